// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/service.h"

using namespace Qt::StringLiterals;

namespace keeper {

bool Service::does(Role work) const
{
    return role == work || (role == Role::AllInOne && (work == Role::Server || work == Role::Worker));
}

ServiceControl engineControl(const QByteArray &program)
{
    return {.stop = {program, "stop"}, .start = {program, "start"}, .look = {program, "inspect"}};
}

} // namespace keeper
