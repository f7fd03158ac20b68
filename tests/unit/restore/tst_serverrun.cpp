// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/plan/runnames.h"
#include "core/restore/server/restorerun.h"
#include "core/restore/server/serverrun.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace keeper;

namespace {

const QString Id = QString(64, u'a');

ServerRun sample()
{
    return {.run = u"20261123t184507z-3f9a"_s,
            .startedAt = QDateTime(QDate(2026, 11, 23), QTime(18, 45, 7), QTimeZone::UTC),
            .by = u"anna@laptop"_s,
            .set = u"/home/anna/backups/auth/2026-11-22T00-00-00Z"_s,
            .setRun = u"20261122t000000z-0001"_s,
            .setTime = QDateTime(QDate(2026, 11, 22), QTime(0, 0), QTimeZone::UTC),
            .fromVersion = u"2025.8.4"_s,
            .toVersion = u"2025.8.4"_s,
            .database = u"authentik'; \"x\n"_s,
            .databaseUser = u"authentik"_s,
            .maintenance = u"postgres"_s,
            .components = {u"database"_s, u"media"_s},
            .places = {{.component = u"media"_s,
                        .source = "/opt/b\xff",
                        .archiveRoot = ".",
                        .below = "media",
                        .exists = false,
                        .isFile = true,
                        .isMountPoint = true}},
            .stopped = {Id, QString(12, u'b')},
            .started = {Id},
            .startedBefore = {Id, QString(12, u'b')},
            .stopsAuthentik = false,
            .keepsWorkerStopped = true,
            .databaseContainer = Id,
            .rows = {{u"public"_s, {{u"authentik_core_user"_s, 1LL << 60}}}},
            .writes = {{u"public"_s, {{u"authentik_core_user"_s, 7}}}}};
}

QJsonObject with(const QString &name, const QJsonValue &value)
{
    QJsonObject json = toJson(sample());
    json[name] = value;
    return json;
}

ServerRun making()
{
    ServerRun run = sample();
    run.newProject = NewProject{.project = {.name = u"authentik"_s,
                                            .folder = "/opt/authentik",
                                            .files = {"/opt/authentik/compose.yml"},
                                            .environmentFiles = {"/opt/authentik/.env"}},
                                .files = {"/opt/authentik/compose.yml", "/opt/authentik/.env"},
                                .image = u"ghcr.io/goauthentik/server:2025.8.4"_s};
    return run;
}

QJsonArray placeAt(const QString &source)
{
    return {QJsonObject{{u"component"_s, u"media"_s}, {u"source"_s, source}, {u"archiveRoot"_s, u"."_s}}};
}

} // namespace

class TestServerRun : public QObject
{
    Q_OBJECT

private slots:
    void everyEndIsFoundByItsName()
    {
        for (const RestoreEnd end : {RestoreEnd::Done, RestoreEnd::Refused, RestoreEnd::Failed, RestoreEnd::Undone,
                                     RestoreEnd::NeedsPerson, RestoreEnd::Cancelled})
            QCOMPARE(named<RestoreEnd>(nameOf(end)), end);
        QVERIFY(!named<RestoreEnd>(u"of a newer program"_s) && !named<RestoreEnd>({}));
    }

    void comesBackAsItWas()
    {
        const QByteArray written = QJsonDocument(toJson(sample())).toJson();
        const Result<ServerRun> read = serverRunFromJson(QJsonDocument::fromJson(written).object());
        QVERIFY(read);
        QCOMPARE(*read, sample());
    }

    void aProjectThatIsBeingMadeComesBackToo()
    {
        QCOMPARE(*serverRunFromJson(toJson(making())), making());
        QVERIFY(making() != sample() && !toJson(sample()).contains("newProject"_L1));
    }

    void leavesTheStateToTheStateFile()
    {
        ServerRun run = sample();
        run.state = ServerRunState::Restored;
        run.isActive = true;
        QCOMPARE(*serverRunFromJson(toJson(run)), sample());
    }

    void ignoresWhatALaterOneOfTheSameFormatAdds() { QVERIFY(serverRunFromJson(with(u"more"_s, u"of it"_s))); }

    void refuses_data()
    {
        QTest::addColumn<QJsonObject>("json");
        QTest::newRow("nothing") << QJsonObject();
        QTest::newRow("a backup's manifest") << with(u"format"_s, u"authentik-keeper-set"_s);
        QTest::newRow("a newer one") << with(u"formatVersion"_s, 2);
        QTest::newRow("no version") << with(u"formatVersion"_s, QJsonValue());
        QTest::newRow("no run") << with(u"run"_s, QJsonValue());
        QTest::newRow("a run that is a path") << with(u"run"_s, u"../../etc"_s);
        QTest::newRow("a run with a line feed") << with(u"run"_s, u"20261123t184507z-3f9a\n"_s);
        QTest::newRow("a container's name") << with(u"stopped"_s, QJsonArray{u"authentik-server-1"_s});
        QTest::newRow("an option for a container") << with(u"started"_s, QJsonArray{u"--help"_s});
        QTest::newRow("a database container's name") << with(u"databaseContainer"_s, u"db"_s);
        QTest::newRow("a relative place") << with(u"places"_s, placeAt(u"opt/media"_s));
        QTest::newRow("the root") << with(u"places"_s, placeAt(u"/"_s));
        QTest::newRow("no place") << with(u"places"_s, placeAt({}));
        QTest::newRow("a way up") << with(u"places"_s, placeAt(u"/opt/../etc"_s));
        ServerRun made = making();
        made.newProject->files += "/opt/../etc/passwd";
        QTest::newRow("a file of a new project on a way up") << toJson(made);
        made = making();
        made.newProject->project.folder = "/";
        QTest::newRow("a new project in the root") << toJson(made);
        QTest::newRow("a database without its role") << with(u"databaseUser"_s, QString());
    }
    void refuses()
    {
        QFETCH(const QJsonObject, json);
        const Result<ServerRun> read = serverRunFromJson(json);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::RunForeign);
    }

    void onlyWhatLosesNothingMayBeDone_data()
    {
        QTest::addColumn<ServerRunState>("state");
        QTest::addColumn<bool>("undo");
        QTest::addColumn<bool>("release");
        QTest::newRow("building") << ServerRunState::Building << false << false;
        QTest::newRow("interrupted") << ServerRunState::Interrupted << false << false;
        QTest::newRow("unproven") << ServerRunState::Unproven << true << false;
        QTest::newRow("restored") << ServerRunState::Restored << true << true;
        QTest::newRow("undone") << ServerRunState::Undone << true << true;
    }
    void onlyWhatLosesNothingMayBeDone()
    {
        ServerRun run = sample();
        QFETCH(const ServerRunState, state);
        run.state = state;
        QTEST(mayDo(run, RunKind::Undo).has_value(), "undo");
        QTEST(mayDo(run, RunKind::Release).has_value(), "release");
        QVERIFY(mayDo(run, RunKind::Resume));
        run.isActive = true;
        QVERIFY(!mayDo(run, RunKind::Undo) && !mayDo(run, RunKind::Release) && mayDo(run, RunKind::Resume));
    }
    void nothingIsDoneWithARecordThatIsNotUnderstood()
    {
        ServerRun run{.run = sample().run, .state = ServerRunState::Restored};
        QVERIFY(!mayDo(run, RunKind::Undo) && !mayDo(run, RunKind::Release)); // no record: killed before it was written
        QVERIFY(mayDo(run, RunKind::Resume));
        run.isForeign = true;
        for (const RunKind verb : {RunKind::Undo, RunKind::Resume, RunKind::Release})
            QCOMPARE(mayDo(run, verb).error().code, ErrorCode::RunForeign);
    }

    void databasesHaveTheirNamesOfTheRun()
    {
        QCOMPARE(restoredDatabaseName(sample().run), u"authentik_restore_20261123t184507z-3f9a"_s);
        QCOMPARE(keptDatabaseName(sample().run), u"authentik_before_20261123t184507z-3f9a"_s);
    }

    void everyStateHasAName()
    {
        QCOMPARE(nameOf(ServerRunState::Building), u"building"_s);
        QCOMPARE(nameOf(ServerRunState::Undone), u"undone"_s);
    }
};

QTEST_GUILESS_MAIN(TestServerRun)
#include "tst_serverrun.moc"
