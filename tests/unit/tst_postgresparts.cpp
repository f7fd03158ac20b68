// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/backup/dump.h"
#include "core/postgres/backup/dumpcheck.h"
#include "core/postgres/session/databasesession.h"
#include "core/postgres/session/postgresanswers.h"
#include "core/postgres/session/postgrescommand.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <libpq-fe.h>
#include <memory>

using namespace keeper;
using namespace Qt::StringLiterals;

namespace {

const QString dumpFile = QStringLiteral(KEEPER_FIXTURES "/postgres/small.dump"); // by pg_dump 17.12, zstd:1

QJsonObject object(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

/// A copy of the fixture that ends after `bytes`.
QString cutDump(const QTemporaryDir &folder, qint64 bytes)
{
    QString path = folder.filePath(u"-cut 'dump'"_s);
    QFile whole(dumpFile);
    QFile cut(path);
    if (!whole.open(QIODevice::ReadOnly) || !cut.open(QIODevice::WriteOnly) || cut.write(whole.read(bytes)) != bytes)
        return {};
    return path;
}

} // namespace

class PostgresParts : public QObject
{
    Q_OBJECT

private slots:
    void anyNameSurvivesTheConnectionString_data();
    void anyNameSurvivesTheConnectionString();
    void failuresOfProgramsAreToldApart_data();
    void failuresOfProgramsAreToldApart();
    void sqlStateIsFoundInAnyLanguage();
    void whatTheShellHasForPsqlIsForgotten();
    void aDatabaseInNoContainerIsNotSupported();
    void aStoppedContainerIsToldByName();
    void localesOfOldAndNewServersAreRead();
    void settingsMayHoldEqualSigns();
    void hostileTableNamesAreRead();
    void missingAuthentikTablesAreNoFailure();
    void versionOfDumpProgramIsFound();
    void sizeOfDumpIsGuessedFromTheTables();
    void applicationNamesAreUniqueAndShortEnough();
    void contentsOfADumpAreListed();
    void contentsTellTablesFromViewsAndFromOtherNames();
    void aCutDumpIsFoundByReadingItWhole();
    void whatIsNoDumpIsDamaged();
    void aDumpOfANewerProgramIsNotChecked();
    void readingADumpCanBeCancelled();
};

void PostgresParts::anyNameSurvivesTheConnectionString_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"authentik", "a=b", "postgres://evil/x", "it's", "back\\slash\\", "'\\'", "",
                             " two words ", "line\nfeed", "-h evil", "$(touch x)", "x' host='evil", "günther"})
        QTest::newRow(name) << QString::fromUtf8(name);
}

void PostgresParts::anyNameSurvivesTheConnectionString()
{
    QFETCH(QString, name);
    const QByteArray text = connectionString(name, name);
    PQconninfoOption *options = PQconninfoParse(text.constData(), nullptr);
    QVERIFY(options);
    QMap<QByteArray, QString> set;
    for (const PQconninfoOption *option = options; option->keyword; ++option) {
        if (option->val)
            set.insert(option->keyword, QString::fromUtf8(option->val));
    }
    PQconninfoFree(options);
    QCOMPARE(set, (QMap<QByteArray, QString>{{"dbname", name}, {"user", name}}));
}

void PostgresParts::failuresOfProgramsAreToldApart_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("password") << QByteArray("pg_dump: error: connection to server on socket \"/x\" failed: FATAL:  "
                                            "password authentication failed for user \"a\"")
                              << ErrorCode::DatabaseLoginFailed;
    QTest::newRow("no server") << QByteArray("psql: error: connection to server on socket \"/x\" failed: No such file "
                                             "or directory\n\tIs the server running locally")
                               << ErrorCode::DatabaseUnreachable;
    QTest::newRow("starting") << QByteArray("psql: error: connection to server on socket \"/x\" failed: FATAL:  the "
                                            "database system is starting up")
                              << ErrorCode::DatabaseUnreachable;
    QTest::newRow("stopped") << QByteArray("Error response from daemon: container 12ab is not running")
                             << ErrorCode::DatabaseUnreachable;
    QTest::newRow("right") << QByteArray("pg_dump: error: query failed: ERROR:  permission denied for table x")
                           << ErrorCode::DatabaseFailed;
    QTest::newRow("nothing") << QByteArray() << ErrorCode::DatabaseFailed;
}

void PostgresParts::failuresOfProgramsAreToldApart()
{
    QFETCH(QByteArray, words);
    QFETCH(ErrorCode, code);
    const Error error = programFailure(2, words);
    QCOMPARE(error.code, code);
    QCOMPARE(error.facts.value(u"exit"_s), u"2"_s);
    QCOMPARE(error.detail, QString::fromUtf8(words));
}

void PostgresParts::sqlStateIsFoundInAnyLanguage()
{
    QCOMPARE(sqlStateIn(u"connection to server on socket \"/run/x\" failed: FATAL:  28P01: no\nLOCATION:  x"_s),
             u"28P01"_s);
    QCOMPARE(sqlStateIn(u"failed: ВАЖНО:  3D000: нет"_s), u"3D000"_s);
    QCOMPARE(sqlStateIn(u"psql:<stdin>:5: ERROR:  42501: permission denied"_s), u"42501"_s);
    QVERIFY(sqlStateIn(u"failed: FATAL: without"_s).isEmpty());
}

void PostgresParts::whatTheShellHasForPsqlIsForgotten()
{
    QByteArrayList names{"PGSERVICEFILE", "PGSYSCONFDIR"}; // known to libpq, but no parameter of a connection
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> known(PQconndefaults(), &PQconninfoFree);
    for (const PQconninfoOption *option = known.get(); option->keyword; ++option) {
        if (option->envvar)
            names += option->envvar;
    }
    QVERIFY(names.contains("PGHOSTADDR"));
    for (const QByteArray &name : std::as_const(names))
        qputenv(name.constData(), "elsewhere");
    qputenv("PAGER", "less");
    qputenv("XPGHOST", "kept");
    forgetPostgresEnvironment();
    for (const QByteArray &name : std::as_const(names))
        QVERIFY2(!qEnvironmentVariableIsSet(name.constData()), name.constData());
    QCOMPARE(qgetenv("PAGER"), "less");
    QCOMPARE(qgetenv("XPGHOST"), "kept");
}

void PostgresParts::aDatabaseInNoContainerIsNotSupported()
{
    Deployment deployment;
    deployment.databaseAccess.host = u"db.example.org"_s;
    const Result<> there = requireDatabaseContainer(deployment);
    QVERIFY(!there);
    QCOMPARE(there.error().code, ErrorCode::EngineUnsupported);
    QCOMPARE(there.error().facts.value(u"unsupported"_s), u"database"_s);
    QCOMPARE(there.error().facts.value(u"host"_s), u"db.example.org"_s);
}

void PostgresParts::aStoppedContainerIsToldByName()
{
    Deployment deployment;
    deployment.services = {{.role = Role::Database, .name = u"authentik-postgresql-1"_s}};
    const Result<> there = requireDatabaseContainer(deployment);
    QVERIFY(!there);
    QCOMPARE(there.error().code, ErrorCode::DatabaseUnreachable);
    QCOMPARE(there.error().facts.value(u"container"_s), u"authentik-postgresql-1"_s);
    QCOMPARE(there.error().facts.value(u"state"_s), u"stopped"_s);
}

void PostgresParts::localesOfOldAndNewServersAreRead()
{
    const DatabaseFacts old = databaseFactsIn(object(R"({"database": {"datcollate": "C", "datctype": "C"}})"));
    QCOMPARE(old.localeProvider, u"c"_s);
    QVERIFY(!old.icuLocale);
    const DatabaseFacts fifteen =
        databaseFactsIn(object(R"({"database": {"datlocprovider": "i", "daticulocale": "de-DE"}})"));
    QCOMPARE(fifteen.icuLocale, u"de-DE"_s);
    const DatabaseFacts seventeen =
        databaseFactsIn(object(R"({"database": {"datlocprovider": "b", "datlocale": "C.UTF-8"}})"));
    QCOMPARE(seventeen.localeProvider, u"b"_s);
    QCOMPARE(seventeen.icuLocale, u"C.UTF-8"_s);
}

void PostgresParts::settingsMayHoldEqualSigns()
{
    const DatabaseFacts facts = databaseFactsIn(
        object(R"({"settings": [{"role": "monitoring", "everyDatabase": true, "setting": "my.words=a=b, c"}]})"));
    const DatabaseSetting expected{
        .role = u"monitoring"_s, .everyDatabase = true, .name = u"my.words"_s, .value = u"a=b, c"_s};
    QCOMPARE(facts.settings, QList{expected});
}

void PostgresParts::hostileTableNamesAreRead()
{
    const QJsonObject answer = object(R"-({"rows": [["pub\"lic", "-t\n$(x)", 9007199254740993], ["a", "b", 0]]})-");
    const auto rows = rowsIn(answer, "rows"_L1);
    QCOMPARE(rows.value(u"pub\"lic"_s).value(u"-t\n$(x)"_s), Q_INT64_C(9007199254740993)); // no double holds it
    QCOMPARE(rows.value(u"a"_s), (QMap<QString, qint64>{{u"b"_s, 0}}));
}

void PostgresParts::missingAuthentikTablesAreNoFailure()
{
    QCOMPARE(authentikRowsIn({}), AuthentikRows());
}

void PostgresParts::versionOfDumpProgramIsFound()
{
    QCOMPARE(dumpVersionIn("pg_dump (PostgreSQL) 17.12 (Debian 17.12-0+deb13u1)\n"), u"17.12"_s);
    QCOMPARE(dumpVersionIn("pg_dump (PostgreSQL) 18beta1\n"), u"18beta1"_s);
    QVERIFY(dumpVersionIn("sh: pg_dump: not found").isEmpty());
}

void PostgresParts::sizeOfDumpIsGuessedFromTheTables()
{
    QCOMPARE(expectedDumpBytes(100, 500, 1000), 200);
    QCOMPARE(expectedDumpBytes(100, 5000, 1000), 100); // COPY text is more than the table: never below what is there
    QVERIFY(!expectedDumpBytes(100, 10, 1000));
    QVERIFY(!expectedDumpBytes(100, 10, 0));
}

void PostgresParts::applicationNamesAreUniqueAndShortEnough()
{
    QVERIFY(newApplicationName() != newApplicationName());
    QVERIFY(newApplicationName().startsWith("authentik-keeper-"));
    QVERIFY(newApplicationName().size() < 64); // NAMEDATALEN
}

void PostgresParts::contentsOfADumpAreListed()
{
    const auto contents = dumpContents(dumpFile, u"17.12"_s, {});
    QVERIFY(contents);
    QVERIFY(!contents->isEmpty());
    QVERIFY(std::ranges::none_of(*contents, [](const QString &line) { return line.startsWith(u';'); }));
    QVERIFY(readWholeDump(dumpFile, u"17.12"_s, {}));
}

void PostgresParts::contentsTellTablesFromViewsAndFromOtherNames()
{
    const auto contents = dumpContents(dumpFile, u"17.12"_s, {});
    QVERIFY(contents);
    QVERIFY(holdsTable(*contents, u"authentik_core_user"_s));
    QVERIFY(!holdsTable(*contents, u"authentik_core_group"_s)); // a view
    QVERIFY(!holdsTable(*contents, u"authentik_core"_s));
    QVERIFY(!holdsTable(*contents, u"authentik.core.user"_s));
}

void PostgresParts::aCutDumpIsFoundByReadingItWhole()
{
    const QTemporaryDir folder;
    const QString path = cutDump(folder, QFileInfo(dumpFile).size() - 1);
    QVERIFY(!path.isEmpty());
    QVERIFY(dumpContents(path, u"17.12"_s, {})); // the table of contents is at the beginning
    const auto read = readWholeDump(path, u"17.12"_s, {});
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::DumpDamaged);
}

void PostgresParts::whatIsNoDumpIsDamaged()
{
    const auto contents = dumpContents(QCoreApplication::applicationFilePath(), u"17.12"_s, {});
    QVERIFY(!contents);
    QCOMPARE(contents.error().code, ErrorCode::DumpDamaged);
    const auto missing = dumpContents(u"/nonexistent/dump"_s, u"17.12"_s, {});
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::FileFailed);
}

void PostgresParts::aDumpOfANewerProgramIsNotChecked()
{
    const auto contents = dumpContents(dumpFile, u"99beta1"_s, {});
    QVERIFY(!contents);
    QCOMPARE(contents.error().code, ErrorCode::CommandMissing);
    QCOMPARE(contents.error().facts.value(u"needs"_s), u"99"_s);
}

void PostgresParts::readingADumpCanBeCancelled()
{
    std::stop_source source;
    source.request_stop();
    // Reads from a pipe that nobody writes to, so it would wait for ever.
    const QTemporaryDir folder;
    const QString pipe = folder.filePath(u"pipe"_s);
    QCOMPARE(QProcess::execute(u"mkfifo"_s, {pipe}), 0);
    const auto read = readWholeDump(pipe, u"17.12"_s, source.get_token());
    QVERIFY(!read);
    QVERIFY(read.error().isCancelled());
}

QTEST_GUILESS_MAIN(PostgresParts)
#include "tst_postgresparts.moc"
