// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/index/extractfile.h"

#include "core/files/archive/tarreader.h"
#include "core/files/archive/zstdstream.h"

#include <QFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

/// The wanted one among all files that pass by, on the reader's thread.
class Extraction
{
public:
    Extraction(const TarEntry &wanted, const ByteSink &sink, std::stop_token stop)
        : m_wanted(wanted)
        , m_sink(sink)
        , m_stop(std::move(stop))
    {}

    Result<> takeData(const TarEntry &file, QByteArrayView bytes)
    {
        // Here too: a hole of a sparse file may last for hours without a byte of the archive being asked for.
        if (m_stop.stop_requested())
            return cancelled();
        if (file.path != m_wanted.path)
            return {};
        m_given += bytes.size();
        if (file.size != m_wanted.size || m_given > m_wanted.size)
            return differs(u"its size is not the one of the index"_s);
        return m_sink(bytes);
    }

    Result<> takeEntry(const TarEntry &entry)
    {
        if (entry.path != m_wanted.path)
            return {};
        if (entry.type != "file"_L1)
            return differs(u"it is no file in the archive"_s);
        if (entry.size != m_wanted.size || entry.sha256 != m_wanted.sha256)
            return differs(u"its SHA-256 is not the one of the index"_s);
        m_found = true;
        return cancelled(); // what follows is of no interest
    }

    [[nodiscard]] std::unexpected<Error> differs(const QString &how) const
    {
        return fail(ErrorCode::SetDamaged, how, {{u"entry"_s, QString::fromUtf8(m_wanted.path)}});
    }
    [[nodiscard]] bool isFound() const { return m_found; }

private:
    const TarEntry &m_wanted;
    const ByteSink &m_sink;
    const std::stop_token m_stop;
    qint64 m_given = 0;
    bool m_found = false;
};

/// Returns after the reader's thread has ended.
Result<> readThrough(const FileRef &archive, Extraction &extraction, const std::stop_token &stop)
{
    TarReader tar([&](const TarEntry &entry) { return extraction.takeEntry(entry); },
                  [&](const TarEntry &file, QByteArrayView bytes) { return extraction.takeData(file, bytes); });
    const Result<> read = readZstd(archive, [&](QByteArrayView bytes) { return tar.add(bytes.toByteArray()); }, stop);
    if (!read)
        return read;
    const Result<TarSummary> summary = tar.finish();
    return summary ? Result<>() : std::unexpected(summary.error());
}

} // namespace

Result<> extractFile(const FileRef &archive, const TarEntry &wanted, const ByteSink &sink, std::stop_token stop)
{
    Extraction extraction(wanted, sink, stop);
    if (wanted.type != "file"_L1)
        return extraction.differs(u"it is no file in the index"_s);
    const Result<> read = readThrough(archive, extraction, stop);
    if (extraction.isFound())
        return {};
    return read ? extraction.differs(u"it is not in the archive"_s) : read;
}

Result<> extractFileTo(const FileRef &archive, const TarEntry &wanted, const QString &destination, std::stop_token stop)
{
    QSaveFile file(destination);
    const auto failed = [&]() -> Result<> {
        return fail(ErrorCode::FileFailed, file.errorString(), {{u"path"_s, destination}});
    };
    // It may be a key of certs: for nobody else, from the first byte.
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return failed();
    const ByteSink sink = [&](QByteArrayView bytes) {
        return file.write(bytes.data(), bytes.size()) == bytes.size() ? Result<>() : failed();
    };
    if (const Result<> extracted = extractFile(archive, wanted, sink, stop); !extracted)
        return extracted; // without commit() nothing is left
    return file.commit() ? Result<>() : failed();
}

} // namespace keeper
