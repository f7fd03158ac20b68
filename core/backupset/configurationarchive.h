// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QList>

namespace keeper {

/// One configuration file. They hold secrets: contents go to the archive and nowhere else.
struct ConfigurationFile
{
    QByteArray name; ///< As archiveName() makes it.
    QByteArray contents;
    friend bool operator==(const ConfigurationFile &, const ConfigurationFile &) = default;
};

/// configuration.tar.zst in memory, and the tar before compression.
struct ConfigurationArchive
{
    QByteArray stored;
    qint64 tarBytes = 0;
    QByteArray tarSha256;
};

/// The name in the archive of an absolute path on the host: the same without its leading slash.
[[nodiscard]] QByteArray archiveName(const QByteArray &path);

/// Every file gets mode 0600. Errors: ArchiveDamaged for a name that is unsafe, not UTF-8 or given twice (fact
/// "path"), and for more than 64 MiB in all: that is no configuration.
[[nodiscard]] Result<ConfigurationArchive> packConfiguration(const QList<ConfigurationFile> &files);

/// By name. Errors: ArchiveDamaged: cut off, changed, links, unsafe names, more than 64 MiB.
[[nodiscard]] Result<QList<ConfigurationFile>> unpackConfiguration(const QByteArray &stored);

} // namespace keeper
