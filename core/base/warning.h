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
    MuchSmallerThanLast,
    UnfinishedRemoved, ///< A left-over of a backup that was never finished.
    LoginScriptPrints,

    // a restore
    AttributesNotRestored,
    RoleMissing,
    SettingRefused,
    StartFailed,
    NewHostLeft, ///< What was made on a new host could not be taken away.
};

template <>
inline constexpr std::array enumNames<WarningCode>{
    EnumName{WarningCode::FileChanged, QLatin1StringView("file-changed")},
    EnumName{WarningCode::FileVanished, QLatin1StringView("file-vanished")},
    EnumName{WarningCode::FileShrunk, QLatin1StringView("file-shrunk")},
    EnumName{WarningCode::FileUnreadable, QLatin1StringView("file-unreadable")},
    EnumName{WarningCode::DirectoryUnreadable, QLatin1StringView("directory-unreadable")},
    EnumName{WarningCode::PartlyLeftOut, QLatin1StringView("partly-left-out")},
    EnumName{WarningCode::ChangesUnknown, QLatin1StringView("changes-unknown")},
    EnumName{WarningCode::KeptInObjectStore, QLatin1StringView("kept-in-object-store")},
    EnumName{WarningCode::TablesUnreadable, QLatin1StringView("tables-unreadable")},
    EnumName{WarningCode::GlobalsNotSaved, QLatin1StringView("globals-not-saved")},
    EnumName{WarningCode::MuchSmallerThanLast, QLatin1StringView("much-smaller-than-last")},
    EnumName{WarningCode::UnfinishedRemoved, QLatin1StringView("unfinished-removed")},
    EnumName{WarningCode::LoginScriptPrints, QLatin1StringView("login-script-prints")},
    EnumName{WarningCode::AttributesNotRestored, QLatin1StringView("attributes-not-restored")},
    EnumName{WarningCode::RoleMissing, QLatin1StringView("role-missing")},
    EnumName{WarningCode::SettingRefused, QLatin1StringView("setting-refused")},
    EnumName{WarningCode::StartFailed, QLatin1StringView("start-failed")},
    EnumName{WarningCode::NewHostLeft, QLatin1StringView("new-host-left")},
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
