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

template <>
inline constexpr std::array enumNames<FindingCode>{
    EnumName{FindingCode::SetForeign, QLatin1StringView("set-foreign")},
    EnumName{FindingCode::SetNewer, QLatin1StringView("set-newer")},
    EnumName{FindingCode::SetUnfinished, QLatin1StringView("set-unfinished")},
    EnumName{FindingCode::SetIncomplete, QLatin1StringView("set-incomplete")},
    EnumName{FindingCode::ChecksumsUnreadable, QLatin1StringView("checksums-unreadable")},
    EnumName{FindingCode::ManifestUnreadable, QLatin1StringView("manifest-unreadable")},
    EnumName{FindingCode::FileMissing, QLatin1StringView("file-missing")},
    EnumName{FindingCode::ChecksumDiffers, QLatin1StringView("checksum-differs")},
    EnumName{FindingCode::FileUnreadable, QLatin1StringView("file-unreadable")},
    EnumName{FindingCode::ManifestDiffers, QLatin1StringView("manifest-differs")},
    EnumName{FindingCode::StreamDiffers, QLatin1StringView("stream-differs")},
    EnumName{FindingCode::DumpDamaged, QLatin1StringView("dump-damaged")},
    EnumName{FindingCode::DumpLacksTable, QLatin1StringView("dump-lacks-table")},
    EnumName{FindingCode::RdbDamaged, QLatin1StringView("rdb-damaged")},
    EnumName{FindingCode::ArchiveDamaged, QLatin1StringView("archive-damaged")},
    EnumName{FindingCode::EntryDiffers, QLatin1StringView("entry-differs")},
    EnumName{FindingCode::ConfigurationDamaged, QLatin1StringView("configuration-damaged")},
    EnumName{FindingCode::FileUnlisted, QLatin1StringView("file-unlisted")},
    EnumName{FindingCode::DumpNotRead, QLatin1StringView("dump-not-read")},
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
