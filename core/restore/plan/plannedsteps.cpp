// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/plan/plannedsteps.h"

using namespace Qt::StringLiterals;

namespace keeper {

QString restoresteps::unpack(const QString &component)
{
    return "unpack-"_L1 + component;
}

int secondsFor(qint64 amount, qint64 perSecond)
{
    return int(1 + amount / perSecond);
}

PlannedStep plainStep(QLatin1StringView id, const QStringList &effects, const QStringList &commands, int seconds)
{
    return {.id = id, .effects = effects, .commands = commands, .seconds = seconds};
}

} // namespace keeper
