// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/restore/restoreoptions.h"
#include "core/restore/restoresource.h"
#include "core/restore/restoretarget.h"

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>

namespace keeper {

enum class CheckState { Green, Warning, Blocking };
[[nodiscard]] QString checkStateName(CheckState state); ///< "green", "warning", "blocking"

/// One answer of preflight. Words are made of code, state and facts in ui/models.
struct Check
{
    QString code;      ///< Stable English: "authentik-version".
    QString component; ///< Manifest name, or empty.
    CheckState state = CheckState::Green;
    QMap<QString, QString> facts; ///< The names and numbers that the words need: "backup", "server", "steps".
    friend bool operator==(const Check &, const Check &) = default;
};

/// All that must be known before a restore: each green, warning or blocking. Pure; always the same codes for the same
/// parts, in the order in which people read them.
[[nodiscard]] QList<Check> preflight(const RestoreSource &source,
                                     const RestoreTarget &target,
                                     const RestoreOptions &options);

[[nodiscard]] bool isBlocked(const QList<Check> &checks);
[[nodiscard]] QJsonObject toJson(const Check &check);

} // namespace keeper
