// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/restore/plan/restoreoptions.h"
#include "core/restore/plan/restoresource.h"
#include "core/restore/plan/restoretarget.h"

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>

namespace keeper {

enum class CheckState { Green, Warning, Blocking };
[[nodiscard]] QString checkStateName(CheckState state); ///< "green", "warning", "blocking"

/// One answer of preflight. Words are made of code, state and facts in ui/models. Lists in facts are one a line; sizes
/// are bytes. Codes, in the order in which they come, and their facts:
///
/// The set: "set-whole" (path), "set-complete" (missing: files and parts that it lacks, at most 20; count),
/// "set-location" (path; folder: the one to be replaced that it lies in).
/// The server: "same-server" (backup, server: their names; differs: of "host-key", "host-name", "project"; a warning is
/// a migration), "install-id" (backup, server: the first 12 digits of the SHA-256), "authentik-version" (backup,
/// server; distance: "none", "patch", "next-train", "further", "backwards", "unknown"; between: trains),
/// "compose-folder" (folder), "containers" (reason: "stop", "missing"; missing: services or tools), "lock" (run, user,
/// host, time), "worker" (kept: "stopped", or empty).
/// The database, where it is restored: "database-container" (host), "postgres-version" (backup, server: majors),
/// "postgres-encoding" (encoding), "postgres-locale" (locale, problem), "postgres-extensions" (missing),
/// "postgres-roles" (missing, foreign: there, but authentik's role can't act as them; role), "postgres-rights" (role;
/// lacks: of "create", "own"), "postgres-blockers" (prepared, slots, subscriptions: numbers), "space-database"
/// (needed, free).
/// Each directory that is restored: "directory-mounts" (reason: "not-mounted", "partly-mounted", "nested", "kind",
/// "unreadable", or for a warning "empty": it becomes so; paths; skip: what to give to --skip), "layout" of uploads
/// (backup, server: paths in the container), "space-directories" (needed, free). Each part that the server has and that
/// stays as it is since the set lacks it: "not-in-set" (reason: a component's state). Redis, where this version uses
/// it: "redis" (choice: "empty", "keep", "from-backup"; reason: "unreachable", "not-on-mount", "no-rdb", "rdb-unknown",
/// "rdb-newer"; rdb, newest: format versions; appendOnly: "yes"). With --configuration: "configuration" (paths; reason:
/// "compose", "files", "folder", "images", "verifier"; images; role).
struct Check
{
    QString code;      ///< Stable English: "authentik-version".
    QString component; ///< Manifest name, or empty.
    CheckState state = CheckState::Green;
    QMap<QString, QString> facts; ///< The names and numbers that the words need: "backup", "server", "steps".
    friend bool operator==(const Check &, const Check &) = default;
};

/// All that must be known before a restore: each green, warning or blocking. Pure; always the same codes for the same
/// parts, in the order in which people read them. Of options that planRestore() refuses, only what can be said.
///
/// Space. A database needs 2.5 times its size, plus its dump (docs/facts/postgresql.md 4.1). Its size is estimated from
/// above: six times the dump (docs/facts/postgresql.md 1.1: 1,499 MB on disk were 255 MB of zstd) or, where that is
/// more, what the live one takes for as many rows. A directory needs its files once more, and 4 KiB for each entry.
/// Directories that are seen with the same free bytes (to 1 MiB) are taken to share a file system, and must find room
/// together. Of a single entry the size is not known here: where there is no room for it, its unpacking fails beside
/// the live one.
[[nodiscard]] QList<Check> preflight(const RestoreSource &source,
                                     const RestoreTarget &target,
                                     const RestoreOptions &options);

[[nodiscard]] bool isBlocked(const QList<Check> &checks);
[[nodiscard]] QJsonObject toJson(const Check &check);

} // namespace keeper
