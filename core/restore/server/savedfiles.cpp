// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/server/savedfiles.h"

#include "core/backupset/components.h"
#include "core/backupset/configurationarchive.h"

using namespace Qt::StringLiterals;

namespace keeper {

Result<QMap<QByteArray, QByteArray>> savedConfigurationFiles(const RestoreSource &source)
{
    const StoredFile stored = orEmpty(source.manifest.component(components::Configuration).stored());
    const auto unpacked = source.set.file(stored.file).readAll().and_then(unpackConfiguration);
    if (!unpacked)
        return std::unexpected(unpacked.error());
    QMap<QByteArray, QByteArray> contents;
    for (const ConfigurationFile &one : *unpacked)
        contents["./" + one.name] = one.contents;
    return contents;
}

} // namespace keeper
