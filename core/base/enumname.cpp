// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/enumname.h"

namespace keeper {

QString dashed(std::string_view identifier)
{
    QString name;
    for (const char letter : identifier) {
        const QChar one(QLatin1Char{letter});
        if (one.isUpper() && !name.isEmpty())
            name += u'-';
        name += one.toLower();
    }
    return name;
}

} // namespace keeper
