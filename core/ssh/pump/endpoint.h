// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/ssh/pump/channel.h"

#include <QByteArray>
#include <QByteArrayView>

namespace keeper {

/// The near end of one channel, as the connection's thread sees it. No call blocks.
class Endpoint
{
public:
    virtual ~Endpoint() = default;

    [[nodiscard]] virtual qsizetype room() = 0; ///< How many bytes deliver() takes now.
    virtual void deliver(QByteArrayView output) = 0;
    virtual void deliverError(QByteArrayView) {}
    virtual void deliverEnd() = 0; ///< No more output will come.

    [[nodiscard]] virtual QByteArray takeOutgoing() = 0; ///< What is to be sent next; empty: nothing now.
    [[nodiscard]] virtual bool outgoingEnded() = 0;      ///< Nothing will follow what was taken.
    virtual void endSent() {}

    [[nodiscard]] virtual bool isDrained() { return true; } ///< All that was delivered has been passed on.
    [[nodiscard]] virtual bool wantsClose() = 0;            ///< Close as soon as the far side's end has come.
    [[nodiscard]] virtual bool isAbandoned() = 0;           ///< Nobody waits any more: close now, in the background.
    virtual void closed(const ExitState &exit) = 0;
    virtual void lost(const Error &error) = 0;

    /// What to wait for besides the wire; -1: nothing.
    [[nodiscard]] virtual int descriptor() const { return -1; }
    [[nodiscard]] virtual short events() { return 0; }
};

} // namespace keeper
