// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/restore/databasecheck.h"
#include "core/postgres/restore/restoreinto.h"
#include "core/postgres/restore/rolepassword.h"
#include "core/postgres/restore/swapsql.h"
#include "core/postgres/session/databasehost.h"

#include <QCryptographicHash>
#include <QTest>

using namespace keeper;
using namespace Qt::StringLiterals;

namespace {

DatabaseSetting ofRole(const QString &role, const QString &name, const QString &value)
{
    return {.role = role, .everyDatabase = true, .name = name, .value = value};
}

QStringList linesOf(const QList<DatabaseDifference> &differences)
{
    QStringList lines;
    for (const DatabaseDifference &difference : differences)
        lines.append(difference.what + u"|"_s + difference.line);
    return lines;
}

} // namespace

class PostgresRestoreParts : public QObject
{
    Q_OBJECT

private slots:
    void hostIsReadThoughNumbersAreMissing();
    void severalJobsNeedALargeDumpCoresAndSpace_data();
    void severalJobsNeedALargeDumpCoresAndSpace();
    void memoryIsAQuarterAndNeverTooMuch();
    void whatAManifestDoesNotSayIsNotCompared();
    void everyKindOfDifferenceIsTold();
    void aPasswordLeavesOnlyItsVerifier();
    void roleSettingsThatAreEqualGiveNothing();
    void roleSettingsAreSetAndReset();
    void hostileSettingsStayTheirOwnLine();
};

void PostgresRestoreParts::hostIsReadThoughNumbersAreMissing()
{
    QCOMPARE(databaseHostIn(""), DatabaseHost());
    const DatabaseHost limited = databaseHostIn("free 10\nscratch 7\nmemory 2048\nlimit 1048576\ncores 4\n");
    QCOMPARE(limited.freeBytes, 10240);
    QCOMPARE(limited.freeScratch, 7168);
    QCOMPARE(limited.memory, 1048576);
    QCOMPARE(limited.cores, 4);
    QCOMPARE(databaseHostIn("memory 2048\nlimit max\n").memory, 2048 * 1024);
    QCOMPARE(databaseHostIn("memory 2048\nlimit 9223372036854771712\n").memory, 2048 * 1024); // cgroup 1's "none"
}

void PostgresRestoreParts::severalJobsNeedALargeDumpCoresAndSpace_data()
{
    QTest::addColumn<qint64>("dump");
    QTest::addColumn<int>("cores");
    QTest::addColumn<qint64>("scratch");
    QTest::addColumn<int>("jobs");
    const qint64 large = 6LL << 30;
    QTest::newRow("all there") << large << 4 << 2 * large << 2;
    QTest::newRow("many cores") << large << 32 << 2 * large << 4;
    QTest::newRow("small dump") << (4LL << 30) << 4 << 2 * large << 1;
    QTest::newRow("few cores") << large << 3 << 2 * large << 1;
    QTest::newRow("no room") << large << 4 << large << 1;
    QTest::newRow("room unknown") << large << 4 << 0LL << 1;
}

void PostgresRestoreParts::severalJobsNeedALargeDumpCoresAndSpace()
{
    QFETCH(qint64, dump);
    QFETCH(int, cores);
    QFETCH(qint64, scratch);
    DatabaseHost host;
    host.cores = cores;
    host.freeScratch = scratch;
    QTEST(restoreWay(dump, host, {}).jobs, "jobs");
}

void PostgresRestoreParts::memoryIsAQuarterAndNeverTooMuch()
{
    DatabaseHost host;
    QCOMPARE(restoreWay(1, host, {}).maintenanceMemory, 256LL << 20);
    host.memory = 512LL << 20;
    QCOMPARE(restoreWay(1, host, {}).maintenanceMemory, 128LL << 20);
    host.memory = 100LL << 20;
    QCOMPARE(restoreWay(1, host, {}).maintenanceMemory, 64LL << 20);
    host.memory = 64LL << 30;
    QCOMPARE(restoreWay(1, host, {}).maintenanceMemory, 256LL << 20);
}

void PostgresRestoreParts::whatAManifestDoesNotSayIsNotCompared()
{
    FoundDatabase found;
    found.installIdSha256 = u"ab"_s;
    found.newestVersion = u"2025.8.4"_s;
    found.newestBuild = u"x"_s;
    found.sequences = {u"public.more"_s};
    QVERIFY(databaseDifferences({}, found).isEmpty());
}

void PostgresRestoreParts::everyKindOfDifferenceIsTold()
{
    ExpectedDatabase expected;
    expected.rows = {{u"public"_s, {{u"same"_s, 1}, {u"less"_s, 5}, {u"gone"_s, 0}}}, {u"lost"_s, {{u"t"_s, 1}}}};
    expected.sequences = {u"public.here"_s, u"public.away"_s};
    expected.installIdSha256 = u"aa"_s;
    expected.newestVersion = u"2025.8.4"_s;
    FoundDatabase found;
    found.rows = {{u"public"_s, {{u"same"_s, 1}, {u"less"_s, 4}, {u"new"_s, 0}}}, {u"other"_s, {{u"t"_s, 2}}}};
    found.sequences = {u"public.here"_s};
    found.behind = {u"public.here of public.same.id: has reached 3, the column 9"_s};
    found.unfilledViews = {u"public.view"_s};
    found.newestVersion = u"2025.8.4"_s;
    found.newestBuild = u"b"_s;
    const QStringList lines = linesOf(databaseDifferences(expected, found));
    QCOMPARE(lines, QStringList({u"version|build: \"b\", not \"\""_s, u"install-id|install-id: none, not aa"_s,
                                 u"rows|lost.t: missing"_s, u"rows|public.gone: missing"_s,
                                 u"rows|public.less: 4 rows, not 5"_s, u"rows|other.t: not in the backup, 2 rows"_s,
                                 u"rows|public.new: not in the backup, 0 rows"_s, u"sequences|public.away: missing"_s,
                                 u"sequences|public.here of public.same.id: has reached 3, the column 9"_s,
                                 u"views|public.view: not filled"_s}));
}

void PostgresRestoreParts::aPasswordLeavesOnlyItsVerifier()
{
    const SecretString password("it's a secret");
    const auto scram = makeVerifier(password, u"authentik"_s, u"scram-sha-256"_s);
    QVERIFY(scram);
    QVERIFY(scram->reveal().startsWith("SCRAM-SHA-256$4096:"));
    const auto md5 = makeVerifier(password, u"authentik"_s, u"md5"_s);
    QVERIFY(md5);
    QCOMPARE(md5->reveal(),
             "md5" + QCryptographicHash::hash("it's a secretauthentik", QCryptographicHash::Md5).toHex());
    QVERIFY(!makeVerifier(password, u"authentik"_s, u"rot13"_s));
    QCOMPARE(rolePasswordSql(u"a\"b"_s, SecretString("md5'x")), "ALTER ROLE \"a\"\"b\" PASSWORD 'md5''x';\n"_ba);
    QCOMPARE(rolePasswordSql(u"a"_s, {}), "ALTER ROLE \"a\" PASSWORD NULL;\n"_ba);
}

void PostgresRestoreParts::roleSettingsThatAreEqualGiveNothing()
{
    const DatabaseSetting one = ofRole(u"r"_s, u"work_mem"_s, u"1MB"_s);
    DatabaseSetting here = one; // of one database: not of this
    here.everyDatabase = false;
    QCOMPARE(roleSettingsSql({}, {}), QByteArray());
    QCOMPARE(roleSettingsSql({one}, {one, here}), QByteArray());
}

void PostgresRestoreParts::roleSettingsAreSetAndReset()
{
    const QList<DatabaseSetting> before{ofRole(u"r"_s, u"a"_s, u"1"_s), ofRole(u"r"_s, u"b"_s, u"2"_s),
                                        ofRole(u""_s, u"c"_s, u"3"_s)};
    const QList<DatabaseSetting> after{ofRole(u"r"_s, u"b"_s, u"4"_s), ofRole(u"r"_s, u"d"_s, u"5"_s)};
    QCOMPARE(roleSettingsSql(before, after),
             "ALTER ROLE ALL RESET \"c\";\n"
             "SELECT count(*) = 1 AS keeper_role_is_there FROM pg_roles WHERE rolname = 'r' \\gset\n"
             "\\if :keeper_role_is_there\n"
             "ALTER ROLE \"r\" RESET \"a\";\n"
             "ALTER ROLE \"r\" SET \"b\" TO '4';\n"
             "ALTER ROLE \"r\" SET \"d\" TO '5';\n"
             "\\endif\n"_ba);
}

void PostgresRestoreParts::hostileSettingsStayTheirOwnLine()
{
    const QByteArray sql = roleSettingsSql({}, {ofRole(u"r\n\\! x\""_s, u"my.op\"t"_s, u"it's\n\\! touch x\\"_s)});
    QCOMPARE(sql.count('\n'), 4);
    QVERIFY(!sql.contains("\n\\!"));
}

QTEST_GUILESS_MAIN(PostgresRestoreParts)
#include "tst_postgresrestoreparts.moc"
