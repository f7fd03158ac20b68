// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/index/indexreader.h"

#include "core/files/archive/zstdstream.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

unsigned rank(char byte)
{
    return byte == '/' ? 0 : static_cast<unsigned char>(byte) + 1;
}

} // namespace

std::optional<QByteArray> LineReader::next()
{
    qsizetype searched = m_start;
    for (;;) {
        const qsizetype end = m_buffer.indexOf('\n', searched);
        if (end >= 0) {
            QByteArray line = m_buffer.sliced(m_start, end - m_start);
            m_start = end + 1;
            return line;
        }
        m_buffer.remove(0, m_start);
        m_start = 0;
        searched = m_buffer.size();
        const std::optional<QByteArray> piece = m_queue.pop();
        if (!piece)
            break;
        m_buffer += *piece;
    }
    if (m_buffer.isEmpty())
        return std::nullopt;
    return std::exchange(m_buffer, {});
}

IndexFile::IndexFile(const FileRef &file, std::stop_token stop)
    : m_stage(
          [file, stop](ByteQueue &queue) {
              const ByteSink sink = [&queue](QByteArrayView bytes) {
                  return queue.push(bytes.toByteArray()) ? Result<>() : cancelled();
              };
              Result<> read = readZstd(file, sink, stop);
              queue.end();
              return read;
          },
          1 << 20)
{}

Result<> readIndex(const FileRef &file,
                   const std::function<Result<>(const TarEntry &entry)> &visit,
                   std::stop_token stop)
{
    IndexFile index(file, stop);
    while (const std::optional<QByteArray> line = index.nextLine()) {
        const std::optional<TarEntry> entry = tarEntryFromJson(*line);
        if (!entry)
            return fail(ErrorCode::ArchiveDamaged, u"a line of the index is no entry"_s,
                        {{u"entry"_s, QString::fromUtf8(line->left(200))}});
        if (const Result<> visited = visit(*entry); !visited)
            return visited;
    }
    return index.result();
}

bool comesBefore(const QByteArray &path, const QByteArray &other)
{
    return std::ranges::lexicographical_compare(path, other, {}, rank, rank);
}

Result<QList<TarEntry>> readFileIndex(const FileRef &file, std::stop_token stop)
{
    QList<TarEntry> entries;
    const auto keep = [&entries](const TarEntry &entry) -> Result<> {
        entries += entry;
        return {};
    };
    if (const Result<> read = readIndex(file, keep, stop); !read)
        return std::unexpected(read.error());
    std::ranges::stable_sort(entries, comesBefore, &TarEntry::path);
    return entries;
}

const TarEntry *findEntry(const QList<TarEntry> &inTreeOrder, const QByteArray &path)
{
    const auto behind = std::ranges::upper_bound(inTreeOrder, path, comesBefore, &TarEntry::path);
    if (behind == inTreeOrder.begin() || std::prev(behind)->path != path)
        return nullptr;
    return &*std::prev(behind);
}

const TarEntry *fileBehind(const QList<TarEntry> &inTreeOrder, const TarEntry &entry)
{
    const TarEntry *file = entry.type == "hardlink"_L1 ? findEntry(inTreeOrder, entry.link) : &entry;
    return file && file->type == "file"_L1 ? file : nullptr;
}

} // namespace keeper
