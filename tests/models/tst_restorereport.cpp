// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/redactor.h"
#include "tests/fakes/examplerestore.h"
#include "tests/fakes/fakebackend.h"
#include "ui/models/restore/restorereport.h"
#include "ui/models/restore/restoreresult.h"
#include "ui/words/healthtext.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace keeper;
using namespace Qt::StringLiterals;

namespace {

const QString Hostile = u"<script>alert(1)</script>\" onload='x' %1 &amp; </pre>"_s;

RestoreRecord record(RestoreEnd end = RestoreEnd::Done)
{
    RestoreRecord made;
    made.by = u"anna on laptop"_s;
    made.loggedIn = u"admin"_s;
    made.source = exampleSource();
    made.target = exampleTarget();
    made.plan = exampleRestorePlan();
    made.outcome = exampleOutcome(end);
    return made;
}

} // namespace

/// How a restore ended, in words and as a file.
class TestRestoreReport : public QObject
{
    Q_OBJECT

private slots:
    void itSaysWhoWhatWhenAndOnWhichHostKey()
    {
        const RestoreRecord made = record();
        const QString report = restoreReport(made);
        for (const QString &fact : {made.by, made.source.set.address(), made.target.survey.hostKey.sha256(),
                                    made.outcome.run, u"auth.example.org"_s, u"2026-11-24T09:00:07Z"_s})
            QVERIFY2(report.contains(fact.toHtmlEscaped()), qPrintable(fact));
        QCOMPARE(report.count("Passed"_L1), 7);
    }

    void whatWasMadeInVainIsSaidToBeGone()
    {
        RestoreOutcome outcome = exampleOutcome(RestoreEnd::Undone);
        const QString usual = restoreResultText(RestoreAction::Restore, outcome).what;
        outcome.report.steps += StepReport{.id = u"remove-deployment"_s, .state = StepState::Done};
        QVERIFY(restoreResultText(RestoreAction::Restore, outcome).what != usual);
        outcome.report.steps.last().state = StepState::Failed;
        outcome.report.steps.last().warnings = {{.code = WarningCode::NewHostLeft, .detail = u"connection lost"_s}};
        const RestoreResultText left = restoreResultText(RestoreAction::Restore, outcome);
        QCOMPARE(left.what, usual);
        QVERIFY(left.notes.last().contains("connection lost"_L1));
    }

    void itNamesEveryStepWithItsTime()
    {
        const RestoreRecord made = record();
        const QString report = restoreReport(made);
        QVERIFY(report.count("<tr>"_L1) > made.outcome.report.steps.size());
        QVERIFY(report.contains("pg_restore --exit-on-error"_L1));
    }

    void nothingFromElsewhereBecomesMarkup()
    {
        RestoreRecord made = record();
        made.by = Hostile;
        made.loggedIn = Hostile;
        made.source.set = Hostile;
        made.source.manifest.server.target = Hostile;
        made.source.manifest.deployment.version = Hostile;
        made.target.survey.target = Hostile;
        made.target.survey.hostName = Hostile;
        made.target.survey.deployment.project = Hostile;
        made.outcome.run = Hostile;
        made.outcome.health += {HealthCode::RowsCompared, HealthState::Failed, Hostile, {}};
        made.outcome.health += {HealthCode::MediaFile, HealthState::Passed, {}, {{u"path"_s, Hostile}}};
        made.outcome.kept += {Hostile, Hostile, 1};
        made.outcome.commands = {Hostile};
        made.outcome.report.steps[0].log += Hostile;
        made.outcome.report.steps[0].warnings +=
            {.code = Named<WarningCode>(Hostile), .component = Hostile, .detail = Hostile};
        made.checks = {{.component = Hostile, .state = CheckState::Blocking}};
        const QString report = restoreReport(made);
        QVERIFY(!report.contains("<script"_L1));
        QVERIFY(!report.contains("</pre>\""_L1));
        QVERIFY(report.count("&lt;script&gt;"_L1) >= 10);
        QCOMPARE(report.count("<pre>"_L1), report.count("</pre>"_L1));
    }

    void secretsAreTakenOutOfItsLog()
    {
        Redactor::add("planted-secret-value");
        RestoreRecord made = record();
        made.outcome.report.steps[0].log += u"AUTHENTIK_SECRET_KEY=planted-secret-value"_s;
        QVERIFY(!restoreReport(made).contains("planted-secret-value"_L1));
    }

    void itIsWrittenForItsOwnerAlone()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"report.html"_s);
        QVERIFY(saveReport(path, restoreReport(record())).has_value());
        QCOMPARE(QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions{});
        QVERIFY(QFileInfo(path).size() > 0);
    }

    void aFolderThatIsNotThereIsAnError()
    {
        QVERIFY(!saveReport(u"/no/such/folder/report.html"_s, u"x"_s).has_value());
    }

    void aDoneRestoreCanBeUndoneAndReleased()
    {
        const RestoreResultText text = restoreResultText(RestoreAction::Restore, exampleOutcome(RestoreEnd::Done));
        QVERIFY(text.mayUndo && text.mayRelease);
        QCOMPARE(text.health.size(), 8);
        QCOMPARE(text.kept.size(), 2);
        QVERIFY(!text.downtime.isEmpty());
    }

    void theProofIsToldInWords()
    {
        QCOMPARE(healthDetail({HealthCode::ContainersUp, HealthState::Passed, {}, {{u"containers"_s, u"2"_s}}}),
                 u"2 containers"_s);
        const QString since = healthDetail(
            {HealthCode::WorkerStatus, HealthState::Passed, {}, {{u"since"_s, u"2026-11-24T09:01:22.123456789Z"_s}}});
        QVERIFY2(!since.contains(u"123456789"_s) && !since.contains(u"2026-11-24T"_s), qPrintable(since));
        const QString why = healthDetail({HealthCode::MediaFile, HealthState::NotChecked, {}, {}, HealthGap::NoFile});
        QVERIFY2(why.contains(u' '), qPrintable(why));
        QCOMPARE(healthDetail({HealthCode::LogsClean, HealthState::Failed, u"Traceback"_s, {}}), u"Traceback"_s);
    }

    void anUndoneOneCanGoForthAgain()
    {
        QCOMPARE(oppositeOf(RestoreAction::Undo), RestoreAction::Redo);
        QCOMPARE(oppositeOf(RestoreAction::Redo), RestoreAction::Undo);
        const RestoreResultText restored = restoreResultText(RestoreAction::Restore, exampleOutcome(RestoreEnd::Done));
        const RestoreResultText undone = restoreResultText(RestoreAction::Undo, exampleOutcome(RestoreEnd::Done));
        QVERIFY(undone.mayUndo);
        QVERIFY(undone.undoVerb != restored.undoVerb);
    }

    void afterACleanUpThereIsNothingToUndo()
    {
        const RestoreResultText text = restoreResultText(RestoreAction::Release, exampleOutcome(RestoreEnd::Done));
        QVERIFY(!text.mayUndo && !text.mayRelease);
    }

    void aFailureSaysWhatWhyAndWhatNow()
    {
        const RestoreResultText text = restoreResultText(RestoreAction::Restore, exampleOutcome(RestoreEnd::Undone));
        QVERIFY(!text.heading.isEmpty() && !text.what.isEmpty() && !text.why.isEmpty() && !text.next.isEmpty());
        QVERIFY(text.details.contains("Device or resource busy"_L1));
        QVERIFY(!text.mayUndo);
    }

    void commandsForAPersonAreShownAndPointedAt()
    {
        const RestoreResultText text =
            restoreResultText(RestoreAction::Restore, exampleOutcome(RestoreEnd::NeedsPerson));
        QCOMPARE(text.commands, QStringList{u"docker start 1111 2222"_s});
        QVERIFY(!text.next.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestRestoreReport)
#include "tst_restorereport.moc"
