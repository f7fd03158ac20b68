// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/backuprun.h"
#include "ui/words/action.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace keeper {

struct ResultRow
{
    QString title; ///< Of the part.
    QString word;  ///< "Saved", "Partly saved", …
    QString size;
    bool good = true;
};

/// The last page in words.
struct ResultText
{
    BackupEnd end = BackupEnd::Failed;
    bool isDoubtful = false; ///< Whole, and yet a reason to look twice.
    QString heading;         ///< "The backup is complete"
    QString what;            ///< What happened, why, and what to do now; empty where there is nothing to say.
    QString why;
    QString next;
    QList<ResultRow> rows;
    QStringList notes; ///< Warnings and missing files, one a line.
    QString details;   ///< Everything raw, English, for a report.
    std::optional<Action> action;
};

/// The word for what became of a part.
[[nodiscard]] QString partWord(ComponentState state);

/// A run's steps, log lines and errors, raw and in English, redacted: for "Details" and for a report.
[[nodiscard]] QString reportDetails(const RunReport &report, const std::optional<Error> &error);

[[nodiscard]] ResultText resultText(const BackupResult &result);

} // namespace keeper
