// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/archive/archivesource.h"

namespace keeper {

namespace {

// Each piece costs the sender a few calls and a wake-up; zstd gives 128 KiB at most.
constexpr qsizetype pieceSize = 512 << 10;

Result<> feed(const FileRef &file, const ZstdProgress &progress, const std::stop_token &stop, ByteQueue &queue)
{
    QByteArray piece;
    const auto push = [&] { return queue.push(std::exchange(piece, {})) ? Result<>() : cancelled(); };
    const ByteSink collect = [&](QByteArrayView bytes) -> Result<> {
        piece += bytes;
        return piece.size() < pieceSize ? Result<>() : push();
    };
    if (const Result<> read = readZstd(file, collect, stop, progress); !read)
        return read;
    return piece.isEmpty() ? Result<>() : push();
}

} // namespace

ArchiveSource::ArchiveSource(const FileRef &file, const ZstdProgress &progress, std::stop_token stop)
    : m_stage([file, progress, stop](ByteQueue &queue) {
        Result<> read = feed(file, progress, stop, queue);
        queue.end();
        return read;
    })
    , m_onStop(stop, [this] { m_stage.queue().drop(); })
{}

QByteArray ArchiveSource::peek()
{
    m_peeked = m_stage.queue().pop();
    return m_peeked.value_or(QByteArray());
}

Result<QByteArray> ArchiveSource::next()
{
    if (m_peeked)
        return *std::exchange(m_peeked, {});
    if (std::optional<QByteArray> piece = m_stage.queue().pop())
        return *std::move(piece);
    if (const Result<> &read = m_stage.result(); !read)
        return std::unexpected(read.error());
    return m_stage.queue().isDropped() ? Result<QByteArray>(cancelled()) : QByteArray();
}

} // namespace keeper
