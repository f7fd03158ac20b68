// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/plan/check.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

Check makeCheck(CheckCode code,
                CheckState state,
                std::initializer_list<std::pair<QString, QString>> facts,
                const QString &component)
{
    Check check{.code = code, .component = component, .state = state};
    for (const auto &[name, value] : facts) {
        if (!value.isEmpty())
            check.facts.insert(name, value);
    }
    return check;
}

bool isBlocked(const QList<Check> &checks)
{
    return std::ranges::contains(checks, CheckState::Blocking, &Check::state);
}

QString blockingCodes(const QList<Check> &checks)
{
    QStringList codes;
    for (const Check &check : checks) {
        if (check.state == CheckState::Blocking)
            codes += nameOf(check.code);
    }
    codes.removeDuplicates();
    return codes.join(u',');
}

QJsonObject toJson(const Check &check)
{
    QJsonObject facts;
    for (const auto &[name, value] : check.facts.asKeyValueRange())
        facts[name] = value;
    QJsonObject json{{u"code"_s, nameOf(check.code)}, {u"state"_s, nameOf(check.state)}, {u"facts"_s, facts}};
    if (!check.component.isEmpty())
        json[u"component"_s] = check.component;
    return json;
}

} // namespace keeper
