// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verify/verifyset.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

QJsonArray toJson(const QList<Finding> &findings)
{
    QJsonArray array;
    for (const Finding &finding : findings) {
        array.append(QJsonObject{{u"code"_s, nameOf(finding.code)},
                                 {u"component"_s, finding.component},
                                 {u"file"_s, finding.file},
                                 {u"detail"_s, finding.detail}});
    }
    return array;
}

} // namespace

QJsonObject toJson(const VerifyReport &report)
{
    return {{u"condition"_s, nameOf(report.condition)},
            {u"formatVersion"_s, report.formatVersion},
            {u"problems"_s, toJson(report.problems)},
            {u"notChecked"_s, toJson(report.notChecked)},
            {u"bytes"_s, report.bytes}};
}

} // namespace keeper
