// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/filestream.h"

#include "core/base/localfile.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

Result<QByteArray> FileSource::piece(qsizetype most)
{
    QByteArray bytes(most, Qt::Uninitialized);
    qsizetype size = 0;
    while (size < most) {
        const Result<qsizetype> got = read(bytes.data() + size, most - size);
        if (!got)
            return std::unexpected(got.error());
        if (*got == 0)
            break;
        size += *got;
    }
    bytes.truncate(size);
    return bytes;
}

FileRef::FileRef(const QString &path)
    : FileRef(
          path,
          [path](std::stop_token stop) {
              return openLocalFile(QFile::encodeName(path), FollowLinks::Yes, std::move(stop));
          },
          path)
{}

FileRef::FileRef(const QString &name, Open open, std::optional<QString> localPath)
    : m_name(name)
    , m_open(name.isEmpty() ? Open() : std::move(open))
    , m_localPath(std::move(localPath))
{}

Result<std::unique_ptr<FileSource>> FileRef::open(std::stop_token stop) const
{
    return m_open ? m_open(std::move(stop)) : fail(ErrorCode::FileFailed, u"no file"_s, {{u"path"_s, m_name}});
}

Result<QByteArray> FileRef::readAll(std::stop_token stop) const
{
    const Result<std::unique_ptr<FileSource>> source = open(std::move(stop));
    if (!source)
        return std::unexpected(source.error());
    QByteArray all;
    for (;;) {
        // One byte more than it has, so that a file of one piece is one piece.
        const Result<QByteArray> piece = (*source)->piece(std::max<qint64>((*source)->size() - all.size(), 0) + 1);
        if (!piece || piece->isEmpty())
            return piece.transform([&](const QByteArray &) { return all; });
        all = all.isEmpty() ? *piece : all + *piece;
    }
}

Result<> FileRef::read(const ByteSink &sink, std::stop_token stop) const
{
    const Result<std::unique_ptr<FileSource>> source = open(std::move(stop));
    if (!source)
        return std::unexpected(source.error());
    QByteArray piece(1 << 20, Qt::Uninitialized);
    for (;;) {
        const Result<qsizetype> got = (*source)->read(piece.data(), piece.size());
        if (!got)
            return std::unexpected(got.error());
        if (*got == 0)
            return {};
        if (Result<> taken = sink(QByteArrayView(piece.constData(), *got)); !taken)
            return taken;
    }
}

} // namespace keeper
