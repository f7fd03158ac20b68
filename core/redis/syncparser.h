// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytesink.h"

#include <QByteArray>

namespace keeper {

/// Takes the RDB out of the answer to SYNC: line feeds while the server makes its snapshot, then `$LENGTH` and as many
/// bytes, or `$EOF:MARK` with the same mark of 40 bytes behind the RDB (docs/facts/redis.md 1).
class SyncParser
{
public:
    enum class State { Waiting, Receiving, Done };

    /// Bytes as they come, the RDB's own go to `sink`. What comes behind the RDB is left.
    /// Errors: RedisFailed with Redis' words ("-NOPERM …") or for an answer of another form, those of the sink.
    [[nodiscard]] Result<State> add(QByteArrayView bytes, const ByteSink &sink);

private:
    Result<> readHeader(QByteArrayView line);
    Result<State> receive(QByteArrayView bytes, const ByteSink &sink);

    State m_state = State::Waiting;
    QByteArray m_header;
    QByteArray m_mark; ///< Empty: by length.
    QByteArray m_held; ///< Bytes that may be the beginning of the mark.
    qint64 m_left = 0; ///< By length.
};

} // namespace keeper
