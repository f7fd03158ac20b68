// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/restore/plan/restoreoptions.h"
#include "core/restore/plan/restoresource.h"
#include "core/restore/plan/restoretarget.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace keeper {

/// Where a directory of a set goes to on a server, and why it can't. A value. For preflight and planner.
struct DirectoryScope
{
    QString component; ///< In the set.
    QString onServer;  ///< On the server: "data" for a set's "media", where the version uses that.
    QList<DirectoryPlace> places;
    QString problem;   ///< A reason of the check "directory-mounts", or empty.
    QStringList paths; ///< That the problem is about.
    friend bool operator==(const DirectoryScope &, const DirectoryScope &) = default;
};

/// "public/a.png": relative, without empty names, "." and "..". Names of a set or of a person end in paths of the host.
[[nodiscard]] bool isPlainEntry(const QString &path);

/// Was it asked for? By --only and --skip alone.
[[nodiscard]] bool isAskedFor(const QString &component, const RestoreOptions &options);
/// Does the set hold files of it, or the knowledge that there were none? Of an empty /blueprints neither: what is not
/// the operator's was left out of it (directoryplaces.h).
[[nodiscard]] bool isInSet(const QString &component, const RestoreSource &source);
/// Was it empty, so that an empty directory is what is restored? There is no archive of it then.
[[nodiscard]] bool becomesEmpty(const QString &component, const RestoreSource &source);
/// Is Redis stopped and given other files? Never with `keep`. Emptied only along with the database or when it is named
/// by --only: a restore of files alone logs nobody out.
[[nodiscard]] bool changesRedis(const RestoreSource &source,
                                const RestoreTarget &target,
                                const RestoreOptions &options);
/// "media" → "data" where the server's version has that; else the same.
[[nodiscard]] QString componentOnServer(const QString &component, const RestoreTarget &target);
[[nodiscard]] const DirectoryFacts *directoryOnServer(const QString &onServer, const RestoreTarget &target);

/// The places of one directory of the set, or of the one entry of it that `options.path` names. Pure.
[[nodiscard]] DirectoryScope directoryScope(const QString &component,
                                            const RestoreSource &source,
                                            const RestoreTarget &target,
                                            const RestoreOptions &options);

/// Of `restoredComponents`, those that are directories.
[[nodiscard]] QList<DirectoryScope> directoryScopes(const RestoreSource &source,
                                                    const RestoreTarget &target,
                                                    const RestoreOptions &options);

} // namespace keeper
