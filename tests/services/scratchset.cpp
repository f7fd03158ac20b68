// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/scratchset.h"

#include "core/base/sha256.h"
#include "core/files/archive/directoryarchive.h"
#include "core/files/archive/zstdstream.h"
#include "core/files/save/directorystream.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr qint64 SomeTime = 1'700'000'000;

ByteSink into(QFile &file)
{
    return [&file](QByteArrayView bytes) -> Result<> {
        return file.write(bytes.data(), bytes.size()) == bytes.size() ? Result<>() : fail(ErrorCode::FileFailed);
    };
}

char tarType(const TarEntry &entry)
{
    const QMap<QString, char> types{{u"hardlink"_s, '1'}, {u"symlink"_s, '2'},   {u"character"_s, '3'},
                                    {u"block"_s, '4'},    {u"directory"_s, '5'}, {u"fifo"_s, '6'}};
    return types.value(entry.type, '0');
}

QByteArray octal(qint64 number, int digits)
{
    return QByteArray::number(number, 8).rightJustified(digits, '0');
}

/// A ustar header of our own, for what no tar will write for us.
QByteArray header(const MadeEntry &made, const QByteArray &prefix)
{
    const TarEntry &entry = made.entry;
    QByteArray block(512, '\0');
    const auto put = [&](qsizetype at, const QByteArray &text) { block.replace(at, text.size(), text); };
    put(0, prefix + entry.path);
    put(100, octal(entry.mode, 7));
    put(108, octal(entry.uid, 7));
    put(116, octal(entry.gid, 7));
    put(124, octal(made.data.size(), 11));
    put(136, octal(qint64(entry.mtime), 11));
    put(148, "        ");
    block[156] = tarType(entry);
    put(157, entry.type == "hardlink"_L1 ? prefix + entry.link : entry.link);
    put(257, QByteArray("ustar\00000", 8));
    int sum = 0;
    for (const char c : std::as_const(block))
        sum += uchar(c);
    put(148, octal(sum, 6) + '\0');
    return block;
}

void writeZstd(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("can't write %s", qPrintable(path));
    ZstdWriter writer(into(file));
    if (!writer.add(bytes) || !writer.finish())
        qFatal("can't write %s", qPrintable(path));
}

MadeEntry made(const QByteArray &path, const QString &type, int mode)
{
    return {.entry = {.path = path, .type = type, .mode = mode, .uid = 1000, .gid = 1000, .mtime = double(SomeTime)}};
}

} // namespace

MadeEntry madeFile(const QByteArray &path, const QByteArray &data, int mode)
{
    MadeEntry file = made(path, u"file"_s, mode);
    file.data = data;
    file.entry.size = data.size();
    file.entry.sha256 = Sha256::hexOf(data);
    return file;
}

MadeEntry madeFolder(const QByteArray &path, int mode)
{
    return made(path, u"directory"_s, mode);
}

MadeEntry madeLink(const QByteArray &path, const QString &type, const QByteArray &target)
{
    MadeEntry link = made(path, type, type == "symlink"_L1 ? 0777 : 0644);
    link.entry.link = target;
    return link;
}

bool ScratchSet::pull(Server &server, const DirectoryFacts &facts)
{
    QFile archiveFile(archive());
    QFile indexFile(index());
    if (!archiveFile.open(QIODevice::WriteOnly) || !indexFile.open(QIODevice::WriteOnly))
        return false;
    DirectoryArchive writer(into(archiveFile), into(indexFile));
    const auto streamed = pullDirectory(server, facts, [&](QByteArrayView tar) { return writer.add(tar); }, {});
    return streamed && writer.finish();
}

void ScratchSet::make(const QList<MadeEntry> &entries, const QByteArray &prefix, const QList<TarEntry> &index)
{
    QByteArray tar;
    QByteArray lines;
    QList<TarEntry> indexed = index;
    for (const MadeEntry &one : entries) {
        const QByteArray padding((512 - one.data.size() % 512) % 512, '\0');
        tar += header(one, prefix) + one.data + padding;
        if (index.isEmpty())
            indexed += one.entry;
    }
    for (const TarEntry &entry : std::as_const(indexed))
        lines += QJsonDocument(toJson(entry)).toJson(QJsonDocument::Compact) + '\n';
    writeZstd(archive(), tar + QByteArray(1024, '\0'));
    writeZstd(this->index(), lines);
}

} // namespace keeper
