// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verify/directorycheck.h"

#include "core/base/bytequeue.h"
#include "core/base/sha256.h"
#include "core/files/linereader.h"
#include "core/files/zstdreader.h"

#include <QJsonDocument>

#include <thread>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

/// Decompresses an index on a thread of its own and hands out its lines.
class IndexFile
{
public:
    IndexFile(const QString &path, std::stop_token stop)
        : m_thread([this, path, stop] {
            const ByteSink sink = [this](QByteArrayView bytes) {
                return m_queue.push(bytes.toByteArray()) ? Result<>() : cancelled();
            };
            m_result = readZstd(path, sink, stop);
            m_queue.end();
        })
    {}

    ~IndexFile()
    {
        m_queue.drop();
        join();
    }
    Q_DISABLE_COPY_MOVE(IndexFile)

    [[nodiscard]] std::optional<QByteArray> nextLine() { return m_lines.next(); }

    /// After the last line: how the reading ended.
    [[nodiscard]] const Result<> &result()
    {
        join();
        return m_result;
    }

private:
    void join()
    {
        if (m_thread.joinable())
            m_thread.join();
    }

    ByteQueue m_queue{1 << 20};
    LineReader m_lines{m_queue};
    Result<> m_result;
    std::thread m_thread;
};

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

Result<CheckedDirectory> checkDirectory(const QString &archivePath,
                                        const QString &indexPath,
                                        const std::function<void(qint64 bytes)> &progress,
                                        std::stop_token stop)
{
    IndexFile index(indexPath, stop);
    TarReader tar([&index](const TarEntry &entry) { return compare(entry, index); });
    CheckedDirectory checked;
    Sha256 sum;
    const ByteSink sink = [&](QByteArrayView bytes) {
        checked.streamBytes += bytes.size();
        sum.add(bytes);
        return tar.add(bytes.toByteArray());
    };
    if (const Result<> read = readZstd(archivePath, sink, stop, progress); !read)
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
