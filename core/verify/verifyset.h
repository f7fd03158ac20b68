// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backupset/store/setref.h"
#include "core/base/enumname.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <functional>
#include <stop_token>

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

/// What a folder turned out to be.
enum class SetCondition {
    Whole,
    Incomplete, ///< Everything in it is whole, but parts are missing by its own manifest; or it was never finished.
    Damaged,
    Foreign, ///< Not a backup set.
    Newer,   ///< Written by a newer program.
};

struct VerifyReport
{
    SetCondition condition = SetCondition::Whole;
    QString path;
    int formatVersion = 0;     ///< Of the manifest; 0 if there is none to read.
    QList<Finding> problems;   ///< Each makes the set Damaged (or tells why it is Incomplete, Foreign or Newer).
    QList<Finding> notChecked; ///< What the checksums alone had to decide, and why.
    qint64 bytes = 0;          ///< Of all files that the checksums name, as far as they are there.
};

/// Told on the calling thread.
using VerifyProgress = std::function<void(qint64 done, qint64 expected, const QString &file)>;

/// Reads a whole set and checks every file: SHA256SUMS and manifest, the streams' own sums after decompression, the
/// dump by pg_restore (where the workstation's is new enough), the RDB's structure, every tar entry against the index,
/// the configuration archive. Changes nothing. Errors: SetNotFound, FileFailed, Cancelled.
[[nodiscard]] Result<VerifyReport> verifySet(const SetRef &set, const VerifyProgress &progress, std::stop_token stop);

[[nodiscard]] QJsonObject toJson(const VerifyReport &report);

} // namespace keeper
