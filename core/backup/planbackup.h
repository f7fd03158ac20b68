// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backupset/store/setref.h"
#include "core/jobs/plan.h"
#include "core/survey/survey.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace keeper {

/// What a person chooses. Components by their names in the manifest.
struct BackupOptions
{
    StoreRef destination; ///< Holds the sets; a folder must exist.
    QStringList only;     ///< Not empty: these alone.
    QStringList skip;
    friend bool operator==(const BackupOptions &, const BackupOptions &) = default;
};

/// Step ids with a meaning of their own; a component's step is "save-" and its name.
namespace backupsteps {
inline constexpr QLatin1StringView PrepareSet{"prepare-set"};
inline constexpr QLatin1StringView OpenSnapshot{"open-snapshot"};
inline constexpr QLatin1StringView SaveComponents{"save-components"};
inline constexpr QLatin1StringView FinishSet{"finish-set"};
inline constexpr QLatin1StringView CleanUp{"clean-up"};
[[nodiscard]] QString save(const QString &component);
} // namespace backupsteps

/// Every component that a set of this deployment speaks of, in the order people read it.
[[nodiscard]] QStringList backupComponents(const Survey &survey);

/// About how many bytes will be read for a component, before compression; nothing where the survey does not know.
[[nodiscard]] std::optional<qint64> expectedBytes(const QString &component, const Survey &survey);

/// Is the component there to be saved, and asked for?
[[nodiscard]] bool isSaved(const QString &component, const Survey &survey, const BackupOptions &options);

/// What a backup will do. Pure. Errors: Usage, for an `only` that this deployment has not, or when nothing is left;
/// those of requireDatabaseContainer().
[[nodiscard]] Result<Plan> planBackup(const Survey &survey, const BackupOptions &options);

} // namespace keeper
