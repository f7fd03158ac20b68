// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytequeue.h"

#include <QByteArray>
#include <QString>

#include <cstdint>

namespace keeper {

/// Reads an RDB's primitives from a queue. The first thing that is wrong sticks, as with QDataStream: from then on
/// everything reads as 0 and isGood() is false.
class RdbBytes
{
public:
    explicit RdbBytes(ByteQueue &queue)
        : m_queue(queue)
    {}

    [[nodiscard]] std::uint8_t byte();
    void skip(std::uint64_t count);
    [[nodiscard]] QByteArray take(qsizetype count); ///< Few bytes only.
    [[nodiscard]] std::uint64_t length();           ///< A plain length; an encoded string here is wrong.
    void skipString();                              ///< Of any encoding, compressed too.
    void skipDouble();                              ///< As text, as old sorted sets have it.

    void setWrong(const QString &why);
    [[nodiscard]] bool isGood() const { return m_wrong.isEmpty(); }
    [[nodiscard]] bool atEnd() { return !refill(); } ///< Waits for the next byte or the end.
    [[nodiscard]] const QString &wrong() const { return m_wrong; }
    [[nodiscard]] qint64 offset() const { return m_offset; }

private:
    struct Length
    {
        std::uint64_t value = 0;
        bool encoded = false; ///< `value` is the kind of encoding.
    };
    Length readLength();
    bool refill();

    ByteQueue &m_queue;
    QByteArray m_piece;
    qsizetype m_at = 0; ///< In the piece.
    qint64 m_offset = 0;
    QString m_wrong;
};

} // namespace keeper
