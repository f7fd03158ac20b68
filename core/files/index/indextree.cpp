// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/index/indextree.h"

#include "core/files/index/indexreader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

unsigned rank(char byte)
{
    return byte == '/' ? 0 : static_cast<unsigned char>(byte) + 1;
}

} // namespace

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
