// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/server/swapparameters.h"

#include "core/deployment/composecommand.h"
#include "core/deployment/helpercontainer.h"
#include "core/restore/plan/configurationplaces.h"
#include "core/restore/plan/databasenames.h"

#include <QFile>

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

QByteArray placesFunction(const ServerRun &run)
{
    QByteArray text = "places() {\n    :\n";
    for (const DirectoryPlace &place : run.places) {
        text += "    place_one " +
                quotedWords({place.isMountPoint ? "children" : "rename", place.source, place.incoming(run.run),
                             place.outgoing(run.run)}) +
                '\n';
    }
    return text + "}\n";
}

} // namespace

QByteArray helperName(const QString &run)
{
    return "authentik-keeper-" + run.toLatin1();
}

QByteArray swapParameters(const ServerRun &run,
                          const Engine &engine,
                          const Deployment &deployment,
                          const QList<QByteArray> &helper)
{
    const bool recreates = std::ranges::contains(run.places, u"configuration"_s, &DirectoryPlace::component);
    const QList<QByteArray> up =
        composeWords(projectOf(deployment), recreateWords(deployment, !run.keepsWorkerStopped));
    QByteArray text;
    text += assignment("engine", QString::fromUtf8(engine.program));
    text += assignment("helper", QString::fromLatin1(helperName(run.run)));
    text += assignment("inside", QString::fromLatin1(HelperContainer::Root) + u'/');
    text += assignment("clients", run.stopped.join(u' '));
    text += assignment("started_forth", run.started.join(u' '));
    text += assignment("started_back", run.startedBefore.join(u' '));
    text += assignment("redis", run.redisContainer);
    text += assignment("database", run.database.isEmpty() ? QString() : run.databaseContainer);
    text += assignment("user", run.databaseUser);
    text += assignment("port", QString::number(deployment.databaseAccess.port));
    text += assignment("maintenance", run.maintenance);
    text += assignment("live", run.database);
    text += assignment("restored", restoredDatabaseName(run.run));
    text += assignment("kept", keptDatabaseName(run.run));
    text += assignment("has_places", run.places.isEmpty() ? QString() : u"yes"_s);
    text += assignment("recreates", recreates ? u"yes"_s : QString());
    text += "stop_one() { " + quotedWords(deployment.control.stop) + " \"$1\"; }\n";
    text += "start_one() { " + quotedWords(deployment.control.start) + " \"$1\"; }\n";
    text += "look_one() { " + quotedWords(deployment.control.look) + " \"$1\"; }\n";
    text += "recreate() { \"$engine\" " + quotedWords(up) + "; }\n";
    text += "start_helper() { \"$engine\" " + quotedWords(helper) + "; }\n";
    return text + placesFunction(run);
}

QByteArray swapScript()
{
    QFile file(u":/restore/swap.sh"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace keeper
