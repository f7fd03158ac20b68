// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"
#include "core/postgres/backup/dump.h"
#include "core/postgres/backup/snapshot.h"
#include "core/postgres/restore/databasecheck.h"
#include "core/postgres/restore/finishdatabase.h"
#include "core/postgres/restore/restoreinto.h"
#include "core/postgres/session/databasesession.h"
#include "core/postgres/session/surveydatabase.h"
#include "tests/services/labserver.h"
#include "tests/services/scratchdatabase.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace keeper;
using namespace Qt::StringLiterals;

namespace {

const QString superUser = QString::fromLatin1(ScratchDatabase::superUser);
const QString beside = u"authentik_restore_20261124t120000z-test"_s;
// Its owner's name needs quotes in an access list.
const QString owner = u"own=er \"ü\""_s;
const QByteArray quotedOwner = "\"own=er \"\"ü\"\"\"";

void ignoreProgress(qint64) {}

/// Dumps a database into a file of the workstation.
Result<DatabaseToRestore> saved(Server &server, const Deployment &from, const QString &path)
{
    const auto facts = surveyDatabase(server, from, {});
    if (!facts)
        return std::unexpected(facts.error());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorCode::FileFailed, file.errorString());
    const ByteSink sink = [&file](QByteArrayView bytes) -> Result<> {
        if (file.write(bytes.data(), bytes.size()) != bytes.size())
            return fail(ErrorCode::FileFailed, file.errorString());
        return {};
    };
    const auto dumped = dumpDatabase(server, from, *facts, {}, sink, [](qint64, std::optional<qint64>) {}, {});
    if (!dumped)
        return std::unexpected(dumped.error());
    return DatabaseToRestore{.name = beside,
                             .maintenance = u"postgres"_s,
                             .applicationRole = from.databaseAccess.user,
                             .withOwners = true,
                             .owner = facts->owner,
                             .encoding = facts->encoding,
                             .locale = {.provider = facts->localeProvider,
                                        .collate = facts->collate,
                                        .ctype = facts->ctype,
                                        .locale = facts->icuLocale.value_or(QString())},
                             .acl = facts->acl,
                             .comment = facts->comment,
                             .connectionLimit = facts->connectionLimit,
                             .settings = facts->settings,
                             .dump = path,
                             .sha256 = QString::fromLatin1(dumped->proof.sha256)};
}

ExpectedDatabase expectationOf(const SnapshotContents &contents, const DatabaseFacts &facts)
{
    return {.rows = contents.rows,
            .sequences = contents.sequences,
            .installIdSha256 = facts.installIdSha256,
            .newestVersion = contents.newestVersion,
            .newestBuild = contents.newestBuild};
}

} // namespace

/// A database restored beside the live one: the labs' own, and hostile ones in containers of the test's own.
class PostgresRestore : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void cleanupTestCase();
    void labComesBackBesideItself_data();
    void labComesBackBesideItself();
    void hostileDatabaseComesBackWithAllAroundIt_data();
    void hostileDatabaseComesBackWithAllAroundIt();
    void withoutItsRolesTheApplicationOwnsAll();
    void whatIsNotTakenOverIsTold();
    void leftOverOfThatNameIsReplaced();
    void damagedDumpIsRefused();
    void cancelledRestoreLeavesNoSession_data();
    void cancelledRestoreLeavesNoSession();
    void onlyOurDatabasesAreDropped();
    void everyDifferenceIsFound();

private:
    void changedRowsAreCounted(Server &server, const Deployment &restored);
    Deployment scratch(const QString &database) const
    {
        return m_scratch->deployment(database, superUser, ScratchDatabase::password);
    }
    QByteArray schemaOf(const QString &database) const;
    std::shared_ptr<Server> m_server;           ///< compose-2026.2
    std::unique_ptr<ScratchDatabase> m_scratch; ///< On it; its database "source" is hostile.
    QTemporaryDir m_folder;
    DatabaseToRestore m_wanted; ///< "source", saved.
};

void PostgresRestore::initTestCase()
{
    const auto server = connectToLab(u"compose-2026.2"_s);
    QVERIFY2(server, server ? "" : qPrintable(server.error().detail));
    m_server = *server;
    const auto lab = labDatabase(*m_server);
    QVERIFY(lab);
    m_scratch = ScratchDatabase::start(*m_server, lab->database()->image);
    QVERIFY(m_scratch);
    m_scratch->sql(u"first"_s, "CREATE ROLE " + quotedOwner + R"(; CREATE ROLE "rea""der"; CREATE ROLE granter)");
    m_scratch->sql(u"first"_s, "CREATE DATABASE source OWNER " + quotedOwner + " CONNECTION LIMIT 17");
    m_scratch->sql(
        u"source"_s,
        "SET ROLE " + quotedOwner +
            "; CREATE SCHEMA \"sch;ema\"; CREATE TABLE \"sch;ema\".\"t'\"\n(id int "
            "GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY, name text); INSERT INTO \"sch;ema\".\"t'\" (name) "
            "SELECT md5(g::text) FROM generate_series(1, 40000) g; GRANT SELECT ON \"sch;ema\".\"t'\" TO granter;"
            "CREATE SEQUENCE falling INCREMENT -2; CREATE TABLE falls (n int DEFAULT nextval('falling'));"
            "INSERT INTO falls SELECT FROM generate_series(1, 5); CREATE MATERIALIZED VIEW seen AS SELECT 1 a;"
            "CREATE SEQUENCE fresh; CREATE TABLE empty (n bigint DEFAULT nextval('fresh'))");
    m_scratch->sql(
        u"first"_s,
        "COMMENT ON DATABASE source IS E'it''s\\nthe \\\\ source';"
        "REVOKE CONNECT ON DATABASE source FROM PUBLIC; GRANT CREATE ON DATABASE source TO \"rea\"\"der\" "
        "WITH GRANT OPTION; GRANT TEMPORARY, CONNECT ON DATABASE source TO granter;"
        "ALTER DATABASE source SET search_path = \"$user\", \"a, b\", public;"
        "ALTER DATABASE source SET my.option = 'it''s';"
        "ALTER ROLE granter IN DATABASE source SET work_mem = '7MB'; ALTER ROLE granter SET work_mem = '9MB'");
    const auto wanted = saved(*m_server, scratch(u"source"_s), m_folder.filePath(u"-source 'dump'"_s));
    QVERIFY2(wanted, wanted ? "" : qPrintable(wanted.error().detail));
    m_wanted = *wanted;
    QCOMPARE(m_wanted.settings.size(), 4);
}

void PostgresRestore::cleanup()
{
    QVERIFY(dropDatabase(*m_server, scratch(u"first"_s), u"postgres"_s, beside, {}));
}

/// PostgreSQL, being process 1 of its container, takes any stray child's death by a signal for a crash of its own.
void PostgresRestore::cleanupTestCase()
{
    QVERIFY(!m_scratch->log().contains("terminated by signal"));
}

QByteArray PostgresRestore::schemaOf(const QString &database) const
{
    RemoteCommand command =
        RemoteCommand::script("pg_dump -U keeper_test --restrict-key=x -d \"$1\" || exit 9", {database.toUtf8()});
    command.at(scratch(database).database()->place);
    const auto output = m_server->run(command, {});
    return output && output->exit == 0 ? output->out : QByteArray("failed");
}

void PostgresRestore::labComesBackBesideItself_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("sshd");
    QTest::newRow("15 without") << u"compose-2025.8"_s << u"noForwardPort"_s;
    QTest::newRow("17 by tunnel") << u"compose-2026.2"_s << u"port"_s;
}

void PostgresRestore::labComesBackBesideItself()
{
    QFETCH(QString, profile);
    QFETCH(QString, sshd);
    const auto connected = connectToLab(profile, sshd);
    QVERIFY(connected);
    Server &server = **connected;
    const auto lab = labDatabase(server);
    QVERIFY(lab);
    const auto facts = surveyDatabase(server, *lab, {});
    QVERIFY(facts);
    const auto snapshot = Snapshot::take(server, *lab, {});
    QVERIFY(snapshot);
    QFile file(m_folder.filePath(profile));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const ByteSink sink = [&file](QByteArrayView bytes) -> Result<> {
        file.write(bytes.data(), bytes.size());
        return {};
    };
    QVERIFY(dumpDatabase(server, *lab, *facts, (*snapshot)->id(), sink, [](qint64, std::optional<qint64>) {}, {}));
    file.close();
    const auto contents = (*snapshot)->contents({});
    QVERIFY(contents);
    DatabaseToRestore wanted = m_wanted;
    wanted.name = u"authentik_restore_20261124t130000z-test"_s;
    wanted.owner = facts->owner;
    wanted.applicationRole = u"authentik"_s;
    wanted.acl = facts->acl;
    wanted.comment = facts->comment;
    wanted.connectionLimit = facts->connectionLimit;
    wanted.settings = facts->settings;
    wanted.dump = file.fileName();
    wanted.sha256.clear();

    QList<qint64> told;
    const Result<> created = createStaging(server, *lab, wanted, {});
    QVERIFY2(created, created ? "" : qPrintable(created.error().detail));
    const auto filled = restoreInto(server, *lab, wanted, [&told](qint64 bytes) { told.append(bytes); }, {});
    QVERIFY2(filled, filled ? "" : qPrintable(filled.error().detail));
    QCOMPARE(filled->way.jobs, 1);
    QVERIFY(std::ranges::is_sorted(told));
    QCOMPARE(told.last(), file.size());
    const auto finished = finishStaging(server, *lab, wanted, {});
    QVERIFY2(finished, finished ? "" : qPrintable(finished.error().detail));
    QCOMPARE(*finished, QList<NotTakenOver>());
    const Result<> checked = checkStaging(server, *lab, wanted.name, expectationOf(*contents, *facts), {});
    QVERIFY2(checked, checked ? "" : qPrintable(checked.error().detail));
    QCOMPARE(countRows(server, *lab, wanted.name, {}), contents->rows);
    changedRowsAreCounted(server, inDatabase(*lab, wanted.name));
    const auto bytes = databaseBytes(server, *lab, wanted.name, {});
    QVERIFY(bytes && *bytes > 1 << 20);
    QVERIFY(dropDatabase(server, *lab, u"postgres"_s, wanted.name, {}));
    QCOMPARE(databaseBytes(server, *lab, wanted.name, {}), 0);
}

/// A row that is changed leaves the number of rows as it was.
void PostgresRestore::changedRowsAreCounted(Server &server, const Deployment &restored)
{
    const QString name = restored.databaseAccess.name;
    const auto groups = [](const Result<RowCounts> &counts) {
        return counts.value_or(RowCounts()).value(u"public"_s).value(u"authentik_core_group"_s, -1);
    };
    const qint64 before = groups(countWrites(server, restored, name, {}));
    QVERIFY(before >= 0);
    {
        const auto session = openDatabase(server, restored, newApplicationName(), {});
        QVERIFY(session);
        QVERIFY((*session)->execute("UPDATE public.authentik_core_group SET name = name || '!'", {}));
    }
    const qint64 rows = groups(countRows(server, restored, name, {}));
    QVERIFY(rows > 0);
    QTRY_COMPARE(groups(countWrites(server, restored, name, {})), before + rows); // told within a second
}

void PostgresRestore::hostileDatabaseComesBackWithAllAroundIt_data()
{
    QTest::addColumn<SpoolRule>("rule");
    QTest::addColumn<int>("jobs");
    QTest::newRow("streamed") << SpoolRule() << 1;
    QTest::newRow("by several jobs") << SpoolRule{.bytes = 1, .cores = 1} << 2;
}

void PostgresRestore::hostileDatabaseComesBackWithAllAroundIt()
{
    QFETCH(SpoolRule, rule);
    QFETCH(int, jobs);
    const Deployment live = scratch(u"first"_s);
    QVERIFY(createStaging(*m_server, live, m_wanted, {}));
    const auto filled = restoreInto(*m_server, live, m_wanted, ignoreProgress, {}, rule);
    QVERIFY2(filled, filled ? "" : qPrintable(filled.error().detail));
    QCOMPARE(filled->way.jobs, jobs);
    QCOMPARE(m_scratch->run("ls -d /tmp/authentik-keeper-* 2>/dev/null && exit 1; exit 0"), 0);
    for (int time = 0; time < 2; ++time) { // repeatable
        const auto finished = finishStaging(*m_server, live, m_wanted, {});
        QVERIFY2(finished, finished ? "" : qPrintable(finished.error().detail));
        QCOMPARE(*finished, QList<NotTakenOver>());
    }
    const auto facts = surveyDatabase(*m_server, scratch(beside), {});
    QVERIFY(facts);
    const auto source = surveyDatabase(*m_server, scratch(u"source"_s), {});
    QVERIFY(source);
    QCOMPARE(facts->owner, source->owner);
    QCOMPARE(facts->acl, source->acl);
    QCOMPARE(facts->comment, source->comment);
    QCOMPARE(facts->connectionLimit, 17);
    QCOMPARE(facts->settings, source->settings);
    QCOMPARE(facts->encoding, source->encoding);
    QCOMPARE(facts->collate, source->collate);
    QCOMPARE(schemaOf(beside), schemaOf(u"source"_s));
    const auto estimated = facts->estimatedRows.value(u"sch;ema"_s).value(u"t'"_s);
    QCOMPARE(estimated, 40000); // it was analyzed
}

void PostgresRestore::withoutItsRolesTheApplicationOwnsAll()
{
    m_scratch->sql(u"first"_s, "CREATE ROLE \"-app\" LOGIN CREATEDB PASSWORD 'app-secret'");
    DatabaseToRestore wanted = m_wanted;
    wanted.withOwners = false;
    wanted.applicationRole = u"-app"_s;
    wanted.acl = u"{=T/gone,gone=CTc/gone,granter=c/gone,\"\\\"no \\\"\\\"one\\\"=c/gone\"}"_s;
    wanted.owner = u"gone"_s;
    wanted.settings.clear();
    const Deployment live = m_scratch->deployment(u"first"_s, u"-app"_s, "app-secret");
    const Result<> created = createStaging(*m_server, live, wanted, {});
    QVERIFY2(created, created ? "" : qPrintable(created.error().detail));
    const auto filled = restoreInto(*m_server, live, wanted, ignoreProgress, {});
    QVERIFY2(filled, filled ? "" : qPrintable(filled.error().detail));
    QVERIFY(filled->command.contains(u"--no-owner"_s));
    const auto finished = finishStaging(*m_server, live, wanted, {});
    QVERIFY2(finished, finished ? "" : qPrintable(finished.error().detail));
    QCOMPARE(*finished, (QList<NotTakenOver>{{.code = WarningCode::RoleMissing, .detail = u"no \"one"_s}}));
    const auto facts = surveyDatabase(*m_server, scratch(beside), {});
    QVERIFY(facts);
    QCOMPARE(facts->owner, u"-app"_s);
    QCOMPARE(facts->acl, u"{\"=T/\\\"-app\\\"\",\"\\\"-app\\\"=CTc/\\\"-app\\\"\",\"granter=c/\\\"-app\\\"\"}"_s);
    QCOMPARE(m_scratch->sql(beside, "SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname !~ '^(pg_|inf)'"),
             QByteArray("-app"));
    QVERIFY(dropDatabase(*m_server, live, u"postgres"_s, beside, {}));
    m_scratch->sql(u"first"_s, "DROP ROLE \"-app\"");
}

void PostgresRestore::whatIsNotTakenOverIsTold()
{
    DatabaseToRestore wanted = m_wanted;
    wanted.acl.reset();
    wanted.settings = {{.everyDatabase = false, .name = u"no_such_setting"_s, .value = u"1"_s},
                       {.role = u"no'body"_s, .everyDatabase = false, .name = u"work_mem"_s, .value = u"1MB"_s},
                       {.everyDatabase = false, .name = u"work_mem"_s, .value = u"5MB"_s},
                       {.role = u"granter"_s, .everyDatabase = true, .name = u"work_mem"_s, .value = u"1MB"_s}};
    QVERIFY(createStaging(*m_server, scratch(u"first"_s), wanted, {}));
    const auto finished = finishStaging(*m_server, scratch(u"first"_s), wanted, {});
    QVERIFY(finished);
    QCOMPARE(finished->size(), 2);
    QCOMPARE(finished->at(0).code, WarningCode::SettingRefused);
    QVERIFY(finished->at(0).detail.startsWith(u"no_such_setting: "_s));
    QVERIFY(finished->at(1).detail.contains(u"no'body"_s));
    const auto facts = surveyDatabase(*m_server, scratch(beside), {});
    QVERIFY(facts);
    QCOMPARE(facts->acl, std::nullopt);
    QVERIFY(facts->settings.contains(wanted.settings.at(2)));
    QVERIFY(!facts->settings.contains(wanted.settings.at(3))); // of every database: the swap's business
}

void PostgresRestore::leftOverOfThatNameIsReplaced()
{
    QVERIFY(createStaging(*m_server, scratch(u"first"_s), m_wanted, {}));
    m_scratch->sql(beside, "CREATE TABLE left_over (a int)");
    const auto session = openDatabase(*m_server, scratch(beside), "somebody", {}); // and somebody looks at it
    QVERIFY(session);
    QVERIFY(createStaging(*m_server, scratch(u"first"_s), m_wanted, {}));
    QCOMPARE(m_scratch->sql(beside, "SELECT count(*) FROM pg_tables WHERE tablename = 'left_over'"), QByteArray("0"));
}

void PostgresRestore::damagedDumpIsRefused()
{
    QVERIFY(createStaging(*m_server, scratch(u"first"_s), m_wanted, {}));
    DatabaseToRestore wanted = m_wanted;
    wanted.sha256 = QString(64, u'0');
    const auto other = restoreInto(*m_server, scratch(u"first"_s), wanted, ignoreProgress, {});
    QVERIFY(!other);
    QCOMPARE(other.error().code, ErrorCode::DumpDamaged);

    QFile whole(m_wanted.dump.name());
    QVERIFY(whole.open(QIODevice::ReadOnly));
    QFile cut(m_folder.filePath(u"cut"_s));
    QVERIFY(cut.open(QIODevice::WriteOnly));
    cut.write(whole.read(whole.size() / 2));
    cut.close();
    wanted.sha256.clear();
    wanted.dump = cut.fileName();
    for (const SpoolRule &rule : {SpoolRule(), SpoolRule{.bytes = 1, .cores = 1}}) {
        QVERIFY(createStaging(*m_server, scratch(u"first"_s), m_wanted, {}));
        const auto filled = restoreInto(*m_server, scratch(u"first"_s), wanted, ignoreProgress, {}, rule);
        QVERIFY(!filled);
        QCOMPARE(filled.error().code, ErrorCode::DatabaseFailed);
        QVERIFY(!filled.error().detail.isEmpty());
    }
    wanted.dump = m_folder.filePath(u"none"_s);
    const auto none = restoreInto(*m_server, scratch(u"first"_s), wanted, ignoreProgress, {});
    QVERIFY(!none);
    QCOMPARE(none.error().code, ErrorCode::FileFailed);
}

void PostgresRestore::cancelledRestoreLeavesNoSession_data()
{
    QTest::addColumn<SpoolRule>("rule");
    QTest::newRow("streamed") << SpoolRule();
    QTest::newRow("by several jobs") << SpoolRule{.bytes = 1, .cores = 1};
}

void PostgresRestore::cancelledRestoreLeavesNoSession()
{
    QFETCH(SpoolRule, rule);
    QVERIFY(createStaging(*m_server, scratch(u"first"_s), m_wanted, {}));
    // A restore that does not end by itself.
    m_scratch->sql(beside, "CREATE SCHEMA slow; CREATE FUNCTION slow.wait() RETURNS event_trigger LANGUAGE plpgsql AS "
                           "'BEGIN PERFORM pg_sleep(60); END'; CREATE EVENT TRIGGER slow ON ddl_command_start "
                           "WHEN TAG IN ('ALTER TABLE') EXECUTE FUNCTION slow.wait()");
    const QByteArray restorers =
        "SELECT count(*) FROM pg_stat_activity WHERE application_name LIKE 'authentik-keeper%' AND datname LIKE "
        "'authentik_restore%'";
    std::stop_source source;
    const std::jthread canceller([&] {
        for (int i = 0; i < 200 && m_scratch->sql(u"first"_s, restorers) == "0"; ++i)
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        source.request_stop();
    });
    const auto filled = restoreInto(*m_server, scratch(u"first"_s), m_wanted, ignoreProgress, source.get_token(), rule);
    QVERIFY(!filled);
    QVERIFY2(filled.error().isCancelled(), qPrintable(filled.error().detail));
    QVERIFY(!filled.error().facts.contains(u"left"_s));
    QVERIFY(!filled.error().facts.contains(u"session"_s));
    QTRY_COMPARE(m_scratch->sql(u"first"_s, restorers), QByteArray("0"));
    QCOMPARE(m_scratch->processesWith("pg_restore"), QByteArray());
    QCOMPARE(m_scratch->run("ls -d /tmp/authentik-keeper-* 2>/dev/null && exit 1; exit 0"), 0);
}

void PostgresRestore::onlyOurDatabasesAreDropped()
{
    for (const QString &name : {u"source"_s, u"postgres"_s, u"authentik"_s, u""_s, u"Authentik_before_x"_s}) {
        const Result<> dropped = dropDatabase(*m_server, scratch(u"first"_s), u"postgres"_s, name, {});
        QVERIFY(!dropped);
        QCOMPARE(dropped.error().code, ErrorCode::Internal);
    }
    DatabaseToRestore wanted = m_wanted;
    wanted.name = u"source"_s;
    QVERIFY(!createStaging(*m_server, scratch(u"first"_s), wanted, {}));
    QCOMPARE(m_scratch->sql(u"source"_s, "SELECT count(*) FROM falls"), QByteArray("5"));
    const QString quoted = u"authentik_before_x\"; DROP DATABASE source; --"_s;
    QVERIFY(dropDatabase(*m_server, scratch(u"first"_s), u"postgres"_s, quoted, {}));
}

void PostgresRestore::everyDifferenceIsFound()
{
    QVERIFY(createStaging(*m_server, scratch(u"first"_s), m_wanted, {}));
    QVERIFY(restoreInto(*m_server, scratch(u"first"_s), m_wanted, ignoreProgress, {}));
    const auto snapshot = Snapshot::take(*m_server, scratch(u"source"_s), {});
    QVERIFY(snapshot);
    const auto contents = (*snapshot)->contents({});
    QVERIFY(contents);
    const ExpectedDatabase expected = expectationOf(*contents, {});
    const Result<> equal = checkStaging(*m_server, scratch(u"first"_s), beside, expected, {});
    QVERIFY2(equal, equal ? "" : qPrintable(equal.error().detail));

    m_scratch->sql(beside, "DELETE FROM falls WHERE n = -3; CREATE TABLE surplus (a int); DROP SEQUENCE fresh CASCADE;"
                           "INSERT INTO \"sch;ema\".\"t'\" (id) VALUES (50000); INSERT INTO falls VALUES (-100);"
                           "REFRESH MATERIALIZED VIEW seen WITH NO DATA");
    const Result<> checked = checkStaging(*m_server, scratch(u"first"_s), beside, expected, {});
    QVERIFY(!checked);
    const Error &error = checked.error();
    QCOMPARE(error.code, ErrorCode::RestoredDiffers);
    QCOMPARE(error.facts.value(u"component"_s), u"database"_s);
    QCOMPARE(error.facts.value(u"what"_s), u"rows, sequences, views"_s);
    QCOMPARE(
        error.detail.split(u'\n'),
        QStringList({u"sch;ema.t': 40001 rows, not 40000"_s, u"public.surplus: not in the backup, 0 rows"_s,
                     u"public.fresh: missing"_s, u"public.falling of public.falls.n: has reached -9, the column -100"_s,
                     u"sch;ema.t'_id_seq of sch;ema.t'.id: has reached 40000, the column 50000"_s,
                     u"public.seen: not filled"_s}));
}

QTEST_GUILESS_MAIN(PostgresRestore)
#include "tst_postgresrestore.moc"
