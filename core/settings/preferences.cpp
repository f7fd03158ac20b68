// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/preferences.h"

#include <QSettings>

namespace keeper {

Preferences readPreferences(const QString &path)
{
    const QSettings settings(path, QSettings::IniFormat);
    return {.language = settings.value("language").toString(),
            .colours = named<Colours>(settings.value("colours").toString()).value_or(Colours::System),
            .destination = settings.value("destination").toString(),
            .keepSecrets = settings.value("keepSecrets", true).toBool()};
}

bool writePreferences(const QString &path, const Preferences &preferences)
{
    QSettings settings(path, QSettings::IniFormat);
    settings.setValue("language", preferences.language);
    settings.setValue("colours", nameOf(preferences.colours));
    settings.setValue("destination", preferences.destination);
    settings.setValue("keepSecrets", preferences.keepSecrets);
    settings.sync();
    return settings.status() == QSettings::NoError;
}

} // namespace keeper
