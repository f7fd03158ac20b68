// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/plan.h"

#include <QJsonArray>

#include <tuple>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

QJsonArray toJson(const QList<PlannedStep> &steps)
{
    QJsonArray array;
    for (const PlannedStep &step : steps) {
        QJsonObject object{{u"id"_s, step.id},
                           {u"policy"_s, nameOf(step.policy)},
                           {u"effects"_s, QJsonArray::fromStringList(step.effects)}};
        if (!step.component.isEmpty())
            object.insert(u"component"_s, step.component);
        if (step.expectedBytes)
            object.insert(u"expectedBytes"_s, *step.expectedBytes);
        if (!step.commands.isEmpty())
            object.insert(u"commands"_s, QJsonArray::fromStringList(step.commands));
        if (!step.reversible)
            object.insert(u"reversible"_s, false);
        if (step.seconds)
            object.insert(u"seconds"_s, *step.seconds);
        if (!step.members.isEmpty())
            object.insert(u"members"_s, toJson(step.members));
        array.append(object);
    }
    return array;
}

} // namespace

bool operator==(const PlannedStep &a, const PlannedStep &b)
{
    const auto parts = [](const PlannedStep &step) {
        return std::tie(step.id, step.component, step.policy, step.effects, step.expectedBytes, step.commands,
                        step.reversible, step.seconds, step.members);
    };
    return parts(a) == parts(b);
}

QJsonObject toJson(const Plan &plan)
{
    return {{u"kind"_s, plan.kind}, {u"steps"_s, toJson(plan.steps)}};
}

} // namespace keeper
