// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/backuprun.h"
#include "core/jobs/pastrun.h"
#include "ui/words/action.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace keeper {

/// One step of a run that is over, in words.
struct PastStepLine
{
    StepState state = StepState::Waiting;
    QString title;
    QString word;
    QString lasted;
};

/// One run that is over, in words.
struct PastRunText
{
    StepState state = StepState::Waiting;
    QString heading; ///< "Restore, 23 Nov 2026 18:45"
    QString what;    ///< How it ended, why, and what to do now; empty where there is nothing to say.
    QString why;
    QString next;
    std::optional<Action> action; ///< What its button does; empty: it has none.
    QList<PastStepLine> steps;
    QStringList commands; ///< What a person was told to run.
    QString log;          ///< The journal as it is.
};

/// "Undo of a restore" for "undo"; an unknown kind is shown as it is, made harmless.
[[nodiscard]] QString activityTitle(const QString &kind);

/// How a backup ended. Skipped: something to look at, Cancelled: by a person's wish.
[[nodiscard]] StepState activityState(BackupEnd end);
[[nodiscard]] QString activityWord(BackupEnd end);

/// How a run on a server ended, as its journal has it; one without an end too.
[[nodiscard]] StepState activityState(const PastRun &run);
[[nodiscard]] QString activityWord(const PastRun &run);

/// All of it but heading and state.
[[nodiscard]] PastRunText pastBackupText(const PastRun &run, BackupEnd end, const std::optional<Error> &error);
[[nodiscard]] PastRunText pastRunText(const PastRun &run);

} // namespace keeper
