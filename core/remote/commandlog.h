// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace keeper {

/// Told of each command just before it is run, as plans show it: RemoteCommand::forLog(), or a statement of SQL by
/// sqlLine().
using CommandLog = std::function<void(const QString &line)>;

} // namespace keeper
