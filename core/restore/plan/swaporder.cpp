// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/plan/swaporder.h"

#include "core/backupset/components.h"
#include "core/deployment/composecommand.h"
#include "core/restore/plan/runnames.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

QByteArray quotedWords(const QList<QByteArray> &words)
{
    QList<QByteArray> quoted;
    for (const QByteArray &word : words)
        quoted += shellQuoted(word);
    return quoted.join(' ');
}

QByteArray assignment(const QByteArray &name, const QString &value)
{
    return name + '=' + shellQuoted(value.toUtf8()) + '\n';
}

QByteArray placesFunction(const SwapOrder &order)
{
    QByteArray text = "places() {\n    :\n";
    for (const DirectoryPlace &place : order.places) {
        text += "    place_one " +
                quotedWords({place.isMountPoint ? "children" : "rename", place.source, place.incoming(order.run),
                             place.outgoing(order.run)}) +
                '\n';
    }
    return text + "}\n";
}

} // namespace

SwappedContainers swappedContainers(const Deployment &deployment,
                                    bool keepsWorkerStopped,
                                    const QStringList &interrupted,
                                    bool isUndo)
{
    SwappedContainers found;
    const QList<Service> clients = deployment.clients();
    const bool anyRuns = std::ranges::any_of(clients, &Service::running);
    for (const Service &client : clients) {
        const QString id = QString::fromLatin1(client.id());
        const bool isOurDoing = client.does(Role::Worker) && keepsWorkerStopped;
        const bool isUndone = isOurDoing && isUndo;
        found.stopped += id;
        if (!client.running && anyRuns && !interrupted.contains(id) && !isUndone)
            continue;
        found.startedBefore += id;
        if (!isOurDoing || isUndone)
            found.started += id;
    }
    return found;
}

QByteArray swapText(const SwapOrder &order)
{
    QByteArray text;
    text += assignment("engine", QString::fromUtf8(order.engine));
    text += assignment("helper", QString::fromUtf8(HelperContainer::nameFor(order.run)));
    text += assignment("inside", QString::fromLatin1(HelperContainer::Root) + u'/');
    text += assignment("clients", order.containers.stopped.join(u' '));
    text += assignment("started_forth", order.containers.started.join(u' '));
    text += assignment("started_back", order.containers.startedBefore.join(u' '));
    text += assignment("redis", order.redis);
    text += assignment("database", order.database.isEmpty() ? QString() : order.databaseContainer);
    text += assignment("user", order.databaseUser);
    text += assignment("port", QString::number(order.databasePort));
    text += assignment("maintenance", order.maintenance);
    text += assignment("live", order.database);
    text += assignment("restored", restoredDatabaseName(order.run));
    text += assignment("kept", keptDatabaseName(order.run));
    text += assignment("has_places", order.places.isEmpty() ? QString() : u"yes"_s);
    const bool recreates = std::ranges::contains(order.places, components::Configuration, &DirectoryPlace::component);
    text += assignment("recreates", recreates ? u"yes"_s : QString());
    text += "stop_one() { " + quotedWords(order.control.stop) + " \"$1\"; }\n";
    text += "start_one() { " + quotedWords(order.control.start) + " \"$1\"; }\n";
    text += "look_one() { " + quotedWords(order.control.look) + " \"$1\"; }\n";
    text += "recreate() { \"$engine\" " + quotedWords(order.recreate) + "; }\n";
    text += "start_helper() { \"$engine\" " + quotedWords(order.helper) + "; }\n";
    return text + placesFunction(order);
}

QList<QByteArray> helperFolders(const QByteArray &composeFolder, const QList<DirectoryPlace> &places)
{
    QList<QByteArray> folders{composeFolder};
    for (const DirectoryPlace &place : places)
        folders += place.parent();
    return HelperContainer::outermost(folders);
}

SwapOrder swapOrder(const RestoreScope &scope)
{
    const Deployment &deployment = scope.target.survey.deployment;
    const bool keepsWorker = scope.options.keepWorkerStopped;
    // A single entry may turn out to need a folder above it (--path).
    const QList<DirectoryPlace> seen = scope.stopsAuthentik ? scope.places : scope.places + scope.target.places;
    SwapOrder order{.run = scope.run,
                    .engine = deployment.engine.toUtf8(),
                    .control = deployment.control,
                    .databaseUser = deployment.databaseAccess.user,
                    .databasePort = deployment.databaseAccess.port,
                    .maintenance = scope.target.database.maintenance,
                    .places = scope.places,
                    .recreate = composeWords(projectOf(deployment), recreateWords(deployment, !keepsWorker))};
    if (scope.stopsAuthentik)
        order.containers = swappedContainers(deployment, keepsWorker);
    if (scope.restores(components::Redis) && deployment.redis())
        order.redis = QString::fromLatin1(deployment.redis()->id());
    if (scope.restores(components::Database))
        order.database = scope.target.survey.database.name;
    if (deployment.database())
        order.databaseContainer = QString::fromLatin1(deployment.database()->id());
    if (const Service *image = deployment.ofItsImage())
        order.helper = HelperContainer::runWords(*image, HelperContainer::nameFor(scope.run),
                                                 helperFolders(deployment.folder, seen), HostAccess::Access::ReadWrite);
    return order;
}

} // namespace keeper
