// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QList>
#include <QString>

#include <optional>

namespace keeper {

/// What a person can do about a failure with one click.
enum class Action {
    TryAgain,
    EditAddress,
    CopyCommand,  ///< Of actionCommand(), for a terminal of this computer.
    ChooseFolder, ///< Another place for backups.
    OpenFolder,   ///< To see for oneself what is there.
    ShowRuns,     ///< Those on the server, where an interrupted one can be resumed.
    LookInside,   ///< Into the backup, for what is missing there.
};

/// The one that helps most of those that the page `can` do; nothing where none of them helps. What a page already has a
/// button for, it leaves out.
[[nodiscard]] std::optional<Action> actionFor(const Error &error, const QList<Action> &can);
[[nodiscard]] QString actionVerb(Action action);
/// Takes a changed key out of known_hosts, once a person has made sure; empty for any other failure.
[[nodiscard]] QString actionCommand(const Error &error);

} // namespace keeper
