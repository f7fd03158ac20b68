// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/descriptor.h"

#include <QByteArray>

#include <atomic>
#include <thread>

namespace keeper::test {

/// A bad line: carries connections of 127.0.0.1 to a port, until it cuts or freezes them.
class FaultyProxy
{
public:
    /// `cutAfter`: bytes from the server after which the connection is closed; -1: never.
    explicit FaultyProxy(quint16 to, qint64 cutAfter = -1);
    ~FaultyProxy();

    [[nodiscard]] quint16 port() const { return m_port; }
    void freeze() { m_frozen = true; } ///< Nothing passes any more, and nothing is closed.

private:
    void run();
    void carry(int client, int server);

    quint16 m_port = 0; // set with the listener
    Descriptor m_listener;
    quint16 m_to;
    qint64 m_cutAfter;
    std::atomic<bool> m_frozen = false;
    std::atomic<bool> m_stopping = false;
    std::thread m_thread;
};

/// Answers every connection with the same bytes and then says nothing more (or hangs up).
class FakeServer
{
public:
    enum class Then { HangUp, StaySilent };
    FakeServer(const QByteArray &greeting, Then then);
    ~FakeServer();
    [[nodiscard]] quint16 port() const { return m_port; }

private:
    quint16 m_port = 0; // set with the listener
    Descriptor m_listener;
    std::atomic<bool> m_stopping = false;
    std::thread m_thread;
};

} // namespace keeper::test
