// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backupset/store/localdraft.h"

#include "core/backupset/store/folderlock.h"
#include "core/backupset/store/setname.h"
#include "core/base/descriptor.h"
#include "core/base/fileerror.h"
#include "core/base/localfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

Result<> makeFolder(const QString &path)
{
    if (::mkdir(QFile::encodeName(path).constData(), 0700) != 0)
        return std::unexpected(fileError(path, errno));
    return {};
}

Result<> flushFolder(const QString &path)
{
    const Descriptor folder(::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
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
    LocalDraft(const QString &serverFolder, std::unique_ptr<FolderLock> lock)
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
    std::unique_ptr<FolderLock> m_lock;
    QString m_name; ///< Of the set in its folder; empty: not made yet.
    QStringList m_removed;
    bool m_isFinished = false;
};

} // namespace

Result<std::unique_ptr<SetDraft>> beginLocalSet(const QString &root, const QString &server, const QDateTime &startedAt)
{
    const QString folder = QDir(root).filePath(server);
    if (!isFileName(server.toUtf8()))
        return fail(ErrorCode::FileFailed, u"no name of a folder"_s, {{u"path"_s, server}});
    if (!QFileInfo(folder).isDir()) {
        auto made = makeFolder(folder);
        if (!made && !QFileInfo(folder).isDir()) // another run may have been quicker
            return std::unexpected(made.error());
    }
    auto lock = std::make_unique<FolderLock>(folder);
    if (lock->state() == FolderLock::State::Taken)
        return fail(ErrorCode::SetBusy, {}, {{u"path"_s, folder}});
    const bool isAlone = lock->state() == FolderLock::State::Held;
    auto draft = std::make_unique<LocalDraft>(folder, std::move(lock));
    if (isAlone)
        draft->removeLeftOvers();
    if (auto made = draft->makePartial(startedAt); !made)
        return std::unexpected(made.error());
    return draft;
}

} // namespace keeper
