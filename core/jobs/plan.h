// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/step.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace keeper {

/// One step of a plan as a value: what will be done, before anything is.
struct PlannedStep
{
    QString id;        ///< Stable, in journal and reports: "save-database". Unique in its plan.
    QString component; ///< Manifest name, or empty.
    StepPolicy policy = StepPolicy::Normal;
    QStringList effects; ///< What will change or be read, as exact redacted commands or paths, for the preview.
    std::optional<qint64> expectedBytes; ///< Known or estimated size of what it moves: its share of the whole.
    QStringList commands;       ///< The same as a person would type it, redacted; empty where `effects` says it all.
    bool reversible = true;     ///< False: a point of no return, and the preview says so.
    std::optional<int> seconds; ///< About how long; empty: not known.
    QList<PlannedStep> members; ///< Not empty: a group; the members run side by side and don't end
                                ///< each other. A member is not itself a group.
    // Not defaulted: QList compares a type that holds lists of itself only if its operator is declared already.
    friend bool operator==(const PlannedStep &a, const PlannedStep &b);
};

/// What a run will do, in order. A value: compared, printed as JSON, made in a test without a network.
struct Plan
{
    QString kind; ///< "backup"
    QList<PlannedStep> steps;
    friend bool operator==(const Plan &, const Plan &) = default;
};

[[nodiscard]] QJsonObject toJson(const Plan &plan);

} // namespace keeper
