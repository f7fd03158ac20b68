// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/plan/databasenames.h"

using namespace Qt::StringLiterals;

namespace keeper {

QString restoredDatabaseName(const QString &run)
{
    return "authentik_restore_"_L1 + run;
}

QString keptDatabaseName(const QString &run)
{
    return "authentik_before_"_L1 + run;
}

} // namespace keeper
