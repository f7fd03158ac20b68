// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backupset/setfile.h"

#include "core/base/fileerror.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace keeper {

SetFile::SetFile(const QString &path, int handle)
    : m_path(path)
    , m_handle(handle)
{}

SetFile::~SetFile()
{
    if (m_handle >= 0)
        ::close(m_handle);
}

Result<std::unique_ptr<SetFile>> SetFile::create(const QString &path)
{
    const int handle =
        ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (handle < 0)
        return std::unexpected(fileError(path, errno));
    return std::unique_ptr<SetFile>(new SetFile(path, handle));
}

Result<> SetFile::write(QByteArrayView bytes)
{
    m_hash.add(bytes);
    m_sum.bytes += bytes.size();
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(m_handle, bytes.data(), size_t(bytes.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return std::unexpected(fileError(m_path, errno));
        bytes = bytes.sliced(written);
    }
    return {};
}

ByteSink SetFile::sink()
{
    return [this](QByteArrayView bytes) { return write(bytes); };
}

Result<FileSum> SetFile::close()
{
    // Some file systems tell only now that the disk is full or gone.
    const int synced = ::fsync(m_handle) == 0 ? 0 : errno;
    const int closed = ::close(std::exchange(m_handle, -1)) == 0 ? 0 : errno;
    if (synced != 0 || closed != 0)
        return std::unexpected(fileError(m_path, synced != 0 ? synced : closed));
    m_sum.sha256 = m_hash.hex();
    return m_sum;
}

} // namespace keeper
