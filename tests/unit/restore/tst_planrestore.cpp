// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/serviceof.h"
#include "tests/unit/restore/restoresamples.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace keeper;
using namespace keeper::samples;
using namespace Qt::StringLiterals;

namespace {

QJsonObject outcome(const RestoreScope &scope)
{
    const Result<RestorePlan> plan = planRestore(scope);
    if (plan)
        return toJson(*plan);
    QJsonArray checks;
    for (const Check &check : preflight(scope))
        checks += toJson(check);
    return {{u"error"_s, nameOf(plan.error().code)},
            {u"blocking"_s, plan.error().facts.value(u"checks"_s)},
            {u"checks"_s, checks}};
}

/// The lines that differ, as `diff` shows them without context.
QByteArray difference(const QByteArray &golden, const QByteArray &now)
{
    const QList<QByteArray> was = golden.split('\n');
    const QList<QByteArray> is = now.split('\n');
    QByteArrayList lines;
    for (const QByteArray &line : was) {
        if (!is.contains(line))
            lines += '-' + line;
    }
    for (const QByteArray &line : is) {
        if (!was.contains(line))
            lines += '+' + line;
    }
    return lines.isEmpty() ? "the same lines in another order or number" : lines.join('\n');
}

} // namespace

class TestPlanRestore : public QObject
{
    Q_OBJECT

private slots:
    void isAsInTheGoldenFile_data()
    {
        QTest::addColumn<RestoreSource>("source");
        QTest::addColumn<RestoreTarget>("target");
        QTest::addColumn<RestoreOptions>("options");
        const auto row = [](const char *name, const Sample &sample) {
            QTest::newRow(name) << sample.source << sample.target << sample.options;
        };
        row("same-server", {});

        Sample other;
        other.target.survey.target = u"new.example.org"_s;
        other.target.survey.hostName = u"auth2"_s;
        other.target.survey.hostKey.blob = "another key";
        other.target.survey.database.installIdSha256 = QString(64, u'd');
        row("other-server", other);

        row("skipped-trains", {.target = newTarget(u"2026.2.4"_s)});

        Sample layout{.target = newTarget(u"2025.12.1"_s)};
        layout.source.manifest.deployment.version = u"2025.10.3"_s;
        layout.source.manifest.components.remove(u"redis"_s);
        row("media-onto-data", layout);

        row("redis-keep", {.options = {.redis = RedisChoice::Keep}});
        row("redis-from-backup", {.options = {.redis = RedisChoice::FromBackup}});
        row("only-media", {.options = {.only = {u"media"_s}}});
        row("skip-database", {.options = {.skip = {u"database"_s}, .keepWorkerStopped = true}});
        row("one-entry", {.options = {.path = u"media/public/it's a logo.png"_s}});

        Sample roles;
        roles.source.dumpRoles = {u"authentik"_s, u"monitoring"_s, u"postgres"_s};
        row("missing-roles", roles);

        Sample locked;
        locked.target.lock = LockHolder{.run = u"20261124t070000z-abcd"_s,
                                        .user = u"ben"_s,
                                        .host = u"desk"_s,
                                        .time = QDateTime(QDate(2026, 11, 24), QTime(7, 0), QTimeZone::UTC)};
        row("locked", locked);

        Sample full;
        full.target.database.freeBytes = 100'000'000;
        full.placeOf(u"media"_s).freeBytes = 150'000'000; // enough for one directory, not for both that lie there
        full.placeOf(u"blueprints"_s).freeBytes = 150'000'000;
        row("no-space", full);
    }
    void isAsInTheGoldenFile()
    {
        QFETCH(const RestoreSource, source);
        QFETCH(const RestoreTarget, target);
        QFETCH(const RestoreOptions, options);
        const QByteArray now = QJsonDocument(outcome(restoreScope(source, target, options))).toJson();
        QFile golden(
            QStringLiteral(KEEPER_FIXTURES "/restore/%1.json").arg(QString::fromLatin1(QTest::currentDataTag())));
        if (qEnvironmentVariableIsSet("KEEPER_WRITE_GOLDEN")) {
            QVERIFY(golden.open(QIODevice::WriteOnly) && golden.write(now) == now.size());
            return;
        }
        QVERIFY2(golden.open(QIODevice::ReadOnly), qPrintable(golden.fileName()));
        const QByteArray was = golden.readAll();
        QVERIFY2(was == now, difference(was, now).constData());
    }

    void isAValue()
    {
        QCOMPARE(*Sample().plan(), *Sample().plan());
        QVERIFY(*Sample().plan() != *Sample{.options = {.keepWorkerStopped = true}}.plan());
    }

    void blocks_data()
    {
        QTest::addColumn<RestoreSource>("source");
        QTest::addColumn<RestoreTarget>("target");
        QTest::addColumn<RestoreOptions>("options");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const Sample &sample, const QString &code) {
            QTest::newRow(name) << sample.source << sample.target << sample.options << code;
        };
        Sample s;
        s.source.isWhole = false;
        row("a damaged set", s, u"set-whole"_s);
        s = {};
        s.target.survey.deployment.version = u"2025.8.3"_s;
        row("an older patch", s, u"authentik-version"_s);
        s = {};
        s.target.survey.deployment.version = u"latest"_s;
        row("an unknown version", s, u"authentik-version"_s);
        s = {};
        s.target.folderIsThere = false;
        row("no folder of the project", s, u"compose-folder"_s);
        s = {};
        s.target.missingTools = {u"tar"_s};
        row("no tar", s, u"containers"_s);
        s = {};
        removeService(s.target.survey.deployment, Role::Server);
        row("no server container", s, u"containers"_s);
        s = {};
        removeService(s.target.survey.deployment, Role::Database);
        row("a database elsewhere", s, u"database-container"_s);
        s = {};
        s.target.database.missingTools = {u"psql"_s};
        row("no psql", s, u"database-container"_s);
        s = {};
        s.source.manifest.components[u"database"_s] = savedDatabase(160010, u"16.10"_s);
        row("an older PostgreSQL", s, u"postgres-version"_s);
        s = {};
        s.source.manifest.components[u"database"_s] = savedDatabase(150014, u"17.12"_s);
        row("a dump by a newer pg_dump", s, u"postgres-version"_s);
        s = {};
        s.source.manifest.components[u"database"_s].database()->encoding = u"SQL_ASCII"_s;
        row("another encoding", s, u"postgres-encoding"_s);
        s = {};
        s.target.database.localeAvailable = false;
        row("no such locale", s, u"postgres-locale"_s);
        s = {};
        s.source.dumpExtensions = {u"postgis"_s};
        row("no such extension", s, u"postgres-extensions"_s);
        s = {};
        s.target.database.mayCreateDatabases = false;
        row("no right to create databases", s, u"postgres-rights"_s);
        s = {};
        s.target.database.ownsDatabase = false;
        row("a database of another's", s, u"postgres-rights"_s);
        s = {};
        s.target.database.preparedTransactions = 1;
        row("a prepared transaction", s, u"postgres-blockers"_s);
        s = {};
        s.target.database.logicalSlots = 1;
        row("a logical slot", s, u"postgres-blockers"_s);
        s = {};
        s.target.database.subscriptions = 1;
        row("a subscription", s, u"postgres-blockers"_s);
        s = {};
        s.facts(u"media"_s).mount.reset();
        row("media that is not mounted", s, u"directory-mounts"_s);
        s = {};
        s.facts(u"media"_s).nested = {{.target = "/media/public", .source = "/srv/public"}};
        row("a mount inside media", s, u"directory-mounts"_s);
        s = {};
        s.placeOf(u"blueprints"_s).isFile = true;
        row("a file for a directory", s, u"directory-mounts"_s);
        s = {};
        s.facts(u"certs"_s).parts = {{.root = "./one", .mount = {.target = "/certs/one"}}};
        row("only a part of certs mounted", s, u"directory-mounts"_s);
        s = {};
        s.target.redis.reset();
        row("a Redis that does not answer", s, u"redis"_s);
        s = {};
        s.target.redis->source.clear();
        row("a Redis without a mount", s, u"redis"_s);
        s = {.options = {.redis = RedisChoice::FromBackup}};
        s.target.redis->newestRdb = 9;
        row("a newer RDB", s, u"redis"_s);
        s.target.redis->newestRdb = 0;
        row("a Redis of unknown format", s, u"redis"_s);
        s.target.redis->newestRdb = 10;
        s.source.manifest.components[u"redis"_s] = {.state = ComponentState::Skipped};
        row("no RDB in the set", s, u"redis"_s);
        s = {};
        s.target.survey.hostName = s.source.workstation;
        s.source.set = u"/opt/authentik/media/backups/set"_s;
        row("a set inside of what is replaced", s, u"set-location"_s);
    }
    void blocks()
    {
        QFETCH(const RestoreSource, source);
        QFETCH(const RestoreTarget, target);
        QFETCH(const RestoreOptions, options);
        QFETCH(const QString, code);
        const Result<RestorePlan> plan = planRestore(restoreScope(source, target, options));
        QVERIFY(!plan);
        QCOMPARE(plan.error().code, ErrorCode::PreflightBlocked);
        QCOMPARE(plan.error().facts.value(u"checks"_s), code);
    }

    void aSetOnAnotherMachineMayLieAnywhere()
    {
        Sample sample;
        sample.source.set = u"/opt/authentik/media/backups/set"_s;
        QCOMPARE(stateOf(sample.checks(), u"set-location"_s), u"green"_s);
    }

    void aNeighbourOfAReplacedFolderIsNotInIt()
    {
        Sample sample;
        sample.target.survey.target = u"localhost"_s;
        sample.source.set = u"/opt/authentik/media-backups/set"_s;
        QCOMPARE(stateOf(sample.checks(), u"set-location"_s), u"green"_s);
    }

    void anExpiredLockOnlyWarns()
    {
        Sample sample;
        sample.target.lock = LockHolder{.run = u"r"_s, .expired = true};
        QCOMPARE(stateOf(sample.checks(), u"lock"_s), u"warning"_s);
        QVERIFY(sample.plan());
    }

    void anIncompleteSetNamesWhatItLacks()
    {
        Sample sample;
        sample.source.manifest.state = SetState::Incomplete;
        sample.source.manifest.missing = {u"media/public/a.png"_s};
        sample.source.manifest.components[u"certs"_s] = {.state = ComponentState::Failed};
        const QList<Check> checks = sample.checks();
        QCOMPARE(stateOf(checks, u"set-complete"_s), u"warning"_s);
        QCOMPARE(found(checks, u"set-complete"_s).facts.value(u"missing"_s), u"media/public/a.png\ncerts"_s);
        QCOMPARE(stateOf(checks, u"not-in-set"_s, u"certs"_s), u"warning"_s);
        QVERIFY(!memberIds(*sample.plan()).contains(u"unpack-certs"_s));
    }

    void aHostKeyOfAnotherKindIsNoOtherServer()
    {
        Sample sample;
        sample.target.survey.hostKey = {.type = u"ecdsa-sha2-nistp256"_s, .blob = "other"};
        QCOMPARE(stateOf(sample.checks(), u"same-server"_s), u"green"_s);
    }

    void aLaterPatchIsFine()
    {
        Sample sample;
        sample.target.survey.deployment.version = u"2025.8.5"_s;
        QCOMPARE(stateOf(sample.checks(), u"authentik-version"_s), u"green"_s);
    }

    void aSuperuserMayActAsEverybody()
    {
        Sample sample;
        sample.source.dumpRoles = {u"authentik"_s, u"postgres"_s};
        QVERIFY(!sample.plan()->scope.withOwners);
        sample.target.database.isSuperuser = true;
        QVERIFY(sample.plan()->scope.withOwners);
    }

    void aLargerLiveDatabaseCountsOnlyForAsManyRows()
    {
        Sample sample;
        sample.target.survey.database.bytes = 1000 * GiB;
        sample.target.survey.database.estimatedRows = {{u"public"_s, {{u"events"_s, 10'000'000}}}};
        QCOMPARE(stateOf(sample.checks(), u"space-database"_s), u"green"_s);
        sample.target.survey.database.estimatedRows = {{u"public"_s, {{u"events"_s, 900}}}};
        QCOMPARE(stateOf(sample.checks(), u"space-database"_s), u"blocking"_s);
    }

    void directoriesOfOneFileSystemMustFitTogether()
    {
        Sample sample;
        sample.placeOf(u"media"_s).freeBytes = 150'000'000;
        QVERIFY(sample.plan()); // blueprints lie elsewhere
        sample.placeOf(u"blueprints"_s).freeBytes = 150'000'300;
        QCOMPARE(stateOf(sample.checks(), u"space-directories"_s, u"media"_s), u"blocking"_s);
        QCOMPARE(stateOf(sample.checks(), u"space-directories"_s, u"certs"_s), u"green"_s);
    }

    void theDatabaseTakesRoomFromDirectoriesOnItsDisk()
    {
        Sample sample;
        const qint64 enoughForEach = std::max<qint64>(databaseBytesNeeded(sample.source, sample.target), 150'000'000);
        sample.target.database.freeBytes = enoughForEach;
        sample.placeOf(u"media"_s).freeBytes = enoughForEach + GiB; // another disk
        QVERIFY(sample.plan());
        sample.placeOf(u"media"_s).freeBytes = enoughForEach;
        QCOMPARE(stateOf(sample.checks(), u"space-directories"_s, u"media"_s), u"blocking"_s);
        sample.options.only = {u"media"_s};
        QVERIFY(sample.plan());
    }

    void filesAloneLeaveRedisAsItIs()
    {
        const Sample sample{.options = {.only = {u"media"_s}}};
        QVERIFY(!memberIds(*sample.plan()).contains(u"prepare-redis"_s));
        QCOMPARE(stateOf(sample.checks(), u"redis"_s), u"green"_s);
    }

    void theDatabaseAloneWithoutRedisIsWarnedOf()
    {
        const Sample sample{.options = {.skip = {u"redis"_s}}};
        QVERIFY(!memberIds(*sample.plan()).contains(u"prepare-redis"_s));
        QCOMPARE(stateOf(sample.checks(), u"redis"_s), u"warning"_s);
    }

    void redisCanBeEmptiedAlone()
    {
        const Sample sample{.options = {.only = {u"redis"_s}}};
        QCOMPARE(memberIds(*sample.plan()), QStringList{u"prepare-redis"_s});
    }

    void aPieceThatIsNotThereYetIsMade()
    {
        Sample sample;
        DirectoryFacts &facts = sample.facts(u"blueprints"_s);
        facts.mount = Mount{.target = "/blueprints", .source = "/opt/all"};
        facts.parts = {{.root = "./other", .mount = *facts.mount}};
        DirectoryPlace &place = sample.placeOf(u"blueprints"_s);
        place.source = "/opt/all/other";
        place.archiveRoot = "./other";
        const Result<RestorePlan> plan = sample.plan();
        QVERIFY(plan);
        const auto made = std::ranges::find(plan->scope.places, QByteArray("/opt/all/custom"), &DirectoryPlace::source);
        QVERIFY(made != plan->scope.places.end());
        QVERIFY(!made->exists);
    }

    void aPieceOfTheSetCannotLeaveItsDirectory()
    {
        Sample sample;
        DirectoryFacts &facts = sample.facts(u"blueprints"_s);
        facts.mount = Mount{.target = "/blueprints", .source = "/opt/all"};
        sample.source.manifest.components[u"blueprints"_s].directory()->parts.first().path = u"../../etc"_s;
        QCOMPARE(stateOf(sample.checks(), u"directory-mounts"_s, u"blueprints"_s), u"blocking"_s);
    }

    void whatWasEmptyBecomesEmpty()
    {
        Sample sample;
        QVERIFY(!memberIds(*sample.plan()).contains(u"unpack-custom-templates"_s)); // it is empty now, too
        sample.facts(u"custom-templates"_s).state = DirectoryState::Found;
        QVERIFY(memberIds(*sample.plan()).contains(u"unpack-custom-templates"_s));
        QCOMPARE(stateOf(sample.checks(), u"directory-mounts"_s, u"custom-templates"_s), u"warning"_s);
        sample.options.skip = {u"custom-templates"_s};
        QVERIFY(!memberIds(*sample.plan()).contains(u"unpack-custom-templates"_s));
    }

    void blueprintsThatWereTheImagesAloneStay()
    {
        Sample sample;
        sample.source.manifest.components[u"blueprints"_s] = {.state = ComponentState::Empty};
        QVERIFY(!memberIds(*sample.plan()).contains(u"unpack-blueprints"_s));
        QCOMPARE(stateOf(sample.checks(), u"not-in-set"_s, u"blueprints"_s), u"warning"_s);
    }

    void oneEntryIsSwappedWhileAuthentikRuns()
    {
        const Sample sample{.options = {.path = u"blueprints/custom/a b.yaml"_s}};
        const Result<RestorePlan> plan = sample.plan();
        QVERIFY(plan);
        QVERIFY(!plan->scope.stopsAuthentik && !plan->scope.restores(u"database"_s));
        QCOMPARE(plan->downtime, Downtime{});
        QCOMPARE(plan->scope.places.size(), 1);
        QCOMPARE(plan->scope.places.first().source, QByteArray("/opt/authentik/blueprints/a b.yaml"));
        QCOMPARE(plan->scope.places.first().archiveRoot, QByteArray("./custom/a b.yaml"));
    }

    void oneEntryOfMediaGoesBelowData()
    {
        Sample sample{.target = newTarget(u"2025.12.1"_s), .options = {.path = u"media/public/a.png"_s}};
        sample.source.manifest.deployment.version = u"2025.10.3"_s;
        const Result<RestorePlan> plan = sample.plan();
        QVERIFY(plan);
        QCOMPARE(plan->scope.places.first().source, QByteArray("/opt/authentik/data/media/public/a.png"));
        QVERIFY(plan->scope.places.first().below.isEmpty());
    }

    void refusesWhatMakesNoSense_data()
    {
        QTest::addColumn<RestoreOptions>("options");
        QTest::newRow("unknown component") << RestoreOptions{.only = {u"databse"_s}};
        QTest::newRow("unknown component to skip") << RestoreOptions{.skip = {u"databse"_s}};
        QTest::newRow("a component without files") << RestoreOptions{.only = {u"custom-templates"_s}};
        QTest::newRow("the configuration") << RestoreOptions{.only = {u"configuration"_s}};
        QTest::newRow("nothing") << RestoreOptions{
            .skip = {u"database"_s, u"redis"_s, u"media"_s, u"certs"_s, u"blueprints"_s}};
        QTest::newRow("a path of a part without files") << RestoreOptions{.path = u"database/x"_s};
        QTest::newRow("a path that is a whole part") << RestoreOptions{.path = u"media"_s};
        QTest::newRow("a path with an end missing") << RestoreOptions{.path = u"media/"_s};
        QTest::newRow("a path upwards") << RestoreOptions{.path = u"media/../../etc/passwd"_s};
        QTest::newRow("an absolute path") << RestoreOptions{.path = u"/media/a"_s};
        QTest::newRow("a path and a choice") << RestoreOptions{.only = {u"media"_s}, .path = u"media/a"_s};
    }
    void refusesWhatMakesNoSense()
    {
        QFETCH(const RestoreOptions, options);
        const Result<RestorePlan> plan = planRestore(restoreScope(oldSource(), oldTarget(), options));
        QVERIFY(!plan);
        QCOMPARE(plan.error().code, ErrorCode::Usage);
    }

    void hostileNamesStayOneWord()
    {
        Sample sample;
        Service &database = serviceOf(sample.target.survey.deployment, Role::Database);
        database.name = u"x; rm -rf /"_s;
        sample.source.set = u"/tmp/it's $(id)"_s;
        sample.target.survey.database.name = u"a\"; DROP DATABASE b; --"_s;
        const QByteArray json = QJsonDocument(toJson(*sample.plan())).toJson();
        QVERIFY(!json.contains("rm -rf /\"") && !json.contains("x; rm"));
        QVERIFY(!database.id().isEmpty() && json.contains(database.id())); // containers are meant by their ids
        QVERIFY(!json.contains("docker exec 'x"));
        QVERIFY(json.contains(R"(live='a\"; DROP DATABASE b; --')"));
    }

    void readsRolesAndExtensionsOfADump()
    {
        RestoreSource source;
        readContents(source,
                     {u"4012; 1262 16384 DATABASE - authentik authentik"_s, u"2; 3079 16385 EXTENSION - pg_trgm "_s,
                      u"3; 3079 16386 EXTENSION - plpgsql "_s, u"4013; 0 0 COMMENT - EXTENSION pg_trgm "_s,
                      u"215; 1259 16400 TABLE public authentik_core_user authentik"_s,
                      u"216; 1259 16401 TABLE public with blanks monitoring"_s});
        QCOMPARE(source.dumpRoles, (QStringList{u"authentik"_s, u"monitoring"_s}));
        QCOMPARE(source.dumpExtensions, QStringList{u"pg_trgm"_s});
    }
};

QTEST_GUILESS_MAIN(TestPlanRestore)
#include "tst_planrestore.moc"
