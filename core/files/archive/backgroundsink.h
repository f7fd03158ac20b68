// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytequeue.h"
#include "core/base/bytesink.h"

#include <thread>

namespace keeper {

/// Lets a sink work on a thread of its own, behind a queue of 4 MiB.
class BackgroundSink
{
public:
    explicit BackgroundSink(ByteSink sink);
    ~BackgroundSink(); ///< Without finish(): drops what waits.

    /// Waits while the queue is full. Errors: the first one of the sink.
    [[nodiscard]] Result<> add(const QByteArray &bytes);
    /// Waits until the sink has taken everything.
    [[nodiscard]] Result<> finish();

private:
    void work();
    ByteSink m_sink;
    ByteQueue m_queue;
    Result<> m_result; ///< Written by the thread; read after it has ended.
    std::thread m_thread;
};

} // namespace keeper
