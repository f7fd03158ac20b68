// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/deployment.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace keeper {

std::optional<AuthentikVersion> AuthentikVersion::parse(const QString &text)
{
    static const QRegularExpression pattern(u"^(?:version-)?(20\\d\\d)\\.(\\d{1,2})(?:\\.(\\d{1,4}))?(?:[-+.].*)?$"_s);
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return AuthentikVersion{
        .year = match.captured(1).toInt(), .train = match.captured(2).toInt(), .patch = match.captured(3).toInt()};
}

QString AuthentikVersion::toString() const
{
    return u"%1.%2.%3"_s.arg(year).arg(train).arg(patch);
}

bool AuthentikVersion::usesRedis() const
{
    return *this < AuthentikVersion{.year = 2025, .train = 10, .patch = 0};
}

bool AuthentikVersion::usesData() const
{
    return *this >= AuthentikVersion{.year = 2025, .train = 12, .patch = 0};
}

const Service *Deployment::find(Role role) const
{
    const Service *found = nullptr;
    for (const Service &one : services) {
        if (one.does(role) && (!found || (one.running && !found->running)))
            found = &one;
    }
    return found;
}

QList<Service> Deployment::clients() const
{
    QList<Service> clients = services;
    clients.removeIf([](const Service &one) { return !one.isClient(); });
    return clients;
}

QStringList Deployment::notReady() const
{
    QStringList which;
    for (const Service &one : services) {
        if (!one.does(Role::Server) && !one.does(Role::Worker))
            continue;
        if (!one.running)
            which += one.name + ": stopped"_L1;
        else if (one.health == ServiceHealth::Starting || one.health == ServiceHealth::Unhealthy)
            which += one.name + ": "_L1 + nameOf(one.health);
    }
    return which;
}

} // namespace keeper
