// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deployment/deployment.h"
#include "core/deployment/helpercontainer.h"
#include "core/remote/server.h"
#include "core/restore/server/serverrun.h"

#include <QByteArray>
#include <QList>

namespace keeper {

/// Names of the files in a run's work folder (docs/runs.md 4).
namespace runfiles {
inline constexpr auto Script = "swap.sh";
inline constexpr auto Parameters = "parameters";
inline constexpr auto ReapplySql = "forth.sql";
inline constexpr auto RollBackSql = "back.sql";
inline constexpr auto Run = "run.json";
inline constexpr auto Journal = "journal.jsonl";
inline constexpr auto State = "state";
} // namespace runfiles

/// What swap.sh is told, by swapText().
/// `helper`: the words that start the helper container again. Pure.
[[nodiscard]] QByteArray swapParameters(const ServerRun &run,
                                        const Engine &engine,
                                        const Deployment &deployment,
                                        const QList<QByteArray> &helper);

/// The script itself, as it is uploaded.
[[nodiscard]] QByteArray swapScript();

} // namespace keeper
