// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/clients.h"

#include <QMap>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

/// By what it runs; by its service's name where that is not said.
Role roleOf(const InspectedContainer &one)
{
    static const QMap<QString, Role> roles{
        {u"server"_s, Role::Server}, {u"worker"_s, Role::Worker}, {u"allinone"_s, Role::AllInOne}};
    return roles.value(one.command.isEmpty() ? one.container.service : one.command.first(), Role::Other);
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

QList<Service> clientsOf(const QList<InspectedContainer> &containers, const QString &project)
{
    QList<Service> workers;
    QList<Service> servers;
    QList<Service> outposts;
    QSet<QString> networks;
    for (const InspectedContainer &one : containers) {
        if (one.project != project || !one.isAuthentik() || one.oneOff)
            continue;
        Service service = one.container;
        service.role = roleOf(one);
        (service.role == Role::Worker ? workers : servers) += service;
        networks += QSet<QString>(one.networks.begin(), one.networks.end());
    }
    for (const InspectedContainer &one : containers) {
        if (!isOutpostOf(one, containers, project, networks))
            continue;
        outposts += one.container;
        outposts.last().role = Role::Outpost;
    }
    return workers + servers + outposts;
}

} // namespace keeper
