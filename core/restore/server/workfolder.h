// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/deployment/hostaccess.h"
#include "core/remote/server.h"
#include "core/restore/plan/restoretarget.h"

#include <QByteArray>
#include <QString>

#include <stop_token>

namespace keeper {

/// `.authentik-keeper/` in the Compose project's folder: the lock, and a folder for each run (docs/runs.md 2). Made and
/// written through the helper container, and owned by whoever runs the script on the host.
class WorkFolder
{
public:
    WorkFolder(Server &server, const HostAccess &helper, const QByteArray &composeFolder);

    /// Makes it (0700) and takes the lock for a run. `lost`: the holder whose lease has ended, as it was seen; its lock
    /// is taken over unless its swap is open (then it has to be resumed) or another one was quicker. A lock of this
    /// very run is taken over always. Errors: ServerBusy (facts "run", "user", "host", "time"), FileUnreadable (fact
    /// "path": the log-in account may not enter the project's folder), those of Server::run.
    [[nodiscard]] Result<> lock(const LockHolder &holder, const std::optional<LockHolder> &lost, std::stop_token stop);
    /// Before the swap: the lock must still be this run's; its lease begins anew. Errors: as lock().
    [[nodiscard]] Result<> renew(const LockHolder &holder, std::stop_token stop);
    [[nodiscard]] Result<> unlock(const QString &run, std::stop_token stop); ///< No error if it is not this run's.

    [[nodiscard]] QByteArray pathOf(const QString &run) const; ///< On the host.
    /// Writes a file of a run, "state" or "folder/file", whole or not at all; its SHA-256 is checked there.
    /// Errors: those of Server::push.
    [[nodiscard]] Result<> write(const QString &run,
                                 const QByteArray &name,
                                 const QByteArray &bytes,
                                 std::stop_token stop);
    [[nodiscard]] Result<QByteArray> read(const QString &run, const QByteArray &name, std::stop_token stop);
    [[nodiscard]] Result<> remove(const QString &run, std::stop_token stop);
    /// One file or folder of a run.
    [[nodiscard]] Result<> remove(const QString &run, const QByteArray &name, std::stop_token stop);

private:
    [[nodiscard]] QByteArray inside() const { return m_helper.inside(m_folder); }
    [[nodiscard]] Result<QByteArray> accountOnHost(std::stop_token stop);
    [[nodiscard]] Result<> hold(const RemoteCommand &command, std::stop_token stop);

    Server &m_server;
    const HostAccess &m_helper;
    QByteArray m_folder;
    QByteArray m_account; ///< "uid:gid"
};

/// `lock/holder.json`: who, and until when it holds (UTC).
[[nodiscard]] QByteArray lockFile(const LockHolder &holder, const QDateTime &lease);
/// Empty: not one of ours, or not yet written.
[[nodiscard]] std::optional<LockHolder> lockHolderIn(const QByteArray &lockFile, const QDateTime &now);

} // namespace keeper
