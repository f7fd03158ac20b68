// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/deployment/deployment.h"

#include <QByteArray>
#include <QMap>
#include <QString>

namespace keeper {

/// What of authentik's merged configuration a backup needs.
struct Configuration
{
    DatabaseAccess database;
    RedisAccess redis;
    std::optional<ObjectStore> mediaStore;
    SecretString secretKey;
    friend bool operator==(const Configuration &, const Configuration &) = default;
};

using Environment = QMap<QString, QString>;

/// Reads what `ak dump_config` prints, among whatever a wrapper or a debug log prints with it; `environment` gives the
/// digits of a password that JSON took for a number. Errors: ConfigurationUnreadable.
[[nodiscard]] Result<Configuration> readConfiguration(const QByteArray &dumped, const Environment &environment);

/// The same from a container's AUTHENTIK_* and authentik's own defaults (docs/facts/authentik.md 2.1). A `file://`
/// value can't be read from outside the container and counts as its default.
[[nodiscard]] Configuration configurationFrom(const Environment &environment);

} // namespace keeper
