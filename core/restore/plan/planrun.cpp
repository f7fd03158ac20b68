// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/plan/planrun.h"

#include "core/backupset/components.h"
#include "core/deployment/helpercontainer.h"
#include "core/postgres/restore/rolepassword.h"
#include "core/postgres/restore/swapsql.h"
#include "core/restore/plan/plannedsteps.h"
#include "core/restore/plan/rolesettings.h"
#include "core/restore/plan/runnames.h"
#include "core/restore/plan/swaporder.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr int SecondsToPrepare = 5;
constexpr int SecondsToCheckHealth = 30; // workers report about every 30 s
constexpr int SecondsToFinish = 2;

// The engine waits as long for a container to end (docker stop's default); ours is what docs/benchmarks.md holds us to;
// authentik loads itself, and after the step to the next train migrates its database.
constexpr double SecondsToStop = 10;
constexpr double SecondsToSwap = 3;
constexpr double SecondsToStart = 30;
constexpr double SecondsToMigrate = 60;

constexpr auto launchScript = R"sh(command -v setsid >/dev/null && command -v flock >/dev/null || exit 127
setsid sh "$1/swap.sh" "$2" </dev/null >>"$1/log" 2>&1 &
exit 0)sh";

// The server's own address, as its settings say; a proxy of the environment has no business here.
constexpr auto askScript = R"sh(address=${AUTHENTIK_LISTEN__HTTP:-0.0.0.0:9000} path=${AUTHENTIK_WEB__PATH:-/}
url=http://127.0.0.1:${address##*:}${path%/}$1
python=$(command -v python3 || command -v python) || exit 127
exec "$python" -c 'import hashlib, sys, urllib.error, urllib.request as request
try:
    with request.build_opener(request.ProxyHandler({})).open(sys.argv[1], timeout=10) as answer:
        print(answer.status, hashlib.sha256(answer.read()).hexdigest())
except urllib.error.HTTPError as error:
    print(error.code)
except OSError as error:
    print(0, error)' "$url")sh";

constexpr auto logScript = R"sh(for id in "$@"; do
  since=$(ENGINE inspect --format '{{.State.StartedAt}}' "$id") || exit 1
  ENGINE logs --since "$since" "$id" 2>&1
done | grep -E 'RuntimeError|Traceback|InconsistentMigrationHistory|Major version skips'; exit 0)sh";

Engine engineOf(const RestoreScope &scope)
{
    return {.program = scope.target.survey.deployment.engine.toUtf8(), .elevated = scope.target.engineElevated};
}

QByteArrayList idWords(const QStringList &ids)
{
    QByteArrayList words;
    for (const QString &id : ids)
        words += id.toLatin1();
    return words;
}

/// As swap.sh's stop_one and start_one say it.
QString controlLine(const QList<QByteArray> &words, const QString &id, const Engine &engine)
{
    RemoteCommand command(words.value(0));
    return command.args(words.mid(1)).arg(id.toLatin1()).at(engine.place()).forLog();
}

QStringList lines(const QByteArray &text)
{
    return QString::fromUtf8(text).split(u'\n', Qt::SkipEmptyParts);
}

/// What is put before the renames of the database; of a password only that there is one.
QByteArray roleSql(const RestoreScope &scope)
{
    QByteArray sql = roleSettings(scope).reapply;
    if (scope.restores(components::Configuration))
        sql += rolePasswordSql(scope.target.database.role, SecretString("…"));
    return sql;
}

/// What changes hands: the live name, and under which name the old one is kept.
QStringList swapEffects(const RestoreScope &scope)
{
    QStringList effects;
    if (scope.restores(components::Database))
        effects += u"%1 → %2"_s.arg(scope.target.survey.database.name, keptDatabaseName(scope.run));
    for (const DirectoryPlace &place : scope.places)
        effects += u"%1 → %2"_s.arg(QString::fromUtf8(place.source), QString::fromUtf8(place.outgoing(scope.run)));
    return effects;
}

/// The script, what it is told, and the SQL that it feeds to psql: text of the very files that are uploaded.
QStringList swapCommands(const RestoreScope &scope)
{
    const QByteArray folder = runFolder(scope.target.survey.deployment.folder, scope.run);
    const SwapOrder order = swapOrder(scope);
    QStringList all{launchCommand(engineOf(scope), folder, "forth").forLog()};
    for (const QString &id : order.containers.stopped)
        all += controlLine(order.control.stop, id, engineOf(scope));
    all += lines(swapText(order));
    if (scope.restores(components::Database))
        all += lines(placeDatabaseSql(roleSql(scope)));
    for (const QString &id : order.containers.started)
        all += controlLine(order.control.start, id, engineOf(scope));
    return all;
}

} // namespace

RemoteCommand launchCommand(const Engine &engine, const QByteArray &folder, const QByteArray &verb)
{
    return RemoteCommand::script(launchScript, {folder, verb}).at(engine.place());
}

RemoteCommand statusCommand(const Engine &engine, const QStringList &ids)
{
    return engineCommand(
        engine, QByteArrayList{"inspect", "--format", "{{.State.Status}}, {{.RestartCount}} restarts: {{.Name}}"} +
                    idWords(ids));
}

RemoteCommand askCommand(const Service &server, const QByteArray &address)
{
    return RemoteCommand::script(askScript, {address}).at(server.place);
}

RemoteCommand logCommand(const Engine &engine, const QStringList &ids)
{
    return RemoteCommand::script(QByteArray(logScript).replace("ENGINE", shellQuoted(engine.program)), idWords(ids))
        .at(engine.place());
}

Downtime expectedDowntime(const RestoreScope &scope)
{
    if (!scope.stopsAuthentik)
        return {};
    using enum UpgradeDistance;
    const bool migrates = scope.upgrade.distance == NextTrain || scope.upgrade.distance == Newer;
    return {.stop = SecondsToStop, .ours = SecondsToSwap, .start = SecondsToStart + (migrates ? SecondsToMigrate : 0)};
}

PlannedStep prepareStep(const RestoreScope &scope)
{
    const QByteArray helper = HelperContainer::nameFor(scope.run);
    const QByteArray folder = runFolder(scope.target.survey.deployment.folder, scope.run);
    QStringList commands{engineCommand(engineOf(scope), {"rm", "--force", helper}).forLog(),
                         engineCommand(engineOf(scope), swapOrder(scope).helper).forLog()};
    return plainStep(restoresteps::PrepareRun, {QString::fromUtf8(folder)}, commands, SecondsToPrepare);
}

PlannedStep swapStep(const RestoreScope &scope)
{
    const Downtime down = expectedDowntime(scope);
    return plainStep(restoresteps::Swap, swapEffects(scope), swapCommands(scope),
                     std::max(1, int(down.stop + down.ours + down.start)));
}

PlannedStep healthStep(const RestoreScope &scope)
{
    const Deployment &deployment = scope.target.survey.deployment;
    const QStringList started = swapOrder(scope).containers.started;
    QStringList commands;
    if (!started.isEmpty())
        commands += statusCommand(engineOf(scope), started).forLog();
    if (const Service *server = deployment.server()) {
        commands += askCommand(*server, "/-/health/live/").forLog();
        commands += askCommand(*server, "/-/health/ready/").forLog();
    }
    if (!started.isEmpty())
        commands += logCommand(engineOf(scope), started).forLog();
    return plainStep(restoresteps::CheckHealth, {}, commands, SecondsToCheckHealth);
}

PlannedStep finishStep(const RestoreScope &)
{
    PlannedStep step = plainStep(restoresteps::FinishRun, {}, {}, SecondsToFinish);
    step.policy = StepPolicy::Always;
    return step;
}

} // namespace keeper
