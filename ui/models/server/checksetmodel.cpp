// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/server/checksetmodel.h"

#include "ui/models/setparts.h"
#include "ui/words/amounttext.h"
#include "ui/words/displaytext.h"
#include "ui/words/findingtext.h"

#include <QFuture>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr int PollMilliseconds = 100;

} // namespace

CheckSetModel::CheckSetModel(Library &library, QObject *parent)
    : QObject(parent)
    , m_library(library)
{
    m_parts.setFoundTitle(tr("In the backup", "@title:column"));
    m_timer.setInterval(PollMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &CheckSetModel::progressed);
}

CheckSetModel::~CheckSetModel()
{
    m_stop.request_stop();
}

void CheckSetModel::startAgain()
{
    start(CatalogueSet(m_set));
}

void CheckSetModel::start(const CatalogueSet &set)
{
    stop();
    m_set = set;
    m_stop = {};
    m_board = std::make_shared<ProgressBoard>();
    m_parts.setParts(set.manifest ? setParts(*set.manifest) : QList<Part>());
    m_timer.start();
    setPhase(Phase::Checking);
    m_library.checkSet(set.path, m_board, m_stop.get_token())
        .then(this, [this, attempt = m_attempt](const Result<CheckedSet> &checked) {
            if (attempt == m_attempt)
                take(checked);
        });
}

void CheckSetModel::stop()
{
    m_stop.request_stop();
    ++m_attempt;
    m_timer.stop();
    m_source.reset();
    m_error.reset();
    m_report = {};
    setPhase(Phase::Idle);
}

void CheckSetModel::take(const Result<CheckedSet> &checked)
{
    m_timer.stop();
    if (!checked) {
        m_error = checked.error();
        setPhase(Phase::Failed);
        return;
    }
    m_report = checked->report;
    const bool whole = m_report.condition == SetCondition::Whole || m_report.condition == SetCondition::Incomplete;
    if (!whole || !checked->source) {
        setPhase(Phase::Bad);
        return;
    }
    m_source = checked->source;
    // The catalogue may have read another manifest than what lies there now.
    m_set.manifest = m_source->manifest;
    m_parts.setParts(setParts(m_source->manifest));
    setPhase(m_report.condition == SetCondition::Whole ? Phase::Good : Phase::Incomplete);
}

void CheckSetModel::setPhase(Phase phase)
{
    m_phase = phase;
    emit changed();
}

QString CheckSetModel::heading() const
{
    return m_set.manifest ? setTitle(*m_set.manifest) : QString();
}

QString CheckSetModel::summary() const
{
    return m_set.manifest ? setSummary(*m_set.manifest, m_set.path) : QString();
}

QString CheckSetModel::condition() const
{
    return conditionText(m_report.condition);
}

QStringList CheckSetModel::findings() const
{
    QStringList lines;
    for (const Finding &finding : m_report.problems)
        lines += findingText(finding);
    for (const Finding &finding : m_report.notChecked)
        lines += tr("Not checked: %1", "@info finding").arg(findingText(finding));
    if (m_phase == Phase::Incomplete && m_set.manifest) {
        for (const QString &file : m_set.manifest->missing)
            lines += tr("Missing: %1", "@info").arg(harmless(file));
    }
    return lines;
}

double CheckSetModel::fraction() const
{
    const std::optional<Progress> progress = m_board ? m_board->latest(VerifyStep) : std::nullopt;
    if (!progress || progress->expected.value_or(0) <= 0)
        return -1;
    return static_cast<double>(progress->done) / static_cast<double>(*progress->expected);
}

QString CheckSetModel::overview() const
{
    const std::optional<Progress> progress = m_board ? m_board->latest(VerifyStep) : std::nullopt;
    return progress && progress->done > 0 ? progressText(*progress) : tr("Starting…", "@status");
}

} // namespace keeper
