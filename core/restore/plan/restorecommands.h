// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deployment/composecommand.h"
#include "core/restore/plan/directoryscope.h"
#include "core/restore/plan/planrestore.h"

#include <QStringList>

namespace keeper {

/// A step of no component and no known size.
[[nodiscard]] PlannedStep plainStep(QLatin1StringView id,
                                    const QStringList &effects,
                                    const QStringList &commands,
                                    int seconds);
/// Compose's command for a project.
[[nodiscard]] QString composeLine(const QString &engine, const ComposeProject &project, const QList<QByteArray> &verb);

/// What the steps of a restore do, as a person would type it: for preview and report, never run from here. RUN stands
/// for the run's name, which it gets when it starts. Statements of SQL end with a semicolon; all else is for a shell.
/// Every name is one quoted word. No secret is in any. Pure.
[[nodiscard]] QStringList prepareCommands(const RestoreTarget &target);
[[nodiscard]] QStringList databaseCommands(const RestoreSource &source, const RestoreTarget &target, bool withOwners);
[[nodiscard]] QStringList unpackCommands(const RestoreSource &source, const DirectoryScope &scope);
[[nodiscard]] QStringList redisCommands(const RestoreSource &source,
                                        const RestoreTarget &target,
                                        const RestoreOptions &options);
[[nodiscard]] QStringList configurationCommands(const RestoreTarget &target);
/// Stop, swap and start, in this order.
[[nodiscard]] QStringList swapCommands(const RestorePlan &plan,
                                       const RestoreTarget &target,
                                       const RestoreOptions &options);
[[nodiscard]] QStringList healthCommands(const RestorePlan &plan,
                                         const RestoreSource &source,
                                         const RestoreTarget &target,
                                         const RestoreOptions &options);

} // namespace keeper
