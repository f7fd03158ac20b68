// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/server/savedfiles.h"

#include "core/backupset/configurationarchive.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace keeper {

Result<QMap<QByteArray, QByteArray>> savedConfigurationFiles(const RestoreSource &source)
{
    const StoredFile stored = orEmpty(source.manifest.component(components::Configuration).stored());
    QFile file(source.path + u'/' + stored.file);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileFailed, file.errorString(), {{u"path"_s, file.fileName()}});
    const auto unpacked = unpackConfiguration(file.readAll());
    if (!unpacked)
        return std::unexpected(unpacked.error());
    QMap<QByteArray, QByteArray> contents;
    for (const ConfigurationFile &one : *unpacked)
        contents["./" + one.name] = one.contents;
    return contents;
}

} // namespace keeper
