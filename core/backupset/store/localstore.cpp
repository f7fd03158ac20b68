// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backupset/store/localstore.h"

#include "core/backupset/store/folderlock.h"
#include "core/backupset/store/localdraft.h"
#include "core/backupset/store/localremoval.h"
#include "core/backupset/store/setname.h"
#include "core/base/fileerror.h"
#include "core/base/localfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr auto AllFolders = QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot;

bool isRunning(const QString &serverFolder)
{
    return FolderLock(serverFolder).state() == FolderLock::State::Taken;
}

/// What one server's folder holds, by name alone; `prefix` leads to it from the store.
void listServer(const QString &path, const QString &prefix, QList<SetEntry> &entries)
{
    for (const QFileInfo &folder : QDir(path).entryInfoList(AllFolders)) {
        const QString name = folder.fileName();
        const std::optional<QString> unfinished = setNameOfPartial(name);
        const std::optional<QDateTime> time = timeOfSetFolder(unfinished.value_or(name));
        if (!time)
            continue;
        entries += {.name = prefix + name,
                    .address = folder.absoluteFilePath(),
                    .server = QFileInfo(path).fileName(),
                    .time = *time,
                    .isFinished = !unfinished,
                    .isRunning = unfinished && isRunning(path)};
    }
}

} // namespace

LocalStore::LocalStore(const QString &root)
    : m_root(root)
{}

QString LocalStore::address(const QString &set) const
{
    return set.isEmpty() ? m_root : QDir(m_root).filePath(set);
}

std::optional<QString> LocalStore::localPath(const QString &set, const QByteArray &file) const
{
    return file.isEmpty() ? address(set) : address(set) + u'/' + QFile::decodeName(file);
}

Result<> LocalStore::check() const
{
    const QMap<QString, QString> facts{{u"path"_s, m_root}};
    if (!QFileInfo(m_root).isDir())
        return fail(ErrorCode::DestinationMissing, {}, facts);
    if (::access(QFile::encodeName(m_root).constData(), W_OK | X_OK) != 0)
        return fail(ErrorCode::DestinationNotWritable, QString::fromLocal8Bit(std::strerror(errno)), facts);
    return {};
}

Result<QList<SetEntry>> LocalStore::list(std::stop_token stop) const
{
    const QFileInfo info(m_root);
    if (!info.isDir())
        return fail(ErrorCode::DestinationMissing, {}, {{u"path"_s, m_root}});
    if (!info.isReadable() || !info.isExecutable())
        return fail(ErrorCode::FileFailed, u"not readable"_s, {{u"path"_s, m_root}});
    QList<SetEntry> entries;
    const QString top = info.canonicalFilePath();
    listServer(top, {}, entries);
    for (const QFileInfo &server : QDir(top).entryInfoList(AllFolders)) {
        if (stop.stop_requested())
            return cancelled();
        if (!timeOfSetFolder(server.fileName()) && !setNameOfPartial(server.fileName()))
            listServer(server.absoluteFilePath(), server.fileName() + u'/', entries);
    }
    return entries;
}

Result<QList<SetFileEntry>> LocalStore::files(const QString &set) const
{
    const QString path = address(set);
    errno = ENOENT;
    const std::unique_ptr<DIR, decltype([](DIR *open) { ::closedir(open); })> folder(
        isSetPath(set) ? ::opendir(QFile::encodeName(path).constData()) : nullptr);
    if (!folder)
        return fail(errno == ENOENT || errno == ENOTDIR ? ErrorCode::SetNotFound : ErrorCode::FileFailed,
                    QString::fromLocal8Bit(std::strerror(errno)), {{u"path"_s, path}});
    QList<SetFileEntry> files;
    while (const dirent *entry = ::readdir(folder.get())) {
        const QByteArray name(entry->d_name);
        if (!isFileName(name))
            continue;
        struct stat status{};
        const bool isFile = ::fstatat(::dirfd(folder.get()), entry->d_name, &status, AT_SYMLINK_NOFOLLOW) == 0 &&
                            S_ISREG(status.st_mode);
        files += {.name = name, .bytes = isFile ? status.st_size : 0};
    }
    return files;
}

Result<std::unique_ptr<FileSource>> LocalStore::open(const QString &set,
                                                     const QByteArray &file,
                                                     std::stop_token stop) const
{
    if (!isSetPath(set) || !isFileName(file))
        return fail(ErrorCode::FileFailed, u"no name of a file"_s, {{u"path"_s, QString::fromUtf8(file)}});
    return openLocalFile(QFile::encodeName(address(set)) + '/' + file, FollowLinks::No, std::move(stop));
}

Result<std::unique_ptr<SetDraft>> LocalStore::begin(const QString &server, const QDateTime &startedAt)
{
    return check().and_then([&] { return beginLocalSet(m_root, server, startedAt); });
}

Result<> LocalStore::remove(const QString &set)
{
    if (!isSetPath(set))
        return fail(ErrorCode::SetNotFound, {}, {{u"path"_s, address(set)}});
    return removeLocalSet(address(set));
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
