// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/server/servedfile.h"

#include "core/files/archive/zstdstream.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr qint64 mostBytes = 8 << 20;

/// A small file of the default tenant.
std::optional<ServedFile> servedBy(const QByteArray &line)
{
    const QJsonObject entry = QJsonDocument::fromJson(line).object();
    const QString path = entry.value("path"_L1).toString();
    const qint64 size = entry.value("size"_L1).toInteger();
    const bool isServed =
        entry.value("type"_L1) == "file"_L1 && path.startsWith("public/"_L1) && size > 0 && size < mostBytes;
    if (!isServed)
        return std::nullopt;
    return ServedFile{.address = u"/media/"_s + QString::fromLatin1(QUrl::toPercentEncoding(path, "/")),
                      .sha256 = entry.value("sha256"_L1).toString().toLatin1()};
}

} // namespace

std::optional<ServedFile> servedFile(const RestoreSource &source, const QList<DirectoryPlace> &places)
{
    const Component &media = source.manifest.component(components::Media);
    const bool isRestored = std::ranges::any_of(places, [](const DirectoryPlace &place) {
        return place.component == components::Media && place.archiveRoot == ".";
    });
    if (!isRestored || !media.directory())
        return std::nullopt;
    std::optional<ServedFile> found;
    QByteArray rest;
    const ByteSink sink = [&](QByteArrayView bytes) -> Result<> {
        rest.append(bytes);
        for (qsizetype end = rest.indexOf('\n'); end >= 0 && !found; end = rest.indexOf('\n')) {
            found = servedBy(rest.first(end));
            rest.remove(0, end + 1);
        }
        return found ? Result<>(cancelled()) : Result<>(); // enough was read
    };
    std::ignore = readZstd(source.set.file(media.directory()->index), sink, {});
    return found;
}

} // namespace keeper
