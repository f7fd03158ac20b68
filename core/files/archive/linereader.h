// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytequeue.h"

#include <QByteArray>

#include <optional>

namespace keeper {

/// Takes lines from a queue of bytes, as verify reads an index beside its tar.
class LineReader
{
public:
    explicit LineReader(ByteQueue &queue)
        : m_queue(queue)
    {}

    /// The next line without its line feed; empty at the end. A last line needs no line feed.
    [[nodiscard]] std::optional<QByteArray> next();

private:
    ByteQueue &m_queue;
    QByteArray m_buffer;
    qsizetype m_start = 0; ///< Of what is not yet given out.
};

} // namespace keeper
