// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace keeper {

/// What Redis says of itself.
struct RedisFacts
{
    QString flavour = QStringLiteral("redis"); ///< "redis" or "valkey"
    QString version;                           ///< "7.0.15"
    qint64 keys = 0;
    qint64 memoryBytes = 0; ///< used_memory_dataset: about the size of the RDB
    bool appendOnly = false;
    QString reachedBy; ///< "tunnel" or "exec"
    friend bool operator==(const RedisFacts &, const RedisFacts &) = default;
};

} // namespace keeper
