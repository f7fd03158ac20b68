// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/report.h"

namespace keeper {

QList<Warning> RunReport::warnings() const
{
    QList<Warning> all;
    for (const StepReport &step : steps)
        all.append(step.warnings);
    return all;
}

} // namespace keeper
