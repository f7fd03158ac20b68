// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/restore/databasetarget.h"
#include "core/postgres/restore/restoredatabase.h"
#include "core/postgres/session/databasesession.h"
#include "core/postgres/session/healthquestions.h"
#include "core/postgres/session/surveydatabase.h"
#include "tests/services/labserver.h"
#include "tests/services/scratchdatabase.h"

#include <QTest>

using namespace keeper;
using namespace Qt::StringLiterals;

namespace {

const QString superUser = QString::fromLatin1(ScratchDatabase::superUser);
const DatabaseLocale plain{.provider = u"c"_s, .collate = u"C"_s, .ctype = u"C"_s};

} // namespace

/// What a restore must know of PostgreSQL before it begins, and how authentik logs in after it.
class DatabaseTargets : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void surveyTellsWhatTheLabAllows_data();
    void surveyTellsWhatTheLabAllows();
    void surveyTellsWhatARoleMayNot();
    void surveyTellsWhatWouldHoldTheLiveDatabaseBack();
    void localesAreReallyTried_data();
    void localesAreReallyTried();
    void logInIsThatOfAuthentik();

private:
    Deployment scratch(const QString &database) const
    {
        return m_scratch->deployment(database, superUser, ScratchDatabase::password);
    }
    std::shared_ptr<Server> m_server; ///< compose-2026.2
    std::unique_ptr<ScratchDatabase> m_scratch;
};

void DatabaseTargets::initTestCase()
{
    const auto server = connectToLab(u"compose-2026.2"_s);
    QVERIFY2(server, server ? "" : qPrintable(server.error().detail));
    m_server = *server;
    const auto lab = labDatabase(*m_server);
    QVERIFY(lab);
    m_scratch = ScratchDatabase::start(*m_server, lab->database()->image);
    QVERIFY(m_scratch);
    m_scratch->sql(u"first"_s, "CREATE ROLE \"own=er \"\"ü\"\"\"; CREATE ROLE granter");
}

void DatabaseTargets::surveyTellsWhatTheLabAllows_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("sshd");
    QTest::newRow("15 by tunnel") << u"compose-2025.8"_s << u"port"_s;
    QTest::newRow("17 without") << u"compose-2026.2"_s << u"noForwardPort"_s;
}

void DatabaseTargets::surveyTellsWhatTheLabAllows()
{
    QFETCH(QString, profile);
    QFETCH(QString, sshd);
    const auto server = connectToLab(profile, sshd);
    QVERIFY(server);
    const auto lab = labDatabase(**server);
    QVERIFY(lab);
    const auto facts = surveyDatabase(**server, *lab, {});
    QVERIFY(facts);
    const DatabaseLocale locale{.provider = facts->localeProvider,
                                .collate = facts->collate,
                                .ctype = facts->ctype,
                                .locale = facts->icuLocale.value_or(QString())};
    const auto target = surveyDatabaseTarget(**server, *lab, locale, {});
    QVERIFY2(target, target ? "" : qPrintable(target.error().detail));
    QCOMPARE(target->role, u"authentik"_s);
    QVERIFY(target->isSuperuser && target->mayCreateDatabases && target->ownsDatabase);
    QCOMPARE(target->maintenance, u"postgres"_s);
    QVERIFY(target->roles.contains(u"authentik"_s));
    QCOMPARE(target->mayActAs, target->roles);
    QVERIFY(target->availableExtensions.contains(u"plpgsql"_s));
    QVERIFY2(target->localeAvailable, qPrintable(target->localeProblem));
    QCOMPARE(target->preparedTransactions + target->logicalSlots + target->subscriptions, 0);
    QVERIFY(target->freeBytes > 1 << 20);
    QVERIFY(target->cores >= 1);
}

void DatabaseTargets::surveyTellsWhatARoleMayNot()
{
    m_scratch->sql(u"first"_s, "CREATE ROLE weak LOGIN PASSWORD 'weak-secret'; GRANT granter TO weak;"
                               "CREATE DATABASE authentik_before_x; ALTER ROLE weak SET statement_timeout = '3min'");
    const auto target =
        surveyDatabaseTarget(*m_server, m_scratch->deployment(u"postgres"_s, u"weak"_s, "weak-secret"), plain, {});
    m_scratch->sql(u"first"_s, "DROP DATABASE authentik_before_x; DROP ROLE weak");
    QVERIFY2(target, target ? "" : qPrintable(target.error().detail));
    QCOMPARE(target->role, u"weak"_s);
    QVERIFY(!target->isSuperuser && !target->mayCreateDatabases && !target->ownsDatabase);
    QCOMPARE(target->maintenance, u"template1"_s);
    QCOMPARE(target->mayActAs, QStringList({u"granter"_s, u"weak"_s}));
    QVERIFY(target->roles.contains(u"own=er \"ü\""_s));
    QCOMPARE(target->ours, QStringList{u"authentik_before_x"_s});
    QVERIFY(target->settings.contains(
        DatabaseSetting{.role = u"weak"_s, .everyDatabase = true, .name = u"statement_timeout"_s, .value = u"3min"_s}));
    QVERIFY(target->freeBytes > 1 << 20); // though such a role may not see where the cluster lies
}

void DatabaseTargets::surveyTellsWhatWouldHoldTheLiveDatabaseBack()
{
    const auto own = ScratchDatabase::start(*m_server, labDatabase(*m_server)->database()->image);
    QVERIFY(own);
    own->sql(u"first"_s, "ALTER SYSTEM SET wal_level = logical");
    own->sql(u"first"_s, "ALTER SYSTEM SET max_prepared_transactions = 5");
    const Deployment live = own->deployment(u"first"_s, superUser, ScratchDatabase::password);
    QVERIFY(m_server->read(RemoteCommand("docker").args({"restart", live.database()->id()}), {}));
    QTRY_COMPARE_WITH_TIMEOUT(own->run("pg_isready --quiet --host=127.0.0.1"), 0, 20000);
    own->sql(u"first"_s, "SELECT pg_create_logical_replication_slot('slot', 'pgoutput')");
    own->sql(u"first"_s, "CREATE SUBSCRIPTION sub CONNECTION 'dbname=first' PUBLICATION none WITH (connect = false)");
    own->sql(u"first"_s, "BEGIN; SELECT 1; PREPARE TRANSACTION 'held'");
    const auto target = surveyDatabaseTarget(*m_server, live, plain, {});
    QVERIFY2(target, target ? "" : qPrintable(target.error().detail));
    QCOMPARE(target->preparedTransactions, 1);
    QCOMPARE(target->logicalSlots, 1);
    QCOMPARE(target->subscriptions, 1);
    const auto other = surveyDatabaseTarget(*m_server, inDatabase(live, u"postgres"_s), plain, {});
    QVERIFY(other);
    QCOMPARE(other->preparedTransactions + other->logicalSlots + other->subscriptions, 0);
}

void DatabaseTargets::localesAreReallyTried_data()
{
    QTest::addColumn<DatabaseLocale>("locale");
    QTest::addColumn<bool>("available");
    const QString utf8 = u"C.UTF-8"_s;
    QTest::newRow("C") << DatabaseLocale{u"c"_s, u"C"_s, u"C"_s, {}} << true;
    QTest::newRow("C.UTF-8") << DatabaseLocale{u"c"_s, utf8, utf8, {}} << true;
    QTest::newRow("not there") << DatabaseLocale{u"c"_s, u"xx_XX.utf8"_s, utf8, {}} << false;
    QTest::newRow("of another encoding") << DatabaseLocale{u"c"_s, u"'; DROP x"_s, utf8, {}} << false;
    QTest::newRow("ICU") << DatabaseLocale{u"i"_s, utf8, utf8, u"en-US"_s} << true;
    QTest::newRow("ICU upon no locale") << DatabaseLocale{u"i"_s, u"xx_XX"_s, utf8, u"en-US"_s} << false;
    QTest::newRow("builtin") << DatabaseLocale{u"b"_s, utf8, utf8, utf8} << true;
    QTest::newRow("builtin of none") << DatabaseLocale{u"b"_s, utf8, utf8, u"xx"_s} << false;
}

void DatabaseTargets::localesAreReallyTried()
{
    QFETCH(DatabaseLocale, locale);
    QFETCH(bool, available);
    const auto target = surveyDatabaseTarget(*m_server, scratch(u"first"_s), locale, {});
    QVERIFY(target);
    QCOMPARE(target->localeAvailable, available);
    QCOMPARE(target->localeProblem.isEmpty(), available);
    QCOMPARE(m_scratch->sql(u"first"_s, "SELECT count(*) FROM pg_collation WHERE collname LIKE 'keeper%'"),
             QByteArray("0"));
    // PostgreSQL's own word on it.
    const DatabaseToRestore wanted{.name = u"authentik_restore_locale"_s,
                                   .maintenance = u"postgres"_s,
                                   .applicationRole = superUser,
                                   .withOwners = true,
                                   .owner = superUser,
                                   .encoding = u"UTF8"_s,
                                   .locale = locale};
    QCOMPARE(createStaging(*m_server, scratch(u"first"_s), wanted, {}).has_value(), available);
    QVERIFY(dropDatabase(*m_server, scratch(u"first"_s), u"postgres"_s, wanted.name, {}));
}

void DatabaseTargets::logInIsThatOfAuthentik()
{
    const auto lab = labDatabase(*m_server);
    QVERIFY(lab);
    QCOMPARE(logInAsAuthentik(*m_server, *lab, {})->state, LogInState::Passed);
    Deployment wrong = *lab;
    wrong.databaseAccess.password = SecretString("wrong-password");
    const auto refused = logInAsAuthentik(*m_server, wrong, {});
    QVERIFY(refused);
    QCOMPARE(refused->state, LogInState::Refused);
    QVERIFY(!refused->detail.isEmpty());
    const Deployment none = inDatabase(*lab, u"no such"_s);
    QCOMPARE(logInAsAuthentik(*m_server, none, {})->state, LogInState::Refused);
    const auto closed = connectToLab(u"compose-2026.2"_s, u"noForwardPort"_s);
    QVERIFY(closed);
    QCOMPARE(logInAsAuthentik(**closed, *lab, {})->state, LogInState::NotChecked);
}

QTEST_GUILESS_MAIN(DatabaseTargets)
#include "tst_databasetarget.moc"
