// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backupset/setwriter.h"

#include "core/backupset/restoreguide.h"
#include "core/backupset/store/destination.h"
#include "core/backupset/store/folderlock.h"
#include "core/backupset/store/setname.h"
#include "core/base/fileerror.h"
#include "core/base/sha256.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

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
    const int handle = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return std::unexpected(fileError(path, errno));
    const int number = ::fsync(handle) == 0 ? 0 : errno;
    ::close(handle);
    // Some network file systems can't flush a folder, and say EINVAL.
    if (number != 0 && number != EINVAL && number != ENOTSUP)
        return std::unexpected(fileError(path, number));
    return {};
}

} // namespace

SetWriter::SetWriter(const QString &serverFolder, std::unique_ptr<FolderLock> lock)
    : m_serverFolder(serverFolder)
    , m_lock(std::move(lock))
{}

SetWriter::~SetWriter()
{
    discard();
}

Result<std::unique_ptr<SetWriter>> SetWriter::create(const QString &destination,
                                                     const QString &server,
                                                     const QDateTime &startedAt)
{
    if (auto usable = checkDestination(destination); !usable)
        return std::unexpected(usable.error());
    const QString serverFolder = QDir(destination).absoluteFilePath(server);
    if (!QFileInfo(serverFolder).isDir()) {
        auto made = makeFolder(serverFolder);
        if (!made && !QFileInfo(serverFolder).isDir()) // another run may have been quicker
            return std::unexpected(made.error());
    }
    auto lock = std::make_unique<FolderLock>(serverFolder);
    if (lock->state() == FolderLock::State::Taken)
        return fail(ErrorCode::SetBusy, {}, {{u"path"_s, serverFolder}});
    const bool isAlone = lock->state() == FolderLock::State::Held;
    std::unique_ptr<SetWriter> writer(new SetWriter(serverFolder, std::move(lock)));
    if (isAlone)
        writer->removeLeftOvers();
    if (auto made = writer->makePartial(startedAt); !made)
        return std::unexpected(made.error());
    return writer;
}

void SetWriter::removeLeftOvers()
{
    const auto all = QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot | QDir::NoSymLinks;
    for (const QFileInfo &entry : QDir(m_serverFolder).entryInfoList(all)) {
        if (setNameOfPartial(entry.fileName()) && QDir(entry.absoluteFilePath()).removeRecursively())
            m_removed.append(entry.absoluteFilePath());
    }
}

Result<> SetWriter::makePartial(const QDateTime &startedAt)
{
    for (int second = 0;; ++second) {
        const QString name = setFolderName(startedAt.addSecs(second));
        const QString finished = m_serverFolder + u'/' + name;
        const QString partial = m_serverFolder + u'/' + partialFolderName(name);
        if (QFileInfo::exists(finished) || QFileInfo::exists(partial))
            continue;
        if (auto made = makeFolder(partial); !made)
            return made;
        m_partial = partial;
        m_final = finished;
        return {};
    }
}

Result<std::unique_ptr<SetFile>> SetWriter::createFile(const QString &name) const
{
    return SetFile::create(pathOf(name));
}

void SetWriter::noteSum(const QString &name, const FileSum &sum)
{
    const QMutexLocker lock(&m_mutex);
    m_sums.insert(name, sum);
}

Result<FileSum> SetWriter::writeFile(const QString &name, QByteArrayView bytes)
{
    auto file = createFile(name);
    if (!file)
        return std::unexpected(file.error());
    if (auto written = (*file)->write(bytes); !written)
        return std::unexpected(written.error());
    auto sum = (*file)->close();
    if (sum)
        noteSum(name, *sum);
    return sum;
}

void SetWriter::removeFile(const QString &name)
{
    QFile::remove(pathOf(name));
    const QMutexLocker lock(&m_mutex);
    m_sums.remove(name);
}

Result<QString> SetWriter::finish(const Manifest &manifest)
{
    if (auto written = writeFile(setfiles::RestoreGuide, restoreGuide(manifest)); !written)
        return std::unexpected(written.error());
    if (auto written = writeFile(setfiles::Manifest, toBytes(manifest)); !written)
        return std::unexpected(written.error());
    const auto sums = allSums();
    if (!sums)
        return std::unexpected(sums.error());
    if (auto written = writeFile(setfiles::Checksums, toBytes(*sums)); !written)
        return std::unexpected(written.error());
    if (auto flushed = flushFolder(m_partial); !flushed)
        return std::unexpected(flushed.error());
    if (auto named = giveName(); !named)
        return std::unexpected(named.error());
    m_partial.clear();
    m_lock.reset();
    if (auto flushed = flushFolder(m_serverFolder); !flushed)
        return std::unexpected(flushed.error());
    return m_final;
}

Result<Checksums> SetWriter::allSums() const
{
    const QMutexLocker lock(&m_mutex);
    Checksums sums;
    for (const QString &name : QDir(m_partial).entryList(QDir::Files | QDir::Hidden)) {
        const auto noted = m_sums.constFind(name);
        if (noted != m_sums.constEnd()) {
            sums.insert(QFile::encodeName(name), noted->sha256);
            continue;
        }
        const auto read = Sha256::hexOfFile(pathOf(name));
        if (!read)
            return std::unexpected(read.error());
        sums.insert(QFile::encodeName(name), *read);
    }
    return sums;
}

Result<> SetWriter::giveName()
{
    const QByteArray from = QFile::encodeName(m_partial);
    const QByteArray to = QFile::encodeName(m_final);
    if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0)
        return {};
    // Not every file system knows the flag; the lock and the name's second make a clash all but impossible.
    const bool isUnknown = errno == EINVAL || errno == ENOSYS;
    if (isUnknown && !QFileInfo::exists(m_final) && ::rename(from.constData(), to.constData()) == 0)
        return {};
    return std::unexpected(fileError(m_final, errno));
}

void SetWriter::discard()
{
    if (!m_partial.isEmpty())
        QDir(m_partial).removeRecursively();
    m_partial.clear();
    m_lock.reset();
}

} // namespace keeper
