// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/session/environment.h"

#include <QProcessEnvironment>

namespace keeper {

void forgetPostgresEnvironment()
{
    const QStringList names = QProcessEnvironment::systemEnvironment().keys();
    for (const QString &name : names) {
        if (name.startsWith(QLatin1StringView("PG")))
            qunsetenv(name.toLocal8Bit().constData());
    }
}

} // namespace keeper
