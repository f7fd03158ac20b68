// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backupset/manifest.h"
#include "core/backupset/store/setref.h"
#include "core/base/error.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace keeper {

/// A backup set to restore from: what its manifest says and what preflight must know of its files. A value.
struct RestoreSource
{
    SetRef set;
    Manifest manifest;
    bool isWhole = true;        ///< Verified now: nothing in it is damaged (an incomplete set may be whole).
    QString workstation;        ///< What this computer calls itself: is the server this very machine?
    QStringList dumpRoles;      ///< Owners named by the dump's table of contents, without duplicates, sorted.
    QStringList dumpGrantees;   ///< Roles that the dump gives rights to, without duplicates, sorted.
    QStringList dumpExtensions; ///< Extensions that the dump creates, plpgsql left out.

    /// Does the set hold files of it, or the knowledge that there were none? Of an empty /blueprints neither: what is
    /// not the operator's was left out of it (directoryplaces.h).
    [[nodiscard]] bool holds(const QString &component) const;
    /// Was it empty, so that an empty directory is what is restored? There is no archive of it then.
    [[nodiscard]] bool heldNothingOf(const QString &component) const;
    [[nodiscard]] const Component &component(QAnyStringView name) const & { return manifest.component(name); }
    const Component &component(QAnyStringView name) const && = delete;
    /// Its file; without a name where the set has none.
    [[nodiscard]] StoredFile stored(const QString &component) const;
    friend bool operator==(const RestoreSource &, const RestoreSource &) = default;
};

/// Roles and extensions that a dump's table of contents (dumpContents()) names. Pure.
void readContents(RestoreSource &source, const QStringList &contents);
/// Roles that its statements about rights (dumpGrants()) name. Pure.
void readGrants(RestoreSource &source, const QStringList &statements);

} // namespace keeper
