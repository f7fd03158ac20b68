// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/unpack/unpackcommands.h"
#include "core/jobs/plan.h"
#include "core/restore/plan/check.h"
#include "core/restore/plan/scope.h"

#include <QList>

namespace keeper {

/// Directories: can they be swapped there, and the steps that unpack them. Checks also name what the server has and the
/// set lacks. Pure.
[[nodiscard]] QList<Check> directoryChecks(const RestoreScope &scope);
[[nodiscard]] QList<PlannedStep> directorySteps(const RestoreScope &scope);

/// What is unpacked into one of a directory's places; `component` in the set, `entry`: all that is taken. Pure.
[[nodiscard]] UnpackRequest unpackRequest(const RestoreScope &scope,
                                          const QString &component,
                                          const DirectoryPlace &place,
                                          const QByteArray &entry);

} // namespace keeper
