// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/enumname.h"
#include "core/base/error.h"
#include "core/deployment/composecommand.h"
#include "core/files/places/swapplace.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace keeper {

/// Where a run on a server stands, by its work folder alone.
enum class ServerRunState {
    Building,    ///< Nothing of the live system was touched yet.
    Interrupted, ///< Its swap was begun and did not end: `resume` mends it.
    Unproven,    ///< Swapped, but nobody saw the proof.
    Restored,    ///< Swapped and proven; the old state is kept.
    Undone,      ///< Swapped back; the restored state is kept.
};

/// Which state is live, or is to be: a swap re-applies what was restored, or rolls back to what was there before.
enum class Side { Restored, Before };

/// As swap.sh and its state file have it.
template <>
[[nodiscard]] inline QString nameOf(Side side)
{
    return side == Side::Restored ? QStringLiteral("forth") : QStringLiteral("back");
}

[[nodiscard]] constexpr Side opposite(Side side)
{
    return side == Side::Restored ? Side::Before : Side::Restored;
}

/// What a restore is and what can be done with it later, each of them a run of steps.
enum class RunKind { Restore, Undo, Resume, Release };

/// A Compose project that a run makes on a host without authentik: what taking it away again needs.
struct NewProject
{
    ComposeProject project;
    QList<QByteArray> files; ///< All that are written, on the host.
    QString image;           ///< authentik's, for helper containers.
    friend bool operator==(const NewProject &, const NewProject &) = default;
};

/// A run as `.authentik-keeper/RUN/run.json` tells of it (docs/runs.md 4.1): all that undo, resume and release need,
/// days later and from another workstation. Holds no secret. A value.
struct ServerRun
{
    QString run;
    ServerRunState state = ServerRunState::Building; ///< Of the state file, not of run.json.
    bool isActive = false;                           ///< Its script is at work just now.
    bool isForeign = false;                          ///< There is a run.json, but none that we understand.
    QDateTime startedAt;                             ///< UTC
    QString by;                                      ///< Who, on which workstation: "anna@laptop".
    QString set;                                     ///< Folder of the set on that workstation.
    QString setRun;                                  ///< The run that made the set.
    QDateTime setTime;                               ///< When it was made, UTC.
    QString fromVersion;                             ///< authentik's, of the set.
    QString toVersion;                               ///< authentik's, of the server.
    QString database;                                ///< Live name; empty: the database was not restored.
    QString databaseUser;
    QString maintenance; ///< The database from which others are renamed.
    QStringList components;
    QList<DirectoryPlace> places;
    QStringList stopped;             ///< Container ids to stop, then to start: worker, servers, outposts.
    QStringList started;             ///< Those to start on what was restored (--keep-worker-stopped: no worker).
    QStringList startedBefore;       ///< Those to start on the state before.
    bool stopsAuthentik = true;      ///< False: a single entry, swapped while authentik runs.
    bool keepsWorkerStopped = false; ///< --keep-worker-stopped
    QString databaseContainer;
    QString redisContainer;                      ///< Empty: Redis is not touched.
    QMap<QString, QMap<QString, qint64>> rows;   ///< schema → table → rows right after the latest swap.
    QMap<QString, QMap<QString, qint64>> writes; ///< The same of what had been written, as countWrites() tells.
    QDateTime swappedAt;                         ///< Of the latest swap, UTC; invalid: never.
    std::optional<NewProject> newProject;        ///< There was no authentik before.
    friend bool operator==(const ServerRun &, const ServerRun &) = default;
};

/// Its record was written: false for a run that was killed before, and for one that is none of ours.
[[nodiscard]] bool isRecorded(const ServerRun &run);

/// Whether this can be done later with a run as it stands: all else would delete or swap in what is not whole, or lose
/// track of what is kept. Errors: RunForeign, Usage (something else comes first).
[[nodiscard]] Result<> mayDo(const ServerRun &run, RunKind later);

[[nodiscard]] QJsonObject toJson(const ServerRun &run);
/// Errors: RunForeign (not one of ours, or of a newer program).
[[nodiscard]] Result<ServerRun> serverRunFromJson(const QJsonObject &json);

} // namespace keeper
