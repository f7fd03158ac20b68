// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/remote/commandrunner.h"

namespace keeper {

/// A command of the container engine with these words, with the rights that it needs.
[[nodiscard]] RemoteCommand engineCommand(const CommandRunner &runner, const QList<QByteArray> &words);

} // namespace keeper
