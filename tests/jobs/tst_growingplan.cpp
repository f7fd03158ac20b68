// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/journal.h"
#include "core/jobs/pastrun.h"
#include "tests/jobs/scriptedsteps.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace keeper;
using namespace keeper::scripted;

/// Plans that get more steps on the way.
class TestGrowingPlan : public QObject
{
    Q_OBJECT

private:
    Stage *m_stage = nullptr;
    std::unique_ptr<Stage> m_owned;
    QMap<QString, QList<Recipe>> m_grows; ///< Step → what it adds.
    QMap<QString, Act> m_acts;

    /// A scripted step that adds others first.
    class GrowingStep : public ScriptedStep
    {
    public:
        GrowingStep(Stage &stage, const QString &id, Act act, const QList<Recipe> &more)
            : ScriptedStep(stage, id, act)
            , m_more(more)
        {}
        Result<> run(StepContext &context) override
        {
            if (!m_more.isEmpty())
                context.grow(planOf(m_more).steps);
            return ScriptedStep::run(context);
        }

    private:
        const QList<Recipe> m_more;
    };

    RunReport runWith(const QList<Recipe> &recipes)
    {
        collectActs(recipes, m_acts);
        for (const QList<Recipe> &more : std::as_const(m_grows))
            collectActs(more, m_acts);
        return m_stage->runner.run(u"run"_s, planOf(recipes), [this](const PlannedStep &step) {
            return std::make_unique<GrowingStep>(*m_stage, step.id, m_acts.value(step.id), m_grows.value(step.id));
        });
    }

private slots:
    void init()
    {
        m_owned = std::make_unique<Stage>();
        m_stage = m_owned.get();
        m_grows.clear();
        m_acts.clear();
    }

    void whatIsAddedComesLastButForTheAlwaysSteps()
    {
        m_grows[u"a"_s] = {{u"c"_s}, {u"group"_s, Act::Succeed, StepPolicy::Normal, {{u"d"_s}}}};
        m_grows[u"c"_s] = {{u"e"_s}};
        const QSignalSpy grew(&m_stage->runner, &PlanRunner::planGrew);
        const RunReport report = runWith({{u"a"_s}, {u"b"_s}, {u"end"_s, Act::Succeed, StepPolicy::Always}});
        QCOMPARE(report.state, RunState::Done);
        QCOMPARE(inWords(report), u"a done, b done, c done, group done, d done, e done, end done"_s);
        QCOMPARE(m_stage->log, (QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s, u"end"_s}));
        QCOMPARE(grew.size(), 2);
        const Plan plan = grew.last().first().value<Plan>();
        QCOMPARE(plan.steps.size(), 6);
        QCOMPARE(plan.steps.last().id, u"end"_s);
    }

    void anAlwaysStepMayAddOneThatFollowsIt()
    {
        m_grows[u"end"_s] = {{u"remove"_s, Act::Succeed, StepPolicy::Always}};
        const RunReport report = runWith({{u"a"_s, Act::Fail}, {u"b"_s}, {u"end"_s, Act::Succeed, StepPolicy::Always}});
        QCOMPARE(report.state, RunState::Failed);
        QCOMPARE(inWords(report), u"a failed, b skipped, end done, remove done"_s);
    }

    void whatAFailingStepAddsIsLeftOutButForTheAlwaysSteps()
    {
        m_grows[u"a"_s] = {{u"b"_s}, {u"end"_s, Act::Succeed, StepPolicy::Always}};
        const RunReport report = runWith({{u"a"_s, Act::Fail}});
        QCOMPARE(inWords(report), u"a failed, b skipped, end done"_s);
    }

    void cancellingAStepThatAddsRunsTheAlwaysSteps()
    {
        m_grows[u"a"_s] = {{u"b"_s}, {u"end"_s, Act::Succeed, StepPolicy::Always}};
        const RunReport report = runWith({{u"a"_s, Act::CancelRun}, {u"x"_s}});
        QCOMPARE(report.state, RunState::Cancelled);
        QCOMPARE(m_stage->log, (QStringList{u"a"_s, u"end"_s}));
    }

    /// All are checked before the first of them runs; the run has begun, so that it fails and is not refused.
    void anAddedStepWhoseCheckSaysNoFailsTheRun()
    {
        m_grows[u"a"_s] = {{u"c"_s}, {u"d"_s, Act::FailCheck}, {u"e"_s}};
        const QSignalSpy ended(&m_stage->runner, &PlanRunner::stepFinished);
        const RunReport report = runWith({{u"a"_s}, {u"end"_s, Act::Succeed, StepPolicy::Always}});
        QCOMPARE(report.state, RunState::Failed);
        QCOMPARE(report.error->code, ErrorCode::DestinationMissing);
        QCOMPARE(inWords(report), u"a done, c skipped, d failed, e skipped, end done"_s);
        QCOMPARE(m_stage->log, (QStringList{u"a"_s, u"end"_s}));
        QCOMPARE(ended.size(), 5); // each is told of
    }

    void addedStepsAreAskedAboutLikeAllOthers()
    {
        QStringList asked;
        m_stage->runner.setGate([&](const PlannedStep &planned, const std::stop_token &) {
            asked += planned.id;
            return planned.id == "c"_L1 ? Approval::Stop : Approval::Run;
        });
        m_grows[u"a"_s] = {{u"b"_s}, {u"c"_s}};
        const RunReport report = runWith({{u"a"_s}});
        QCOMPARE(asked, (QStringList{u"a"_s, u"b"_s, u"c"_s}));
        QCOMPARE(report.state, RunState::Cancelled);
    }

    void theJournalKnowsOfIt()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"journal.jsonl"_s);
        m_stage->runner.setJournal(Journal::create(path).value());
        m_grows[u"a"_s] = {{u"c"_s, Act::Fail}};
        const RunReport report = runWith({{u"a"_s}, {u"end"_s, Act::Succeed, StepPolicy::Always}});
        QCOMPARE(inWords(journalLines(path)), u"run-started, started a, done a, plan-grew, started c, failed c, "
                                              "started end, done end, run-finished"_s);
        const PastRun read = readPastRun(path).value();
        QCOMPARE(read.steps.size(), report.steps.size());
        for (qsizetype i = 0; i < read.steps.size(); ++i) {
            QCOMPARE(read.steps.at(i).id, report.steps.at(i).id);
            QCOMPARE(read.steps.at(i).state, report.steps.at(i).state);
        }
    }
};

QTEST_GUILESS_MAIN(TestGrowingPlan)
#include "tst_growingplan.moc"
