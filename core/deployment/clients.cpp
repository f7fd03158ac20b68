// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/clients.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

bool isWorker(const InspectedContainer &one)
{
    return one.command.value(0) == "worker"_L1 || (one.command.isEmpty() && one.container.service == "worker"_L1);
}

/// authentik makes outposts itself (then they belong to no project), or the operator's Compose file does.
bool isOutpostOf(const InspectedContainer &one,
                 const QList<InspectedContainer> &containers,
                 const QString &project,
                 const QSet<QString> &networks)
{
    if (!one.isOutpost() || one.oneOff)
        return false;
    if (one.project == project)
        return true;
    const bool hasOwn = !one.project.isEmpty() && std::ranges::any_of(containers, [&](const InspectedContainer &other) {
        return other.isAuthentik() && !other.oneOff && other.project == one.project;
    });
    return !hasOwn &&
           std::ranges::any_of(one.networks, [&](const QString &network) { return networks.contains(network); });
}

} // namespace

QList<Container> clientsOf(const QList<InspectedContainer> &containers, const QString &project)
{
    QList<Container> workers;
    QList<Container> servers;
    QList<Container> outposts;
    QSet<QString> networks;
    for (const InspectedContainer &one : containers) {
        if (one.project != project || !one.isAuthentik() || one.oneOff)
            continue;
        (isWorker(one) ? workers : servers) += one.container;
        networks += QSet<QString>(one.networks.begin(), one.networks.end());
    }
    for (const InspectedContainer &one : containers) {
        if (isOutpostOf(one, containers, project, networks))
            outposts += one.container;
    }
    return workers + servers + outposts;
}

} // namespace keeper
