// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deployment/composecommand.h"
#include "core/restore/plan/scope.h"

#include <QStringList>

namespace keeper {

/// Compose's command for a project.
[[nodiscard]] QString composeLine(const QString &engine, const ComposeProject &project, const QList<QByteArray> &verb);

/// What the steps of a restore do, as a person would type it: for preview and report, never run from here. RUN stands
/// for the run's name, which it gets when it starts. Statements of SQL end with a semicolon; all else is for a shell.
/// Every name is one quoted word. No secret is in any. Pure.
[[nodiscard]] QStringList prepareCommands(const RestoreScope &scope);
[[nodiscard]] QStringList databaseCommands(const RestoreScope &scope);
[[nodiscard]] QStringList unpackCommands(const DirectoryScope &directory, const RestoreScope &scope);
[[nodiscard]] QStringList redisCommands(const RestoreScope &scope);
[[nodiscard]] QStringList configurationCommands(const RestoreScope &scope);
/// Stop, swap and start, in this order.
[[nodiscard]] QStringList swapCommands(const RestoreScope &scope);
[[nodiscard]] QStringList healthCommands(const RestoreScope &scope);

} // namespace keeper
