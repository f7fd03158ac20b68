// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/deployment/deployment.h"
#include "core/postgres/session/databasefacts.h"
#include "core/remote/server.h"

#include <QByteArray>

#include <atomic>
#include <optional>
#include <thread>

namespace keeper {

/// Watches from a second session how far a running dump has come through the tables (pg_stat_progress_copy), to guess
/// its size. Does nothing where there is no tunnel or PostgreSQL is older than 14. Ends with this object.
class CopyWatch
{
public:
    CopyWatch(Server &server,
              const Deployment &deployment,
              const DatabaseFacts &facts,
              const QByteArray &applicationName);

    /// About how many bytes the dump will have, having `bytes` now. Empty below 2 % of the tables. Thread-safe.
    [[nodiscard]] std::optional<qint64> expected(qint64 bytes) const;

private:
    void watch(Server &server, const Deployment &deployment, const QByteArray &applicationName, std::stop_token stop);

    qint64 m_tableBytes = 0;
    std::atomic<qint64> m_copied = 0; ///< Bytes of tables, before compression.
    std::jthread m_thread;
};

/// The guess itself: `copied` of `tableBytes` have become `bytes`.
[[nodiscard]] std::optional<qint64> expectedDumpBytes(qint64 bytes, qint64 copied, qint64 tableBytes);

} // namespace keeper
