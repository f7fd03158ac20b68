// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/warning.h"

using namespace Qt::StringLiterals;

namespace keeper {

QJsonObject toJson(const Warning &warning)
{
    return {{u"code"_s, warning.code.name()}, {u"component"_s, warning.component}, {u"detail"_s, warning.detail}};
}

Warning warningFromJson(const QJsonObject &json)
{
    return {.code = Named<WarningCode>(json[u"code"].toString()),
            .component = json[u"component"].toString(),
            .detail = json[u"detail"].toString()};
}

} // namespace keeper
