// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/steprun.h"

#include "core/base/redactor.h"

#include <QJsonArray>

#include <exception>
#include <utility>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

template <typename Verb>
Result<> guarded(Verb verb)
{
    try {
        return verb();
    } catch (const std::exception &exception) {
        return fail(ErrorCode::Internal, QString::fromUtf8(exception.what()));
    } catch (...) {
        return fail(ErrorCode::Internal, u"unknown exception"_s);
    }
}

Error redacted(Error error)
{
    error.detail = Redactor::redact(error.detail);
    for (QString &fact : error.facts)
        fact = Redactor::redact(fact);
    return error;
}

QJsonObject toJson(const Error &error)
{
    QJsonObject facts;
    for (const auto &[name, value] : error.facts.asKeyValueRange())
        facts.insert(name, value);
    return {{u"code"_s, nameOf(error.code)},
            {u"detail"_s, error.detail},
            {u"facts"_s, facts},
            {u"trail"_s, QJsonArray::fromStringList(error.trail)}};
}

} // namespace

StepRun::StepRun(const PlannedStep &planned, ProgressBoard &board, RunJournal &journal)
    : m_planned(planned)
    , m_board(board)
    , m_journal(journal)
{
    m_report.id = planned.id;
}

Result<> StepRun::check()
{
    if (!m_step)
        return fail(ErrorCode::Internal, u"no step for "_s + m_planned.id);
    return guarded([this] { return m_step->check(*this); });
}

void StepRun::carryOut()
{
    begin();
    Result<> result = work();
    if (result)
        end(StepState::Done);
    else if (result.error().isCancelled())
        end(StepState::Cancelled);
    else
        end(StepState::Failed, std::move(result.error()).during(u"step "_s + m_planned.id));
}

Result<> StepRun::work()
{
    if (auto checked = check(); !checked)
        return checked;
    const auto noted = m_journal.write(nameOf(StepState::Running), {{u"step"_s, m_planned.id}});
    // Without a journal no step may begin, except those that put things right.
    if (!noted && m_planned.policy != StepPolicy::Always)
        return noted;
    if (auto ran = guarded([this] { return m_step->run(*this); }); !ran)
        return ran;
    return guarded([this] { return m_step->verify(*this); });
}

void StepRun::begin()
{
    m_timer.start();
    const QMutexLocker lock(&m_mutex);
    // What the checks before the run had to say is said again by the check of the step's own turn.
    m_report = {.id = m_planned.id, .state = StepState::Running};
    if (!isGroup())
        m_board.report(m_planned.id, 0, m_planned.expectedBytes, true);
}

void StepRun::end(StepState state, const std::optional<Error> &error)
{
    QJsonObject fields{{u"step"_s, m_planned.id}};
    {
        const QMutexLocker lock(&m_mutex);
        m_report.state = state;
        m_report.milliseconds = m_timer.isValid() ? m_timer.elapsed() : 0;
        fields.insert(u"milliseconds"_s, m_report.milliseconds);
        if (error) {
            m_report.error = redacted(*error);
            fields.insert(u"error"_s, toJson(*m_report.error));
        }
        if (!m_report.warnings.isEmpty()) {
            QJsonArray warnings;
            for (const Warning &warning : std::as_const(m_report.warnings))
                warnings.append(keeper::toJson(warning));
            fields.insert(u"warnings"_s, warnings);
        }
    }
    if (state == StepState::Done && !isGroup())
        m_board.finish(m_planned.id);
    const auto noted = m_journal.write(nameOf(state), fields);
    if (!noted && state == StepState::Done) {
        const QMutexLocker lock(&m_mutex);
        m_report.state = StepState::Failed;
        m_report.error = noted.error();
    }
}

StepReport StepRun::report() const
{
    const QMutexLocker lock(&m_mutex);
    return m_report;
}

void StepRun::progress(qint64 done, std::optional<qint64> expected, bool estimated)
{
    if (expected)
        m_board.report(m_planned.id, done, expected, estimated);
    else
        m_board.report(m_planned.id, done, m_planned.expectedBytes, true);
}

void StepRun::activity(std::optional<Activity> now)
{
    m_board.setActivity(m_planned.id, now);
}

void StepRun::warn(const Warning &warning)
{
    const QMutexLocker lock(&m_mutex);
    m_report.warnings.append(
        {.code = warning.code, .component = warning.component, .detail = Redactor::redact(warning.detail)});
}

void StepRun::log(const QString &line)
{
    const QString redacted = Redactor::redact(line);
    {
        const QMutexLocker lock(&m_mutex);
        m_report.log.append(redacted);
    }
    if (m_logged)
        m_logged(redacted);
}

void StepRun::setJournal(std::shared_ptr<Journal> journal)
{
    m_journal.setJournal(std::move(journal));
}

void StepRun::grow(const QList<PlannedStep> &steps)
{
    const QMutexLocker lock(&m_mutex);
    m_grown += steps;
}

QList<PlannedStep> StepRun::takeGrown()
{
    const QMutexLocker lock(&m_mutex);
    return std::exchange(m_grown, {});
}

} // namespace keeper
