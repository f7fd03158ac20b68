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
    : m_onStop(stop, [this] { m_queue.drop(); })
    , m_thread([this, file, progress, stop] {
        m_result = feed(file, progress, stop, m_queue);
        m_queue.end();
    })
{}

ArchiveSource::~ArchiveSource()
{
    m_queue.drop();
    if (m_thread.joinable())
        m_thread.join();
}

QByteArray ArchiveSource::peek()
{
    m_peeked = m_queue.pop();
    return m_peeked.value_or(QByteArray());
}

Result<QByteArray> ArchiveSource::next()
{
    if (m_peeked)
        return *std::exchange(m_peeked, {});
    if (std::optional<QByteArray> piece = m_queue.pop())
        return *std::move(piece);
    if (m_thread.joinable())
        m_thread.join();
    if (!m_result)
        return std::unexpected(m_result.error());
    return m_queue.isDropped() ? Result<QByteArray>(cancelled()) : QByteArray();
}

} // namespace keeper
