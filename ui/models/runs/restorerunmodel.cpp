// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/runs/restorerunmodel.h"

#include "ui/words/steptext.h"

namespace keeper {

void RestoreRunModel::start(RestoreAction action, std::unique_ptr<RestoreRun> run, bool stepByStep)
{
    m_action = action;
    m_waiting.reset();
    m_restore = run.get();
    run->setStepByStep(stepByStep);
    RunModel::start(std::move(run));
    emit waitingChanged();
}

void RestoreRunModel::onApprovalNeeded(const QString &stepId)
{
    m_waiting = step(stepId);
    emit waitingChanged();
}

void RestoreRunModel::onEnd()
{
    m_waiting.reset();
    emit waitingChanged();
}

void RestoreRunModel::cancel()
{
    m_waiting.reset(); // the run's own cancelling ends the wait
    RunModel::cancel();
    emit waitingChanged();
}

void RestoreRunModel::approve()
{
    if (m_waiting)
        answer(Approval::Run);
}

void RestoreRunModel::skip()
{
    if (maySkip())
        answer(Approval::Skip);
}

void RestoreRunModel::answer(Approval approval)
{
    m_waiting.reset();
    run()->answer(approval);
    emit waitingChanged();
}

QString RestoreRunModel::hint() const
{
    if (!isRunning())
        return {};
    if (isInDowntime())
        return isCancelling()
                   ? tr("The server is asked to put everything back; it starts authentik again by itself.", "@info")
                   : tr("authentik is stopped for some seconds. Cancel asks the server to put everything back; "
                        "whatever happens here, the server starts authentik again by itself.",
                        "@info");
    if (step(restoresteps::WriteConfiguration))
        return tr("There is no authentik here yet. Cancelling takes away everything that is made.", "@info");
    return wordsOf(m_action).hint;
}

QString RestoreRunModel::closeQuestion() const
{
    if (step(restoresteps::WriteConfiguration))
        return tr("Closing cancels it: everything that was made on the server is taken away before the window closes.",
                  "@info");
    return wordsOf(m_action).closing;
}

QString RestoreRunModel::overview() const
{
    if (m_waiting)
        return tr("Waiting for you", "@status");
    // What comes after the bytes has no size, but it is what people want to know of.
    for (const QLatin1StringView step : {restoresteps::Swap, restoresteps::CheckHealth}) {
        if (isUnderWay(step) && !isCancelling())
            return stepTitle(step);
    }
    return RunModel::overview();
}

} // namespace keeper
