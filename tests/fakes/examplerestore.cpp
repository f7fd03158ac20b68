// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/examplerestore.h"

#include "tests/fakes/fakebackend.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

const QString SetPath = u"/srv/backups/auth.example.org/2026-11-23T18-45-07Z"_s;
const QString ExampleRun = u"20261124t090000z-5c1d"_s;

QDateTime utc(int day, int hour, int minute)
{
    return {QDate(2026, 11, day), QTime(hour, minute, 7), QTimeZone::UTC};
}

Component stored(const QString &file, qint64 bytes, qint64 streamBytes, const auto &details)
{
    return {.state = ComponentState::Saved,
            .content = {{.stored = {.file = file,
                                    .bytes = bytes,
                                    .sha256 = QString(64, u'a'),
                                    .streamBytes = streamBytes,
                                    .streamSha256 = QString(64, u'b')},
                         .details = details}}};
}

Component exampleDatabase()
{
    DatabaseComponent database;
    database.name = u"authentik"_s;
    database.owner = u"authentik"_s;
    database.serverVersion = 150'014;
    database.dumpVersion = u"15.14"_s;
    database.encoding = u"UTF8"_s;
    database.localeProvider = u"c"_s;
    database.collate = u"C.UTF-8"_s;
    database.ctype = u"C.UTF-8"_s;
    database.extensions = {{u"plpgsql"_s, u"1.0"_s}};
    database.newestVersion = u"2025.8.4"_s;
    database.rows = {{u"public"_s,
                      {{u"authentik_core_user"_s, 1'204},
                       {u"authentik_core_group"_s, 57},
                       {u"authentik_core_application"_s, 31},
                       {u"authentik_core_provider"_s, 30},
                       {u"authentik_flows_flow"_s, 18},
                       {u"authentik_events_event"_s, 482'113}}}};
    return stored(u"database.dump"_s, 96'400'000, 96'400'000, database);
}

Component exampleDirectory(const QString &name, qint64 bytes, qint64 entries, const QString &path)
{
    const DirectoryComponent directory{.index = name + u".index.jsonl.zst"_s,
                                       .entries = entries,
                                       .fileBytes = bytes,
                                       .mount = SavedMount{path, u"bind"_s, u"/opt/authentik"_s + path}};
    return stored(name + u".tar.zst"_s, bytes * 95 / 100, bytes, directory);
}

DirectoryPlace place(const QString &component, const QByteArray &source)
{
    DirectoryPlace made;
    made.component = component;
    made.source = source;
    made.archiveRoot = ".";
    made.freeBytes = 61'000'000'000;
    return made;
}

StepReport report(const QString &id, StepState state, qint64 milliseconds)
{
    StepReport made;
    made.id = id;
    made.state = state;
    made.milliseconds = milliseconds;
    return made;
}

RunReport exampleReport(RunState state)
{
    RunReport made;
    made.run = ExampleRun;
    made.state = state;
    made.startedAt = utc(24, 9, 0);
    made.finishedAt = made.startedAt.addSecs(94);
    made.steps = {report(u"prepare-run"_s, StepState::Done, 1'900),
                  report(u"build-beside"_s, StepState::Done, 61'000),
                  report(u"restore-database"_s, StepState::Done, 61'000),
                  report(u"unpack-media"_s, StepState::Done, 18'000),
                  report(u"swap"_s, StepState::Done, 16'400),
                  report(u"prove"_s, StepState::Done, 9'000),
                  report(u"finish-run"_s, StepState::Done, 600)};
    made.steps[2].log = {u"docker exec -i 3f9ac1 pg_restore --exit-on-error --dbname=authentik_restore_"_s +
                         ExampleRun};
    return made;
}

QList<HealthCheck> exampleHealth()
{
    return {{HealthCode::ContainersUp, HealthState::Passed, {}, {{u"containers"_s, u"2"_s}}},
            {HealthCode::HealthLive, HealthState::Passed, {}, {{u"path"_s, u"/-/health/live/"_s}}},
            {HealthCode::HealthReady, HealthState::Passed, {}, {{u"path"_s, u"/-/health/ready/"_s}}},
            {HealthCode::DatabaseLogin, HealthState::Passed, {}, {}},
            {HealthCode::RowsCompared, HealthState::Passed, {}, {{u"tables"_s, u"7"_s}}},
            {HealthCode::WorkerStatus, HealthState::Passed, {}, {{u"since"_s, u"2026-11-24T09:01:22.123456789Z"_s}}},
            {HealthCode::MediaFile, HealthState::NotChecked, {}, {}, HealthGap::NoFile},
            {HealthCode::LogsClean, HealthState::Passed, {}, {}}};
}

} // namespace

Manifest exampleManifest()
{
    Manifest manifest;
    manifest.program = u"0.1.0"_s;
    manifest.run = u"20261123t184507z-3f9a"_s;
    manifest.startedAt = utc(23, 18, 45);
    manifest.finishedAt = manifest.startedAt.addSecs(63);
    const Survey survey = exampleSurvey();
    manifest.server = {.target = survey.target,
                       .port = 22,
                       .hostname = survey.hostName,
                       .hostKeyType = survey.hostKey.type,
                       .hostKeySha256 = survey.hostKey.sha256()};
    manifest.deployment = {.kind = u"compose"_s,
                           .engine = u"docker"_s,
                           .engineVersion = u"26.1.5"_s,
                           .project = u"authentik"_s,
                           .folder = u"/opt/authentik"_s,
                           .version = u"2025.8.4"_s,
                           .installIdSha256 = survey.database.installIdSha256};
    manifest.components.insert(u"database"_s, exampleDatabase());
    const RedisComponent redis{.rdbVersion = 10, .serverVersion = u"7.0.15"_s, .keys = 298};
    manifest.components.insert(u"redis"_s, stored(u"redis.rdb"_s, 1'900'000, 1'900'000, redis));
    manifest.components.insert(u"media"_s, exampleDirectory(u"media"_s, 871'000'000, 19'980, u"/media"_s));
    manifest.components.insert(u"certs"_s, Component{.state = ComponentState::Empty});
    manifest.components.insert(u"custom-templates"_s,
                               exampleDirectory(u"custom-templates"_s, 12'400, 3, u"/templates"_s));
    manifest.components.insert(u"blueprints"_s, Component{.state = ComponentState::Absent});
    const ConfigurationComponent configuration{
        .files = {u"/opt/authentik/docker-compose.yml"_s, u"/opt/authentik/.env"_s}};
    manifest.components.insert(u"configuration"_s, stored(u"configuration.tar.zst"_s, 1'800, 3'900, configuration));
    return manifest;
}

Catalogue exampleCatalogue()
{
    const QString server = u"auth.example.org"_s;
    Manifest old = exampleManifest();
    old.startedAt = utc(16, 18, 45);
    old.finishedAt = old.startedAt.addSecs(58);
    old.state = SetState::Incomplete;
    old.missing = {u"media/public/a.png"_s};
    old.deployment.version = u"2025.8.3"_s;
    const Error damaged{.code = ErrorCode::SetDamaged, .detail = u"manifest.json: no JSON"_s};
    return {.sets = {{.path = u"/srv/backups/auth.example.org/2026-11-09T18-45-07Z"_s,
                      .server = server,
                      .time = utc(9, 18, 45),
                      .bytes = 940'000'000,
                      .error = damaged},
                     {.path = u"/srv/backups/auth.example.org/2026-11-16T18-45-07Z"_s,
                      .server = server,
                      .time = old.startedAt,
                      .bytes = 948'000'000,
                      .manifest = old},
                     {.path = SetPath,
                      .server = server,
                      .time = utc(23, 18, 45),
                      .bytes = 969'304'100,
                      .manifest = exampleManifest()}},
            .unfinished = {{.path = u"/srv/backups/auth.example.org/.2026-11-24T08-00-07Z.partial"_s,
                            .server = server,
                            .time = utc(24, 8, 0)}}};
}

RestoreSource exampleSource()
{
    return {.set = SetPath, .manifest = exampleManifest(), .isWhole = true, .dumpRoles = {u"authentik"_s}};
}

CheckedSet exampleCheckedSet(SetCondition condition)
{
    CheckedSet checked;
    checked.report.condition = condition;
    checked.report.path = SetPath;
    checked.report.formatVersion = 1;
    checked.report.bytes = 969'304'100;
    checked.source = exampleSource();
    if (condition == SetCondition::Damaged) {
        checked.source->isWhole = false;
        checked.report.problems = {
            {.code = FindingCode::ChecksumDiffers, .component = u"database"_s, .file = u"database.dump"_s}};
    }
    if (condition == SetCondition::Incomplete) {
        checked.source->manifest.state = SetState::Incomplete;
        checked.source->manifest.missing = {u"media/public/a.png"_s};
        checked.source->manifest.components[u"media"_s].state = ComponentState::Partial;
    }
    return checked;
}

RestoreTarget exampleTarget()
{
    RestoreTarget target;
    target.survey = exampleSurvey();
    DatabaseFacts &live = target.survey.database;
    live.owner = u"authentik"_s;
    live.serverVersion = 150'014;
    live.dumpVersion = u"15.14"_s;
    live.encoding = u"UTF8"_s;
    live.estimatedRows = {{u"public"_s,
                           {{u"authentik_core_user"_s, 1'210},
                            {u"authentik_core_group"_s, 57},
                            {u"authentik_core_application"_s, 29},
                            {u"authentik_core_provider"_s, 28},
                            {u"authentik_flows_flow"_s, -1},
                            {u"authentik_events_event"_s, 485'900}}}};
    for (DirectoryFacts &facts : target.survey.directories) {
        if (facts.state == DirectoryState::Absent)
            continue;
        Mount mount;
        mount.target = facts.path;
        mount.source = "/opt/authentik/" + facts.component.toUtf8();
        facts.mount = mount;
        facts.place = Place::container("docker", "1111");
    }
    target.survey.deployment.services = {
        {.role = Role::Worker, .place = Place::container("docker", "2222"), .service = u"worker"_s, .running = true},
        {.role = Role::Server, .place = Place::container("docker", "1111"), .service = u"server"_s, .running = true},
        {.role = Role::Database, .place = Place::container("docker", "3333"), .running = true}};
    target.database.role = u"authentik"_s;
    target.database.isSuperuser = true;
    target.database.mayCreateDatabases = true;
    target.database.ownsDatabase = true;
    target.database.maintenance = u"postgres"_s;
    target.database.roles = {u"authentik"_s};
    target.database.mayActAs = {u"authentik"_s};
    target.database.freeBytes = 61'000'000'000;
    target.database.cores = 4;
    target.places = {place(u"media"_s, "/opt/authentik/media"), place(u"certs"_s, "/opt/authentik/certs"),
                     place(u"custom-templates"_s, "/opt/authentik/custom-templates")};
    target.redis = RedisTarget{.source = "/var/lib/docker/volumes/authentik_redis/_data",
                               .folder = "/data",
                               .dbFileName = u"dump.rdb"_s,
                               .newestRdb = 10};
    return target;
}

Plan exampleRestorePlan()
{
    const QString database = u"authentik_restore_"_s + ExampleRun;
    return {
        .kind = u"restore"_s,
        .steps = {{.id = u"prepare-run"_s, .effects = {u"lock: /opt/authentik/.authentik-keeper/lock"_s}, .seconds = 3},
                  {.id = u"build-beside"_s,
                   .seconds = 60,
                   .members = {{.id = u"restore-database"_s,
                                .component = u"database"_s,
                                .effects = {u"database: "_s + database},
                                .expectedBytes = 96'400'000,
                                .commands = {u"docker exec -i 3333 pg_restore --exit-on-error --dbname="_s + database},
                                .seconds = 60},
                               {.id = u"unpack-media"_s,
                                .component = u"media"_s,
                                .effects = {u"/opt/authentik/.authentik-keeper-new-"_s + ExampleRun},
                                .expectedBytes = 871'000'000,
                                .commands = {u"docker run --rm -i -v /opt/authentik:/parent 9f1e tar -xpf -"_s},
                                .seconds = 20}}},
                  {.id = u"swap"_s,
                   .effects = {u"authentik → authentik_before_"_s + ExampleRun, database + u" → authentik"_s},
                   .commands = {u"docker stop 1111 2222"_s,
                                u"ALTER DATABASE authentik RENAME TO authentik_before_"_s + ExampleRun,
                                u"docker start 1111 2222"_s},
                   .seconds = 14},
                  {.id = u"prove"_s, .policy = StepPolicy::Optional, .seconds = 15},
                  {.id = u"finish-run"_s, .policy = StepPolicy::Always}}};
}

RestoreOutcome exampleOutcome(RestoreEnd end)
{
    RestoreOutcome outcome;
    outcome.end = end;
    outcome.run = ExampleRun;
    outcome.report = exampleReport(end == RestoreEnd::Done ? RunState::Done : RunState::Failed);
    if (end == RestoreEnd::Done) {
        outcome.health = exampleHealth();
        outcome.downtime = Downtime{.stop = 6.1, .ours = 1.4, .start = 8.9};
        outcome.kept = {
            {u"database"_s, u"authentik_before_"_s + ExampleRun, 412'000'000},
            {u"media"_s, u"/opt/authentik/.authentik-keeper-before-%1-media"_s.arg(ExampleRun), 890'000'000}};
        return outcome;
    }
    if (end == RestoreEnd::Cancelled) {
        outcome.error = Error{.code = ErrorCode::Cancelled};
        return outcome;
    }
    const bool person = end == RestoreEnd::NeedsPerson;
    outcome.error = Error{.code = person ? ErrorCode::SwapUnfinished : ErrorCode::SwapFailed,
                          .detail = u"rename: Device or resource busy"_s,
                          .facts = {{u"run"_s, ExampleRun}},
                          .trail = {u"step swap"_s}};
    if (person)
        outcome.commands = {u"docker start 1111 2222"_s};
    return outcome;
}

RunFacts exampleRunFacts()
{
    RunFacts facts;
    facts.run.run = ExampleRun;
    facts.run.state = ServerRunState::Restored;
    facts.run.startedAt = utc(24, 9, 0);
    facts.run.by = u"anna@laptop"_s;
    facts.run.set = SetPath;
    facts.run.setTime = utc(23, 18, 45);
    facts.run.fromVersion = u"2025.8.4"_s;
    facts.run.toVersion = u"2025.8.4"_s;
    facts.run.database = u"authentik"_s;
    facts.run.components = {u"database"_s, u"media"_s};
    facts.run.places = {place(u"media"_s, "/opt/authentik/media")};
    facts.run.swappedAt = utc(24, 9, 2);
    facts.changes.rows = {{u"public.authentik_core_user"_s, 2},
                          {u"public.authentik_events_event"_s, 1'318},
                          {u"public.authentik_core_token"_s, -1},
                          {u"public.authentik_core_group"_s, 0}};
    facts.changes.written = {{u"public.authentik_core_user"_s, 5},
                             {u"public.authentik_events_event"_s, 1'318},
                             {u"public.authentik_core_token"_s, 1},
                             {u"public.authentik_core_group"_s, 3}};
    facts.changes.files = {{u"media"_s, {u"public/new.png"_s, u"public/logo <b>.svg"_s}}};
    return facts;
}

ServerRun exampleServerRun(ServerRunState state)
{
    ServerRun run = exampleRunFacts().run;
    run.state = state;
    return run;
}

PastRun exampleJournal(RestoreEnd end)
{
    PastRun run;
    run.path = u"/state/%1.jsonl"_s.arg(ExampleRun);
    run.run = ExampleRun;
    run.kind = u"restore"_s;
    run.host = u"auth.example.org"_s;
    run.project = u"authentik"_s;
    run.startedAt = utc(24, 9, 0);
    run.finishedAt = utc(24, 9, 4);
    run.end = nameOf(end);
    const RestoreOutcome outcome = exampleOutcome(end);
    run.state = outcome.report.state;
    run.steps = outcome.report.steps;
    run.commands = outcome.commands;
    run.text = u"{\"event\":\"run-started\",\"run\":\"%1\"}\n"_s.arg(ExampleRun);
    return run;
}

NewHost exampleNewHost()
{
    return {.files = {place(u"configuration"_s, "/opt/authentik/docker-compose.yml"),
                      place(u"configuration"_s, "/opt/authentik/.env")}};
}

void scriptEmptyHost(FakeBackend &backend)
{
    scriptGoodRestore(backend);
    backend.deployment = fail(ErrorCode::AuthentikNotFound, {}, {{u"host"_s, u"auth.example.org"_s}});
    backend.newHost = exampleNewHost();
}

void scriptGoodRestore(FakeBackend &backend)
{
    scriptGoodServer(backend);
    backend.sets = exampleCatalogue();
    backend.checkedSet = exampleCheckedSet(SetCondition::Whole);
    backend.survey = exampleTarget().survey;
    backend.target = exampleTarget();
    backend.runFacts = exampleRunFacts();
    backend.serverRuns = QList{exampleServerRun(ServerRunState::Restored)};
    backend.restorePlan = exampleRestorePlan();
}

} // namespace keeper
