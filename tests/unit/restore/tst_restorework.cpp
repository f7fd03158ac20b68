// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/plan/rolesettings.h"
#include "core/restore/server/healthcheck.h"
#include "core/restore/server/restorework.h"
#include "core/restore/server/runlist.h"
#include "tests/unit/restore/restoresamples.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace keeper;
using namespace keeper::samples;

namespace {

const QString WorkerId = QString(64, u'2');
const QString ServerId = QString(64, u'1');

SwapState swapped(const QByteArrayList &words)
{
    QByteArray text = "idle\n";
    for (const QByteArray &word : words)
        text += "100.00 " + word + '\n';
    return swapStateIn(text);
}

RestoreWork work(RunKind kind, const ServerRun &run = {})
{
    return {kind, nullptr, oldTarget().survey.deployment, run};
}

RestoreWork ended(RunKind kind, const QByteArrayList &words)
{
    RestoreWork one = work(kind);
    one.happened(RunEvent::Locked);
    one.happened(RunEvent::Launched);
    if (!words.isEmpty())
        one.swapEnded(swapped(words));
    return one;
}

void stop(Deployment &deployment, const QString &id)
{
    std::ranges::find(deployment.services, id.toLatin1(), &Service::id)->running = false;
}

} // namespace

/// What the steps of a run on a server decide by what they share; no server is asked.
class TestRestoreWork : public QObject
{
    Q_OBJECT

private slots:
    void theEndIsToldByWhatIsLive_data()
    {
        using End = RestoreEnd;
        QTest::addColumn<RestoreEnd>("end");
        QTest::addColumn<RestoreEnd>("expected");
        const RestoreWork before = work(RunKind::Restore);
        QTest::newRow("done") << ended(RunKind::Restore, {"begin forth", "finished forth"}).endOf(RunState::Done)
                              << End::Done;
        QTest::newRow("refused") << before.endOf(RunState::Refused) << End::Refused;
        QTest::newRow("failed before the swap") << before.endOf(RunState::Failed) << End::Failed;
        QTest::newRow("cancelled before the swap") << before.endOf(RunState::Cancelled) << End::Cancelled;
        for (const RunState how : {RunState::Failed, RunState::Cancelled}) {
            const char *name = how == RunState::Failed ? "failed" : "cancelled";
            QTest::addRow("%s, put back", name)
                << ended(RunKind::Restore, {"begin forth", "putting-back", "finished back"}).endOf(how) << End::Undone;
            QTest::addRow("%s, nobody knows where it stands", name)
                << ended(RunKind::Restore, {}).endOf(how) << End::NeedsPerson;
            // The restored state is live: whoever reads "as before" would look no further.
            QTest::addRow("%s after the proof", name)
                << ended(RunKind::Restore, {"begin forth", "finished forth", "proven"}).endOf(how) << End::NeedsPerson;
        }
        QTest::newRow("an undo put back")
            << ended(RunKind::Undo, {"begin back", "putting-back", "finished forth"}).endOf(RunState::Failed)
            << End::Undone;
        QTest::newRow("resumed forth")
            << ended(RunKind::Resume, {"begin forth", "finished forth"}).endOf(RunState::Done) << End::Done;
        QTest::newRow("resumed back") << ended(RunKind::Resume, {"begin forth", "finished back"}).endOf(RunState::Done)
                                      << End::Undone;
        QTest::newRow("resumed, nothing had been swapped")
            << work(RunKind::Resume).endOf(RunState::Done) << End::Undone;
        RestoreWork asks = ended(RunKind::Resume, {"begin forth", "finished forth"});
        asks.needPerson({u"authentik-keeper-cli undo RUN"_s});
        QTest::newRow("a person has to decide") << asks.endOf(RunState::Done) << End::NeedsPerson;
    }
    void theEndIsToldByWhatIsLive()
    {
        QFETCH(RestoreEnd, end);
        QTEST(end, "expected");
    }

    void whatAPersonHadStoppedStaysSo()
    {
        RestoreWork restore = work(RunKind::Restore, {.run = u"r"_s});
        stop(restore.deployment, WorkerId);
        restore.noteContainers();
        QCOMPARE(restore.run.stopped, (QStringList{WorkerId, ServerId}));
        QCOMPARE(restore.run.started, QStringList{ServerId});
        QCOMPARE(restore.run.startedBefore, QStringList{ServerId});
    }

    void aHostOnWhichNothingRunsIsStartedWhole()
    {
        RestoreWork restore = work(RunKind::Restore);
        stop(restore.deployment, WorkerId);
        stop(restore.deployment, ServerId);
        restore.noteContainers();
        QCOMPARE(restore.run.started, (QStringList{WorkerId, ServerId}));
    }

    /// The interrupted run had stopped the worker itself; the server was started since.
    void resumeStartsWhatTheInterruptedRunWouldHave()
    {
        RestoreWork resume =
            work(RunKind::Resume, {.started = {WorkerId, ServerId}, .startedBefore = {WorkerId, ServerId}});
        stop(resume.deployment, WorkerId);
        resume.noteContainers();
        QCOMPARE(resume.run.started, (QStringList{WorkerId, ServerId}));
        RestoreWork other = work(RunKind::Resume, {.started = {ServerId}, .startedBefore = {ServerId}});
        stop(other.deployment, WorkerId);
        other.noteContainers();
        QCOMPARE(other.run.started, QStringList{ServerId});
    }

    void aWorkerKeptStoppedRunsOnTheOldStateOnly()
    {
        RestoreWork restore = work(RunKind::Restore, {.keepsWorkerStopped = true});
        restore.noteContainers();
        QCOMPARE(restore.startedOn(Side::Restored), QStringList{ServerId});
        QCOMPARE(restore.startedOn(Side::Before), (QStringList{WorkerId, ServerId}));
        RestoreWork undo = work(RunKind::Undo, {.keepsWorkerStopped = true});
        stop(undo.deployment, WorkerId); // as the restore left it
        undo.noteContainers();
        QCOMPARE(undo.startedOn(Side::Before), (QStringList{WorkerId, ServerId}));
    }

    void settingsOfOtherRolesAreLeftAlone()
    {
        Sample sample;
        DatabaseComponent &saved = *sample.source.manifest.components[u"database"_s].database();
        const auto setting = [](const QString &role, const QString &value) {
            return DatabaseSetting{.role = role, .everyDatabase = true, .name = u"work_mem"_s, .value = value};
        };
        saved.settings = {setting(u"authentik"_s, u"7MB"_s), setting(u"reports"_s, u"9MB"_s)};
        sample.target.database.settings = {
            {.role = u"authentik"_s, .everyDatabase = true, .name = u"work_mem"_s, .value = u"5MB"_s},
            {.role = u"reports"_s, .everyDatabase = true, .name = u"work_mem"_s, .value = u"8MB"_s}};
        const auto [forth, back] = roleSettings(sample.scope());
        QVERIFY2(forth.contains("7MB") && !forth.contains("5MB"), forth.constData());
        QVERIFY2(back.contains("5MB") && !back.contains("7MB"), back.constData());
        QVERIFY2(!(forth + back).contains("reports"), (forth + back).constData());
    }

    void whatWasWrittenIsToldByTable()
    {
        const QMap<QString, QMap<QString, qint64>> then{{u"public"_s, {{u"changed"_s, 10}, {u"idle"_s, 7}}},
                                                        {u"a.b"_s, {{u"c"_s, 500}}}};
        const QMap<QString, QMap<QString, qint64>> now{
            {u"public"_s, {{u"changed"_s, 13}, {u"idle"_s, 7}, {u"new"_s, 2}, {u"new and empty"_s, 0}}},
            {u"a.b"_s, {{u"c"_s, 4}}}}; // PostgreSQL has crashed since, and began to count anew
        QCOMPARE(writtenSince(then, now),
                 (QMap<QString, qint64>{{u"public.changed"_s, 3}, {u"public.new"_s, 2}, {u"a.b.c"_s, 4}}));
    }

    void theProofComparesWhatAuthentikLeavesAlone_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<qint64>("now");
        QTest::addColumn<bool>("expected");
        QTest::newRow("the same") << u"authentik_core_group"_s << qint64(10) << true;
        QTest::newRow("fewer groups") << u"authentik_core_group"_s << qint64(9) << false;
        QTest::newRow("more groups") << u"authentik_core_group"_s << qint64(11) << false;
        QTest::newRow("no such table") << u"authentik_core_group"_s << qint64(-1) << false;
        QTest::newRow("expired users") << u"authentik_core_user"_s << qint64(9) << true;
        QTest::newRow("more users") << u"authentik_core_user"_s << qint64(11) << false;
        QTest::newRow("expired tokens") << u"authentik_core_token"_s << qint64(0) << true;
        QTest::newRow("no tokens' table") << u"authentik_core_token"_s << qint64(-1) << false;
        QTest::newRow("what changes at a start") << u"authentik_events_event"_s << qint64(12) << true;
    }
    void theProofComparesWhatAuthentikLeavesAlone()
    {
        QFETCH(QString, table);
        QFETCH(qint64, now);
        QMap<QString, QMap<QString, qint64>> found;
        if (now >= 0)
            found[u"public"_s][table] = now;
        QTEST(unexpectedRows({{u"public"_s, {{table, 10}}}}, found).isEmpty(), "expected");
    }
};

QTEST_GUILESS_MAIN(TestRestoreWork)
#include "tst_restorework.moc"
