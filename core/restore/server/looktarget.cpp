// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/server/looktarget.h"

#include "core/backupset/components.h"
#include "core/deployment/hostaccess.h"
#include "core/files/places/swapplaces.h"
#include "core/restore/plan/configurationplaces.h"
#include "core/restore/server/hostimages.h"
#include "core/restore/server/workfolder.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

// A source may be a link, which the engine followed when it mounted it; what this account may not see stays as it is.
constexpr auto resolveScript = R"sh(for p do r=$(readlink -f -- "$p" 2>/dev/null && echo .) || r=
r=${r%??}; if [ -e "$r" ]; then printf '%s\0' "$r"; else printf '%s\0' "$p"; fi; done)sh";

// Names what is missing, or is another than GNU's where only that one can what is asked of it.
constexpr auto toolsScript = R"sh(for t in cat chmod chown cp cut du head mkdir mv nice rm stat xargs; do
  command -v "$t" >/dev/null || echo "$t"; done
case $(tar --version 2>/dev/null) in *'GNU tar'*) ;; *) echo tar ;; esac
find / -maxdepth 0 -printf '' 2>/dev/null || echo find
sha256sum -z </dev/null >/dev/null 2>&1 || echo sha256sum
:)sh";

constexpr auto lockScript = R"sh([ -d "$1" ] || exit 0
echo held; cat -- "$1/holder.json" 2>/dev/null || :)sh";

constexpr auto foldersScript = R"sh(for f do [ -d "/host$f" ] || printf '%s\n' "$f"; done)sh";

/// Of the set's pieces that the server does not have now, too: they may be made.
QList<DirectoryPlace> placesFor(const Survey &survey, const RestoreSource &source)
{
    QList<DirectoryPlace> places = restorePlaces(survey.directories);
    for (const DirectoryFacts &facts : survey.directories) {
        const DirectoryComponent *saved = source.manifest.component(facts.component).directory();
        for (const DirectoryPiece &piece : saved ? saved->parts : QList<DirectoryPiece>()) {
            auto place = placeOf(facts, "./" + piece.path.toUtf8());
            const bool isKnown = !place || std::ranges::any_of(places, [&](const DirectoryPlace &other) {
                return other.component == place->component && other.archiveRoot == place->archiveRoot;
            });
            if (isKnown)
                continue;
            place->isFile = piece.isFile;
            places += *place;
        }
    }
    return places;
}

Result<> resolveLinks(Server &server, QList<DirectoryPlace> &places, std::stop_token stop)
{
    QByteArrayList sources;
    for (const DirectoryPlace &place : std::as_const(places))
        sources += place.source;
    if (sources.isEmpty())
        return {};
    const auto said = server.read(RemoteCommand::script(resolveScript, sources), std::move(stop));
    if (!said)
        return std::unexpected(said.error());
    const QByteArrayList resolved = said->split('\0');
    for (qsizetype i = 0; i < places.size() && i + 1 < resolved.size(); ++i) {
        if (resolved[i].startsWith('/'))
            places[i].source = resolved[i];
    }
    return {};
}

/// Over all parents and the project's folder, or what of the way to each there is.
Result<std::unique_ptr<HostAccess>> startHelper(Server &server, const RestoreTarget &target, std::stop_token stop)
{
    const Deployment &deployment = target.survey.deployment;
    QList<QByteArray> folders;
    for (const DirectoryPlace &place : std::as_const(target.places))
        folders += place.parent();
    const Service *image = deployment.ofItsImage();
    constexpr auto access = HostAccess::Access::ReadOnly;
    if (!deployment.folder.isEmpty()) {
        auto helper = reachNearest(server, image, {}, folders + QList{deployment.folder}, access, stop);
        if (helper || helper.error().code != ErrorCode::FileUnreadable)
            return helper;
        // Nothing may be left of the way to the project's folder: preflight says that it is missing.
    }
    return reachNearest(server, image, {}, folders, access, stop);
}

std::optional<LockHolder> lockIn(const QByteArray &said)
{
    if (!said.startsWith("held"))
        return {};
    // One without a word in it is being taken this very moment, or was left by a crash: not to be taken in silence.
    return lockHolderIn(said.sliced(said.indexOf('\n') + 1), QDateTime::currentDateTimeUtc())
        .value_or(LockHolder{.expired = true});
}

/// Which of the folders are not on the host.
Result<QStringList> missingOf(Server &server,
                              const HostAccess &helper,
                              const QList<QByteArray> &folders,
                              std::stop_token stop)
{
    return server.read(helper.script(foldersScript, folders), std::move(stop)).transform([](const QByteArray &said) {
        return QString::fromUtf8(said).split(u'\n', Qt::SkipEmptyParts);
    });
}

/// A configuration file can't be put where there is no folder.
Result<> lookForFolders(Server &server, const HostAccess &helper, RestoreTarget &target, std::stop_token stop)
{
    QList<QByteArray> folders;
    for (const DirectoryPlace &place : std::as_const(target.places)) {
        if (place.component == components::Configuration && !folders.contains(place.parent()))
            folders += place.parent();
    }
    if (folders.isEmpty())
        return {};
    const auto missing = missingOf(server, helper, folders, stop);
    if (!missing)
        return std::unexpected(missing.error());
    target.configuration.missingFolders = *missing;
    return {};
}

/// What only the helper can see.
Result<> lookInside(Server &server, RestoreTarget &target, std::stop_token stop)
{
    const auto helper = startHelper(server, target, stop);
    if (!helper)
        return std::unexpected(helper.error());
    const auto tools = server.read((*helper)->script(toolsScript), stop);
    if (!tools)
        return std::unexpected(tools.error());
    target.missingTools = QString::fromUtf8(*tools).split(u'\n', Qt::SkipEmptyParts);
    const auto places = lookAtPlaces(server, **helper, target.places, stop);
    if (!places)
        return std::unexpected(places.error());
    target.places = *places;
    if (const auto looked = lookForFolders(server, **helper, target, stop); !looked)
        return looked;
    const QByteArray &folder = target.survey.deployment.folder;
    const auto missing = missingOf(server, **helper, {folder}, stop);
    if (!missing)
        return std::unexpected(missing.error());
    target.engineElevated = server.engine().elevated;
    target.folderIsThere = !folder.isEmpty() && missing->isEmpty();
    if (!target.folderIsThere)
        return {};
    const QByteArray lock = (*helper)->inside(folder) + "/.authentik-keeper/lock";
    const auto held = server.read((*helper)->script(lockScript, {lock}), stop);
    if (!held)
        return std::unexpected(held.error());
    target.lock = lockIn(*held);
    return {};
}

DatabaseLocale localeOf(const RestoreSource &source)
{
    const DatabaseComponent *saved = source.manifest.component(components::Database).database();
    if (!saved)
        return {};
    return {.provider = saved->localeProvider,
            .collate = saved->collate,
            .ctype = saved->ctype,
            .locale = saved->icuLocale.value_or(QString())};
}

} // namespace

Result<RestoreTarget> lookAtTarget(Server &server,
                                   const Survey &survey,
                                   const RestoreSource &source,
                                   std::stop_token stop)
{
    RestoreTarget target{.survey = survey, .places = placesFor(survey, source)};
    if (auto database = surveyDatabaseTarget(server, survey.deployment, localeOf(source), stop); database)
        target.database = *std::move(database);
    else
        return std::unexpected(database.error());
    if (survey.redis && survey.deployment.redisAccess) {
        const auto redis = surveyRedisTarget(server, survey.deployment, stop);
        if (!redis)
            return std::unexpected(redis.error());
        target.redis = *redis;
    }
    if (target.redis && !target.redis->source.isEmpty())
        target.places += {.component = components::Redis, .source = target.redis->source, .archiveRoot = "."};
    target.places += configurationPlaces(source, survey.deployment.folder);
    if (const auto looked = lookForImages(server, source, target.configuration, stop); !looked)
        return std::unexpected(looked.error());
    if (const auto resolved = resolveLinks(server, target.places, stop); !resolved)
        return std::unexpected(resolved.error());
    if (const auto looked = lookInside(server, target, stop); !looked)
        return std::unexpected(looked.error());
    const auto place = std::ranges::find(target.places, components::Redis, &DirectoryPlace::component);
    if (place != target.places.end())
        target.redis->source = place->source;
    return target;
}

} // namespace keeper
