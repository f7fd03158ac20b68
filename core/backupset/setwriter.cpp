// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backupset/setwriter.h"

#include "core/backupset/restoreguide.h"
#include "core/backupset/store/setname.h"

#include <QDir>

namespace keeper {

SetFile::SetFile(std::unique_ptr<FileSink> to)
    : m_to(std::move(to))
{}

Result<> SetFile::write(QByteArrayView bytes)
{
    m_hash.add(bytes);
    m_sum.bytes += bytes.size();
    return m_to->write(bytes);
}

Result<FileSum> SetFile::close()
{
    return m_to->close().transform([this] {
        m_sum.sha256 = m_hash.hex();
        return m_sum;
    });
}

SetWriter::SetWriter(const StoreRef &destination, std::unique_ptr<SetDraft> draft)
    : m_draft(std::move(draft))
    , m_set(destination, m_draft->name())
    , m_partial(destination, m_draft->partialName())
    , m_removed(m_draft->removed())
    , m_beside(m_partial.localPath() ? nullptr : std::make_unique<QTemporaryDir>())
{}

Result<std::unique_ptr<SetWriter>> SetWriter::create(const StoreRef &destination,
                                                     const QString &server,
                                                     const QDateTime &startedAt)
{
    return destination->begin(server, startedAt).transform([&](std::unique_ptr<SetDraft> draft) {
        return std::unique_ptr<SetWriter>(new SetWriter(destination, std::move(draft)));
    });
}

QString SetWriter::pathOf(const QString &file) const
{
    return m_beside ? m_beside->filePath(file) : *m_partial.file(file).localPath();
}

Result<std::unique_ptr<SetFile>> SetWriter::createFile(const QString &name, std::stop_token stop) const
{
    return m_draft->create(name.toUtf8(), std::move(stop)).transform([](std::unique_ptr<FileSink> to) {
        return std::make_unique<SetFile>(std::move(to));
    });
}

void SetWriter::noteSum(const QString &name, const FileSum &sum)
{
    const QMutexLocker lock(&m_mutex);
    m_sums.insert(name.toUtf8(), sum);
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
    m_draft->remove(name.toUtf8());
    const QMutexLocker lock(&m_mutex);
    m_sums.remove(name.toUtf8());
}

Result<QString> SetWriter::finish(const Manifest &manifest)
{
    for (const QFileInfo &file : m_beside ? QDir(m_beside->path()).entryInfoList(QDir::Files) : QFileInfoList()) {
        if (auto taken = takeIn(file.filePath()); !taken)
            return std::unexpected(taken.error());
    }
    if (auto written = writeFile(setfiles::RestoreGuide, restoreGuide(manifest)); !written)
        return std::unexpected(written.error());
    if (auto written = writeFile(setfiles::Manifest, toBytes(manifest)); !written)
        return std::unexpected(written.error());
    const auto sums = allSums();
    if (!sums)
        return std::unexpected(sums.error());
    if (auto written = writeFile(setfiles::Checksums, toBytes(*sums)); !written)
        return std::unexpected(written.error());
    return m_draft->finish().transform([this] { return m_set.address(); });
}

Result<> SetWriter::takeIn(const QString &path)
{
    return FileRef(path)
        .readAll()
        .and_then([&](const QByteArray &bytes) { return writeFile(QFileInfo(path).fileName(), bytes); })
        .transform([](const FileSum &) {});
}

Result<Checksums> SetWriter::allSums() const
{
    const auto files = m_partial.files();
    if (!files)
        return std::unexpected(files.error());
    const QMutexLocker lock(&m_mutex);
    Checksums sums;
    for (const SetFileEntry &file : *files) {
        const auto noted = m_sums.constFind(file.name);
        const auto sum = noted != m_sums.constEnd() ? noted->sha256 : Sha256::hexOfFile(m_partial.file(file.name));
        if (!sum)
            return std::unexpected(sum.error());
        sums.insert(file.name, *sum);
    }
    return sums;
}

} // namespace keeper
