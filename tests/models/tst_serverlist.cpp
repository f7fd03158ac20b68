// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/examplerestore.h"
#include "tests/fakes/fakebackend.h"
#include "ui/models/server/overviewmodel.h"
#include "ui/models/server/serverlistmodel.h"
#include "ui/words/timetext.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace keeper;
using namespace Qt::StringLiterals;

namespace {

const QDateTime Now = QDateTime::currentDateTimeUtc();

SavedServer server(const QString &address)
{
    return {.address = address};
}

/// A set of auth.example.org.
CatalogueSet set(SetState state, const QDateTime &when)
{
    CatalogueSet made = exampleCatalogue().sets.last();
    made.manifest->server.target = u"auth.example.org"_s;
    made.manifest->server.port = 22;
    made.manifest->deployment.project = u"authentik"_s;
    made.manifest->state = state;
    made.manifest->startedAt = when;
    made.manifest->warnings.clear();
    return made;
}

} // namespace

/// The servers that a person keeps, and one of them at a glance.
class TestServerList : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_path;

    static QString text(const ServerListModel &servers, int row, int role)
    {
        return servers.index(row).data(role).toString();
    }
    static OverviewLine line(const OverviewModel &overview, const QString &title)
    {
        const QList<OverviewLine> lines = overview.lines();
        const auto found = std::ranges::find(lines, title, &OverviewLine::title);
        return found == lines.end() ? OverviewLine{} : *found;
    }

private slots:
    void init()
    {
        m_path = m_folder.filePath(u"servers.json"_s);
        QFile::remove(m_path);
    }

    void everyChangeIsWritten()
    {
        ServerListModel servers(m_path);
        const QAbstractItemModelTester tester(&servers, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QString id = servers.keep(server(u"auth.example.org"_s));
        QCOMPARE(ServerListModel(m_path).servers().size(), 1);
        SavedServer renamed = *servers.server(id);
        renamed.name = u"Head office"_s;
        QCOMPARE(servers.keep(renamed), id);
        QCOMPARE(ServerListModel(m_path).servers().first().name, u"Head office"_s);
        servers.remove(id);
        QVERIFY(ServerListModel(m_path).servers().isEmpty());
    }

    void theSameServerIsKeptOnce()
    {
        ServerListModel servers(m_path);
        const QString first = servers.keep(server(u"auth.example.org"_s));
        QCOMPARE(servers.keep(server(u"auth.example.org"_s)), first);
        QCOMPARE(servers.rowCount(), 1);
        servers.keep(server(u"staging"_s));
        QCOMPARE(servers.rowCount(), 2);
    }

    void aServerThatIsAddedOnceMoreKeepsWhatItWasGiven()
    {
        ServerListModel servers(m_path);
        const QString id = servers.keep(server(u"auth.example.org"_s));
        SavedServer given = *servers.server(id);
        given.name = u"Head office"_s;
        given.destination = u"/srv/its-own"_s;
        given.skipped = {u"media"_s};
        servers.keep(given);
        servers.keep({.address = given.address, .identityFile = u"/home/a/.ssh/new"_s, .project = given.project});
        given.identityFile = u"/home/a/.ssh/new"_s;
        QCOMPARE(*servers.server(id), given);
    }

    void aChangedAddressChangesThatServerAlone()
    {
        ServerListModel servers(m_path);
        const QString first = servers.keep(server(u"auth.example.org"_s));
        SavedServer second = *servers.server(servers.keep(server(u"staging"_s)));
        second.address = u"auth.example.org"_s;
        QCOMPARE(servers.keep(second), second.id);
        QCOMPARE(servers.server(first)->address, u"auth.example.org"_s);
        QCOMPARE(servers.rowCount(), 2);
    }

    void aFileThatCouldNotBeReadIsNotWrittenOver()
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("mine") == 4);
        file.close();
        ServerListModel servers(m_path);
        QVERIFY(servers.error());
        servers.keep(server(u"auth.example.org"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "mine"_ba);
    }

    void itSaysHowEachStands()
    {
        ServerListModel servers(m_path);
        const QString id = servers.keep(server(u"auth.example.org"_s));
        const auto shows = [&](StepState state, const QString &last) {
            return text(servers, 0, ServerListModel::StateRole).toInt() == static_cast<int>(state) &&
                   text(servers, 0, ServerListModel::LastBackupRole).contains(last) &&
                   !text(servers, 0, ServerListModel::WordRole).isEmpty();
        };
        QVERIFY(shows(StepState::Waiting, {}));
        servers.setStatus(id, {.looked = true});
        QVERIFY(shows(StepState::Failed, u"none"_s));
        servers.setStatus(id, {.looked = true, .lastGood = Now.addDays(-3)});
        QVERIFY(shows(StepState::Done, u"3 days ago"_s));
        servers.setStatus(id, {.looked = true, .lastGood = Now.addDays(-12)});
        QVERIFY(shows(StepState::Failed, u"12 days ago"_s));
        servers.setStatus(id, {.looked = true, .lastGood = Now, .activity = u"Backing up…"_s});
        QVERIFY(shows(StepState::Running, u"just now"_s));
    }

    void anImportTellsHowManyWereNew()
    {
        ServerListModel servers(m_path);
        servers.keep(server(u"auth.example.org"_s));
        const QString other = m_folder.filePath(u"other.json"_s);
        QVERIFY(writeServers(other, {server(u"auth.example.org"_s), server(u"staging"_s)}));
        const Result<int> added = servers.importFrom(other);
        QVERIFY(added);
        QCOMPARE(*added, 1);
        QCOMPARE(servers.rowCount(), 2);
    }

    void setsAreFoundByWhereTheyCameFrom()
    {
        const CatalogueSet made = set(SetState::Complete, Now);
        QVERIFY(isOf(made, server(u"auth.example.org"_s)));
        QVERIFY(isOf(made, server(u"admin@AUTH.example.org:22"_s)));
        QVERIFY(!isOf(made, server(u"auth.example.org:2222"_s)));
        QVERIFY(!isOf(made, server(u"auth2.example.org"_s)));
        SavedServer other = server(u"auth.example.org"_s);
        other.project = u"staging"_s;
        QVERIFY(!isOf(made, other));
    }

    void anIncompleteBackupIsNoGoodOne()
    {
        const QList<CatalogueSet> sets{set(SetState::Incomplete, Now), set(SetState::Complete, Now.addDays(-1))};
        QCOMPARE(lastGoodSet(sets, {})->manifest->startedAt, Now.addDays(-1));
        QVERIFY(!lastGoodSet({set(SetState::Incomplete, Now)}, {}));
    }

    void aSelectionIsNoGoodOne()
    {
        CatalogueSet parts = set(SetState::Complete, Now); // as version 0.1.0 called it
        parts.manifest->components[u"database"_s] = {.state = ComponentState::Skipped};
        QVERIFY(!lastGoodSet({parts}, {}));
        QCOMPARE(lastGoodSet({parts, set(SetState::Complete, Now.addDays(-1))}, {})->manifest->startedAt,
                 Now.addDays(-1));
    }

    void aDamagedBackupIsNoGoodOne()
    {
        const CatalogueSet made = set(SetState::Complete, Now);
        Verification note{.set = made.path, .run = made.manifest->run, .result = u"damaged"_s, .time = Now};
        QVERIFY(!lastGoodSet({made}, {note}));
        OverviewModel overview;
        overview.setServer(server(u"auth.example.org"_s));
        overview.setSets({made}, {note});
        QCOMPARE(line(overview, u"Last good backup"_s).state, StepState::Failed);
        Verification mended = note;
        mended.result = u"whole"_s;
        QVERIFY(lastGoodSet({made}, {note, mended}));
    }

    void whatIsOldOrLeftOutIsNotGreen()
    {
        OverviewModel overview;
        SavedServer saved = server(u"auth.example.org"_s);
        overview.setServer(saved);
        CatalogueSet made = set(SetState::Complete, Now.addDays(-9));
        overview.setSets({made}, {});
        QCOMPARE(line(overview, u"Last good backup"_s).state, StepState::Failed);
        QCOMPARE(line(overview, u"Not covered"_s).state, StepState::Done);
        made.manifest->components[u"media"_s].state = ComponentState::Skipped;
        overview.setSets({made}, {});
        QCOMPARE(line(overview, u"Not covered"_s).state, StepState::Skipped);
        saved.skipped = {u"certs"_s};
        overview.setServer(saved);
        overview.setSurvey(exampleSurvey(), Now); // what was unticked since counts
        QVERIFY(line(overview, u"Not covered"_s).text.contains(u"Certificates"_s));
    }

    void theOverviewOfANewServerPromisesNothing()
    {
        OverviewModel overview;
        overview.setServer(server(u"auth.example.org"_s));
        for (const OverviewLine &line : overview.lines())
            QVERIFY2(line.state != StepState::Done && !line.text.isEmpty(), qPrintable(line.title));
    }

    void theOverviewTellsWhatIsKnown()
    {
        OverviewModel overview;
        overview.setServer(server(u"auth.example.org"_s));
        const CatalogueSet newest = set(SetState::Incomplete, Now.addSecs(-7200));
        const CatalogueSet good = set(SetState::Complete, Now.addDays(-3));
        overview.setSets({newest, good},
                         {{.set = good.path, .run = good.manifest->run, .result = u"whole"_s, .time = Now}});
        QVERIFY(line(overview, u"Last good backup"_s).text.contains(u"3 days ago"_s));
        QCOMPARE(line(overview, u"Last proof"_s).state, StepState::Done);
        QVERIFY(!overview.partsTitle().isEmpty());
        QVERIFY(overview.parts().rowCount() > 3);
        overview.setSurvey(exampleSurvey(), Now);
        QCOMPARE(line(overview, u"authentik"_s).state, StepState::Done);
    }

    void timesAreToldInTheirOwnMeasure_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("words");
        QTest::newRow("to come") << qint64(-5) << u"just now"_s;
        QTest::newRow("seconds") << qint64(59) << u"just now"_s;
        QTest::newRow("minutes") << qint64(61) << u"1 minutes ago"_s; // the plural is the translation's
        QTest::newRow("hours") << qint64(3 * 3600 + 5) << u"3 hours ago"_s;
        QTest::newRow("days") << qint64(50) * 3600 << u"2 days ago"_s;
    }
    void timesAreToldInTheirOwnMeasure()
    {
        QFETCH(qint64, seconds);
        QTEST(agoText(Now.addSecs(-seconds), Now), "words");
    }
};

QTEST_GUILESS_MAIN(TestServerList)
#include "tst_serverlist.moc"
