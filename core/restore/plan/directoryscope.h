// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/restore/plan/check.h"
#include "core/restore/plan/restoretarget.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace keeper {

/// Where a directory of a set goes to on a server, or why it can't. A value.
struct DirectoryScope
{
    QString component; ///< In the set.
    QString onServer;  ///< On the server: "data" for a set's "media", where the version uses that.
    QList<DirectoryPlace> places;
    std::optional<MountReason> problem;
    QStringList paths; ///< That the problem is about.
    friend bool operator==(const DirectoryScope &, const DirectoryScope &) = default;
};

/// "public/a.png": relative, without empty names, "." and "..". Names of a set or of a person end in paths of the host.
[[nodiscard]] bool isPlainEntry(const QString &path);

/// "media" → "data" where the server's version has that; else the same.
[[nodiscard]] QString componentOnServer(const QString &component, const RestoreTarget &target);
[[nodiscard]] const DirectoryFacts *directoryOnServer(const QString &onServer, const RestoreTarget &target);

/// The places of one directory, `saved` so, or of the one entry of it that `path` names: "media/public/a.png". Pure.
[[nodiscard]] DirectoryScope directoryScope(const QString &component,
                                            const DirectoryComponent &saved,
                                            const RestoreTarget &target,
                                            const QString &path);

} // namespace keeper
