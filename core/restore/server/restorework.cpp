// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/server/restorework.h"

#include "core/backupset/components.h"
#include "core/base/random.h"
#include "core/deployment/finder.h"
#include "core/deployment/helpercontainer.h"
#include "core/files/unpack/staging.h"
#include "core/files/unpack/unpack.h"
#include "core/jobs/journal.h"
#include "core/jobs/journalfolder.h"
#include "core/jobs/step.h"
#include "core/postgres/restore/restoredatabase.h"
#include "core/postgres/restore/swapsql.h"
#include "core/restore/plan/runnames.h"
#include "core/restore/plan/swaporder.h"
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

void RestoreWork::take(RestoreScope what)
{
    order = std::move(what);
    deployment = order->target.survey.deployment;
    run.toVersion = deployment.version;
    run.maintenance = order->target.database.maintenance;
    run.components = order->components;
    run.places = order->places;
    run.stopsAuthentik = order->stopsAuthentik;
    run.keepsWorkerStopped = order->options.keepWorkerStopped;
    if (order->restores(components::Database)) {
        run.database = order->target.survey.database.name;
        run.rows = order->source.component(components::Database).database()->rows;
    }
}

Result<> RestoreWork::beginJournal(StepContext &context)
{
    if (journal || journalFolder.isEmpty())
        return {};
    const auto path = newJournalPath(journalFolder, run.run);
    if (!path)
        return std::unexpected(path.error());
    auto made = Journal::create(*path);
    if (!made)
        return std::unexpected(made.error());
    journal = *made;
    context.setJournal(journal);
    const HostConfig &host = server->connection().options().host;
    return noteServer(*journal, {.host = host.name, .port = host.port, .project = deployment.project});
}

QList<QByteArray> RestoreWork::helperFolders() const
{
    // A single entry may turn out to need a folder above it (--path).
    const bool isEntry = order && !order->stopsAuthentik;
    return keeper::helperFolders(deployment.folder, isEntry ? run.places + order->target.places : run.places);
}

SwapRun RestoreWork::swap() const
{
    return {*server, folder->pathOf(run.run), deployment.databaseAccess.password, restoredPassword};
}

std::optional<Side> RestoreWork::wantedSide() const
{
    if (kind == RunKind::Restore)
        return Side::Restored;
    if (kind == RunKind::Undo)
        return run.state == ServerRunState::Undone ? Side::Restored : Side::Before;
    return {};
}

void RestoreWork::swapEnded(const SwapState &state)
{
    swapped = state;
    const bool isAsWanted = state.side() == wantedSide().value_or(Side::Restored);
    happened(isAsWanted ? RunEvent::EndedAsWanted : RunEvent::EndedAsBefore);
}

void RestoreWork::needPerson(const QStringList &byHand)
{
    commands = byHand;
    happened(RunEvent::NeedsPerson);
}

void RestoreWork::noteContainers()
{
    run.databaseContainer = deployment.database() ? QString::fromLatin1(deployment.database()->id()) : QString();
    run.databaseUser = deployment.databaseAccess.user;
    const bool withRedis = std::ranges::contains(run.places, components::Redis, &DirectoryPlace::component);
    run.redisContainer = withRedis && deployment.redis() ? QString::fromLatin1(deployment.redis()->id()) : QString();
    const QStringList interrupted = kind == RunKind::Resume ? run.started + run.startedBefore : QStringList();
    SwappedContainers containers;
    if (run.stopsAuthentik)
        containers = swappedContainers(deployment, run.keepsWorkerStopped, interrupted, kind == RunKind::Undo);
    run.stopped = containers.stopped;
    run.started = containers.started;
    run.startedBefore = containers.startedBefore;
}

const QStringList &RestoreWork::startedOn(Side side) const
{
    return side == Side::Restored ? run.started : run.startedBefore;
}

bool RestoreWork::changesConfiguration() const
{
    return std::ranges::contains(run.places, components::Configuration, &DirectoryPlace::component);
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

Result<> RestoreWork::writeSql(const QByteArray &reapply, const QByteArray &rollBack, std::stop_token stop)
{
    if (auto written = folder->write(run.run, runfiles::ReapplySql, placeDatabaseSql(reapply), stop); !written)
        return written;
    return folder->write(run.run, runfiles::RollBackSql, placeDatabaseSql(rollBack), stop);
}

Result<> RestoreWork::writeParameters(std::stop_token stop)
{
    const QList<QByteArray> words = HelperContainer::runWords(
        *deployment.ofItsImage(), HelperContainer::nameFor(run.run), helperFolders(), HostAccess::Access::ReadWrite);
    return folder->write(run.run, runfiles::Parameters, swapParameters(run, server->engine(), deployment, words), stop);
}

QStringList RestoreWork::commandsForPerson(const QString &verb) const
{
    const ConnectOptions &options = server->connection().options();
    QString target = options.host.user + u'@' + options.host.name;
    if (options.host.port != 22)
        target += u':' + QString::number(options.host.port);
    QStringList words{u"authentik-keeper-cli %1 %2 --on %3"_s.arg(verb, run.run, target)};
    if (m_stage == RunStage::Launched)
        words += u"sh %1/swap.sh mend"_s.arg(QString::fromUtf8(shellQuoted(folder->pathOf(run.run))));
    return words;
}

Result<> RestoreWork::removeOtherSide(Side live, std::stop_token stop)
{
    const bool isRestoredLive = live == Side::Restored;
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
    return removeStaging(*server, *helper, paths, stop);
}

ServerRun newServerRun(const RestoreSource &source)
{
    ServerRun record;
    record.run = newRunId(QDateTime::currentDateTimeUtc());
    const LockHolder here = thisWorkstation(record.run);
    record.startedAt = here.time;
    record.by = here.user + u'@' + here.host;
    record.set = source.set.address();
    record.setRun = source.manifest.run;
    record.setTime = source.manifest.startedAt;
    record.fromVersion = source.manifest.deployment.version;
    return record;
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
