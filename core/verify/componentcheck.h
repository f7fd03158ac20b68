// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backupset/component.h"
#include "core/backupset/store/setref.h"
#include "core/verify/verifyset.h"

#include <functional>
#include <stop_token>

namespace keeper {

struct ComponentFindings
{
    QList<Finding> problems;
    QList<Finding> notChecked;
};

/// Reads what a component's file holds, whose checksum is right already. `progress` is told the bytes of it read so
/// far. Errors: Cancelled alone; all else is a finding.
[[nodiscard]] Result<ComponentFindings> checkComponent(const SetRef &set,
                                                       const QString &name,
                                                       const ComponentContent &content,
                                                       const std::function<void(qint64 bytes)> &progress,
                                                       std::stop_token stop);

} // namespace keeper
