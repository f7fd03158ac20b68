// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/pages/scene.h"

namespace keeper {

/// A lab's host, as a person reaches it.
struct LabServer
{
    QString target;
    QString identityFile; ///< Empty: as ssh finds it, from the agent say.
    QString destination;  ///< Of the backup.
};

/// Leads the real window through a real backup, its restore, the undo of that and the release. Answers with what did
/// not come. The host key is answered with yes: for labs only.
[[nodiscard]] QString workOnLab(std::shared_ptr<Backend> backend, const LabServer &server, const See &see);

} // namespace keeper
