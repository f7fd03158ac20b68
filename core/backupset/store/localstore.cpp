// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backupset/store/localstore.h"

#include "core/backupset/store/setname.h"
#include "core/base/descriptor.h"
#include "core/base/filename.h"
#include "core/base/localfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr auto AllFolders = QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot;

/// What is done below an open folder can't be led elsewhere by a link put in its place.
Descriptor openFolder(int parent, const QString &name, int flags = 0)
{
    return Descriptor(
        ::openat(parent, QFile::encodeName(name).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | flags));
}

/// The right to write into a server's folder: flock on the folder itself, so that nothing is left of it, not even
/// after a crash.
class FolderLock
{
public:
    enum class State {
        Held,
        Taken,       ///< Another run has it.
        Unsupported, ///< The file system has no such locks (some network ones): nobody's run can be seen.
    };

    explicit FolderLock(const QString &folder)
        : m_folder(openFolder(AT_FDCWD, folder))
    {
        if (m_folder.isOpen() && ::flock(m_folder.get(), LOCK_EX | LOCK_NB) == 0)
            m_state = State::Held;
        else if (m_folder.isOpen() && errno == EWOULDBLOCK)
            m_state = State::Taken;
    }
    [[nodiscard]] State state() const { return m_state; }

private:
    Descriptor m_folder;
    State m_state = State::Unsupported;
};

Result<> makeFolder(const QString &path)
{
    if (::mkdir(QFile::encodeName(path).constData(), 0700) != 0)
        return std::unexpected(fileError(path, errno));
    return {};
}

Result<> flushFolder(const QString &path)
{
    const Descriptor folder = openFolder(AT_FDCWD, path);
    if (folder.isOpen() && ::fsync(folder.get()) == 0)
        return {};
    // Some network file systems can't flush a folder, and say EINVAL.
    if (folder.isOpen() && (errno == EINVAL || errno == ENOTSUP))
        return {};
    return std::unexpected(fileError(path, errno));
}

class LocalDraft final : public SetDraft
{
public:
    LocalDraft(const QString &serverFolder, FolderLock lock)
        : m_serverFolder(serverFolder)
        , m_lock(std::move(lock))
    {}
    ~LocalDraft() override
    {
        if (!m_name.isEmpty() && !m_isFinished)
            QDir(partial()).removeRecursively();
    }

    QString name() const override { return inStore(m_name); }
    QString partialName() const override { return inStore(partialFolderName(m_name)); }
    QStringList removed() const override { return m_removed; }

    Result<std::unique_ptr<FileSink>> create(const QByteArray &file, std::stop_token stop) override
    {
        if (!isFileName(file))
            return fail(ErrorCode::FileFailed, u"no name of a file"_s, {{u"path"_s, QString::fromUtf8(file)}});
        return createLocalFile(pathOf(file), std::move(stop));
    }

    void remove(const QByteArray &file) override
    {
        if (isFileName(file))
            ::unlink(pathOf(file).constData());
    }

    Result<> finish() override
    {
        if (Result<> flushed = flushFolder(partial()); !flushed)
            return flushed;
        if (Result<> named = giveName(); !named)
            return named;
        m_isFinished = true;
        m_lock.reset();
        return flushFolder(m_serverFolder);
    }

    void removeLeftOvers()
    {
        const auto all = QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot | QDir::NoSymLinks;
        for (const QFileInfo &entry : QDir(m_serverFolder).entryInfoList(all)) {
            if (setNameOfPartial(entry.fileName()) && QDir(entry.absoluteFilePath()).removeRecursively())
                m_removed.append(entry.absoluteFilePath());
        }
    }

    Result<> makePartial(const QDateTime &startedAt)
    {
        for (int second = 0;; ++second) {
            const QString name = setFolderName(startedAt.addSecs(second));
            const QString folder = m_serverFolder + u'/' + partialFolderName(name);
            if (QFileInfo::exists(m_serverFolder + u'/' + name) || QFileInfo::exists(folder))
                continue;
            return makeFolder(folder).transform([&] { m_name = name; });
        }
    }

private:
    [[nodiscard]] QString inStore(const QString &set) const
    {
        return QFileInfo(m_serverFolder).fileName() + u'/' + set;
    }
    [[nodiscard]] QString partial() const { return m_serverFolder + u'/' + partialFolderName(m_name); }
    [[nodiscard]] QByteArray pathOf(const QByteArray &file) const { return QFile::encodeName(partial()) + '/' + file; }

    Result<> giveName()
    {
        const QString finished = m_serverFolder + u'/' + m_name;
        const QByteArray from = QFile::encodeName(partial());
        const QByteArray to = QFile::encodeName(finished);
        if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0)
            return {};
        // Not every file system knows the flag; the lock and the name's second make a clash all but impossible.
        const bool isUnknown = errno == EINVAL || errno == ENOSYS;
        if (isUnknown && !QFileInfo::exists(finished) && ::rename(from.constData(), to.constData()) == 0)
            return {};
        return std::unexpected(fileError(finished, errno));
    }

    const QString m_serverFolder;
    std::optional<FolderLock> m_lock;
    QString m_name; ///< Of the set in its folder; empty: not made yet.
    QStringList m_removed;
    bool m_isFinished = false;
};

/// A folder that is a set, or what was left of one, by its name.
class Removal
{
public:
    explicit Removal(const QString &path)
        : m_path(path)
        , m_name(QFileInfo(path).fileName())
        , m_isPartial(setNameOfPartial(m_name).has_value())
    {}

    Result<> run()
    {
        if (!m_isPartial && !timeOfSetFolder(m_name))
            return is(ErrorCode::SetForeign, u"not the name of a set"_s);
        const QString serverFolder = QFileInfo(m_path).path();
        m_parent = openFolder(AT_FDCWD, serverFolder);
        if (m_parent.isOpen())
            m_set = openFolder(m_parent.get(), m_name, O_NOFOLLOW);
        if (!m_set.isOpen() && errno == ENOENT)
            return is(ErrorCode::SetNotFound);
        if (!m_set.isOpen() && m_parent.isOpen() && (errno == ELOOP || errno == ENOTDIR))
            return is(ErrorCode::SetForeign, u"not a folder, or a link to one"_s);
        if (!m_set.isOpen())
            return failed();
        // A run holds its server's folder while it writes; finished sets beside it may go meanwhile.
        std::optional<FolderLock> lock;
        if (m_isPartial)
            lock.emplace(serverFolder);
        if (lock && lock->state() == FolderLock::State::Taken)
            return is(ErrorCode::SetBusy);
        return files().and_then([this](const QList<QByteArray> &files) { return remove(files); });
    }

private:
    [[nodiscard]] std::unexpected<Error> is(ErrorCode code, const QString &detail = {}) const
    {
        return fail(code, detail, {{u"path"_s, m_path}});
    }
    [[nodiscard]] std::unexpected<Error> failed() const { return std::unexpected(fileError(m_path, errno)); }

    /// Its files and links, by name. Errors: FileFailed, also for a folder among them.
    [[nodiscard]] Result<QList<QByteArray>> files() const
    {
        const int again = openFolder(m_set.get(), u"."_s).release(); // closed by closedir
        const std::unique_ptr<DIR, decltype([](DIR *open) { ::closedir(open); })> entries(::fdopendir(again));
        if (!entries)
            return failed();
        QList<QByteArray> names;
        while (const dirent *entry = ::readdir(entries.get())) {
            const QByteArray name = entry->d_name;
            if (name == "." || name == "..")
                continue;
            struct stat status{};
            if (::fstatat(m_set.get(), entry->d_name, &status, AT_SYMLINK_NOFOLLOW) != 0)
                return failed();
            if (S_ISDIR(status.st_mode))
                return is(ErrorCode::FileFailed, u"there is a folder in it: "_s + QFile::decodeName(name));
            names += name;
        }
        return names;
    }

    [[nodiscard]] Result<> remove(const QList<QByteArray> &files) const
    {
        if (::faccessat(m_set.get(), ".", W_OK | X_OK, AT_EACCESS) != 0)
            return failed(); // before anything is changed
        const int parent = m_parent.get();
        const QByteArray present = QFile::encodeName(m_name);
        const QByteArray last = m_isPartial ? present : QFile::encodeName(partialFolderName(m_name));
        if (!m_isPartial && ::renameat(parent, present.constData(), parent, last.constData()) != 0)
            return failed();
        // A backup that begins just now removes what is left of it too.
        for (const QByteArray &file : files) {
            if (::unlinkat(m_set.get(), file.constData(), 0) != 0 && errno != ENOENT)
                return failed();
        }
        if (::unlinkat(parent, last.constData(), AT_REMOVEDIR) != 0 && errno != ENOENT)
            return failed();
        return {};
    }

    const QString m_path;
    const QString m_name;
    const bool m_isPartial;
    Descriptor m_parent;
    Descriptor m_set;
};

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
        isPlainPath(set.toUtf8()) ? ::opendir(QFile::encodeName(path).constData()) : nullptr);
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
    if (!isPlainPath(set.toUtf8()) || !isFileName(file))
        return fail(ErrorCode::FileFailed, u"no name of a file"_s, {{u"path"_s, QString::fromUtf8(file)}});
    return openLocalFile(QFile::encodeName(address(set)) + '/' + file, FollowLinks::No, std::move(stop));
}

Result<std::unique_ptr<SetDraft>> LocalStore::begin(const QString &server, const QDateTime &startedAt)
{
    if (const Result<> usable = check(); !usable)
        return std::unexpected(usable.error());
    const QString folder = address(server);
    if (!isFileName(server.toUtf8()))
        return fail(ErrorCode::FileFailed, u"no name of a folder"_s, {{u"path"_s, server}});
    if (!QFileInfo(folder).isDir()) {
        auto made = makeFolder(folder);
        if (!made && !QFileInfo(folder).isDir()) // another run may have been quicker
            return std::unexpected(made.error());
    }
    FolderLock lock(folder);
    if (lock.state() == FolderLock::State::Taken)
        return fail(ErrorCode::SetBusy, {}, {{u"path"_s, folder}});
    const bool isAlone = lock.state() == FolderLock::State::Held;
    auto draft = std::make_unique<LocalDraft>(folder, std::move(lock));
    if (isAlone)
        draft->removeLeftOvers();
    if (auto made = draft->makePartial(startedAt); !made)
        return std::unexpected(made.error());
    return draft;
}

Result<> LocalStore::remove(const QString &set)
{
    if (!isPlainPath(set.toUtf8()))
        return fail(ErrorCode::SetNotFound, {}, {{u"path"_s, address(set)}});
    return Removal(address(set)).run();
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
