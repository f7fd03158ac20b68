// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/paths.h"

#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace keeper {

QString programKnownHostsFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/authentik-keeper/known_hosts"_s;
}

QString runJournalsFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericStateLocation) + u"/authentik-keeper/runs"_s;
}

} // namespace keeper
