// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/archive/directoryarchive.h"

#include <QJsonDocument>

#include <algorithm>

namespace keeper {

DirectoryArchive::DirectoryArchive(ByteSink archive, ByteSink index)
    : m_archive(std::move(archive))
    , m_index(std::move(index))
    , m_compressor([this](ByteQueue &tar) -> Result<> {
        while (const std::optional<QByteArray> piece = tar.pop()) {
            if (const Result<> added = m_archive.add(*piece); !added) {
                tar.drop();
                return added;
            }
        }
        return {};
    })
    , m_entries([this](const TarEntry &entry) {
        return m_index.add(QJsonDocument(toJson(entry)).toJson(QJsonDocument::Compact) + '\n');
    })
{}

Result<> DirectoryArchive::add(QByteArrayView tar)
{
    // Small pieces, so that a queue's limit means something; both stages share the one copy.
    constexpr qsizetype largest = 256 << 10;
    while (!tar.isEmpty()) {
        const qsizetype size = std::min(tar.size(), largest);
        const QByteArray piece = tar.first(size).toByteArray();
        tar = tar.sliced(size);
        if (const Result<> added = m_compressor.push(piece); !added)
            return added;
        if (const Result<> added = m_entries.add(piece); !added)
            return added;
    }
    return {};
}

Result<TarSummary> DirectoryArchive::finish()
{
    const Result<> compressed = m_compressor.finish();
    const Result<TarSummary> summary = m_entries.finish();
    if (!compressed)
        return std::unexpected(compressed.error());
    if (!summary)
        return summary;
    if (const Result<> closed = m_archive.finish(); !closed)
        return std::unexpected(closed.error());
    if (const Result<> closed = m_index.finish(); !closed)
        return std::unexpected(closed.error());
    return summary;
}

} // namespace keeper
