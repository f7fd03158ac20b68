// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/restore/plan/scope.h"

#include <QByteArray>

namespace keeper {

/// Statements about roles that go with the renames of a swap, in each direction.
struct RoleStatements
{
    QByteArray reapply;
    QByteArray rollBack;
};

/// Settings of roles in every database: as the backup has them, and as they are now. Of authentik's own role and of
/// those that the backup names; other roles are not this program's business. Pure.
[[nodiscard]] RoleStatements roleSettings(const RestoreScope &scope);

} // namespace keeper
