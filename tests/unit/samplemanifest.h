// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backupset/manifest.h"

#include <QTimeZone>

namespace keeper {

/// A manifest with everything in it that docs/set-format.md 3 shows, and names as awkward as they come.
inline Manifest sampleManifest()
{
    using namespace Qt::StringLiterals;
    const auto saved = [](const QString &file, const auto &details, ComponentState state = ComponentState::Saved) {
        return Component{.state = state,
                         .content = {{.stored = {.file = file,
                                                 .bytes = 10,
                                                 .sha256 = QString(64, u'a'),
                                                 .streamBytes = 20,
                                                 .streamSha256 = QString(64, u'b')},
                                      .details = details}}};
    };
    const DatabaseComponent database{
        .name = u"authentik'; DROP\nTABLE \"x\" $(id)"_s,
        .owner = u"-own\"er\n`id`"_s,
        .serverVersion = 170012,
        .dumpVersion = u"17.12"_s,
        .encoding = u"UTF8"_s,
        .localeProvider = u"c"_s,
        .collate = u"en_US.utf8"_s,
        .ctype = u"en_US.utf8"_s,
        .acl = u"{=T/authentik,monitoring=c/authentik}"_s,
        .connectionLimit = -1,
        .settings = {{.everyDatabase = false, .name = u"search_path"_s, .value = u"\"$user\", public"_s}},
        .extensions = {{u"plpgsql"_s, u"1.0"_s}},
        .newestVersion = u"2025.8.4"_s,
        .migrations = {u"authentik_core.0001_initial"_s},
        .rows = {{u"public"_s, {{u"authentik_core_user"_s, 1204}, {u"odd\nEND_OF_SQL\n$$ 'table"_s, 1LL << 60}}}},
        .sequences = {u"public.django_migrations_id_seq"_s}};
    const RedisComponent redis{.rdbVersion = 10, .serverVersion = u"7.0.15"_s, .keys = 312};
    const DirectoryComponent media{
        .index = u"media.index.jsonl.zst"_s,
        .entries = 20012,
        .fileBytes = 1LL << 40,
        .mount = SavedMount{.container = u"/media"_s, .kind = u"bind"_s, .source = u"/opt/authentik/media"_s}};
    const SavedMount own{.container = u"/blueprints/my own"_s, .kind = u"bind"_s, .source = u"/opt/own"_s};
    const SavedMount one{.container = u"/blueprints/one.yaml"_s, .kind = u"bind"_s, .source = u"/opt/one.yaml"_s};
    const SavedMount all{.container = u"/blueprints"_s, .kind = u"volume"_s, .source = u"/opt/blueprints"_s};
    const DirectoryComponent blueprints{.index = u"blueprints.index.jsonl.zst"_s,
                                        .entries = 3,
                                        .fileBytes = 3000,
                                        .mount = own,
                                        .parts = {{.path = u"my own"_s, .isFile = false, .mount = own},
                                                  {.path = u"one.yaml"_s, .isFile = true, .mount = one},
                                                  {.path = u"-$(touch pwned)"_s, .isFile = false, .mount = all}}};
    const ConfigurationComponent configuration{.files = {u"/opt/authentik/.env"_s}};
    return {.program = u"0.1.0"_s,
            .run = u"20261123t184507z-3f9a"_s,
            .state = SetState::Incomplete,
            .missing = {u"media/public/a.png"_s},
            .warnings = {{.code = WarningCode::FileChanged, .component = u"media"_s, .detail = u"public/a.png"_s}},
            .startedAt = QDateTime(QDate(2026, 11, 23), QTime(18, 45, 7), QTimeZone::UTC),
            .finishedAt = QDateTime(QDate(2026, 11, 23), QTime(18, 46, 10), QTimeZone::UTC),
            .server = {.target = u"auth.example.org"_s,
                       .port = 22,
                       .hostname = u"auth1"_s,
                       .hostKeyType = u"ssh-ed25519"_s,
                       .hostKeySha256 = u"SHA256:x"_s},
            .deployment = {.kind = u"compose"_s,
                           .engine = u"docker"_s,
                           .engineVersion = u"26.1.5"_s,
                           .project = u"authentik"_s,
                           .folder = u"/opt/-au'th $(touch pwned)\nentik\n"_s,
                           .version = u"2025.8.4"_s,
                           .installIdSha256 = QString(64, u'c'),
                           .images = {{u"server"_s,
                                       {.name = u"ghcr.io/x"_s, .digest = u"sha256:y"_s, .id = u"sha256:z"_s}}}},
            .components = {
                {u"database"_s, saved(u"database.dump"_s, database)},
                {u"redis"_s, saved(u"redis.rdb"_s, redis)},
                {u"media"_s, saved(u"media.tar.zst"_s, media, ComponentState::Partial)},
                {u"blueprints"_s, saved(u"blueprints.tar.zst"_s, blueprints)},
                {u"configuration"_s, saved(u"configuration.tar.zst"_s, configuration)},
                {u"certs"_s,
                 {.state = ComponentState::Empty, .root = DirectoryRoot{.uid = 1000, .gid = 1000, .mode = u"0750"_s}}},
                {u"data"_s, {.state = ComponentState::External, .location = u"s3://bucket"_s}}}};
}

} // namespace keeper
