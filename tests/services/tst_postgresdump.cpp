// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"
#include "core/postgres/backup/dump.h"
#include "core/postgres/backup/dumpcheck.h"
#include "core/postgres/backup/snapshot.h"
#include "core/postgres/session/databasesession.h"
#include "core/postgres/session/surveydatabase.h"
#include "tests/serviceof.h"
#include "tests/services/labserver.h"
#include "tests/services/scratchdatabase.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <future>
#include <thread>

using namespace keeper;
using namespace Qt::StringLiterals;

namespace {

const QString superUser = QString::fromLatin1(ScratchDatabase::superUser);

ByteSink into(QByteArray &bytes)
{
    return [&bytes](QByteArrayView more) -> Result<> {
        bytes.append(more);
        return {};
    };
}

void ignoreProgress(qint64, std::optional<qint64>) {}

/// The stand-in writes events as fast as it is told, as long as this object lives.
class Writer
{
public:
    explicit Writer(Server &server)
        : m_server(server)
    {
        tell("2000");
    }
    ~Writer() { tell("0"); }

private:
    void tell(const QByteArray &rate)
    {
        const auto told =
            m_server.run(RemoteCommand("docker").args({"exec", "authentik-worker-1", "ak", "lab-write", rate}), {});
        if (!told || told->exit != 0)
            qWarning() << "lab-write failed";
    }
    Server &m_server;
};

qint64 events(const QMap<QString, QMap<QString, qint64>> &rows)
{
    return rows.value(u"public"_s).value(u"authentik_events_event"_s);
}

} // namespace

/// Dumps of the labs' databases and of hostile ones, restored for real.
class PostgresDump : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void countsAreTheDumpsThoughRowsAreWritten_data();
    void countsAreTheDumpsThoughRowsAreWritten();
    void hostileDatabaseComesBackWhole();
    void progressKnowsAboutHowMuchIsToCome();
    void globalsHoldRolesAndNoPasswords();
    void globalsThatCannotBeHadAreARefusal_data();
    void globalsThatCannotBeHadAreARefusal();
    void globalsThatCannotBeWrittenAreTheSinksFailure();
    void cancelledDumpLeavesNothing_data();
    void cancelledDumpLeavesNothing();
    void passwordIsInNoArgumentList();
    void dumpWithoutRightsFails();
    void failingSinkEndsTheDump();
    void databaseInNoContainerIsNotDumped();

private:
    Deployment big() const { return m_scratch->deployment(u"first"_s, superUser, ScratchDatabase::password); }
    std::shared_ptr<Server> m_server;           ///< compose-2025.8
    std::unique_ptr<ScratchDatabase> m_scratch; ///< On it; its database "first" has a table of 60 MB.
};

void PostgresDump::initTestCase()
{
    const auto server = connectToLab(u"compose-2025.8"_s);
    QVERIFY2(server, server ? "" : qPrintable(server.error().detail));
    m_server = *server;
    const auto lab = labDatabase(*m_server);
    QVERIFY(lab);
    m_scratch = ScratchDatabase::start(*m_server, lab->database()->image);
    QVERIFY(m_scratch);
    m_scratch->sql(u"first"_s, "CREATE TABLE big AS SELECT g, md5(g::text) || md5((g + 1)::text) AS words "
                               "FROM generate_series(1, 600000) g");
}

void PostgresDump::countsAreTheDumpsThoughRowsAreWritten_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("sshd");
    QTest::newRow("15 by tunnel") << u"compose-2025.8"_s << u"port"_s;
    QTest::newRow("15 without") << u"compose-2025.8"_s << u"noForwardPort"_s;
    QTest::newRow("17 by tunnel") << u"compose-2026.2"_s << u"port"_s;
    QTest::newRow("17 without") << u"compose-2026.2"_s << u"noForwardPort"_s;
}

void PostgresDump::countsAreTheDumpsThoughRowsAreWritten()
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

    const Writer writer(server);
    const auto snapshot = Snapshot::take(server, *lab, {});
    QVERIFY(snapshot);
    auto counting = std::async(std::launch::async, [&] { return (*snapshot)->contents({}); });
    QByteArray dump;
    const auto dumped = dumpDatabase(server, *lab, *facts, (*snapshot)->id(), into(dump), ignoreProgress, {});
    const auto contents = counting.get();
    QVERIFY2(dumped, dumped ? "" : qPrintable(dumped.error().detail));
    QVERIFY2(contents, contents ? "" : qPrintable(contents.error().detail));
    QCOMPARE(dumped->proof.bytes, dump.size());
    QCOMPARE(dumped->proof.sha256, Sha256::hexOf(dump));
    QCOMPARE(contents->migrations, facts->migrations);
    QVERIFY(contents->sequences.contains(u"public.django_migrations_id_seq"_s));

    // Rows came meanwhile, or this would prove nothing.
    const auto later = Snapshot::take(server, *lab, {});
    QVERIFY(later);
    QTRY_VERIFY(events((*later)->contents({})->rows) > events(contents->rows));

    QByteArray globals;
    QVERIFY(dumpGlobals(server, *lab, into(globals), {}));
    const auto target = ScratchDatabase::start(server, lab->database()->image);
    QVERIFY(target);
    // As RESTORE.md does; roles that are there already are no failure.
    QCOMPARE(target->run("psql -XqU keeper_test first >/dev/null 2>&1", {}, globals), 0);
    target->sql(u"first"_s, "CREATE DATABASE authentik TEMPLATE template0 OWNER authentik");
    QCOMPARE(target->run("pg_restore --exit-on-error -U keeper_test -d authentik", {}, dump), 0);
    const Deployment restored = target->deployment(u"authentik"_s, superUser, ScratchDatabase::password);
    const auto there = Snapshot::take(server, restored, {});
    QVERIFY(there);
    QCOMPARE((*there)->contents({}), contents);
}

void PostgresDump::hostileDatabaseComesBackWhole()
{
    const QString name = u"postgres://x/a=b'c\n\\ $(touch x)"_s;
    const QByteArray quoted = "\"postgres://x/a=b'c\n\\ $(touch x)\"";
    m_scratch->sql(u"first"_s, "CREATE ROLE \"-h evil\" LOGIN PASSWORD 'p'");
    m_scratch->sql(u"first"_s, "CREATE DATABASE " + quoted + " OWNER \"-h evil\"");
    m_scratch->sql(name, "SET ROLE \"-h evil\"; CREATE TABLE \"t\n$(x)\" AS SELECT generate_series(1, 9) a; "
                         "CREATE TABLE authentik_core_user (a int)");
    const Deployment deployment = m_scratch->deployment(name, u"-h evil"_s, "p");
    const auto facts = surveyDatabase(*m_server, deployment, {});
    QVERIFY(facts);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"database.dump"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const ByteSink sink = [&file](QByteArrayView bytes) -> Result<> {
        return file.write(bytes.data(), bytes.size()) == bytes.size() ? Result<>() : fail(ErrorCode::FileFailed);
    };
    const auto dumped = dumpDatabase(*m_server, deployment, *facts, {}, sink, ignoreProgress, {});
    QVERIFY2(dumped, dumped ? "" : qPrintable(dumped.error().detail));
    file.close();

    const auto here = dumpContents(file.fileName(), facts->dumpVersion, {});
    const auto inside = dumpContentsOnServer(*m_server, deployment, file.fileName(), {});
    QVERIFY(here && inside);
    QVERIFY(holdsTable(*inside, u"authentik_core_user"_s));
    QCOMPARE(here->filter(u"TABLE DATA"_s), inside->filter(u"TABLE DATA"_s));
    QVERIFY(readWholeDump(file.fileName(), facts->dumpVersion, {}));

    m_scratch->sql(u"first"_s, "CREATE DATABASE back TEMPLATE template0 OWNER \"-h evil\"");
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(m_scratch->run("pg_restore --exit-on-error -U keeper_test -d back", {}, file.readAll()), 0);
    QCOMPARE(m_scratch->sql(u"back"_s, "SELECT count(*) FROM \"t\n$(x)\""), QByteArray("9"));
}

void PostgresDump::progressKnowsAboutHowMuchIsToCome()
{
    const auto facts = surveyDatabase(*m_server, big(), {});
    QVERIFY(facts);
    qint64 total = 0;
    qint64 last = 0;
    QList<qint64> guesses;
    const DumpProgress progress = [&](qint64 bytes, std::optional<qint64> expected) {
        QVERIFY(bytes > last);
        last = bytes;
        if (expected)
            guesses.append(*expected);
    };
    const ByteSink slow = [&total](QByteArrayView bytes) -> Result<> {
        total += bytes.size();
        std::this_thread::sleep_for(std::chrono::microseconds(bytes.size() / 4)); // 4 MB/s: time for some looks
        return {};
    };
    QVERIFY(dumpDatabase(*m_server, big(), *facts, {}, slow, progress, {}));
    QCOMPARE(last, total);
    QVERIFY(!guesses.isEmpty());
    QVERIFY2(guesses.last() >= total && guesses.last() < total * 2,
             qPrintable(u"%1 for %2"_s.arg(guesses.last()).arg(total)));
}

void PostgresDump::globalsHoldRolesAndNoPasswords()
{
    m_scratch->sql(u"first"_s, "CREATE ROLE plain LOGIN PASSWORD 'plain-secret'");
    // By a role without any right to see passwords.
    QByteArray globals;
    const auto proof =
        dumpGlobals(*m_server, m_scratch->deployment(u"first"_s, u"plain"_s, "plain-secret"), into(globals), {});
    QVERIFY2(proof, proof ? "" : qPrintable(proof.error().detail));
    QVERIFY(globals.contains("CREATE ROLE plain;"));
    QVERIFY(!globals.contains("SCRAM-SHA-256"));
    QVERIFY(!globals.contains("PASSWORD"));
}

void PostgresDump::globalsThatCannotBeHadAreARefusal_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("no right") << "psql -XqU keeper_test first -c 'REVOKE SELECT ON pg_roles FROM PUBLIC'"_ba
                              << "psql -XqU keeper_test first -c 'GRANT SELECT ON pg_roles TO PUBLIC'"_ba;
    QTest::newRow("no program")
        << R"sh(p=$(command -v pg_dumpall) && mv "$p" /tmp/hidden && echo "$p" >/tmp/where)sh"_ba
        << R"sh(mv /tmp/hidden "$(cat /tmp/where)")sh"_ba;
}

void PostgresDump::globalsThatCannotBeHadAreARefusal()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    m_scratch->sql(u"first"_s, "CREATE ROLE nobody LOGIN PASSWORD 'nobody-secret'");
    QCOMPARE(m_scratch->run(before), 0);
    QByteArray globals;
    const auto dumped =
        dumpGlobals(*m_server, m_scratch->deployment(u"first"_s, u"nobody"_s, "nobody-secret"), into(globals), {});
    QCOMPARE(m_scratch->run(after), 0);
    m_scratch->sql(u"first"_s, "DROP ROLE nobody");
    QVERIFY(!dumped);
    QCOMPARE(dumped.error().code, ErrorCode::DatabaseFailed);
    QVERIFY(!dumped.error().detail.isEmpty());
}

void PostgresDump::globalsThatCannotBeWrittenAreTheSinksFailure()
{
    const ByteSink full = [](QByteArrayView) -> Result<> { return fail(ErrorCode::DestinationFull); };
    const auto dumped = dumpGlobals(*m_server, big(), full, {});
    QVERIFY(!dumped);
    QCOMPARE(dumped.error().code, ErrorCode::DestinationFull);
}

void PostgresDump::cancelledDumpLeavesNothing_data()
{
    QTest::addColumn<bool>("waits");
    QTest::newRow("while data comes") << false;
    QTest::newRow("while it waits for a lock") << true;
}

void PostgresDump::cancelledDumpLeavesNothing()
{
    QFETCH(bool, waits);
    const QByteArray dumpers = "SELECT count(*) FROM pg_stat_activity WHERE application_name LIKE 'authentik-keeper%'";
    const QByteArray waiting = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'";
    const auto facts = surveyDatabase(*m_server, big(), {});
    QVERIFY(facts);
    std::stop_source locker;
    std::jthread holder;
    std::jthread canceller;
    std::stop_source source;
    if (waits) {
        holder = std::jthread([&] {
            const auto session = openDatabase(*m_server, big(), "locker", {});
            QVERIFY(session);
            QVERIFY((*session)->execute("BEGIN", {}));
            QVERIFY((*session)->execute("LOCK TABLE public.big", {}));
            const auto held = (*session)->ask("SELECT jsonb_build_object('a', pg_sleep(60)::text)", locker.get_token());
            QVERIFY(!held);
        });
        QTRY_COMPARE(m_scratch->sql(u"first"_s, "SELECT count(*) FROM pg_locks WHERE mode = 'AccessExclusiveLock'"),
                     QByteArray("1"));
        canceller = std::jthread([&] {
            const QDeadlineTimer deadline(20000);
            while (m_scratch->sql(u"first"_s, waiting) != "1" && !deadline.hasExpired())
                ;
            source.request_stop();
        });
    }
    const ByteSink sink = [&](QByteArrayView) -> Result<> {
        source.request_stop();
        return {};
    };
    const auto dumped = dumpDatabase(*m_server, big(), *facts, {}, sink, ignoreProgress, source.get_token());
    QVERIFY(!dumped);
    QVERIFY(dumped.error().isCancelled());
    QVERIFY(!dumped.error().facts.contains(u"left"_s));
    QTRY_COMPARE(m_scratch->sql(u"first"_s, dumpers), QByteArray("0"));
    QCOMPARE(m_scratch->processesWith("pg_dump"), QByteArray());
    locker.request_stop();
}

void PostgresDump::passwordIsInNoArgumentList()
{
    const auto facts = surveyDatabase(*m_server, big(), {});
    QVERIFY(facts);
    QByteArray processes;
    const ByteSink sink = [&](QByteArrayView) -> Result<> {
        if (processes.isEmpty()) // the host sees the processes of its containers
            processes = m_server->read(RemoteCommand("ps").args({"axww", "-o", "args"}), {}).value_or("");
        return {};
    };
    QVERIFY(dumpDatabase(*m_server, big(), *facts, {}, sink, ignoreProgress, {}));
    QVERIFY(processes.contains("pg_dump --format=custom"));
    QVERIFY(!processes.contains(ScratchDatabase::password));
}

void PostgresDump::dumpWithoutRightsFails()
{
    m_scratch->sql(u"first"_s, "CREATE ROLE weak LOGIN PASSWORD 'weak-secret'");
    const Deployment deployment = m_scratch->deployment(u"first"_s, u"weak"_s, "weak-secret");
    const auto facts = surveyDatabase(*m_server, deployment, {});
    QVERIFY(facts);
    QByteArray bytes;
    const auto dumped = dumpDatabase(*m_server, deployment, *facts, {}, into(bytes), ignoreProgress, {});
    QVERIFY(!dumped);
    QCOMPARE(dumped.error().code, ErrorCode::DatabaseFailed);
    QCOMPARE(dumped.error().facts.value(u"exit"_s), u"1"_s);
    QVERIFY(dumped.error().detail.contains(u"big"_s));
}

void PostgresDump::failingSinkEndsTheDump()
{
    const auto facts = surveyDatabase(*m_server, big(), {});
    QVERIFY(facts);
    const ByteSink full = [](QByteArrayView) -> Result<> { return fail(ErrorCode::DestinationFull); };
    const auto dumped = dumpDatabase(*m_server, big(), *facts, {}, full, ignoreProgress, {});
    QVERIFY(!dumped);
    QCOMPARE(dumped.error().code, ErrorCode::DestinationFull);
    QTRY_COMPARE(m_scratch->processesWith("pg_dump"), QByteArray());
}

void PostgresDump::databaseInNoContainerIsNotDumped()
{
    Deployment deployment = big();
    removeService(deployment, Role::Database);
    QByteArray bytes;
    const auto dumped = dumpDatabase(*m_server, deployment, {}, {}, into(bytes), ignoreProgress, {});
    QVERIFY(!dumped);
    QCOMPARE(dumped.error().code, ErrorCode::EngineUnsupported);
    // Its facts are had all the same, by the address that the host sees.
    deployment.databaseAccess.host = big().database()->addresses.first();
    QVERIFY(surveyDatabase(*m_server, deployment, {}));
    // One that can't be reached is called by what it is, not "stopped".
    deployment.databaseAccess.host = u"db.invalid"_s;
    const auto unreached = surveyDatabase(*m_server, deployment, {});
    QVERIFY(!unreached);
    QCOMPARE(unreached.error().code, ErrorCode::EngineUnsupported);
    QCOMPARE(unreached.error().facts.value(u"host"_s), u"db.invalid"_s);
}

/// PostgreSQL, being process 1 of its container, takes any stray child's death by a signal for a crash of its own.
void PostgresDump::cleanupTestCase()
{
    QVERIFY(!m_scratch->log().contains("terminated by signal"));
}

QTEST_GUILESS_MAIN(PostgresDump)
#include "tst_postgresdump.moc"
