// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deployment/hostaccess.h"
#include "core/jobs/plan.h"
#include "core/remote/remotecommand.h"
#include "core/restore/plan/check.h"
#include "core/restore/plan/scope.h"

#include <QList>

namespace keeper {

/// Compose and .env files (--configuration): do they suit the server, and the step that writes them. Pure.
[[nodiscard]] QList<Check> configurationChecks(const RestoreScope &scope);
[[nodiscard]] QList<PlannedStep> configurationSteps(const RestoreScope &scope);

/// Has Compose read the set's files in a folder of the run's own, as if it were the host. Pure.
[[nodiscard]] RemoteCommand tryConfigurationCommand(const RestoreScope &scope);
/// Writes one of them, read from standard input, beside the live one. Pure.
[[nodiscard]] RemoteCommand writeFileCommand(const HostAccess &host, const DirectoryPlace &place, const QString &run);

} // namespace keeper
