// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/paths.h"

#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

QString state(QLatin1StringView name)
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericStateLocation) + "/authentik-keeper/"_L1 + name;
}

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

QString windowStateFile()
{
    return state("window.ini"_L1);
}

QString runJournalsFolder()
{
    return state("runs"_L1);
}

} // namespace keeper
