// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/server/swapparameters.h"

#include "core/backupset/components.h"
#include "core/deployment/composecommand.h"
#include "core/restore/plan/swaporder.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace keeper {

QByteArray swapParameters(const ServerRun &run,
                          const Engine &engine,
                          const Deployment &deployment,
                          const QList<QByteArray> &helper)
{
    return swapText(
        {.run = run.run,
         .engine = engine.program,
         .control = deployment.control,
         .containers = {.stopped = run.stopped, .started = run.started, .startedBefore = run.startedBefore},
         .redis = run.redisContainer,
         .database = run.database,
         .databaseContainer = run.databaseContainer,
         .databaseUser = run.databaseUser,
         .databasePort = deployment.databaseAccess.port,
         .maintenance = run.maintenance,
         .places = run.places,
         .recreate = composeWords(projectOf(deployment), recreateWords(deployment, !run.keepsWorkerStopped)),
         .helper = helper});
}

QByteArray swapScript()
{
    QFile file(u":/restore/swap.sh"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace keeper
