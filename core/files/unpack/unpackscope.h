// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/filestream.h"
#include "core/files/archive/tarentry.h"
#include "core/files/places/swapplace.h"

#include <QByteArray>
#include <QList>
#include <QSet>
#include <QString>

#include <optional>
#include <stop_token>

namespace keeper {

/// Which entries of an archive a place takes, and where each comes to lie. Paths of entries as in the index: without a
/// leading "./", the root is ".".
class UnpackScope
{
public:
    /// `entry`: all that is taken, "./public/a.png"; empty: all at and below the place's root.
    UnpackScope(const DirectoryPlace &place, const QByteArray &entry);

    /// Relative to what is built: empty for itself. nullopt: the entry is not taken; names of ours (docs/runs.md 1)
    /// never.
    [[nodiscard]] std::optional<QByteArray> targetOf(const QByteArray &path) const;
    /// A folder that only leads to the one entry taken.
    [[nodiscard]] bool leadsToEntry(const QByteArray &path) const;
    /// The place takes the whole archive, so that it is unpacked where it is to be; otherwise aside, and moved.
    [[nodiscard]] bool isWhole() const { return m_root == "." && m_entry.isEmpty(); }
    [[nodiscard]] const QByteArray &root() const { return m_root; }
    /// The one thing to take out: the entry, or the root.
    [[nodiscard]] QByteArray member() const { return m_entry.isEmpty() ? m_root : m_entry; }

private:
    QByteArray m_root;
    QByteArray m_entry;
    QByteArray m_below;
};

/// What must be known of an archive before its first byte is sent.
struct UnpackPlan
{
    qint64 taken = 0;         ///< Entries that the scope takes, without folders that only lead there.
    QSet<QByteArray> targets; ///< Entries outside the scope that hard links inside it share their data with.
    QList<TarEntry> leading;  ///< Folders that only lead to the one entry: made by hand.
};

/// Reads an index and refuses what could write outside, or is no file, folder or link: absolute names, `..`, names
/// through a link of the same archive, hard links to such, devices and FIFOs.
/// Errors: ArchiveDamaged (fact "entry"), those of readIndex().
[[nodiscard]] Result<UnpackPlan> planUnpack(const FileRef &index, const UnpackScope &scope, std::stop_token stop);

} // namespace keeper
