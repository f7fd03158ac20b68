// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redis/rdbbytes.h"

#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

bool RdbBytes::refill()
{
    while (m_at == m_piece.size()) {
        std::optional<QByteArray> piece = m_queue.pop();
        if (!piece)
            return false;
        m_piece = *std::move(piece);
        m_at = 0;
    }
    return true;
}

void RdbBytes::setWrong(const QString &why)
{
    if (m_wrong.isEmpty())
        m_wrong = why;
}

std::uint8_t RdbBytes::byte()
{
    if (!isGood())
        return 0;
    if (!refill()) {
        setWrong(u"the end is missing"_s);
        return 0;
    }
    ++m_offset;
    return std::uint8_t(m_piece[m_at++]);
}

void RdbBytes::skip(std::uint64_t count)
{
    while (isGood() && count > 0) {
        if (!refill()) {
            setWrong(u"the end is missing"_s);
            return;
        }
        const auto step = qsizetype(std::min<std::uint64_t>(count, std::uint64_t(m_piece.size() - m_at)));
        m_at += step;
        m_offset += step;
        count -= std::uint64_t(step);
    }
}

QByteArray RdbBytes::take(qsizetype count)
{
    QByteArray bytes(count, '\0');
    for (char &c : bytes)
        c = char(byte());
    return bytes;
}

/// Redis' rdb.h: 00 six bits, 01 fourteen, 10000000 32 bits, 10000001 64 bits, 11 an encoded string.
RdbBytes::Length RdbBytes::readLength()
{
    const std::uint8_t first = byte();
    switch (first >> 6) {
    case 0:
        return {.value = first};
    case 1:
        return {.value = std::uint64_t(first & 0x3f) << 8 | byte()};
    case 3:
        return {.value = std::uint64_t(first & 0x3f), .encoded = true};
    default:
        break;
    }
    if (first == 0x80)
        return {.value = qFromBigEndian<std::uint32_t>(take(4).constData())};
    if (first == 0x81)
        return {.value = qFromBigEndian<std::uint64_t>(take(8).constData())};
    setWrong(u"an unknown form of length: %1"_s.arg(first));
    return {};
}

std::uint64_t RdbBytes::length()
{
    const Length read = readLength();
    if (read.encoded)
        setWrong(u"an encoded string in the place of a length"_s);
    return isGood() ? read.value : 0;
}

void RdbBytes::skipString()
{
    const Length read = readLength();
    if (!read.encoded) {
        skip(read.value);
        return;
    }
    if (read.value <= 2) { // an integer of 1, 2 or 4 bytes
        skip(std::uint64_t(1) << read.value);
    } else if (read.value == 3) { // LZF: compressed size, size
        const std::uint64_t compressed = length();
        std::ignore = length();
        skip(compressed);
    } else {
        setWrong(u"an unknown encoding of a string: %1"_s.arg(read.value));
    }
}

void RdbBytes::skipDouble()
{
    const std::uint8_t size = byte();
    if (size < 253) // 253 to 255 are not a number and the infinities
        skip(size);
}

} // namespace keeper
