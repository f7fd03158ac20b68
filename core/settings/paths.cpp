// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/paths.h"

#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

QString configuration(QLatin1StringView name)
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + "/authentik-keeper/"_L1 + name;
}

} // namespace

QString programKnownHostsFile()
{
    return configuration("known_hosts"_L1);
}

QString serversFile()
{
    return configuration("servers.json"_L1);
}

QString preferencesFile()
{
    return configuration("preferences.ini"_L1);
}

QString runJournalsFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericStateLocation) + u"/authentik-keeper/runs"_s;
}

} // namespace keeper
