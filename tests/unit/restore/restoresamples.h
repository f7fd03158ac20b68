// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/restore/plan/planrestore.h"
#include "tests/serviceof.h"

#include <QTimeZone>

#include <algorithm>

/// A set and the server that it was made of, as the labs are, for tests of preflight and planner.
namespace keeper::samples {

using namespace Qt::StringLiterals;

constexpr qint64 GiB = qint64(1) << 30;

inline StoredFile stored(const QString &file, qint64 bytes, qint64 streamBytes)
{
    return {.file = file,
            .bytes = bytes,
            .sha256 = QString(64, u'a'),
            .streamBytes = streamBytes,
            .streamSha256 = QString(64, u'b')};
}

inline Component savedDatabase(int serverVersion, const QString &dumpVersion)
{
    const DatabaseComponent database{.name = u"authentik"_s,
                                     .owner = u"authentik"_s,
                                     .serverVersion = serverVersion,
                                     .dumpVersion = dumpVersion,
                                     .encoding = u"UTF8"_s,
                                     .localeProvider = u"c"_s,
                                     .collate = u"en_US.utf8"_s,
                                     .ctype = u"en_US.utf8"_s,
                                     .extensions = {{u"plpgsql"_s, u"1.0"_s}},
                                     .rows = {{u"public"_s, {{u"authentik_core_user"_s, 1000}}}}};
    return {.state = ComponentState::Saved,
            .content = {{.stored = stored(u"database.dump"_s, 24'000'000, 24'000'000), .details = database}}};
}

inline Component savedDirectory(const QString &name, const QString &container, const QString &source)
{
    const DirectoryComponent directory{.index = name + u".index.jsonl.zst"_s,
                                       .entries = 2000,
                                       .fileBytes = 98'000'000,
                                       .mount =
                                           SavedMount{.container = container, .kind = u"bind"_s, .source = source}};
    return {.state = ComponentState::Saved,
            .content = {{.stored = stored(name + u".tar.zst"_s, 50'000'000, 100'000'000), .details = directory}}};
}

inline Component savedBlueprints()
{
    Component component = savedDirectory(u"blueprints"_s, u"/blueprints/custom"_s, u"/opt/authentik/blueprints"_s);
    component.directory()->parts = {{.path = u"custom"_s, .isFile = false, .mount = *component.directory()->mount}};
    return component;
}

/// Of compose-2025.8: PostgreSQL 15, Redis, /media.
inline RestoreSource oldSource()
{
    const Component redis{
        .state = ComponentState::Saved,
        .content = {{.stored = stored(u"redis.rdb"_s, 3'000'000, 3'000'000),
                     .details = RedisComponent{.rdbVersion = 10, .serverVersion = u"7.0.15"_s, .keys = 312}}}};
    Manifest manifest{.program = u"0.1.0"_s,
                      .run = u"20261123t184507z-3f9a"_s,
                      .startedAt = QDateTime(QDate(2026, 11, 23), QTime(18, 45, 7), QTimeZone::UTC),
                      .finishedAt = QDateTime(QDate(2026, 11, 23), QTime(18, 46, 10), QTimeZone::UTC),
                      .server = {.target = u"auth.example.org"_s,
                                 .hostname = u"auth1"_s,
                                 .hostKeyType = u"ssh-ed25519"_s,
                                 .hostKeySha256 = HostKey{.type = u"ssh-ed25519"_s, .blob = "key"}.sha256()},
                      .deployment = {.kind = u"compose"_s,
                                     .engine = u"docker"_s,
                                     .project = u"authentik"_s,
                                     .folder = u"/opt/authentik"_s,
                                     .version = u"2025.8.4"_s,
                                     .installIdSha256 = QString(64, u'c')}};
    manifest.components = {
        {u"database"_s, savedDatabase(150014, u"15.14"_s)},
        {u"redis"_s, redis},
        {u"media"_s, savedDirectory(u"media"_s, u"/media"_s, u"/opt/authentik/media"_s)},
        {u"certs"_s, savedDirectory(u"certs"_s, u"/certs"_s, u"/var/lib/docker/volumes/authentik_certs/_data"_s)},
        {u"custom-templates"_s, {.state = ComponentState::Empty}},
        {u"blueprints"_s, savedBlueprints()},
        {u"configuration"_s, {.state = ComponentState::Saved}}};
    return {.set = u"/home/anna/backups/auth.example.org/2026-11-23T18-45-07Z"_s,
            .manifest = manifest,
            .isWhole = true,
            .workstation = u"laptop"_s,
            .dumpRoles = {u"authentik"_s}};
}

inline Service service(const QString &name, Role role, char id)
{
    return {.role = role,
            .place = Place::container("docker", QByteArray(64, id)),
            .name = u"authentik-%1-1"_s.arg(name),
            .service = name,
            .running = true};
}

inline DirectoryFacts directory(const QString &name, const QByteArray &path, const QByteArray &source)
{
    return {.component = name,
            .state = DirectoryState::Found,
            .path = path,
            .mount = Mount{.target = path, .source = source},
            .bytes = 98'000'000,
            .entries = 2000};
}

inline DirectoryPlace place(const QString &component, const QByteArray &source, qint64 freeBytes = 50 * GiB)
{
    return {.component = component, .source = source, .archiveRoot = ".", .freeBytes = freeBytes};
}

inline DatabaseTarget databaseTarget()
{
    return {.role = u"authentik"_s,
            .mayCreateDatabases = true,
            .ownsDatabase = true,
            .maintenance = u"postgres"_s,
            .roles = {u"authentik"_s, u"postgres"_s},
            .mayActAs = {u"authentik"_s},
            .availableExtensions = {u"pg_trgm"_s, u"plpgsql"_s},
            .freeBytes = 20 * GiB,
            .cores = 2};
}

/// The server that oldSource() was made of.
inline RestoreTarget oldTarget()
{
    Survey survey{
        .target = u"auth.example.org"_s, .hostName = u"auth1"_s, .hostKey = {.type = u"ssh-ed25519"_s, .blob = "key"}};
    survey.deployment.engine = u"docker"_s;
    survey.deployment.project = u"authentik"_s;
    survey.deployment.folder = "/opt/authentik";
    survey.deployment.version = u"2025.8.4"_s;
    survey.deployment.control = engineControl("docker");
    survey.deployment.services = {service(u"worker"_s, Role::Worker, '2'), service(u"server"_s, Role::Server, '1'),
                                  service(u"postgresql"_s, Role::Database, '3'), service(u"redis"_s, Role::Redis, '4')};
    survey.deployment.redisAccess = RedisAccess{.host = u"redis"_s};
    survey.redis = RedisFacts{.version = u"7.0.15"_s, .keys = 300};
    survey.database.name = u"authentik"_s;
    survey.database.owner = u"authentik"_s;
    survey.database.serverVersion = 150014;
    survey.database.dumpVersion = u"15.14"_s;
    survey.database.bytes = 120'000'000;
    survey.database.estimatedRows = {{u"public"_s, {{u"authentik_core_user"_s, 900}, {u"never_analysed"_s, -1}}}};
    survey.database.installIdSha256 = QString(64, u'c');
    DirectoryFacts blueprints = directory(u"blueprints"_s, "/blueprints", "/opt/authentik/blueprints");
    blueprints.mount->target = "/blueprints/custom";
    blueprints.parts = {{.root = "./custom", .mount = *blueprints.mount}};
    DirectoryFacts templates = directory(u"custom-templates"_s, "/templates", "/opt/authentik/custom-templates");
    templates.state = DirectoryState::Empty;
    const QByteArray certs = "/var/lib/docker/volumes/authentik_certs/_data";
    survey.directories = {directory(u"media"_s, "/media", "/opt/authentik/media"),
                          directory(u"certs"_s, "/certs", certs), templates, blueprints};
    DirectoryPlace custom = place(u"blueprints"_s, "/opt/authentik/blueprints");
    custom.archiveRoot = "./custom";
    return {.survey = survey,
            .database = databaseTarget(),
            .places = {place(u"media"_s, "/opt/authentik/media"), place(u"certs"_s, certs, 20 * GiB),
                       place(u"custom-templates"_s, "/opt/authentik/custom-templates"), custom},
            .redis = RedisTarget{.source = "/var/lib/docker/volumes/authentik_redis/_data",
                                 .folder = "/data",
                                 .dbFileName = u"dump.rdb"_s,
                                 .appendFileName = u"appendonly.aof"_s,
                                 .appendDirName = u"appendonlydir"_s,
                                 .newestRdb = 10}};
}

/// A server of `version` with /data and without Redis.
inline RestoreTarget newTarget(const QString &version)
{
    RestoreTarget target = oldTarget();
    Survey &survey = target.survey;
    survey.deployment.version = version;
    removeService(survey.deployment, Role::Redis);
    survey.deployment.redisAccess.reset();
    survey.redis.reset();
    target.redis.reset();
    survey.database.serverVersion = 170012;
    survey.database.dumpVersion = u"17.12"_s;
    survey.directories.first() = directory(u"data"_s, "/data", "/opt/authentik/data");
    target.places.first() = place(u"data"_s, "/opt/authentik/data");
    return target;
}

inline Check found(const QList<Check> &checks, const QString &code, const QString &component = {})
{
    for (const Check &check : checks) {
        if (nameOf(check.code) == code && (component.isEmpty() || check.component == component))
            return check;
    }
    return {.component = u"none of them"_s};
}

inline QString stateOf(const QList<Check> &checks, const QString &code, const QString &component = {})
{
    const Check check = found(checks, code, component);
    return nameOf(check.code) == code ? nameOf(check.state) : u"none"_s;
}

/// One restore, to be changed a little.
struct Sample
{
    RestoreSource source = oldSource();
    RestoreTarget target = oldTarget();
    RestoreOptions options;

    [[nodiscard]] RestoreScope scope() const { return restoreScope(source, target, options); }
    [[nodiscard]] QList<Check> checks() const { return preflight(scope()); }
    [[nodiscard]] Result<RestorePlan> plan() const { return planRestore(scope()); }
    [[nodiscard]] DirectoryFacts &facts(const QString &component)
    {
        return *std::ranges::find(target.survey.directories, component, &DirectoryFacts::component);
    }
    [[nodiscard]] DirectoryPlace &placeOf(const QString &component)
    {
        return *std::ranges::find(target.places, component, &DirectoryPlace::component);
    }
};

inline QStringList memberIds(const RestorePlan &plan)
{
    QStringList ids;
    for (const PlannedStep &step : plan.plan.steps) {
        for (const PlannedStep &member : step.members)
            ids += member.id;
    }
    return ids;
}

} // namespace keeper::samples
