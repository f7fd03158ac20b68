// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/enumname.h"

#include <QJsonObject>
#include <QString>

namespace keeper {

/// What a person should know although the work went on.
enum class WarningCode {
    // a file, while it was read
    FileChanged,
    FileVanished,
    FileShrunk,
    FileUnreadable,

    // a backup
    DirectoryUnreadable,
    PartlyLeftOut,
    ChangesUnknown, ///< Nothing on the server could tell which files changed.
    KeptInObjectStore,
    TablesUnreadable,
    GlobalsNotSaved,
    MuchSmallerThanLast, ///< In sets of version 0.1.0: the dump had less than a tenth of the last one's bytes.
    Shrunk,              ///< More than half of it is gone since the last good backup.
    AuthentikNotReady,   ///< It was starting, migrating or down.
    UnfinishedRemoved,   ///< A left-over of a backup that was never finished.
    LoginScriptPrints,

    // a restore
    AttributesNotRestored,
    RoleMissing,
    SettingRefused,
    StartFailed,
    NewHostLeft, ///< What was made on a new host could not be taken away.
};

/// One of them: FileChanged in "media". In manifests and journals, too, so perhaps of a newer program.
struct Warning
{
    Named<WarningCode> code; ///< Or an error's name: what could not be looked at, and the work went on without it.
    QString component;       ///< Its name in the list of components, or empty.
    QString detail;          ///< The file, table or setting it is about.
    friend bool operator==(const Warning &, const Warning &) = default;
};

[[nodiscard]] QJsonObject toJson(const Warning &warning);
[[nodiscard]] Warning warningFromJson(const QJsonObject &json);

} // namespace keeper
