// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/remote/server.h"

namespace keeper {

/// A command of the container engine with these words, with the rights that it needs.
[[nodiscard]] RemoteCommand engineCommand(const Engine &engine, const QList<QByteArray> &words);
[[nodiscard]] RemoteCommand engineCommand(const Server &server, const QList<QByteArray> &words);

} // namespace keeper
