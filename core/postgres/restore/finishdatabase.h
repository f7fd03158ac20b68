// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/warning.h"
#include "core/postgres/restore/restoredatabase.h"

#include <QList>
#include <QStringList>

namespace keeper {

/// What a database had and this server does not take. Codes: "role-missing" (a grant's role; `detail` is its name),
/// "setting-refused" (`detail`: its name and PostgreSQL's words).
struct NotTakenOver
{
    WarningCode code = WarningCode::SettingRefused;
    QString detail;
    friend bool operator==(const NotTakenOver &, const NotTakenOver &) = default;
};

/// The statements of finishStaging(), without semicolons, in their order. With an access list: the question that makes
/// PostgreSQL write it as GRANT and REVOKE, which then stand before COMMIT. Pure.
[[nodiscard]] QStringList finishStagingSql(const DatabaseToRestore &wanted);

/// What is not in a dump: rights, connection limit, comment, settings of this database; then ANALYZE, since a dump
/// carries no statistics. Repeatable. Errors: those of openDatabase(), DatabaseFailed.
[[nodiscard]] Result<QList<NotTakenOver>> finishStaging(Server &server,
                                                        const Deployment &deployment,
                                                        const DatabaseToRestore &wanted,
                                                        std::stop_token stop,
                                                        const CommandLog &log = {});

} // namespace keeper
