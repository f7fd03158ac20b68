// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backupset/store/destination.h"

#include "core/base/fileerror.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <sys/statvfs.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace keeper {

Result<> checkDestination(const QString &path)
{
    const QMap<QString, QString> facts{{u"path"_s, path}};
    if (!QFileInfo(path).isDir())
        return fail(ErrorCode::DestinationMissing, {}, facts);
    if (::access(QFile::encodeName(path).constData(), W_OK | X_OK) != 0)
        return fail(ErrorCode::DestinationNotWritable, QString::fromLocal8Bit(std::strerror(errno)), facts);
    return {};
}

Result<qint64> freeBytes(const QString &path)
{
    struct statvfs status{};
    if (::statvfs(QFile::encodeName(path).constData(), &status) == 0)
        return qint64(status.f_bavail) * qint64(status.f_frsize);
    const int number = errno;
    if (number == ENOENT || number == ENOTDIR)
        return fail(ErrorCode::DestinationMissing, {}, {{u"path"_s, path}});
    return std::unexpected(fileError(path, number));
}

} // namespace keeper
