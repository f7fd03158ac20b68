// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verify/directorycheck.h"

#include "core/base/sha256.h"
#include "core/files/archive/zstdreader.h"
#include "core/files/index/indexreader.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

std::unexpected<Error> differs(const QString &how, const QByteArray &entry)
{
    return fail(ErrorCode::SetDamaged, how, {{u"entry"_s, QString::fromUtf8(entry)}});
}

/// Both through one form, so that neither the order of keys nor the writing of numbers counts.
Result<> compare(const TarEntry &entry, IndexFile &index)
{
    const std::optional<QByteArray> line = index.nextLine();
    if (!line) {
        const Result<> &read = index.result();
        return read ? differs(u"the index ends before the archive"_s, entry.path) : read;
    }
    const QByteArray indexed = QJsonDocument::fromJson(*line).toJson(QJsonDocument::Compact);
    if (indexed == QJsonDocument(toJson(entry)).toJson(QJsonDocument::Compact))
        return {};
    return differs(u"archive and index differ"_s, entry.path);
}

} // namespace

Result<CheckedDirectory> checkDirectory(const FileRef &archive,
                                        const FileRef &indexFile,
                                        const std::function<void(qint64 bytes)> &progress,
                                        std::stop_token stop)
{
    IndexFile index(indexFile, stop);
    CheckedDirectory checked;
    TarReader tar([&](const TarEntry &entry) {
        checked.hasRoot = checked.hasRoot || entry.path == ".";
        return compare(entry, index);
    });
    Sha256 sum;
    const ByteSink sink = [&](QByteArrayView bytes) {
        checked.streamBytes += bytes.size();
        sum.add(bytes);
        return tar.add(bytes.toByteArray());
    };
    if (const Result<> read = readZstd(archive, sink, stop, progress); !read)
        return std::unexpected(read.error());
    const Result<TarSummary> summary = tar.finish();
    if (!summary)
        return std::unexpected(summary.error());
    if (const std::optional<QByteArray> more = index.nextLine())
        return differs(u"the index has more entries than the archive"_s, *more);
    if (const Result<> &read = index.result(); !read)
        return std::unexpected(read.error());
    checked.streamSha256 = sum.hex();
    checked.summary = *summary;
    return checked;
}

} // namespace keeper
