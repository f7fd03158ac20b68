// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>

#include <optional>

namespace keeper {

/// Something that a person should know although the step went on: "file-changed" in "media".
struct Warning
{
    QString code;      ///< Stable English name; words are made in ui/models.
    QString component; ///< Manifest name of the component, or empty.
    QString detail;    ///< The file, table or setting it is about.
    friend bool operator==(const Warning &, const Warning &) = default;
};

[[nodiscard]] QJsonObject toJson(const Warning &warning);

enum class StepState { Waiting, Running, Done, Failed, Cancelled, Skipped };

/// What became of one step.
struct StepReport
{
    QString id;
    StepState state = StepState::Waiting;
    qint64 milliseconds = 0;
    std::optional<Error> error = {};
    QList<Warning> warnings = {};
    QStringList log = {}; ///< Redacted lines, in order: commands as they were sent, what they said.
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
    QDateTime startedAt = {};
    QDateTime finishedAt = {};
    QList<StepReport> steps = {};
    std::optional<Error> error = {}; ///< The failure that decided `state`.

    [[nodiscard]] QList<Warning> warnings() const; ///< Of all steps, in order.
};

} // namespace keeper
