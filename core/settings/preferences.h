// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/enumname.h"

#include <QString>

namespace keeper {

enum class Colours { System, Light, Dark };

/// What a person chose for the whole program. A value.
struct Preferences
{
    QString language; ///< "de"; empty: as the system's.
    Colours colours = Colours::System;
    QString destination;     ///< Folder of backups for servers that have none of their own.
    bool keepSecrets = true; ///< In the keychain, where the person says so for a secret.
    friend bool operator==(const Preferences &, const Preferences &) = default;
};

/// What can't be read is as by default.
[[nodiscard]] Preferences readPreferences(const QString &path);
/// False: it could not be written.
[[nodiscard]] bool writePreferences(const QString &path, const Preferences &preferences);

} // namespace keeper
