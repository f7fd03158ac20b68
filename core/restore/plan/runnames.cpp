// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/plan/runnames.h"

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

QByteArray runFolder(const QByteArray &composeFolder, const QString &run)
{
    return composeFolder + "/.authentik-keeper/" + run.toUtf8();
}

} // namespace keeper
