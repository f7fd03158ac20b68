// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/answer.h"
#include "core/restore/server/restorerun.h"
#include "core/restore/server/runlist.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace keeper::cli {

[[nodiscard]] QString checksText(const QList<Check> &checks);
/// With the words for people: "title", "message", "why", "next".
[[nodiscard]] QJsonArray checksJson(const QList<Check> &checks);

/// Refused by a check: in the words of the first, with all of them.
[[nodiscard]] Answer blockedBy(const QList<Check> &checks, const Error &error);

/// "plan" of --plan, with the checks in words.
[[nodiscard]] QJsonObject planJson(const RestorePlan &plan);
/// Numbered steps with what each changes, its commands, about how long, and the expected downtime.
[[nodiscard]] QString planText(const RestorePlan &plan);
/// One step of it, as a question on the terminal shows it.
[[nodiscard]] QString stepText(const PlannedStep &step);

[[nodiscard]] QString outcomeText(const RestoreOutcome &outcome);
/// "run", "proof", "downtime", "kept", "commands".
[[nodiscard]] QJsonObject outcomeJson(const RestoreOutcome &outcome);

[[nodiscard]] QString runsText(const QList<ServerRun> &runs);
[[nodiscard]] QJsonArray runsJson(const QList<ServerRun> &runs);

/// What undo would take back; empty where nothing was written since.
[[nodiscard]] QString changesText(const ChangesSince &changes);

} // namespace keeper::cli
