// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deployment/inspect.h"

#include <QList>
#include <QString>

namespace keeper {

/// The containers that must not run while a project's database and files are swapped: workers, then servers (scaled
/// ones too), then outposts of the project or on one of its networks. Stopped ones are among them (`running` tells);
/// one-off ones, and outposts of another project that has an authentik of its own, are not. Pure.
[[nodiscard]] QList<Service> clientsOf(const QList<InspectedContainer> &containers, const QString &project);

} // namespace keeper
