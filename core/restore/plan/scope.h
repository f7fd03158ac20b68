// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deployment/helpercontainer.h"
#include "core/restore/plan/directoryscope.h"
#include "core/restore/plan/restoreoptions.h"
#include "core/restore/plan/restoresource.h"
#include "core/restore/plan/restoretarget.h"
#include "core/restore/plan/upgradepath.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace keeper {

/// Roles that the dump needs and the server does not have, or that authentik's role can't act as. Sorted.
struct RolesNeeded
{
    QStringList missing;
    QStringList foreign;
    [[nodiscard]] bool allThere() const { return missing.isEmpty() && foreign.isEmpty(); }
    friend bool operator==(const RolesNeeded &, const RolesNeeded &) = default;
};

/// What a restore is about: from where, onto what, as a person chose, and all that follows from these three. Made once;
/// checks, plan, preview and run take it. A value.
struct RestoreScope
{
    RestoreSource source;
    RestoreTarget target;
    RestoreOptions options;
    QString run = QStringLiteral("RUN"); ///< Its name on the server; a word in its place until it has one.

    QStringList components; ///< Those that are restored, by their names in the manifest, in the order people read them.
    QList<DirectoryScope> directories; ///< Of those, the directories.
    QList<DirectoryPlace> places;      ///< What is swapped: directories, entries, Redis' data, files.
    RolesNeeded roles;
    UpgradePath upgrade;        ///< Of authentik, from the set to the server.
    bool withOwners = true;     ///< Owners and rights as in the dump; otherwise all goes to authentik's role.
    bool stopsAuthentik = true; ///< False for a single entry: it is swapped while authentik runs.
    friend bool operator==(const RestoreScope &, const RestoreScope &) = default;

    [[nodiscard]] bool restores(const QString &component) const { return components.contains(component); }
    /// Of `places`, those of one component on the server.
    [[nodiscard]] QList<DirectoryPlace> placesOf(const QString &onServer) const;
    /// The component that is restored onto this one of the server. Empty: none.
    [[nodiscard]] QString savedAs(const QString &onServer) const;
};

/// Pure. Of a choice that checkChoice() refuses, only what can be said.
[[nodiscard]] RestoreScope restoreScope(const RestoreSource &source,
                                        const RestoreTarget &target,
                                        const RestoreOptions &options);

/// The helper container of a run, whether it runs yet or not.
[[nodiscard]] HelperAccess helperOf(const RestoreScope &scope);

/// Where the cluster lies, while the restored database is built: 2.5 times the database and the dump.
[[nodiscard]] qint64 databaseBytesNeeded(const RestoreSource &source, const RestoreTarget &target);

/// Was it asked for? By --only and --skip alone.
[[nodiscard]] bool isAskedFor(const QString &component, const RestoreOptions &options);

/// Does the choice make sense for this set and server? Errors: Usage (an unknown component or path, nothing left).
[[nodiscard]] Result<> checkChoice(const RestoreScope &scope);

} // namespace keeper
