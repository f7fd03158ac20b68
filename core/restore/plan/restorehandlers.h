// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backupset/components.h"
#include "core/restore/plan/planconfiguration.h"
#include "core/restore/plan/plandatabase.h"
#include "core/restore/plan/plandirectories.h"
#include "core/restore/plan/planredis.h"

#include <array>

namespace keeper {

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
static_assert([] {
    return std::ranges::all_of(AllComponents, [](const ComponentInfo &component) {
        return RestoreHandlers.at(std::size_t(component.kind)).kind == component.kind;
    });
}());

} // namespace keeper
