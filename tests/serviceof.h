// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deployment/deployment.h"

#include <algorithm>

namespace keeper {

/// The service of that role, to be changed; there must be one.
inline Service &serviceOf(Deployment &deployment, Role role)
{
    return *std::ranges::find_if(deployment.services, [role](const Service &one) { return one.does(role); });
}

inline void removeService(Deployment &deployment, Role role)
{
    deployment.services.removeIf([role](const Service &one) { return one.does(role); });
}

} // namespace keeper
