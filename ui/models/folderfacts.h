// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace keeper {

/// What is known of a folder of this computer that is to hold backups.
struct FolderFacts
{
    bool exists = false;
    bool writable = false; ///< Or, where it does not exist, the folder above.
    qint64 freeBytes = 0;
};

/// Looks on the disk: not for the window's thread, since a network disk may not answer.
[[nodiscard]] FolderFacts lookAtFolder(const QString &path);

/// Why no backup can go there; empty: one can.
[[nodiscard]] QString folderProblem(const FolderFacts &facts);

/// A path of this computer as a person types it: without blanks around it, "~" as the home folder.
[[nodiscard]] QString fullPath(const QString &typed);

} // namespace keeper
