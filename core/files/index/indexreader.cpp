// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/index/indexreader.h"

#include "core/files/archive/zstdreader.h"

using namespace Qt::StringLiterals;

namespace keeper {

IndexFile::IndexFile(const FileRef &file, std::stop_token stop)
    : m_thread([this, file, stop] {
        const ByteSink sink = [this](QByteArrayView bytes) {
            return m_queue.push(bytes.toByteArray()) ? Result<>() : cancelled();
        };
        m_result = readZstd(file, sink, stop);
        m_queue.end();
    })
{}

IndexFile::~IndexFile()
{
    m_queue.drop();
    join();
}

const Result<> &IndexFile::result()
{
    join();
    return m_result;
}

void IndexFile::join()
{
    if (m_thread.joinable())
        m_thread.join();
}

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

} // namespace keeper
