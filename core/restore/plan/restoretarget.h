// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/places/swapplace.h"
#include "core/postgres/restore/databasetarget.h"
#include "core/redis/redistarget.h"
#include "core/restore/plan/restoresource.h"
#include "core/survey/survey.h"

#include <QList>

#include <optional>
#include <stop_token>

namespace keeper {

/// Who restores on a server just now, from `.authentik-keeper/lock` (docs/runs.md 3).
struct LockHolder
{
    QString run;
    QString user; ///< Who, on which workstation.
    QString host;
    QDateTime time;       ///< Since when, UTC.
    bool expired = false; ///< Its lease ended: may be taken over after a question.
    friend bool operator==(const LockHolder &, const LockHolder &) = default;
};

/// What stands against the set's configuration here (--configuration).
struct ConfigurationTarget
{
    bool hasCompose = true;     ///< The engine's plugin is there.
    QStringList missingImages;  ///< Of the set's containers: names and tags.
    QStringList missingFolders; ///< That the files lay in.
    friend bool operator==(const ConfigurationTarget &, const ConfigurationTarget &) = default;
};

/// What a restore finds where it goes to: the survey, and what only a restore asks about. A value.
struct RestoreTarget
{
    Survey survey;
    DatabaseTarget database;
    QList<DirectoryPlace> places;     ///< Of every directory of the survey that is mounted, and of the set's files.
    std::optional<RedisTarget> redis; ///< Where this version uses Redis and it answers.
    ConfigurationTarget configuration;
    bool engineElevated = false; ///< It is spoken to by sudo.
    bool folderIsThere = true;   ///< The Compose project's folder exists on the host.
    QStringList missingTools;    ///< Of authentik's image: "tar", where the helper container can't work.
    std::optional<LockHolder> lock;
    friend bool operator==(const RestoreTarget &, const RestoreTarget &) = default;
};

/// A set and the server it is to go to, as far as a restore asks.
struct RestoreFacts
{
    RestoreSource source; ///< With what its dump names; a server may be needed to read it.
    RestoreTarget target;
};

} // namespace keeper
