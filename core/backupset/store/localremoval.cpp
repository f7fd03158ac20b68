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

/// What is done below an open folder can't be led elsewhere by a link put in its place.
Descriptor openFolder(int parent, const QString &name, int flags = 0)
{
    return Descriptor(
        ::openat(parent, QFile::encodeName(name).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | flags));
}

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

} // namespace

Result<> removeLocalSet(const QString &path)
{
    return Removal(path).run();
}

} // namespace keeper
