// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/plan/rolesettings.h"

#include "core/backupset/components.h"
#include "core/postgres/restore/swapsql.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

/// Of authentik's role and its database's owner: what others have set for themselves is no business of a restore.
QList<DatabaseSetting> settingsThen(const RestoreScope &scope)
{
    QList<DatabaseSetting> settings;
    const DatabaseComponent database = *scope.source.component(components::Database).database();
    for (const DatabaseSetting &saved : database.settings) {
        const bool isAuthentiks = saved.role == scope.target.database.role || saved.role == database.owner;
        if (saved.everyDatabase && isAuthentiks)
            settings += saved;
    }
    return settings;
}

QList<DatabaseSetting> settingsNow(const RestoreScope &scope, const QList<DatabaseSetting> &saved)
{
    QList<DatabaseSetting> settings = scope.target.database.settings;
    settings.removeIf([&](const DatabaseSetting &now) {
        return now.role != scope.target.database.role &&
               !std::ranges::contains(saved, now.role, &DatabaseSetting::role);
    });
    return settings;
}

} // namespace

RoleStatements roleSettings(const RestoreScope &scope)
{
    const QList<DatabaseSetting> after = settingsThen(scope);
    const QList<DatabaseSetting> before = settingsNow(scope, after);
    return {.reapply = roleSettingsSql(before, after), .rollBack = roleSettingsSql(after, before)};
}

} // namespace keeper
