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
    , m_parts(tr("In the backup", "@title:column"))
{
    m_timer.setInterval(PollMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &CheckSetModel::progressed);
}

void CheckSetModel::start(const CatalogueSet &set)
{
    stop();
    m_set = set;
    m_parts.setParts(set.manifest ? setParts(*set.manifest) : QList<Part>());
    m_timer.start();
    setPhase(Phase::Checking);
    m_run = m_library.prepareCheck(set.path);
    connect(m_run.get(), &Run::finished, this, [this, run = m_run.get()] {
        if (run == m_run.get())
            take(run->outcome());
    });
    m_run->start();
}

void CheckSetModel::stop()
{
    if (m_run) { // it ends when it can; nobody waits for it but who closes the program
        connect(m_run.get(), &Run::finished, m_run.get(), &QObject::deleteLater);
        m_run->cancel();
        m_run.release()->setParent(this);
    }
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

std::optional<Progress> CheckSetModel::progress() const
{
    const QList<Progress> steps = m_run ? m_run->progress() : QList<Progress>();
    return steps.isEmpty() ? std::nullopt : std::optional(steps.first());
}

double CheckSetModel::fraction() const
{
    const std::optional<Progress> now = progress();
    if (!now || now->expected.value_or(0) <= 0)
        return -1;
    return static_cast<double>(now->done) / static_cast<double>(*now->expected);
}

QString CheckSetModel::overview() const
{
    const std::optional<Progress> now = progress();
    return now && now->done > 0 ? progressText(*now) : tr("Starting…", "@status");
}

} // namespace keeper
