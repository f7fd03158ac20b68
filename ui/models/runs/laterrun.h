// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/restore/server/restorerun.h"
#include "ui/models/runs/restorerunmodel.h"

#include <QList>
#include <QString>

namespace keeper {

/// What can be done with a run that stands on a server, the likeliest first. None: its script is at work just now, or
/// its record can't be read.
[[nodiscard]] QList<RestoreAction> laterActions(const ServerRun &run);

/// Where it stands, in a word and in a sentence; as serverRunWord() and serverRunText(), and what those can't know.
[[nodiscard]] QString laterWord(const ServerRun &run);
[[nodiscard]] QString laterText(const ServerRun &run);

/// What is on the server beside the live state, by the run's record alone: sizes are not known (0).
[[nodiscard]] QList<KeptPart> keptParts(const ServerRun &run);

} // namespace keeper
