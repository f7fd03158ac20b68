// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"
#include "core/postgres/backup/snapshot.h"
#include "core/postgres/session/databasesession.h"
#include "core/postgres/session/surveydatabase.h"
#include "tests/serviceof.h"
#include "tests/services/labserver.h"
#include "tests/services/scratchdatabase.h"

#include <QDeadlineTimer>
#include <QTest>

#include <thread>

using namespace keeper;
using namespace Qt::StringLiterals;

namespace {

const QString hostileDatabase = u"a=b'c\n\\ $(touch x) -h \"evil\""_s;
const QString hostileUser = u"it's a \"role\""_s;
const QString hostileSchema = u"-s \"q\" 'w"_s;
const QString hostileTable = u"t\n$(touch x); \\ :name"_s;

/// Names as SQL identifiers; written here by hand and not by what is tested.
QByteArray identifier(QString name)
{
    return '"' + name.replace(u'"', u"\"\""_s).toUtf8() + '"';
}

} // namespace

/// The database of both labs, by tunnel and without.
class Postgres : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void factsOfTheLabsAreFound_data();
    void factsOfTheLabsAreFound();
    void factsAreTheSameWithoutTunnel_data();
    void factsAreTheSameWithoutTunnel();
    void wrongPasswordIsToldAndNotTriedInside();
    void missingDatabaseIsALogInThatFailed();
    void socketMayWantThePassword();
    void stoppedDatabaseIsUnreachable();
    void hostileNamesAreOnlyNames_data();
    void hostileNamesAreOnlyNames();
    void tableThatMayNotBeReadIsTold_data();
    void tableThatMayNotBeReadIsTold();
    void cancelledQuestionEndsItsBackend_data();
    void cancelledQuestionEndsItsBackend();

private:
    std::shared_ptr<Server> m_old;              ///< compose-2025.8: PostgreSQL 15
    std::shared_ptr<Server> m_new;              ///< compose-2026.2: PostgreSQL 17
    std::shared_ptr<Server> m_withoutTunnel;    ///< The old one, by the sshd that opens none.
    std::unique_ptr<ScratchDatabase> m_scratch; ///< On the old one.
    Server &serverOf(const QString &way) const { return way == "exec"_L1 ? *m_withoutTunnel : *m_old; }
};

void Postgres::initTestCase()
{
    const auto old = connectToLab(u"compose-2025.8"_s);
    const auto recent = connectToLab(u"compose-2026.2"_s);
    const auto withoutTunnel = connectToLab(u"compose-2025.8"_s, u"noForwardPort"_s);
    QVERIFY(old && recent && withoutTunnel);
    m_old = *old;
    m_new = *recent;
    m_withoutTunnel = *withoutTunnel;
    const auto lab = labDatabase(*m_old);
    QVERIFY(lab);
    m_scratch = ScratchDatabase::start(*m_old, lab->database()->image);
    QVERIFY(m_scratch);
}

void Postgres::factsOfTheLabsAreFound_data()
{
    QTest::addColumn<bool>("isNew");
    QTest::addColumn<int>("major");
    QTest::addColumn<QString>("version");
    QTest::newRow("compose-2025.8") << false << 15 << u"2025.8.4"_s;
    QTest::newRow("compose-2026.2") << true << 17 << u"2026.2.2"_s;
}

void Postgres::factsOfTheLabsAreFound()
{
    QFETCH(bool, isNew);
    QFETCH(int, major);
    QFETCH(QString, version);
    Server &server = isNew ? *m_new : *m_old;
    const auto lab = labDatabase(server);
    QVERIFY(lab);
    const auto facts = surveyDatabase(server, *lab, {});
    QVERIFY2(facts, facts ? "" : qPrintable(facts.error().detail));
    QCOMPARE(facts->reachedBy, u"tunnel"_s);
    QCOMPARE(facts->name, u"authentik"_s);
    QCOMPARE(facts->owner, u"authentik"_s);
    QCOMPARE(facts->serverVersion / 10000, major);
    QCOMPARE(facts->dumpVersion.section(u'.', 0, 0).toInt(), major);
    QCOMPARE(facts->canZstd, major >= 16);
    QCOMPARE(facts->encoding, u"UTF8"_s);
    QCOMPARE(facts->newestVersion, version);
    QVERIFY(facts->migrations.contains(u"authentik_core.0001_initial"_s));
    QVERIFY(facts->extensions.contains(u"plpgsql"_s));
    QVERIFY(facts->schemas.contains(u"template"_s));
    QVERIFY(facts->estimatedRows.value(u"public"_s).contains(u"authentik_core_user"_s));
    QVERIFY(facts->mayReadAll);
    QVERIFY(facts->tableBytes > 0 && facts->tableBytes < facts->bytes);
    QVERIFY(std::ranges::any_of(facts->settings, [](const auto &one) { return one.name == "search_path"_L1; }));

    RemoteCommand psql("psql");
    psql.args({"-XAtU", "authentik", "-c", "SELECT id FROM authentik_install_id"}).at(lab->database()->place);
    const auto id = server.read(psql, {});
    QVERIFY(id);
    QCOMPARE(facts->installIdSha256.toLatin1(), Sha256::hexOf(id->trimmed()));
}

void Postgres::factsAreTheSameWithoutTunnel_data()
{
    QTest::addColumn<QString>("profile");
    QTest::newRow("15") << u"compose-2025.8"_s;
    QTest::newRow("17") << u"compose-2026.2"_s;
}

void Postgres::factsAreTheSameWithoutTunnel()
{
    QFETCH(QString, profile);
    const auto withTunnel = connectToLab(profile);
    const auto withoutTunnel = connectToLab(profile, u"noForwardPort"_s);
    QVERIFY(withTunnel && withoutTunnel);
    const auto lab = labDatabase(**withTunnel);
    QVERIFY(lab);
    auto expected = surveyDatabase(**withTunnel, *lab, {});
    auto facts = surveyDatabase(**withoutTunnel, *lab, {});
    QVERIFY(expected);
    QVERIFY2(facts, facts ? "" : qPrintable(facts.error().detail));
    QCOMPARE(facts->reachedBy, u"exec"_s);
    // The stand-in writes all the time: sizes and estimates may have moved on.
    for (DatabaseFacts *one : {&*expected, &*facts}) {
        one->reachedBy.clear();
        one->bytes = one->tableBytes = 0;
        one->estimatedRows.clear();
    }
    QVERIFY(*facts == *expected);
}

void Postgres::wrongPasswordIsToldAndNotTriedInside()
{
    // The socket inside would let anyone in: had it been tried, this would succeed.
    const QString user = QString::fromLatin1(ScratchDatabase::superUser);
    const Deployment deployment = m_scratch->deployment(u"first"_s, user, "not-the-password");
    const auto facts = surveyDatabase(*m_old, deployment, {});
    QVERIFY(!facts);
    QCOMPARE(facts.error().code, ErrorCode::DatabaseLoginFailed);
    QCOMPARE(facts.error().facts.value(u"sqlstate"_s), u"28P01"_s);
    QCOMPARE(facts.error().facts.value(u"user"_s), user);
    QVERIFY(!facts.error().detail.contains(u"not-the-password"_s));
}

void Postgres::missingDatabaseIsALogInThatFailed()
{
    const Deployment deployment =
        m_scratch->deployment(u"nowhere"_s, QString::fromLatin1(ScratchDatabase::superUser), ScratchDatabase::password);
    for (Server *server : {m_old.get(), m_withoutTunnel.get()}) {
        const auto facts = surveyDatabase(*server, deployment, {});
        QVERIFY(!facts);
        QCOMPARE(facts.error().code, ErrorCode::DatabaseLoginFailed);
        QCOMPARE(facts.error().facts.value(u"database"_s), u"nowhere"_s);
    }
}

void Postgres::socketMayWantThePassword()
{
    const auto scratch = ScratchDatabase::start(*m_old, labDatabase(*m_old)->database()->image);
    QVERIFY(scratch);
    scratch->sql(u"first"_s, "CREATE ROLE app LOGIN PASSWORD 'app-secret-55aa'; CREATE DATABASE app OWNER app");
    // Only the superuser of these tests still comes in by trust.
    QCOMPARE(scratch->run("f=$(psql -XAtU keeper_test first -c 'SHOW hba_file') && "
                          "{ echo 'local all keeper_test trust'; echo 'local all all scram-sha-256'; "
                          "echo 'host all all all scram-sha-256'; } >\"$f\" && "
                          "psql -XqU keeper_test first -c 'SELECT pg_reload_conf()' >/dev/null"),
             0);
    // A reload is done by the server when it gets to it.
    QTRY_COMPARE(scratch->run("psql -XAtU app app -c 'SELECT 1' 2>/dev/null"), 2);
    QVERIFY(surveyDatabase(*m_withoutTunnel, scratch->deployment(u"app"_s, u"app"_s, "app-secret-55aa"), {}));
    const auto refused = surveyDatabase(*m_withoutTunnel, scratch->deployment(u"app"_s, u"app"_s, "wrong-one"), {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::DatabaseLoginFailed);
}

void Postgres::stoppedDatabaseIsUnreachable()
{
    const auto scratch = ScratchDatabase::start(*m_old, labDatabase(*m_old)->database()->image);
    QVERIFY(scratch);
    Deployment deployment =
        scratch->deployment(u"first"_s, QString::fromLatin1(ScratchDatabase::superUser), ScratchDatabase::password);
    scratch->stop();
    // Stopped since it was found, by either way; then as found.
    for (Server *server : {m_old.get(), m_withoutTunnel.get()}) {
        const auto facts = surveyDatabase(*server, deployment, {});
        QVERIFY(!facts);
        QCOMPARE(facts.error().code, ErrorCode::DatabaseUnreachable);
    }
    serviceOf(deployment, Role::Database).running = false;
    const auto facts = surveyDatabase(*m_old, deployment, {});
    QVERIFY(!facts);
    QCOMPARE(facts.error().code, ErrorCode::DatabaseUnreachable);
    QCOMPARE(facts.error().facts.value(u"state"_s), u"stopped"_s);
}

void Postgres::hostileNamesAreOnlyNames_data()
{
    QTest::addColumn<QString>("way");
    QTest::newRow("tunnel") << u"tunnel"_s;
    QTest::newRow("exec") << u"exec"_s;
}

void Postgres::hostileNamesAreOnlyNames()
{
    QFETCH(QString, way);
    const QByteArray role = identifier(hostileUser);
    const QByteArray table = identifier(hostileSchema) + '.' + identifier(hostileTable);
    if (way == "tunnel"_L1) {
        m_scratch->sql(u"first"_s, "CREATE ROLE " + role + " LOGIN PASSWORD 'it''s'; ALTER ROLE " + role +
                                       " SET search_path = nowhere; ALTER ROLE " + role +
                                       " SET idle_in_transaction_session_timeout = '1ms'");
        m_scratch->sql(u"first"_s, "CREATE DATABASE " + identifier(hostileDatabase) + " OWNER " + role);
        m_scratch->sql(hostileDatabase, "SET ROLE " + role + "; CREATE SCHEMA " + identifier(hostileSchema) +
                                            "; CREATE TABLE " + table + "(a int); INSERT INTO " + table +
                                            " SELECT generate_series(1, 77)");
    }
    const Deployment deployment = m_scratch->deployment(hostileDatabase, hostileUser, "it's");
    const auto facts = surveyDatabase(serverOf(way), deployment, {});
    QVERIFY2(facts, facts ? "" : qPrintable(facts.error().detail));
    QCOMPARE(facts->reachedBy, way);
    QCOMPARE(facts->name, hostileDatabase);
    QCOMPARE(facts->owner, hostileUser);
    QVERIFY(facts->schemas.contains(hostileSchema));
    QVERIFY(facts->migrations.isEmpty()); // no authentik in it, and no failure

    const auto snapshot = Snapshot::take(serverOf(way), deployment, {});
    QVERIFY(snapshot);
    const auto contents = (*snapshot)->contents({});
    QVERIFY2(contents, contents ? "" : qPrintable(contents.error().detail));
    const QMap<QString, QMap<QString, qint64>> expected{{hostileSchema, {{hostileTable, 77}}}};
    QCOMPARE(contents->rows, expected);
}

void Postgres::tableThatMayNotBeReadIsTold_data()
{
    hostileNamesAreOnlyNames_data();
}

void Postgres::tableThatMayNotBeReadIsTold()
{
    QFETCH(QString, way);
    if (way == "tunnel"_L1) {
        m_scratch->sql(u"first"_s, "CREATE ROLE weak LOGIN PASSWORD 'weak-secret'; CREATE DATABASE weak");
        m_scratch->sql(u"weak"_s, "CREATE TABLE closed (a int)");
    }
    const Deployment deployment = m_scratch->deployment(u"weak"_s, u"weak"_s, "weak-secret");
    const auto facts = surveyDatabase(serverOf(way), deployment, {});
    QVERIFY(facts);
    QVERIFY(!facts->mayReadAll);
    const auto snapshot = Snapshot::take(serverOf(way), deployment, {});
    QVERIFY(snapshot);
    const auto contents = (*snapshot)->contents({});
    QVERIFY(!contents);
    QCOMPARE(contents.error().code, ErrorCode::DatabaseFailed);
    QCOMPARE(contents.error().facts.value(u"sqlstate"_s), u"42501"_s);
}

void Postgres::cancelledQuestionEndsItsBackend_data()
{
    hostileNamesAreOnlyNames_data();
}

void Postgres::cancelledQuestionEndsItsBackend()
{
    QFETCH(QString, way);
    const Deployment deployment =
        m_scratch->deployment(u"first"_s, QString::fromLatin1(ScratchDatabase::superUser), ScratchDatabase::password);
    const auto session = openDatabase(serverOf(way), deployment, newApplicationName(), {});
    QVERIFY(session);
    QCOMPARE((*session)->reachedBy(), way);
    std::stop_source source;
    const QByteArray sleeping = "SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(6' || '00)%'";
    std::jthread canceller([&] {
        const QDeadlineTimer deadline(20000);
        while (m_scratch->sql(u"first"_s, sleeping) != "1" && !deadline.hasExpired())
            ;
        source.request_stop();
    });
    const auto answer = (*session)->ask("SELECT jsonb_build_object('a', pg_sleep(600)::text)", source.get_token());
    QVERIFY(!answer);
    QVERIFY(answer.error().isCancelled());
    QVERIFY(!answer.error().facts.contains(u"left"_s));
    canceller.join();
    QTRY_COMPARE(m_scratch->sql(u"first"_s, sleeping), QByteArray("0"));
    QTRY_COMPARE(m_scratch->processesWith("psql -"), QByteArray());
}

/// PostgreSQL, being process 1 of its container, takes any stray child's death by a signal for a crash of its own.
void Postgres::cleanupTestCase()
{
    QVERIFY(!m_scratch->log().contains("terminated by signal"));
}

QTEST_GUILESS_MAIN(Postgres)
#include "tst_postgres.moc"
