// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/restore/newhost/newhost.h"
#include "core/restore/plan/restoreoptions.h"
#include "core/restore/server/restorerun.h"

#include <memory>

namespace keeper {

/// Makes authentik on the host and restores onto it as onto any server: the plan begins with what makes it, and grows
/// by the restore's own steps once it is known what they find. Where authentik was never swapped in, everything is
/// taken away again; what can't be is the warning "new-host-left". What ended before the restore's own steps were known
/// leaves the outcome's `run` empty. `options`: without configuration, which is there already then; `journals`: as
/// prepareRestore(). Errors: those of planNewHost().
[[nodiscard]] Result<std::unique_ptr<RestoreRun>> prepareNewHost(std::shared_ptr<Server> server,
                                                                 const RestoreSource &source,
                                                                 const NewHost &host,
                                                                 const RestoreOptions &options,
                                                                 const QString &journals);

/// As prepareLater() of what was interrupted, on a host whose authentik the run was making too: there a deployment is
/// not asked for, and what nobody has worked on is taken away. Fails with ServerChanged where authentik runs by now.
[[nodiscard]] std::unique_ptr<RestoreRun> prepareResume(std::shared_ptr<Server> server,
                                                        const Deployment &deployment,
                                                        const ServerRun &run,
                                                        const QString &journals);

} // namespace keeper
