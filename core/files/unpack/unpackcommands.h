// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/directoryroot.h"
#include "core/base/filestream.h"
#include "core/deployment/hostaccess.h"
#include "core/files/archive/tarentry.h"
#include "core/files/places/swapplace.h"
#include "core/files/unpack/unpackscope.h"
#include "core/remote/remotecommand.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace keeper {

/// What is unpacked where.
struct UnpackRequest
{
    FileRef archive; ///< NAME.tar.zst. Empty: the component was empty, and so is what is made.
    FileRef index;   ///< NAME.index.jsonl.zst beside it.
    DirectoryPlace place;
    std::optional<DirectoryRoot> root; ///< Of an empty one: what it was like; unknown: as the live one is.
    QByteArray entry;                  ///< Not empty: all that is taken (SingleEntry::entry).
    QString run;
};

/// The commands that unpack one place of the host, in their order: for the run and for what
/// tells of it. Pure.
class UnpackCommands
{
public:
    UnpackCommands(const HostAccess &host, const UnpackRequest &request); ///< `host` lives on.

    [[nodiscard]] const UnpackScope &scope() const { return m_scope; }
    /// Makes the folders around what is unpacked: `leading` as they were, others as the live ones around them. Prints
    /// nothing if tar can write attributes there.
    [[nodiscard]] RemoteCommand makeFolders(const QList<TarEntry> &leading) const;
    /// Unpacks the archive, read from standard input: `members` of it; none: all.
    [[nodiscard]] RemoteCommand unpack(bool attributes, const QList<QByteArray> &members) const;
    /// What unpack() is told to take. Nothing: all of it, of which only what is wanted is moved into its place.
    /// `prefix`: how names begin in the archive, "./" or "".
    [[nodiscard]] QList<QByteArray> members(const UnpackPlan &plan, const QByteArray &prefix) const;
    [[nodiscard]] RemoteCommand moveIntoPlace() const;
    /// After a failure: what was made must not be taken for a backup that was restored.
    [[nodiscard]] RemoteCommand clean() const;

private:
    [[nodiscard]] QByteArray destination() const;
    [[nodiscard]] bool isInPlace() const;

    const HostAccess &m_host;
    UnpackScope m_scope;
    QByteArray m_live;
    bool m_isEmpty;
    std::optional<DirectoryRoot> m_root;
    QByteArray m_new;
    QByteArray m_part;
};

} // namespace keeper
