// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/server/swapparameters.h"
#include "core/restore/server/swaprun.h"
#include "core/restore/server/workfolder.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace keeper;

namespace {

const QString Run = u"20261124t210000z-0f0f"_s;

QByteArray lines(const QByteArrayList &words)
{
    QByteArray text = "idle\n";
    double seconds = 100;
    for (const QByteArray &word : words)
        text += QByteArray::number(seconds += 0.5, 'f', 2) + ' ' + word + '\n';
    return text;
}

} // namespace

/// What the script on the server is told, and what its state file says. The script itself: tests/crash.
class TestSwapRun : public QObject
{
    Q_OBJECT

private slots:
    void aStateFileTellsWhichSideIsLive_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<QString>("direction");
        QTest::addColumn<QString>("side");
        QTest::addColumn<bool>("proven");
        QTest::addColumn<ServerRunState>("state");
        QTest::newRow("nothing begun") << QByteArray("idle\n") << u""_s << u""_s << false << ServerRunState::Building;
        QTest::newRow("in the middle") << lines({"begin forth", "stopping", "stopped"}) << u"forth"_s << u""_s << false
                                       << ServerRunState::Interrupted;
        QTest::newRow("swapped") << lines({"begin forth", "swapped", "finished forth"}) << u"forth"_s << u"forth"_s
                                 << false << ServerRunState::Unproven;
        QTest::newRow("proven") << lines({"begin forth", "finished forth", "proven"}) << u"forth"_s << u"forth"_s
                                << true << ServerRunState::Restored;
        QTest::newRow("put back") << lines({"begin forth", "putting-back", "finished back"}) << u"forth"_s << u"back"_s
                                  << false << ServerRunState::Building;
        QTest::newRow("undone") << lines({"begin forth", "finished forth", "proven", "begin back", "finished back"})
                                << u"back"_s << u"back"_s << false << ServerRunState::Undone;
        QTest::newRow("undone, and put back on the way forth") // what was restored is whole, and kept
            << lines({"begin forth", "finished forth", "proven", "begin back", "finished back", "begin forth",
                      "putting-back", "finished back"})
            << u"forth"_s << u"back"_s << false << ServerRunState::Undone;
        QTest::newRow("undo interrupted")
            << lines({"begin forth", "finished forth", "proven", "begin back", "stopping"}) << u"back"_s << u""_s
            << false << ServerRunState::Interrupted;
        QTest::newRow("a cut line") << lines({"begin forth", "finished forth"}) + "10" << u"forth"_s << u"forth"_s
                                    << false << ServerRunState::Unproven;
    }

    void aStateFileTellsWhichSideIsLive()
    {
        QFETCH(const QByteArray, status);
        const SwapState state = swapStateIn(status);
        QTEST(state.direction() ? nameOf(*state.direction()) : u""_s, "direction");
        QTEST(state.side() ? nameOf(*state.side()) : u""_s, "side");
        QTEST(state.isHealthy(), "proven");
        QTEST(serverRunState(state), "state");
        QVERIFY(!state.isActive);
    }

    void downtimeHasThreeParts()
    {
        const SwapState state =
            swapStateIn("active\n10.00 begin forth\n10.10 stopping\n14.60 stopped\n"
                        "15.00 placing-database forth\n15.90 swapped\n16.10 starting\n17.60 started\n");
        QVERIFY(state.isActive);
        const auto downtime = state.downtime();
        QVERIFY(downtime);
        QCOMPARE(qRound(downtime->stop * 10), 45);
        QCOMPARE(qRound(downtime->ours * 10), 15);
        QCOMPARE(qRound(downtime->start * 10), 15);
        QVERIFY(!swapStateIn("active\n10.00 begin forth\n10.10 stopping\n").downtime());
    }

    void downtimeEndsWhenAuthentikIsReady()
    {
        const SwapState state = swapStateIn("idle\n10.00 begin forth\n10.10 stopping\n14.60 stopped\n16.10 starting\n"
                                            "17.60 started\n17.70 finished forth\n21.10 ready\n");
        QCOMPARE(state.side(), Side::Restored);
        QVERIFY(!state.isHealthy());
        const auto downtime = state.downtime();
        QVERIFY(downtime);
        QCOMPARE(qRound(downtime->start * 10), 50);
    }

    void parametersAreWordsWhateverNamesThereAre()
    {
        ServerRun run;
        run.run = Run;
        run.database = u"it's \"$(touch x)\" `touch y`\nname"_s;
        run.databaseUser = u"-user; touch z"_s;
        run.maintenance = u"postgres"_s;
        run.databaseContainer = u"abc"_s;
        run.stopped = {u"w"_s, u"s"_s};
        run.started = {u"s"_s};
        run.startedBefore = {u"s"_s, u"w"_s};
        const QByteArray source = "/opt/a b/$(touch x)/'q'/new\nline";
        run.places = {{.component = u"media"_s, .source = source}};
        Deployment deployment;
        deployment.project = u"it's $(touch z)"_s;
        const QByteArray text = swapParameters(run, {.program = "docker"}, deployment, {"run", "--mount", "a 'b' c"});

        QTemporaryDir folder;
        QProcess shell;
        shell.setWorkingDirectory(folder.path());
        shell.start(u"sh"_s, {u"-c"_s, uR"sh(eval "$(cat)"
            engine() { printf '<%s>' "$@"; }; engine=engine
            printf '%s|%s|%s|%s|%s|%s' "$live" "$user" "$clients" "$started_forth" "$started_back" "$has_places"
            start_helper
            place_one() { printf "[%s|%s|%s|%s]" "$@"; }; places)sh"_s});
        shell.write(text);
        shell.closeWriteChannel();
        QVERIFY(shell.waitForFinished());
        const QByteArray expected = run.database.toUtf8() +
                                    "|-user; touch z|w s|s|s w|yes<run><--mount><a 'b' c>[rename|" + source + '|' +
                                    run.places.first().incoming(Run) + '|' + run.places.first().outgoing(Run) + ']';
        QCOMPARE(shell.readAllStandardOutput(), expected);
        QCOMPARE(shell.readAllStandardError(), QByteArray());
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void oneServiceIsStoppedAndStartedByTheWordsOfItsKindOfHost()
    {
        Deployment deployment;
        deployment.control = {.stop = {"systemctl", "stop"}, .start = {"it's", "start"}};
        const QByteArray text = swapParameters({}, {.program = "docker"}, deployment, {});
        QVERIFY(text.contains("stop_one() { 'systemctl' 'stop' \"$1\"; }\n"));
        QVERIFY(text.contains("start_one() { 'it'\\''s' 'start' \"$1\"; }\n"));
    }

    void theScriptComesWithTheProgram()
    {
        QVERIFY(swapScript().startsWith("#!/bin/sh\n"));
        QVERIFY(swapScript().contains("put_back"));
    }

    void aLockTellsItsHolderAndWhenItsLeaseEnds()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const LockHolder holder{.run = Run, .user = u"anna \"x\""_s, .host = u"laptop"_s, .time = now.addSecs(-60)};
        const auto fresh = lockHolderIn(lockFile(holder, now.addSecs(10)), now);
        QVERIFY(fresh);
        QCOMPARE(fresh->user, holder.user);
        QVERIFY(!fresh->expired);
        QVERIFY(lockHolderIn(lockFile(holder, now.addSecs(-10)), now)->expired);
        QVERIFY(!lockHolderIn("not json", now));
    }
};

QTEST_GUILESS_MAIN(TestSwapRun)
#include "tst_swaprun.moc"
