// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backupset/store/setref.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <functional>
#include <stop_token>

namespace keeper {

/// What a folder turned out to be.
enum class SetCondition {
    Whole,
    Incomplete, ///< Everything in it is whole, but parts are missing by its own manifest; or it was never finished.
    Damaged,
    Foreign, ///< Not a backup set.
    Newer,   ///< Written by a newer program.
};

/// One thing that was found wrong, or could not be checked. Never holds contents of a file. Codes:
/// "set-foreign", "set-newer", "set-unfinished", "set-incomplete"; "checksums-unreadable", "manifest-unreadable";
/// "file-missing", "checksum-differs", "file-unreadable", "manifest-differs" (size, sum or counts are not those of the
/// manifest), "stream-differs" (what comes out of decompression); "dump-damaged", "dump-lacks-table", "rdb-damaged",
/// "archive-damaged", "entry-differs" (tar and index), "configuration-damaged".
/// Not checked: "file-unlisted" (no part of the set), "dump-not-read" (needs a newer pg_restore).
struct Finding
{
    QString code;      ///< Stable English; words are made in ui/models.
    QString component; ///< Manifest name, or empty.
    QString file;      ///< In the set.
    QString detail;    ///< Raw: both checksums, the entry, the tool's words.
    friend bool operator==(const Finding &, const Finding &) = default;
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

/// "whole", "incomplete", "damaged", "foreign", "newer".
[[nodiscard]] QString conditionName(SetCondition condition);
[[nodiscard]] QJsonObject toJson(const VerifyReport &report);

} // namespace keeper
