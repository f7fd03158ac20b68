// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/server/serversets.h"

#include "core/backupset/store/setname.h"
#include "core/backupset/verdict.h"
#include "core/ssh/config/sshconfig.h"
#include "core/verify/verifyset.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

/// Names of the folders that hold its sets, as far as sets or its address tell.
QStringList foldersOf(const Catalogue &catalogue, const SavedServer &server)
{
    QStringList folders;
    if (const Result<Target> target = Target::parse(server.address))
        folders += serverFolderName(target->host, target->port == 0 ? 22 : target->port,
                                    server.project.isEmpty() ? u"authentik"_s : server.project);
    for (const CatalogueSet &set : catalogue.sets) {
        if (isOf(set, server))
            folders += set.server;
    }
    return folders;
}

} // namespace

QDateTime timeOf(const CatalogueSet &set)
{
    return set.manifest ? set.manifest->startedAt : set.time;
}

bool isServer(const QString &host, int port, const QString &project, const SavedServer &server)
{
    const Result<Target> target = Target::parse(server.address);
    if (!target || host.isEmpty())
        return false;
    const bool samePort = target->port == 0 || target->port == port; // 0: as the ssh configuration has it
    const bool sameProject = server.project.isEmpty() || server.project == project;
    return target->host.compare(host, Qt::CaseInsensitive) == 0 && samePort && sameProject;
}

bool isOf(const CatalogueSet &set, const SavedServer &server)
{
    if (!set.manifest)
        return false;
    const Manifest::Server &origin = set.manifest->server;
    return isServer(origin.target, origin.port, set.manifest->deployment.project, server);
}

QList<CatalogueSet> setsOf(const Catalogue &catalogue, const SavedServer &server)
{
    const QStringList folders = foldersOf(catalogue, server);
    QList<CatalogueSet> sets = catalogue.sets;
    sets.removeIf(
        [&](const CatalogueSet &set) { return set.manifest ? !isOf(set, server) : !folders.contains(set.server); });
    std::ranges::stable_sort(sets, std::ranges::greater{}, timeOf);
    return sets;
}

QList<UnfinishedSet> unfinishedOf(const Catalogue &catalogue, const SavedServer &server)
{
    const QStringList folders = foldersOf(catalogue, server);
    QList<UnfinishedSet> sets = catalogue.unfinished;
    sets.removeIf([&](const UnfinishedSet &set) { return !folders.contains(set.server); });
    return sets;
}

LastNotes::LastNotes(const QList<Verification> &inOrder)
{
    for (const Verification &note : inOrder) {
        m_ofFolder.insert({note.set, note.run}, note);
        m_ofRun.insert(note.run, note);
    }
}

std::optional<Verification> LastNotes::of(const CatalogueSet &set) const
{
    if (!set.manifest)
        return std::nullopt;
    const QString run = set.manifest->run;
    if (const auto same = m_ofFolder.constFind({set.path, run}); same != m_ofFolder.constEnd())
        return *same;
    const auto moved = m_ofRun.constFind(run);
    return moved == m_ofRun.constEnd() ? std::nullopt : std::optional(*moved);
}

bool isOldBackup(const QDateTime &lastGood)
{
    constexpr int daysUntilOld = 7;
    return lastGood.daysTo(QDateTime::currentDateTimeUtc()) > daysUntilOld;
}

std::optional<CatalogueSet> lastGoodSet(const QList<CatalogueSet> &newestFirst,
                                        const QList<Verification> &verifications)
{
    const LastNotes notes(verifications);
    const auto good = std::ranges::find_if(newestFirst, [&](const CatalogueSet &set) {
        const std::optional<Verification> note = notes.of(set);
        return set.manifest && verdictOn(*set.manifest) == Verdict::Complete &&
               !(note && note->result == nameOf(SetCondition::Damaged));
    });
    return good == newestFirst.end() ? std::nullopt : std::optional(*good);
}

} // namespace keeper
