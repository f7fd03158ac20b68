// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/archive/tarreader.h"

#include "core/base/bytequeue.h"
#include "core/base/filename.h"
#include "core/base/sha256.h"

#include <QMap>

#include <algorithm>
#include <archive.h>
#include <archive_entry.h>
#include <clocale>
#include <ranges>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr qint64 closingBlocks = 1024; // two zero blocks of 512 bytes end a tar (POSIX pax)

/// With any other locale than C libarchive normalises names to NFC; in C it hands the bytes on.
class PlainNames
{
public:
    PlainNames()
        : m_plain(newlocale(LC_CTYPE_MASK, "C", nullptr))
        , m_before(uselocale(m_plain))
    {}
    ~PlainNames()
    {
        uselocale(m_before);
        freelocale(m_plain);
    }
    Q_DISABLE_COPY_MOVE(PlainNames)

private:
    locale_t m_plain;
    locale_t m_before;
};

bool leavesRoot(const QByteArray &name)
{
    return name.startsWith('/') || name.split('/').contains("..");
}

QString typeName(archive_entry *entry)
{
    static const QMap<unsigned, QString> names{{AE_IFREG, u"file"_s},      {AE_IFDIR, u"directory"_s},
                                               {AE_IFLNK, u"symlink"_s},   {AE_IFIFO, u"fifo"_s},
                                               {AE_IFCHR, u"character"_s}, {AE_IFBLK, u"block"_s}};
    return archive_entry_hardlink(entry) ? u"hardlink"_s : names.value(archive_entry_filetype(entry));
}

std::unexpected<Error> damaged(const QString &why, const QByteArray &entry = {})
{
    Error error{.code = ErrorCode::ArchiveDamaged, .detail = why};
    if (!entry.isEmpty())
        error.facts.insert(u"entry"_s, QString::fromUtf8(entry));
    return std::unexpected(error);
}

QString lastWords(archive *tar)
{
    const char *words = archive_error_string(tar);
    return words ? QString::fromUtf8(words) : u"unknown"_s;
}

} // namespace

class TarReader::Private
{
public:
    Private(TarEntrySink to, TarDataSink bytesTo)
        : sink(std::move(to))
        , dataSink(std::move(bytesTo))
        , stage([this](ByteQueue &queue) { return work(queue); })
    {}

    Result<> work(ByteQueue &queue)
    {
        const PlainNames plain;
        archive *tar = archive_read_new();
        archive_read_support_format_tar(tar);
        Result<> read = readAll(tar);
        archive_read_free(tar);
        if (!read)
            queue.drop();
        // What follows the closing blocks (padding to a record) has still to be taken.
        while (queue.pop()) {
        }
        return read;
    }

    Result<> readAll(archive *tar)
    {
        if (archive_read_open(tar, this, nullptr, &Private::nextPiece, nullptr) != ARCHIVE_OK)
            return damaged(lastWords(tar));
        for (;;) {
            archive_entry *header = nullptr;
            const int status = archive_read_next_header(tar, &header);
            if (status == ARCHIVE_EOF)
                break;
            // ARCHIVE_WARN: a name that is not of the locale, which is as wanted.
            if (status != ARCHIVE_OK && status != ARCHIVE_WARN)
                return damaged(lastWords(tar));
            if (const Result<> done = readEntry(tar, header); !done)
                return done;
        }
        entriesEnd = archive_read_header_position(tar);
        return {};
    }

    Result<> readEntry(archive *tar, archive_entry *header)
    {
        const char *name = archive_entry_pathname(header);
        const QByteArray raw(name ? name : "");
        TarEntry entry{.path = withoutDot(raw),
                       .type = typeName(header),
                       .size = archive_entry_size(header),
                       .mode = int(archive_entry_perm(header)),
                       .uid = archive_entry_uid(header),
                       .gid = archive_entry_gid(header),
                       .mtime = double(archive_entry_mtime(header)) + double(archive_entry_mtime_nsec(header)) / 1e9};
        if (raw.isEmpty() || entry.type.isEmpty())
            return damaged(u"an entry without a name or of an unknown kind"_s, raw);
        if (const char *hardlink = archive_entry_hardlink(header))
            entry.link = withoutDot(hardlink);
        else if (const char *symlink = archive_entry_symlink(header))
            entry.link = symlink;
        if (leavesRoot(entry.path) || (entry.type == "hardlink"_L1 && leavesRoot(entry.link)))
            return damaged(u"an entry leaves its root"_s, raw);
        if (entry.type == "file"_L1) {
            if (const Result<> hashed = hashData(tar, entry); !hashed)
                return hashed;
            summary.fileBytes += entry.size;
        }
        if (entry.path != ".")
            ++summary.entries;
        return sink(entry);
    }

    Result<> hashData(archive *tar, TarEntry &entry)
    {
        Sha256 sum;
        qint64 at = 0;
        for (;;) {
            const void *data = nullptr;
            size_t size = 0;
            la_int64_t offset = 0;
            const int status = archive_read_data_block(tar, &data, &size, &offset);
            if (status == ARCHIVE_EOF)
                break;
            if (status != ARCHIVE_OK && status != ARCHIVE_WARN)
                return damaged(lastWords(tar), entry.path);
            if (const Result<> filled = addHole(sum, entry, at, offset); !filled)
                return filled;
            const QByteArrayView bytes(static_cast<const char *>(data), qsizetype(size));
            if (const Result<> added = addBytes(sum, entry, bytes); !added)
                return added;
            at += qint64(size);
        }
        if (const Result<> filled = addHole(sum, entry, at, entry.size); !filled)
            return filled;
        if (at != entry.size)
            return damaged(u"more data than its size says"_s, entry.path);
        entry.sha256 = sum.hex();
        return {};
    }

    /// A sparse file's hole reads as zeros.
    Result<> addHole(Sha256 &sum, const TarEntry &entry, qint64 &at, qint64 until)
    {
        static const QByteArray zeros(1 << 16, '\0');
        while (at < until) {
            if (stage.queue().isDropped())
                return cancelled();
            const qint64 piece = std::min<qint64>(until - at, zeros.size());
            if (const Result<> added = addBytes(sum, entry, QByteArrayView(zeros).first(qsizetype(piece))); !added)
                return added;
            at += piece;
        }
        return {};
    }

    Result<> addBytes(Sha256 &sum, const TarEntry &entry, QByteArrayView bytes)
    {
        sum.add(bytes);
        return dataSink && !bytes.isEmpty() ? dataSink(entry, bytes) : Result<>();
    }

    static la_ssize_t nextPiece(archive *, void *self, const void **data)
    {
        auto *d = static_cast<Private *>(self);
        d->current = d->stage.queue().pop().value_or(QByteArray());
        *data = d->current.constData();
        return d->current.size();
    }

    void noteTail(QByteArrayView bytes)
    {
        received += bytes.size();
        const auto backwards = std::views::reverse(bytes);
        const auto last = std::ranges::find_if(backwards, [](char c) { return c != '\0'; });
        const qint64 zeros = last - backwards.begin();
        closingZeros = zeros == bytes.size() ? closingZeros + zeros : zeros;
    }

    TarEntrySink sink;
    TarDataSink dataSink;
    qint64 received = 0;
    qint64 closingZeros = 0;

    // The thread's own until it has ended.
    QByteArray current;
    TarSummary summary;
    qint64 entriesEnd = 0; ///< Where the first closing block begins.
    QueueStage<> stage;
};

TarReader::TarReader(TarEntrySink sink, TarDataSink data)
    : d(std::make_unique<Private>(std::move(sink), std::move(data)))
{}

TarReader::~TarReader() = default;

Result<> TarReader::add(const QByteArray &bytes)
{
    if (bytes.isEmpty()) // would read as the end
        return {};
    d->noteTail(bytes);
    return d->stage.push(bytes);
}

Result<TarSummary> TarReader::finish()
{
    if (const Result<> &read = d->stage.finish(); !read)
        return std::unexpected(read.error());
    const qint64 behind = d->received - d->entriesEnd;
    if (behind < closingBlocks || d->closingZeros < behind)
        return damaged(u"the closing blocks are missing"_s);
    return d->summary;
}

} // namespace keeper
