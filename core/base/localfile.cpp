// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/localfile.h"

#include "core/base/descriptor.h"

#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

ErrorCode codeOf(int number)
{
    switch (number) {
    case ENOSPC:
    case EDQUOT:
        return ErrorCode::DestinationFull;
    case EACCES:
    case EPERM:
    case EROFS:
        return ErrorCode::DestinationNotWritable;
    default:
        return ErrorCode::FileFailed;
    }
}

std::unexpected<Error> unreadable(const QByteArray &path, int number)
{
    return fail(ErrorCode::FileFailed, QString::fromLocal8Bit(std::strerror(number)),
                {{u"path"_s, QFile::decodeName(path)}});
}

class LocalSource final : public FileSource
{
public:
    LocalSource(const QByteArray &path, Descriptor file, qint64 size, std::stop_token stop)
        : m_path(path)
        , m_file(std::move(file))
        , m_size(size)
        , m_stop(std::move(stop))
    {}

    qint64 size() const override { return m_size; }

    Result<qsizetype> read(char *to, qsizetype most) override
    {
        for (;;) {
            if (m_stop.stop_requested())
                return cancelled();
            const ssize_t got = ::read(m_file.get(), to, size_t(most));
            if (got >= 0)
                return got;
            if (errno != EINTR)
                return unreadable(m_path, errno);
        }
    }

private:
    const QByteArray m_path;
    const Descriptor m_file;
    const qint64 m_size;
    const std::stop_token m_stop;
};

class LocalSink final : public FileSink
{
public:
    LocalSink(const QByteArray &path, Descriptor file, std::stop_token stop)
        : m_path(path)
        , m_file(std::move(file))
        , m_stop(std::move(stop))
    {}

    Result<> write(QByteArrayView bytes) override
    {
        while (!bytes.isEmpty()) {
            if (m_stop.stop_requested())
                return cancelled();
            const ssize_t written = ::write(m_file.get(), bytes.data(), size_t(bytes.size()));
            if (written < 0 && errno == EINTR)
                continue;
            if (written < 0)
                return failed(errno);
            bytes = bytes.sliced(written);
        }
        return {};
    }

    Result<> close() override
    {
        // Some file systems tell only now that the disk is full or gone.
        const int synced = ::fsync(m_file.get()) == 0 ? 0 : errno;
        const int closed = ::close(m_file.release()) == 0 ? 0 : errno;
        if (synced != 0 || closed != 0)
            return failed(synced != 0 ? synced : closed);
        return {};
    }

private:
    [[nodiscard]] std::unexpected<Error> failed(int number) const
    {
        return std::unexpected(fileError(QFile::decodeName(m_path), number));
    }

    const QByteArray m_path;
    Descriptor m_file;
    const std::stop_token m_stop;
};

} // namespace

Result<std::unique_ptr<FileSource>> openLocalFile(const QByteArray &path, FollowLinks links, std::stop_token stop)
{
    const int flags = links == FollowLinks::Yes ? 0 : O_NOFOLLOW | O_NONBLOCK;
    Descriptor file(::open(path.constData(), O_RDONLY | O_CLOEXEC | flags));
    struct stat status{};
    if (!file.isOpen() || ::fstat(file.get(), &status) != 0)
        return unreadable(path, errno);
    if (links == FollowLinks::No && !S_ISREG(status.st_mode))
        return fail(ErrorCode::FileFailed, u"not a regular file"_s, {{u"path"_s, QFile::decodeName(path)}});
    return std::make_unique<LocalSource>(path, std::move(file), status.st_size, std::move(stop));
}

Result<std::unique_ptr<FileSink>> createLocalFile(const QByteArray &path, std::stop_token stop)
{
    Descriptor file(::open(path.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!file.isOpen())
        return std::unexpected(fileError(QFile::decodeName(path), errno));
    return std::make_unique<LocalSink>(path, std::move(file), std::move(stop));
}

Error fileError(const QString &path, int number)
{
    return {
        .code = codeOf(number), .detail = QString::fromLocal8Bit(std::strerror(number)), .facts = {{u"path"_s, path}}};
}

} // namespace keeper
