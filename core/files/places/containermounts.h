// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deployment/deployment.h"
#include "core/files/places/directoryfacts.h"

#include <QByteArrayList>

namespace keeper {

/// Where the containers say that authentik's directories are mounted: media or data (by version, and the other one
/// where it is mounted all the same), certs, custom-templates and blueprints. Absent where nothing is mounted, else
/// Found and not yet looked at.
[[nodiscard]] QList<DirectoryFacts> directoryPlaces(const Deployment &deployment);

/// Is it a /blueprints of the operator's own, which may hold the image's (a volume is filled with them)?
[[nodiscard]] bool hidesImagesBlueprints(const DirectoryFacts &facts);
/// Of such a one, takes all but the image's own: `names` are what lies in it. None is left: Empty.
void leaveOutImagesBlueprints(DirectoryFacts &facts, const QByteArrayList &names);

/// Once measured: what uploads in an object store mean for media (nothing else is in it) and for data (which has more).
void applyObjectStore(DirectoryFacts &facts, const std::optional<ObjectStore> &store);

} // namespace keeper
