// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/plan.h"
#include "core/remote/commandrunner.h"
#include "core/remote/remotecommand.h"
#include "core/restore/plan/scope.h"

#include <QByteArray>
#include <QStringList>

namespace keeper {

/// The steps of a restore that belong to no component. Pure.
[[nodiscard]] PlannedStep prepareStep(const RestoreScope &scope);
[[nodiscard]] PlannedStep swapStep(const RestoreScope &scope);
[[nodiscard]] PlannedStep healthStep(const RestoreScope &scope);
[[nodiscard]] PlannedStep finishStep(const RestoreScope &scope);

/// How long nobody can log in, in seconds: authentik's own stopping, our swap, authentik's own starting until it says
/// that it is ready (where nobody saw that: until the engine has started it).
struct Downtime
{
    double stop = 0;
    double ours = 0;
    double start = 0;
    friend bool operator==(const Downtime &, const Downtime &) = default;
};
[[nodiscard]] Downtime expectedDowntime(const RestoreScope &scope); ///< Pure.

/// Starts swap.sh in a run's work folder, in a session of its own: nothing of this connection's end reaches it. Pure.
[[nodiscard]] RemoteCommand launchCommand(const Engine &engine, const QByteArray &folder, const QByteArray &verb);
/// Do they run, and has none of them restarted? Pure.
[[nodiscard]] RemoteCommand statusCommand(const Engine &engine, const QStringList &ids);
/// Asks authentik itself for an address, inside its server: status and SHA-256 of the answer. Pure.
[[nodiscard]] RemoteCommand askCommand(const Service &server, const QByteArray &address);
/// What authentik says in its log since its start when it can't work. Pure.
[[nodiscard]] RemoteCommand logCommand(const Engine &engine, const QStringList &ids);

} // namespace keeper
