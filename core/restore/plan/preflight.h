// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backupset/components.h"
#include "core/restore/plan/planconfiguration.h"
#include "core/restore/plan/plandatabase.h"
#include "core/restore/plan/plandirectories.h"
#include "core/restore/plan/planredis.h"

#include <array>

namespace keeper {

/// All that must be known before a restore: each green, warning or blocking. Pure; always the same codes for the same
/// parts, in the order in which people read them. Of options that checkChoice() refuses, only what can be said.
///
/// Space. A database needs 2.5 times its size, plus its dump (docs/facts/postgresql.md 4.1). Its size is estimated from
/// above: six times the dump (docs/facts/postgresql.md 1.1: 1,499 MB on disk were 255 MB of zstd) or, where that is
/// more, what the live one takes for as many rows. A directory needs its files once more, and 4 KiB for each entry.
/// Directories that are seen with the same free bytes (to 1 MiB) are taken to share a file system, and must find room
/// together. Of a single entry the size is not known here: where there is no room for it, its unpacking fails beside
/// the live one.
[[nodiscard]] QList<Check> preflight(const RestoreScope &scope);

/// The first two of them, of the set alone. Pure.
[[nodiscard]] Check wholeCheck(const RestoreScope &scope);
[[nodiscard]] Check completeCheck(const RestoreScope &scope);

/// What a kind of component has to do with a restore. Both are pure.
struct RestoreHandler
{
    ComponentKind kind;
    QList<Check> (*checks)(const RestoreScope &scope); ///< What speaks for and against it.
    QList<PlannedStep> (*steps)(
        const RestoreScope &scope); ///< What builds it beside the live one, where it is restored.
};

/// One for each kind, in the order in which people read them.
inline constexpr std::array RestoreHandlers{
    RestoreHandler{ComponentKind::Database, databaseChecks, databaseSteps},
    RestoreHandler{ComponentKind::Redis, redisChecks, redisSteps},
    RestoreHandler{ComponentKind::Directory, directoryChecks, directorySteps},
    RestoreHandler{ComponentKind::Configuration, configurationChecks, configurationSteps},
};
static_assert(isByKind(RestoreHandlers));

} // namespace keeper
