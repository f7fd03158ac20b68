// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/restore/plan/check.h"
#include "ui/models/runs/restorerunmodel.h"
#include "ui/words/action.h"

namespace keeper {

/// One thing that was looked at after the swap.
struct HealthLine
{
    HealthState state = HealthState::NotChecked;
    QString title;
    QString word;
    QString detail;
};

/// What is kept for undo.
struct KeptLine
{
    QString title;
    QString size;
    QString name;
};

/// The last page of a restore in words.
struct RestoreResultText
{
    RestoreEnd end = RestoreEnd::Failed;
    QString heading;
    QString what; ///< What happened, why, and what to do now; empty where there is nothing to say.
    QString why;
    QString next;
    QList<HealthLine> health;
    QString downtime; ///< Measured, in its three parts.
    QList<KeptLine> kept;
    QStringList notes;    ///< Warnings.
    QStringList commands; ///< What a person must run.
    QString details;      ///< Everything raw, English, for a report.
    bool mayUndo = false; ///< There is another state to swap to.
    bool mayRelease = false;
    QString undoVerb; ///< "Undo Restore", "Restore Again"
    std::optional<Action> action;
};

[[nodiscard]] RestoreResultText restoreResultText(RestoreAction action, const RestoreOutcome &outcome);
} // namespace keeper
