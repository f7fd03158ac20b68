// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/planrunner.h"

#include <QFile>
#include <QJsonDocument>
#include <QMutex>
#include <QSemaphore>
#include <QTest>

#include <atomic>
#include <stdexcept>

/// Steps that do as a test's recipe says, and what all of them share.
namespace keeper::scripted {

using namespace Qt::StringLiterals;

/// What a scripted step does when it is run.
enum class Act { Succeed, Fail, FailCheck, FailLateCheck, FailVerify, Throw, ThrowInt, CancelRun, ReturnCancelled };

/// What all steps of a test share: the order of their verbs, and the runner some of them cancel.
struct Stage
{
    PlanRunner runner;
    QMutex mutex;
    QStringList log;

    void note(const QString &line)
    {
        const QMutexLocker lock(&mutex);
        log.append(line);
    }
};

class ScriptedStep : public Step
{
public:
    ScriptedStep(Stage &stage, const QString &id, Act act)
        : m_stage(stage)
        , m_id(id)
        , m_act(act)
    {}

    Result<> check(StepContext &) override
    {
        ++m_checks;
        const bool fails = m_act == Act::FailCheck || (m_act == Act::FailLateCheck && m_checks == 2);
        return fails ? Result<>(fail(ErrorCode::DestinationMissing)) : Result<>();
    }

    Result<> run(StepContext &context) override
    {
        m_stage.note(m_id + (context.stop().stop_requested() ? u" stopped"_s : u""_s));
        switch (m_act) {
        case Act::Fail:
            return fail(ErrorCode::CommandFailed, u"exit 3"_s);
        case Act::Throw:
            throw std::runtime_error("thrown");
        case Act::ThrowInt:
            throw 7;
        case Act::CancelRun:
            m_stage.runner.cancel();
            return cancelled();
        case Act::ReturnCancelled:
            return cancelled();
        default:
            return {};
        }
    }

    Result<> verify(StepContext &) override
    {
        return m_act == Act::FailVerify ? Result<>(fail(ErrorCode::DumpDamaged)) : Result<>();
    }

private:
    Stage &m_stage;
    const QString m_id;
    const Act m_act;
    int m_checks = 0;
};

/// A step made of one function, for what no table can say.
class FunctionStep : public Step
{
public:
    using Function = std::function<Result<>(StepContext &)>;
    explicit FunctionStep(Function function)
        : m_function(std::move(function))
    {}
    Result<> run(StepContext &context) override { return m_function(context); }

private:
    const Function m_function;
};

struct Recipe
{
    QString id;
    Act act = Act::Succeed;
    StepPolicy policy = StepPolicy::Normal;
    QList<Recipe> members;
};

inline PlannedStep planned(const Recipe &recipe)
{
    PlannedStep step{.id = recipe.id, .policy = recipe.policy};
    for (const Recipe &member : recipe.members)
        step.members.append(planned(member));
    return step;
}

inline void collectActs(const QList<Recipe> &recipes, QMap<QString, Act> &acts)
{
    for (const Recipe &recipe : recipes) {
        acts.insert(recipe.id, recipe.act);
        collectActs(recipe.members, acts);
    }
}

inline Plan planOf(const QList<Recipe> &recipes)
{
    Plan plan{.kind = u"test"_s};
    for (const Recipe &recipe : recipes)
        plan.steps.append(planned(recipe));
    return plan;
}

inline QString stateLetter(StepState state)
{
    switch (state) {
    case StepState::Waiting:
        return u"waiting"_s;
    case StepState::Running:
        return u"running"_s;
    case StepState::Done:
        return u"done"_s;
    case StepState::Failed:
        return u"failed"_s;
    case StepState::Cancelled:
        return u"cancelled"_s;
    case StepState::Skipped:
        return u"skipped"_s;
    }
    return {};
}

/// "a done, b failed": the report in one line.
inline QString inWords(const RunReport &report)
{
    QStringList words;
    for (const StepReport &step : report.steps)
        words.append(step.id + u' ' + stateLetter(step.state));
    return words.join(u", "_s);
}

inline QList<QJsonObject> journalLines(const QString &path)
{
    QFile file(path);
    QList<QJsonObject> lines;
    if (file.open(QIODevice::ReadOnly)) {
        while (!file.atEnd())
            lines.append(QJsonDocument::fromJson(file.readLine()).object());
    }
    return lines;
}

/// "run-started, started a, done a, run-finished": the journal in one line.
inline QString inWords(const QList<QJsonObject> &journal)
{
    QStringList words;
    for (const QJsonObject &line : journal)
        words.append((line[u"event"].toString() + u' ' + line[u"step"].toString()).trimmed());
    return words.join(u", "_s);
}

} // namespace keeper::scripted
