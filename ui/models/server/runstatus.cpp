// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/server/runstatus.h"

#include "ui/models/restore/restoreresult.h"
#include "ui/models/resulttext.h"
#include "ui/words/displaytext.h"

#include <QCoreApplication>

#include <numeric>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RunNews)
};

QString titleOf(const QString &server, const QString &heading)
{
    return u"%1: %2"_s.arg(harmless(server, 60), heading);
}

} // namespace

RunNews runNews(const QString &server, const BackupResult &result)
{
    const ResultText text = resultText(result);
    return {.title = titleOf(server, text.heading),
            .text = text.what,
            .isGood = result.end != BackupEnd::Incomplete && result.end != BackupEnd::Failed};
}

RunNews runNews(const QString &server, RestoreAction action, const RestoreOutcome &outcome)
{
    const RestoreResultText text = restoreResultText(action, outcome);
    return {.title = titleOf(server, text.heading),
            .text = text.what,
            .isGood = outcome.end == RestoreEnd::Done || outcome.end == RestoreEnd::Cancelled};
}

RunNews waitingNews(const QString &server)
{
    return {.title = titleOf(server, Words::tr("Waits for you", "@status server")),
            .text = Words::tr("It asks something, and goes on once you have answered.", "@info"),
            .isGood = false};
}

void RunningRuns::take(const QString &server, const RunStatus &status)
{
    if (status.isRunning)
        m_fractions.insert(server, status.fraction);
    else
        m_fractions.remove(server);
}

double RunningRuns::progress() const
{
    const double sum = std::accumulate(m_fractions.begin(), m_fractions.end(), 0.0);
    return m_fractions.isEmpty() ? 0 : sum / static_cast<double>(m_fractions.size());
}

} // namespace keeper
