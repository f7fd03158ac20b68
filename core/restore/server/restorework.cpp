// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/server/restorework.h"

#include "core/deployment/finder.h"
#include "core/deployment/helpercontainer.h"
#include "core/files/unpack/staging.h"
#include "core/files/unpack/unpack.h"
#include "core/postgres/restore/restoredatabase.h"
#include "core/postgres/restore/swapsql.h"
#include "core/restore/plan/databasenames.h"
#include "core/restore/server/swapparameters.h"

#include <QSysInfo>

#include <algorithm>
#include <pwd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace keeper {

RestoreWork::RestoreWork(RunKind what, std::shared_ptr<Server> on, Deployment where, ServerRun about)
    : kind(what)
    , server(std::move(on))
    , deployment(std::move(where))
    , run(std::move(about))
{}

QList<QByteArray> RestoreWork::helperFolders() const
{
    QList<QByteArray> folders{deployment.folder};
    for (const DirectoryPlace &place : run.places)
        folders += place.parent();
    // A single entry may turn out to need a folder above it (--path).
    if (order && !order->options.path.isEmpty()) {
        for (const DirectoryPlace &place : order->target.places)
            folders += place.parent();
    }
    return HelperContainer::outermost(folders);
}

SwapRun RestoreWork::swap() const
{
    return {*server, folder->pathOf(run.run), deployment.databaseAccess.password, restoredPassword};
}

QString RestoreWork::wantedSide() const
{
    if (kind == RunKind::Restore)
        return u"forth"_s;
    if (kind == RunKind::Undo)
        return run.state == ServerRunState::Undone ? u"forth"_s : u"back"_s;
    return {};
}

bool RestoreWork::isPutBack() const
{
    return swapped && !swapped->side().isEmpty() && swapped->side() != wantedSide();
}

void RestoreWork::noteContainers()
{
    run.databaseContainer = deployment.database() ? QString::fromLatin1(deployment.database()->id()) : QString();
    run.databaseUser = deployment.databaseAccess.user;
    const bool withRedis = std::ranges::contains(run.places, u"redis"_s, &DirectoryPlace::component);
    run.redisContainer = withRedis && deployment.redis() ? QString::fromLatin1(deployment.redis()->id()) : QString();
    run.stopped.clear();
    const QStringList interrupted = kind == RunKind::Resume ? run.started + run.startedBefore : QStringList();
    run.started.clear();
    run.startedBefore.clear();
    if (!run.stopsAuthentik)
        return;
    // What a person had stopped stays so; where nothing runs (a new host, a swap that was interrupted) all is started.
    const QList<Service> clients = deployment.clients();
    const bool anyRuns = std::ranges::any_of(clients, &Service::running);
    for (const Service &client : clients) {
        const QString id = QString::fromLatin1(client.id());
        const bool isOurDoing = client.does(Role::Worker) && run.keepsWorkerStopped;
        const bool isUndone = isOurDoing && kind == RunKind::Undo;
        run.stopped += id;
        if (!client.running && anyRuns && !interrupted.contains(id) && !isUndone)
            continue;
        run.startedBefore += id;
        if (!isOurDoing || isUndone)
            run.started += id;
    }
}

const QStringList &RestoreWork::startedOn(const QString &side) const
{
    return side == "forth"_L1 ? run.started : run.startedBefore;
}

bool RestoreWork::changesConfiguration() const
{
    return std::ranges::contains(run.places, u"configuration"_s, &DirectoryPlace::component);
}

Result<> RestoreWork::lookForNewContainers(std::stop_token stop)
{
    const auto found = findDeployment(*server, deployment.project, stop);
    if (!found)
        return std::unexpected(found.error());
    const Deployment before = std::exchange(deployment, *found);
    if (!changesConfiguration())
        return {};
    const auto newId = [&](const QString &id) {
        const auto old = std::ranges::find(before.services, id.toLatin1(), &Service::id);
        if (old == before.services.end())
            return id;
        const auto now = std::ranges::find(deployment.services, old->name, &Service::name);
        return now == deployment.services.cend() ? id : QString::fromLatin1(now->id());
    };
    std::ranges::transform(run.stopped, run.stopped.begin(), newId);
    std::ranges::transform(run.started, run.started.begin(), newId);
    std::ranges::transform(run.startedBefore, run.startedBefore.begin(), newId);
    if (deployment.database())
        run.databaseContainer = QString::fromLatin1(deployment.database()->id());
    if (deployment.redis() && !run.redisContainer.isEmpty())
        run.redisContainer = QString::fromLatin1(deployment.redis()->id());
    return writeParameters(stop);
}

Result<> RestoreWork::writeSql(const QByteArray &forth, const QByteArray &back, std::stop_token stop)
{
    if (auto written = folder->write(run.run, runfiles::Forth, placeDatabaseSql(forth), stop); !written)
        return written;
    return folder->write(run.run, runfiles::Back, placeDatabaseSql(back), stop);
}

Result<> RestoreWork::writeParameters(std::stop_token stop)
{
    const QList<QByteArray> words = HelperContainer::runWords(*deployment.ofItsImage(), helperName(run.run),
                                                              helperFolders(), HostAccess::Access::ReadWrite);
    return folder->write(run.run, runfiles::Parameters, swapParameters(run, server->engine(), deployment, words), stop);
}

QStringList RestoreWork::commandsForPerson(const QString &verb) const
{
    const ConnectOptions &options = server->connection().options();
    QString target = options.host.user + u'@' + options.host.name;
    if (options.host.port != 22)
        target += u':' + QString::number(options.host.port);
    QStringList words{u"authentik-keeper-cli %1 %2 --on %3"_s.arg(verb, run.run, target)};
    if (isLaunched && !swapped)
        words += u"sh %1/swap.sh mend"_s.arg(QString::fromUtf8(shellQuoted(folder->pathOf(run.run))));
    return words;
}

RestoreEnd RestoreWork::endOf(RunState steps) const
{
    if (!commands.isEmpty())
        return RestoreEnd::NeedsPerson;
    if (steps == RunState::Done) {
        const bool isResumedBack = kind == RunKind::Resume && !(swapped && swapped->side() == "forth"_L1);
        return isResumedBack ? RestoreEnd::Undone : RestoreEnd::Done;
    }
    if (steps == RunState::Refused)
        return RestoreEnd::Refused;
    if (isLaunched)
        return isPutBack() ? RestoreEnd::Undone : RestoreEnd::NeedsPerson;
    return steps == RunState::Cancelled ? RestoreEnd::Cancelled : RestoreEnd::Failed;
}

Result<> RestoreWork::removeOtherSide(const QString &liveSide, std::stop_token stop)
{
    const bool isRestoredLive = liveSide == "forth"_L1;
    if (!run.database.isEmpty()) {
        const QString name = isRestoredLive ? keptDatabaseName(run.run) : restoredDatabaseName(run.run);
        if (const auto dropped = dropDatabase(*server, deployment, run.maintenance, name, stop); !dropped)
            return dropped;
    }
    QList<QByteArray> paths;
    for (const DirectoryPlace &place : std::as_const(run.places)) {
        const QByteArray path = isRestoredLive ? place.outgoing(run.run) : place.incoming(run.run);
        // The script's own marks: what was not there, and what was being filled or emptied.
        for (const char *suffix : {"", ".absent", ".part", ".made"})
            paths += path + suffix;
    }
    return removeBeside(*server, *helper, paths, stop);
}

LockHolder thisWorkstation(const QString &run)
{
    const passwd *account = ::getpwuid(::geteuid());
    return {.run = run,
            .user = account ? QString::fromLocal8Bit(account->pw_name) : u"?"_s,
            .host = QSysInfo::machineHostName(),
            .time = QDateTime::currentDateTimeUtc(),
            .expired = false};
}

} // namespace keeper
