// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/enumname.h"

#include <QString>

namespace keeper {

/// What verifying a set can find.
enum class FindingCode {
    // the set
    SetForeign,
    SetNewer,
    SetUnfinished,
    SetIncomplete,
    ChecksumsUnreadable,
    ManifestUnreadable,

    // a file
    FileMissing,
    ChecksumDiffers,
    FileUnreadable,
    ManifestDiffers, ///< Size, sum, counts or parts are not those of the manifest.
    StreamDiffers,   ///< What comes out of decompression.

    // what is in it
    DumpDamaged,
    DumpLacksTable,
    RdbDamaged,
    ArchiveDamaged,
    EntryDiffers, ///< Archive and index.
    ConfigurationDamaged,

    // not checked
    FileUnlisted, ///< No part of the set.
    DumpNotRead,  ///< Needs a newer pg_restore.
};

/// One thing that was found wrong, or could not be checked. Never holds contents of a file.
struct Finding
{
    FindingCode code = FindingCode::SetForeign;
    QString component; ///< Manifest name, or empty.
    QString file;      ///< In the set.
    QString detail;    ///< Raw: both checksums, the entry, the tool's words.
    friend bool operator==(const Finding &, const Finding &) = default;
};

} // namespace keeper
