// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/pump/wireformat.h"

#include <QtEndian>

namespace keeper {

QByteArray wireNumber(quint32 number)
{
    QByteArray bytes(4, Qt::Uninitialized);
    qToBigEndian(number, bytes.data());
    return bytes;
}

QByteArray wireString(const QByteArray &text)
{
    return wireNumber(static_cast<quint32>(text.size())) + text;
}

void WireReader::skip(qsizetype bytes)
{
    m_ok = m_ok && bytes >= 0 && m_bytes.size() - m_at >= bytes;
    if (m_ok)
        m_at += bytes;
}

quint32 WireReader::number()
{
    const qsizetype from = m_at;
    skip(4);
    return m_ok ? qFromBigEndian<quint32>(m_bytes.constData() + from) : 0;
}

QByteArray WireReader::string()
{
    const qsizetype size = number();
    const qsizetype from = m_at;
    skip(size);
    return m_ok ? m_bytes.mid(from, size) : QByteArray();
}

QString keyTypeOf(const QByteArray &blob)
{
    return QString::fromLatin1(WireReader(blob).string());
}

} // namespace keeper
