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
        array.append(QJsonObject{{u"code"_s, finding.code},
                                 {u"component"_s, finding.component},
                                 {u"file"_s, finding.file},
                                 {u"detail"_s, finding.detail}});
    }
    return array;
}

} // namespace

QString conditionName(SetCondition condition)
{
    switch (condition) {
    case SetCondition::Whole:
        return u"whole"_s;
    case SetCondition::Incomplete:
        return u"incomplete"_s;
    case SetCondition::Damaged:
        return u"damaged"_s;
    case SetCondition::Foreign:
        return u"foreign"_s;
    case SetCondition::Newer:
        return u"newer"_s;
    }
    return {};
}

QJsonObject toJson(const VerifyReport &report)
{
    return {{u"condition"_s, conditionName(report.condition)},
            {u"formatVersion"_s, report.formatVersion},
            {u"problems"_s, toJson(report.problems)},
            {u"notChecked"_s, toJson(report.notChecked)},
            {u"bytes"_s, report.bytes}};
}

} // namespace keeper
