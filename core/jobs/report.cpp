// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/report.h"

using namespace Qt::StringLiterals;

namespace keeper {

QJsonObject toJson(const Warning &warning)
{
    return {{u"code"_s, warning.code}, {u"component"_s, warning.component}, {u"detail"_s, warning.detail}};
}

QList<Warning> RunReport::warnings() const
{
    QList<Warning> all;
    for (const StepReport &step : steps)
        all.append(step.warnings);
    return all;
}

} // namespace keeper
