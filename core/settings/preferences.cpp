// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/preferences.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

QString nameOf(Colours colours)
{
    switch (colours) {
    case Colours::Light:
        return u"light"_s;
    case Colours::Dark:
        return u"dark"_s;
    case Colours::System:
        break;
    }
    return u"system"_s;
}

Colours coloursNamed(const QString &name)
{
    if (name == nameOf(Colours::Light))
        return Colours::Light;
    return name == nameOf(Colours::Dark) ? Colours::Dark : Colours::System;
}

} // namespace

Preferences readPreferences(const QString &path)
{
    const QSettings settings(path, QSettings::IniFormat);
    return {.language = settings.value("language").toString(),
            .colours = coloursNamed(settings.value("colours").toString()),
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
