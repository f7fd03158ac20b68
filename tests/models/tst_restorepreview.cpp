// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/examplerestore.h"
#include "ui/models/restore/restorepreview.h"

#include <QTest>

#include <algorithm>

using namespace keeper;
using namespace Qt::StringLiterals;

namespace {

NowThen rowOf(const RestorePreview &preview, const QString &what)
{
    const auto row = std::ranges::find(preview.rows, what, &NowThen::what);
    return row == preview.rows.end() ? NowThen{} : *row;
}

} // namespace

class TestRestorePreview : public QObject
{
    Q_OBJECT

private slots:
    void aGoodServerHasAPlanWithNumberedSteps()
    {
        const RestorePreview preview = restorePreview(restoreScope(exampleSource(), exampleTarget(), {}));
        for (const PreviewCheck &check : preview.checks)
            QVERIFY2(check.state != CheckState::Blocking, qPrintable(check.text.title + check.text.what));
        QVERIFY(preview.plan && !preview.blocked && !preview.error);
        QVERIFY(preview.steps.first().title.startsWith("1. "_L1));
        QVERIFY(std::ranges::any_of(preview.steps, [](const PreviewStep &step) { return step.level == 1; }));
        QVERIFY(std::ranges::any_of(preview.steps, [](const PreviewStep &step) { return !step.commands.isEmpty(); }));
        QVERIFY(!preview.downtime.isEmpty() && !preview.loggedOut.isEmpty());
    }

    void rowsOfThePeoplesTablesStandBesideTheEstimates()
    {
        const RestorePreview preview = restorePreview(restoreScope(exampleSource(), exampleTarget(), {}));
        QCOMPARE(rowOf(preview, u"Users"_s).then, u"1,204"_s);
        QVERIFY(rowOf(preview, u"Users"_s).now.contains("1,210"_L1));
        // Never counted by PostgreSQL: not a number.
        QVERIFY(!rowOf(preview, u"Flows"_s).now.contains(u'1'));
        QCOMPARE(rowOf(preview, u"Flows"_s).then, u"18"_s);
        QVERIFY(!rowOf(preview, u"Media files"_s).then.isEmpty());
    }

    void whatIsNotRestoredHasNoRow()
    {
        RestoreOptions options;
        options.skip = {u"database"_s};
        const RestorePreview preview = restorePreview(restoreScope(exampleSource(), exampleTarget(), options));
        QVERIFY(rowOf(preview, u"Users"_s).what.isEmpty());
        QVERIFY(!rowOf(preview, u"Media files"_s).what.isEmpty());
    }

    void aBlockingCheckComesFirstAndSaysWhatToDo()
    {
        RestoreTarget target = exampleTarget();
        target.survey.deployment.version = u"2024.2.1"_s; // older than the backup
        const RestorePreview preview = restorePreview(restoreScope(exampleSource(), target, {}));
        QVERIFY(preview.blocked && !preview.plan);
        QCOMPARE(preview.checks.first().state, CheckState::Blocking);
        QVERIFY(!preview.checks.first().text.next.isEmpty());
        QVERIFY(!preview.checks.first().word.isEmpty());
        QVERIFY(std::ranges::is_sorted(preview.checks, std::ranges::greater{}, &PreviewCheck::state));
        QVERIFY(preview.steps.isEmpty());
    }

    void aVerdictCountsWhatNeedsReading()
    {
        const QString good = restorePreview(restoreScope(exampleSource(), exampleTarget(), {})).verdict;
        RestoreTarget target = exampleTarget();
        target.survey.deployment.version = u"2024.2.1"_s;
        const QString bad = restorePreview(restoreScope(exampleSource(), target, {})).verdict;
        QVERIFY(!good.isEmpty() && !bad.isEmpty() && good != bad);
    }

    void onAnEmptyHostEverythingIsMadeAndNothingOverwritten()
    {
        const RestorePreview preview = newHostPreview(u"new.example.org"_s, exampleSource(), exampleNewHost());
        QVERIFY(preview.plan && !preview.blocked && !preview.error);
        QVERIFY(preview.verdict.contains("new.example.org"_L1));
        QCOMPARE(preview.steps.size(), 4); // files, containers, database, and then the restore
        QVERIFY(preview.steps.first().effects.contains(u"/opt/authentik/.env"_s));
        QVERIFY(preview.steps.at(1).commands.first().startsWith("docker "_L1));
        QVERIFY(preview.steps.last().title.startsWith("4. "_L1));
        QCOMPARE(rowOf(preview, u"Users"_s).then, u"1,204"_s);
        for (const NowThen &row : preview.rows)
            QCOMPARE(row.now, u"not there"_s);
    }

    void withoutAConfigurationNoHostIsMadeAndItSaysWhatToDo()
    {
        RestoreSource source = exampleSource();
        source.manifest.components[u"configuration"_s] = {.state = ComponentState::Skipped};
        const RestorePreview preview = newHostPreview(u"new.example.org"_s, source, {});
        QVERIFY(preview.blocked && !preview.plan && preview.steps.isEmpty());
        QCOMPARE(preview.checks.first().state, CheckState::Blocking);
        QVERIFY(!preview.checks.first().text.why.isEmpty() && !preview.checks.first().text.next.isEmpty());
        QVERIFY(preview.verdict.contains("new.example.org"_L1));
    }

    void withoutAPlaceForAnythingTheErrorIsKept()
    {
        RestoreOptions options;
        options.only = {u"no-such-part"_s};
        const RestorePreview preview = restorePreview(restoreScope(exampleSource(), exampleTarget(), options));
        QVERIFY(preview.blocked && preview.error);
        QCOMPARE(preview.error->code, ErrorCode::Usage);
    }

    void olderVersionsKeepSessionsInRedis()
    {
        RestoreTarget target = exampleTarget();
        RestoreSource source = exampleSource();
        const QString newer = restorePreview(restoreScope(source, target, {})).loggedOut;
        target.survey.deployment.version = u"2025.2.4"_s;
        source.manifest.deployment.version = u"2025.2.4"_s;
        QVERIFY(restorePreview(restoreScope(source, target, {})).loggedOut != newer);
    }

    void downtimeHasItsThreeParts()
    {
        const QString text = downtimeText({.stop = 6.1, .ours = 1.4, .start = 8.9}, true);
        for (const QString &part : {u"16 s"_s, u"6.1 s"_s, u"1.4 s"_s, u"8.9 s"_s})
            QVERIFY2(text.contains(part), qPrintable(text));
        QVERIFY(downtimeText({}, false) != downtimeText({}, true));
    }

    void aStepSaysWhatCantBeUndoneAndWhatMayBeSkipped()
    {
        PlannedStep step;
        step.id = u"swap"_s;
        const QString plain = previewStep(step, u"3"_s, 0).note;
        step.reversible = false;
        const QString final = previewStep(step, u"3"_s, 0).note;
        step.policy = StepPolicy::Optional;
        QVERIFY(plain != final && previewStep(step, u"3"_s, 0).note != final);
    }
};

QTEST_GUILESS_MAIN(TestRestorePreview)
#include "tst_restorepreview.moc"
