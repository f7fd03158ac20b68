// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backupset/setfile.h"

namespace keeper {

SetFile::SetFile(std::unique_ptr<FileSink> to)
    : m_to(std::move(to))
{}

Result<> SetFile::write(QByteArrayView bytes)
{
    m_hash.add(bytes);
    m_sum.bytes += bytes.size();
    return m_to->write(bytes);
}

ByteSink SetFile::sink()
{
    return [this](QByteArrayView bytes) { return write(bytes); };
}

Result<FileSum> SetFile::close()
{
    return m_to->close().transform([this] {
        m_sum.sha256 = m_hash.hex();
        return m_sum;
    });
}

} // namespace keeper
