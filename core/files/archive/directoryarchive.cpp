// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/archive/directoryarchive.h"

#include "core/files/archive/backgroundsink.h"
#include "core/files/archive/zstdwriter.h"

#include <QJsonDocument>

#include <algorithm>

namespace keeper {

class DirectoryArchive::Private
{
public:
    Private(ByteSink archive, ByteSink index)
        : archiveWriter(std::move(archive))
        , indexWriter(std::move(index))
        , compressor([this](QByteArrayView bytes) { return archiveWriter.add(bytes); })
        , entries([this](const TarEntry &entry) {
            return indexWriter.add(QJsonDocument(toJson(entry)).toJson(QJsonDocument::Compact) + '\n');
        })
    {}

    ZstdWriter archiveWriter;
    ZstdWriter indexWriter;
    BackgroundSink compressor; // before its writer is gone, its thread is
    TarReader entries;
};

DirectoryArchive::DirectoryArchive(ByteSink archive, ByteSink index)
    : d(std::make_unique<Private>(std::move(archive), std::move(index)))
{}

DirectoryArchive::~DirectoryArchive() = default;

Result<> DirectoryArchive::add(QByteArrayView tar)
{
    // Small pieces, so that a queue's limit means something; both stages share the one copy.
    constexpr qsizetype largest = 256 << 10;
    while (!tar.isEmpty()) {
        const qsizetype size = std::min(tar.size(), largest);
        const QByteArray piece = tar.first(size).toByteArray();
        tar = tar.sliced(size);
        if (const Result<> added = d->compressor.add(piece); !added)
            return added;
        if (const Result<> added = d->entries.add(piece); !added)
            return added;
    }
    return {};
}

Result<TarSummary> DirectoryArchive::finish()
{
    const Result<> compressed = d->compressor.finish();
    const Result<TarSummary> summary = d->entries.finish();
    if (!compressed)
        return std::unexpected(compressed.error());
    if (!summary)
        return summary;
    if (const Result<> closed = d->archiveWriter.finish(); !closed)
        return std::unexpected(closed.error());
    if (const Result<> closed = d->indexWriter.finish(); !closed)
        return std::unexpected(closed.error());
    return summary;
}

} // namespace keeper
