// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backupset/configurationarchive.h"

#include "core/base/filename.h"
#include "core/base/sha256.h"

#include <KCompressionDevice>
#include <KTar>
#include <QBuffer>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr qsizetype Largest = 64 << 20;
constexpr qsizetype TarEnd = 1024; // two blocks of zeros

std::unexpected<Error> damaged(const QString &detail, const QByteArray &name = {})
{
    return fail(ErrorCode::ArchiveDamaged, detail, {{u"path"_s, QString::fromUtf8(name)}});
}

/// KTar takes names as text and would change others on their way.
bool isText(const QByteArray &name)
{
    return QString::fromUtf8(name).toUtf8() == name;
}

Result<QByteArray> tarOf(const QList<ConfigurationFile> &files)
{
    QBuffer buffer;
    KTar tar(&buffer);
    if (!tar.open(QIODevice::WriteOnly))
        return fail(ErrorCode::Internal, tar.errorString());
    QSet<QByteArray> names;
    for (const ConfigurationFile &file : files) {
        if (!isPlainPath(file.name) || !isText(file.name))
            return damaged(u"unsafe name"_s, file.name);
        if (names.contains(file.name))
            return damaged(u"name given twice"_s, file.name);
        if (buffer.size() + file.contents.size() > Largest)
            return damaged(u"too large for a configuration"_s, file.name);
        names.insert(file.name);
        if (!tar.writeFile(QString::fromUtf8(file.name), file.contents, 0600, u"root"_s, u"root"_s))
            return fail(ErrorCode::Internal, tar.errorString());
    }
    if (!tar.close())
        return fail(ErrorCode::Internal, tar.errorString());
    QByteArray bytes = buffer.data();
    // KTar ends with the last file; a tar ends with two blocks of zeros, by which a cut one is known.
    return bytes.append(TarEnd, '\0');
}

Result<QByteArray> compressed(const QByteArray &bytes)
{
    QBuffer buffer;
    KCompressionDevice device(&buffer, false, KCompressionDevice::Zstd);
    if (!device.open(QIODevice::WriteOnly) || device.write(bytes) != bytes.size())
        return fail(ErrorCode::Internal, device.errorString());
    device.close();
    return buffer.data();
}

/// Whole in memory and bounded: KTar on a compressed file would unpack all of it to the temporary folder.
Result<QByteArray> decompressed(const QByteArray &stored)
{
    QBuffer buffer;
    buffer.setData(stored);
    KCompressionDevice device(&buffer, false, KCompressionDevice::Zstd);
    if (!device.open(QIODevice::ReadOnly))
        return damaged(device.errorString());
    QByteArray bytes;
    QByteArray piece(1 << 16, Qt::Uninitialized);
    for (;;) {
        const qint64 got = device.read(piece.data(), piece.size());
        if (got < 0)
            return damaged(u"not zstd, or changed"_s);
        if (got == 0)
            break;
        bytes.append(piece.constData(), qsizetype(got));
        if (bytes.size() > Largest)
            return damaged(u"too large for a configuration"_s);
    }
    // A cut stream looks like an end to KCompressionDevice.
    const bool isWhole = bytes.size() >= TarEnd && bytes.size() % 512 == 0 &&
                         std::ranges::all_of(bytes.last(TarEnd), [](char byte) { return byte == '\0'; });
    return isWhole ? Result<QByteArray>(bytes) : damaged(u"the end is missing"_s);
}

Result<> collect(const KArchiveDirectory &folder, const QString &prefix, QList<ConfigurationFile> &files)
{
    for (const QString &entryName : folder.entries()) {
        const QByteArray name = (prefix + entryName).toUtf8();
        const KArchiveEntry *entry = folder.entry(entryName);
        if (!isPlainPath(name))
            return damaged(u"unsafe name"_s, name);
        if (!entry->symLinkTarget().isEmpty())
            return damaged(u"a link"_s, name);
        if (entry->isDirectory()) {
            const auto &inner = static_cast<const KArchiveDirectory &>(*entry);
            if (auto collected = collect(inner, prefix + entryName + u'/', files); !collected)
                return collected;
        } else {
            const QByteArray contents = static_cast<const KArchiveFile &>(*entry).data();
            if (contents.size() != static_cast<const KArchiveFile &>(*entry).size())
                return damaged(u"the end is missing"_s, name);
            files.append({.name = name, .contents = contents});
        }
    }
    return {};
}

} // namespace

QByteArray archiveName(const QByteArray &path)
{
    return path.startsWith('/') ? path.sliced(1) : path;
}

Result<ConfigurationArchive> packConfiguration(const QList<ConfigurationFile> &files)
{
    const auto tar = tarOf(files);
    if (!tar)
        return std::unexpected(tar.error());
    auto stored = compressed(*tar);
    if (!stored)
        return std::unexpected(stored.error());
    return ConfigurationArchive{
        .stored = std::move(*stored), .tarBytes = tar->size(), .tarSha256 = Sha256::hexOf(*tar)};
}

Result<QList<ConfigurationFile>> unpackConfiguration(const QByteArray &stored)
{
    auto bytes = decompressed(stored);
    if (!bytes)
        return std::unexpected(bytes.error());
    QBuffer buffer(&*bytes);
    KTar tar(&buffer);
    if (!tar.open(QIODevice::ReadOnly))
        return damaged(tar.errorString());
    QList<ConfigurationFile> files;
    if (auto collected = collect(*tar.directory(), {}, files); !collected)
        return std::unexpected(collected.error());
    std::ranges::sort(files, {}, &ConfigurationFile::name);
    return files;
}

} // namespace keeper
