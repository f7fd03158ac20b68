// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace keeper {

/// What a picture run is asked for.
struct PictureOptions
{
    QString folder; ///< Where the PNG files go.
    QString suffix; ///< "-dark", "-de", …
    QString target; ///< Of a real server; empty: the scripted ones.
    QString identity;
    QString destination; ///< For the real backup.
};

/// Takes every page from scripted servers, for their looks. False: one could not be taken.
[[nodiscard]] bool pictureScriptedPages(const PictureOptions &options);
/// The pages of a restore, the same way; part of the above.
[[nodiscard]] bool pictureRestore(const PictureOptions &options);
/// A set from inside; part of the above.
[[nodiscard]] bool pictureInside(const PictureOptions &options);
/// What was done with a server, and what can be done later; part of the above too.
[[nodiscard]] bool pictureActivity(const PictureOptions &options);
/// Drives the real window from the backup in `destination` through its restore, undoes that, and cleans up.
[[nodiscard]] bool pictureRealRestore(const PictureOptions &options);
/// Drives the real window through a real backup, and takes each page on the way. The host key is answered with yes:
/// for labs only.
[[nodiscard]] bool pictureRealBackup(const PictureOptions &options);

} // namespace keeper
