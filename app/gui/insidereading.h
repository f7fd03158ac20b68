// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backupset/configurationarchive.h"
#include "core/backupset/store/setref.h"
#include "core/files/archive/tarentry.h"

#include <QString>

#include <stop_token>

namespace keeper {

/// What Backend::readIndex() and its like do. They block; whatever of a set's files is not whole is SetDamaged.
[[nodiscard]] Result<QList<TarEntry>> readIndexOf(const SetRef &set, const QString &component, std::stop_token stop);
[[nodiscard]] Result<QByteArray> readFileOf(const SetRef &set,
                                            const QString &component,
                                            const TarEntry &entry,
                                            std::stop_token stop);
[[nodiscard]] Result<> extractFileOf(const SetRef &set,
                                     const QString &component,
                                     const TarEntry &entry,
                                     const QString &destination,
                                     std::stop_token stop);
[[nodiscard]] Result<QList<ConfigurationFile>> readConfigurationOf(const SetRef &set);

} // namespace keeper
