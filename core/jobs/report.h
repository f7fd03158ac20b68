// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/enumname.h"
#include "core/base/error.h"
#include "core/base/warning.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace keeper {

enum class StepState { Waiting, Running, Done, Failed, Cancelled, Skipped };

/// The event that a journal has of it; it has none of one that waits.
template <>
[[nodiscard]] inline QString nameOf(StepState state)
{
    return state == StepState::Running ? QStringLiteral("started") : dashed(magic_enum::enum_name(state));
}

/// What became of one step.
struct StepReport
{
    QString id;
    StepState state = StepState::Waiting;
    qint64 milliseconds = 0;
    std::optional<Error> error;
    QList<Warning> warnings;
    QStringList log; ///< Redacted lines, in order: commands as they were sent, what they said.
    friend bool operator==(const StepReport &, const StepReport &) = default;
};

enum class RunState {
    Done,
    Refused, ///< A check said no before anything was begun: no step ran.
    Failed,
    Cancelled,
};

/// What became of a run: every step in the order of the plan, group members after their group.
struct RunReport
{
    QString run;
    RunState state = RunState::Failed;
    QDateTime startedAt;
    QDateTime finishedAt;
    QList<StepReport> steps;
    std::optional<Error> error; ///< The failure that decided `state`.

    [[nodiscard]] QList<Warning> warnings() const; ///< Of all steps, in order.
};

} // namespace keeper
