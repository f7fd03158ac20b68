// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/runs/runmodel.h"

#include "ui/words/amounttext.h"
#include "ui/words/steptext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

// Ten times a second looks smooth and costs nothing.
constexpr int PollMilliseconds = 100;
// The last step checks and flushes without a size of its own: the bar waits for it below the end.
constexpr double MostWhileRunning = 0.99;
// Before a twentieth, the first steps' speed says little about all others.
constexpr double TrustedShare = 0.05;

RateMeter::Time steadyTime()
{
    return std::chrono::duration_cast<RateMeter::Time>(std::chrono::steady_clock::now().time_since_epoch());
}

} // namespace

RunModel::RunModel(QObject *parent)
    : QAbstractListModel(parent)
    , m_clock(steadyTime)
{
    m_timer.setInterval(PollMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &RunModel::poll);
}

RunModel::~RunModel()
{
    if (m_running)
        m_run->cancel();
}

void RunModel::start(std::unique_ptr<Run> run)
{
    m_begun = m_now = m_clock();
    m_meter = {};
    m_secondsLeft.reset();
    beginResetModel();
    m_run = std::move(run);
    m_rows = rowsOf(m_run->plan().steps, 0);
    m_log.clear();
    m_linesLogged.clear();
    m_fraction = 0;
    m_running = true;
    m_cancelling = false;
    endResetModel();
    connect(m_run.get(), &Run::stepStarted, this, &RunModel::onStarted);
    connect(m_run.get(), &Run::stepLogged, this, &RunModel::onLogged);
    connect(m_run.get(), &Run::stepFinished, this, &RunModel::onFinished);
    connect(m_run.get(), &Run::approvalNeeded, this, [this](const QString &stepId) { onApprovalNeeded(stepId); });
    connect(m_run.get(), &Run::planGrew, this, &RunModel::onPlanGrew);
    connect(m_run.get(), &Run::finished, this, &RunModel::end);
    m_timer.start();
    m_run->start();
}

void RunModel::end(const RunReport &report)
{
    m_timer.stop();
    m_running = false;
    m_now = m_clock();
    if (isGood(report))
        m_fraction = 1;
    emit progressed();
    onEnd();
    emit finished();
}

void RunModel::cancel()
{
    if (!m_running || m_cancelling)
        return;
    m_cancelling = true;
    m_run->cancel();
    emit cancelling();
}

QString RunModel::overview() const
{
    if (m_cancelling && m_running)
        return tr("Cancelling and cleaning up…", "@status");
    Progress progress = whole();
    progress.secondsLeft = m_secondsLeft;
    if (progress.expected && progress.done >= *progress.expected)
        return tr("Checking and finishing…", "@status");
    return progress.done > 0 ? progressText(progress) : tr("Starting…", "@status");
}

QList<RunModel::Row> RunModel::rowsOf(const QList<PlannedStep> &steps, int level)
{
    QList<Row> rows;
    for (const PlannedStep &step : steps) {
        rows += {.step = step, .level = level};
        rows += rowsOf(step.members, level + 1);
    }
    return rows;
}

void RunModel::onPlanGrew()
{
    const QList<Row> rows = rowsOf(m_run->plan().steps, 0);
    const auto sameStep = [](const Row &a, const Row &b) { return a.step.id == b.step.id; };
    const auto at = static_cast<int>(std::ranges::mismatch(m_rows, rows, sameStep).in1 - m_rows.begin());
    const int more = static_cast<int>(rows.size()) - rowCount();
    beginInsertRows({}, at, at + more - 1);
    m_rows = m_rows.first(at) + rows.sliced(at, more) + m_rows.sliced(at);
    endInsertRows();
}

RunModel::Row *RunModel::find(const QString &stepId)
{
    const auto row = std::ranges::find_if(m_rows, [&](const Row &r) { return r.step.id == stepId; });
    return row == m_rows.end() ? nullptr : &*row;
}

const RunModel::Row *RunModel::find(const QString &stepId) const
{
    const auto row = std::ranges::find_if(m_rows, [&](const Row &r) { return r.step.id == stepId; });
    return row == m_rows.end() ? nullptr : &*row;
}

std::optional<PlannedStep> RunModel::step(const QString &stepId) const
{
    const Row *row = find(stepId);
    return row ? std::optional(row->step) : std::nullopt;
}

bool RunModel::isUnderWay(const QString &stepId) const
{
    const Row *row = find(stepId);
    return row && row->state == StepState::Running;
}

void RunModel::onStarted(const QString &stepId)
{
    if (Row *row = find(stepId)) {
        row->state = StepState::Running;
        row->begun = m_clock();
    }
    poll();
}

void RunModel::onFinished(const StepReport &report)
{
    if (Row *row = find(report.id)) {
        row->state = report.state;
        row->milliseconds = report.milliseconds;
    }
    addToLog(report.log.mid(m_linesLogged.value(report.id)));
    poll();
}

void RunModel::onLogged(const QString &stepId, const QString &line)
{
    ++m_linesLogged[stepId];
    addToLog({line});
}

void RunModel::addToLog(const QStringList &lines)
{
    if (lines.isEmpty())
        return;
    m_log += lines;
    emit logged(lines);
}

void RunModel::poll()
{
    m_now = m_clock();
    for (const Progress &progress : m_run->progress()) {
        if (Row *row = find(progress.stepId))
            row->progress = progress;
    }
    const Progress all = whole();
    m_secondsLeft = timeLeft(all);
    if (m_running && all.expected && *all.expected > 0)
        m_fraction = std::clamp(static_cast<double>(all.done) / static_cast<double>(*all.expected), m_fraction,
                                std::max(m_fraction, MostWhileRunning));
    if (!m_rows.isEmpty())
        emit dataChanged(index(0), index(rowCount() - 1));
    emit progressed();
}

qint64 RunModel::Row::expected() const
{
    return std::max(progress.done, progress.expected.value_or(step.expectedBytes.value_or(0)));
}

qint64 RunModel::Row::done() const
{
    const bool over = state != StepState::Waiting && state != StepState::Running;
    return over ? expected() : std::min(progress.done, expected());
}

Progress RunModel::whole() const
{
    Progress all{.expected = 0};
    for (const Row &row : m_rows) {
        *all.expected += row.expected();
        all.done += row.done();
        if (row.state != StepState::Running)
            continue;
        all.rate += row.progress.rate;
        all.estimated = all.estimated || row.progress.estimated;
    }
    if (*all.expected == 0)
        all.expected.reset();
    return all;
}

std::optional<int> RunModel::timeLeft(const Progress &all)
{
    if (!m_running || !all.expected)
        return {};
    m_meter.note(all.done, m_now);
    const std::optional<int> seconds = m_meter.secondsLeft(*all.expected, m_now);
    const bool isTrusted = static_cast<double>(all.done) >= TrustedShare * static_cast<double>(*all.expected);
    return isTrusted ? seconds : std::nullopt;
}

QString RunModel::elapsed() const
{
    const qint64 milliseconds = (m_now - m_begun).count();
    return milliseconds < 1000 ? QString() : durationText(milliseconds);
}

QString RunModel::detail(const Row &row) const
{
    if (row.state == StepState::Running) {
        QStringList parts{row.progress.activity ? activityText(*row.progress.activity) : QString()};
        if (row.progress.done > 0)
            parts += progressText(row.progress);
        if (const qint64 milliseconds = (m_now - row.begun).count(); milliseconds >= 1000)
            parts += durationText(milliseconds);
        parts.removeAll(QString());
        return parts.join(BetweenParts);
    }
    if (row.state != StepState::Done)
        return {};
    const QString lasted = durationText(row.milliseconds);
    return row.progress.done > 0 ? QStringList{byteText(row.progress.done), lasted}.join(BetweenParts) : lasted;
}

QString RunModel::usualDetail(const Row &row)
{
    if (row.step.expectedBytes.value_or(0) == 0)
        return {};
    constexpr qint64 bytes = 888'000'000;
    constexpr int minutes = 55;
    constexpr qint64 milliseconds = (59 * 60 + 59) * 1000;
    const Progress usual{
        .done = bytes, .expected = bytes, .estimated = true, .rate = bytes / 10.0, .secondsLeft = minutes * 60};
    return QStringList{progressText(usual), durationText(milliseconds)}.join(BetweenParts);
}

double RunModel::fraction(const Row &row) const
{
    if (row.state != StepState::Running || !row.step.members.isEmpty() || row.expected() == 0)
        return -1;
    return static_cast<double>(row.done()) / static_cast<double>(row.expected());
}

int RunModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant RunModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return stepTitle(row.step.id);
    case StateRole:
        return static_cast<int>(row.state);
    case WordRole:
        return stateWord(row.state);
    case DetailRole:
        return detail(row);
    case FractionRole:
        return fraction(row);
    case LevelRole:
        return row.level;
    case UsualDetailRole:
        return usualDetail(row);
    case Qt::AccessibleTextRole:
        return u"%1: %2. %3"_s.arg(stepTitle(row.step.id), stateWord(row.state), detail(row));
    default:
        return {};
    }
}

} // namespace keeper
