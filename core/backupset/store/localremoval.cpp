// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backupset/store/localremoval.h"

#include "core/backupset/store/folderlock.h"
#include "core/backupset/store/setname.h"
#include "core/base/descriptor.h"
#include "core/base/fileerror.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

/// An open folder: what is done below its handle can't be led elsewhere by a link put in its place.
class Folder
{
public:
    Folder(int parent, const QByteArray &name, int flags = 0)
        : m_open(::openat(parent, name.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | flags))
        , m_error(m_open.isOpen() ? 0 : errno)
    {}
    [[nodiscard]] int handle() const { return m_open.get(); }
    [[nodiscard]] int error() const { return m_error; }

private:
    Descriptor m_open;
    int m_error;
};

/// Where a set lies, by its name alone.
struct Place
{
    QString path;
    QString serverFolder;
    QString name;
    bool isPartial = false;

    explicit Place(const QString &wanted)
        : path(wanted)
        , serverFolder(QFileInfo(path).path())
        , name(QFileInfo(path).fileName())
        , isPartial(setNameOfPartial(name).has_value())
    {}
    [[nodiscard]] std::unexpected<Error> is(ErrorCode code, const QString &detail = {}) const
    {
        return fail(code, detail, {{u"path"_s, path}});
    }
    [[nodiscard]] std::unexpected<Error> failed(int number) const { return std::unexpected(fileError(path, number)); }
};

/// Its files and links, by name. Errors: FileFailed, also for a folder among them.
Result<QList<QByteArray>> filesIn(const Folder &set, const Place &place)
{
    const int again = ::openat(set.handle(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC); // closed by closedir
    const std::unique_ptr<DIR, decltype([](DIR *open) { ::closedir(open); })> entries(::fdopendir(again));
    if (!entries)
        return place.failed(errno);
    QList<QByteArray> names;
    while (const dirent *entry = ::readdir(entries.get())) {
        const QByteArray name = entry->d_name;
        if (name == "." || name == "..")
            continue;
        struct stat status{};
        if (::fstatat(set.handle(), entry->d_name, &status, AT_SYMLINK_NOFOLLOW) != 0)
            return place.failed(errno);
        if (S_ISDIR(status.st_mode))
            return place.is(ErrorCode::FileFailed, u"there is a folder in it: "_s + QFile::decodeName(name));
        names += name;
    }
    return names;
}

/// Is there a folder that a set could be?
Result<> checkFolder(const Folder &parent, const Folder &set, const Place &place)
{
    if (parent.error() == ENOENT || set.error() == ENOENT)
        return place.is(ErrorCode::SetNotFound);
    if (set.error() == ELOOP || set.error() == ENOTDIR)
        return place.is(ErrorCode::SetForeign, u"not a folder, or a link to one"_s);
    if (set.error() != 0)
        return place.failed(parent.error() != 0 ? parent.error() : set.error());
    return {};
}

Result<> remove(const Folder &parent, const Folder &set, const Place &place)
{
    const Result<QList<QByteArray>> files = filesIn(set, place);
    if (!files)
        return std::unexpected(files.error());
    if (::faccessat(set.handle(), ".", W_OK | X_OK, AT_EACCESS) != 0)
        return place.failed(errno); // before anything is changed
    const QByteArray present = QFile::encodeName(place.name);
    const QByteArray last = place.isPartial ? present : QFile::encodeName(partialFolderName(place.name));
    if (!place.isPartial && ::renameat(parent.handle(), present.constData(), parent.handle(), last.constData()) != 0)
        return place.failed(errno);
    // A backup that begins just now removes what is left of it too.
    for (const QByteArray &file : *files) {
        if (::unlinkat(set.handle(), file.constData(), 0) != 0 && errno != ENOENT)
            return place.failed(errno);
    }
    if (::unlinkat(parent.handle(), last.constData(), AT_REMOVEDIR) != 0 && errno != ENOENT)
        return place.failed(errno);
    return {};
}

} // namespace

Result<> removeLocalSet(const QString &path)
{
    const Place place(path);
    if (!place.isPartial && !timeOfSetFolder(place.name))
        return place.is(ErrorCode::SetForeign, u"not the name of a set"_s);
    const Folder parent(AT_FDCWD, QFile::encodeName(place.serverFolder));
    const Folder set(parent.handle(), QFile::encodeName(place.name), O_NOFOLLOW);
    if (const Result<> known = checkFolder(parent, set, place); !known)
        return known;
    // A run holds its server's folder while it writes; finished sets beside it may go meanwhile.
    std::optional<FolderLock> lock;
    if (place.isPartial)
        lock.emplace(place.serverFolder);
    if (lock && lock->state() == FolderLock::State::Taken)
        return place.is(ErrorCode::SetBusy);
    return remove(parent, set, place);
}

} // namespace keeper
