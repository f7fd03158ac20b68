// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/plan/directoryscope.h"

#include "core/restore/plan/planrestore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

bool isBelow(const QByteArray &path, const QByteArray &folder)
{
    return path.startsWith(folder + '/');
}

QList<DirectoryPlace> placesOf(const QString &onServer, const RestoreTarget &target)
{
    QList<DirectoryPlace> found;
    std::ranges::copy_if(target.places, std::back_inserter(found),
                         [&](const DirectoryPlace &place) { return place.component == onServer; });
    return found;
}

DirectoryScope withProblem(DirectoryScope scope, const QString &problem, const QStringList &paths)
{
    scope.places.clear();
    scope.problem = problem;
    scope.paths = paths;
    return scope;
}

/// The whole of a directory: one mount on the server.
DirectoryScope wholeScope(DirectoryScope scope, const DirectoryFacts &facts, const RestoreTarget &target)
{
    if (!facts.parts.isEmpty()) {
        QStringList mounted;
        for (const DirectoryPart &part : facts.parts)
            mounted += QString::fromUtf8(part.mount.target);
        return withProblem(scope, u"partly-mounted"_s, mounted);
    }
    const QList<DirectoryPlace> found = placesOf(scope.onServer, target);
    if (found.isEmpty())
        return withProblem(scope, u"unreadable"_s, {QString::fromUtf8(facts.path)});
    DirectoryPlace place = found.first();
    if (place.exists && place.isFile)
        return withProblem(scope, u"kind"_s, {QString::fromUtf8(place.source)});
    place.archiveRoot = ".";
    if (scope.component != scope.onServer)
        place.below = scope.component.toUtf8();
    scope.places = {place};
    return scope;
}

/// A piece that is not there yet, in a directory that is mounted as a whole.
std::optional<DirectoryPlace> newPiece(const DirectoryPiece &piece,
                                       const DirectoryFacts &facts,
                                       const QList<DirectoryPlace> &found,
                                       const QString &onServer)
{
    if (!facts.mount || facts.mount->target != facts.path || !isPlainEntry(piece.path))
        return {};
    DirectoryPlace place{.component = onServer,
                         .source = facts.mount->source + '/' + piece.path.toUtf8(),
                         .archiveRoot = "./" + piece.path.toUtf8(),
                         .exists = false,
                         .isFile = piece.isFile};
    const auto beside = std::ranges::find_if(found, [&](const DirectoryPlace &other) {
        return other.source == facts.mount->source || isBelow(other.source, facts.mount->source);
    });
    place.freeBytes = beside == found.end() ? 0 : beside->freeBytes;
    return place;
}

/// A directory of which only pieces are the operator's.
DirectoryScope piecesScope(DirectoryScope scope,
                           const DirectoryComponent &saved,
                           const DirectoryFacts &facts,
                           const RestoreTarget &target)
{
    const QList<DirectoryPlace> found = placesOf(scope.onServer, target);
    QStringList missing;
    QStringList otherKind;
    for (const DirectoryPiece &piece : saved.parts) {
        const auto there = std::ranges::find(found, "./" + piece.path.toUtf8(), &DirectoryPlace::archiveRoot);
        const std::optional<DirectoryPlace> place =
            there == found.end() ? newPiece(piece, facts, found, scope.onServer) : std::optional(*there);
        if (!place)
            missing += piece.mount.container;
        else if (place->exists && place->isFile != piece.isFile)
            otherKind += piece.mount.container;
        else
            scope.places += *place;
    }
    if (!missing.isEmpty())
        return withProblem(scope, u"not-mounted"_s, missing);
    return otherKind.isEmpty() ? scope : withProblem(scope, u"kind"_s, otherKind);
}

QStringList nestedPaths(const DirectoryFacts &facts)
{
    QStringList paths;
    if (facts.parts.isEmpty()) {
        for (const Mount &mount : facts.nested)
            paths += QString::fromUtf8(mount.target);
    }
    return paths;
}

/// Narrows a scope to one entry, "public/a.png". Whether it is there, and what, only the server knows.
DirectoryScope entryScope(DirectoryScope scope, const DirectoryFacts &facts, const QByteArray &entry)
{
    if (!isPlainEntry(QString::fromUtf8(entry)))
        return withProblem(scope, u"not-mounted"_s, {QString::fromUtf8(entry)});
    for (const Mount &mount : facts.nested) {
        const QByteArray inside = facts.path + '/' + entry;
        if (inside == mount.target || isBelow(inside, mount.target) || isBelow(mount.target, inside))
            return withProblem(scope, u"nested"_s, {QString::fromUtf8(mount.target)});
    }
    for (DirectoryPlace place : std::as_const(scope.places)) {
        const QByteArray root = place.archiveRoot == "." ? QByteArray() : place.archiveRoot.sliced(2);
        if (root == entry) {
            scope.places = {place};
            return scope;
        }
        if (!root.isEmpty() && !isBelow(entry, root))
            continue;
        const QByteArray rest = root.isEmpty() ? entry : entry.sliced(root.size() + 1);
        place.source += (place.below.isEmpty() ? QByteArray() : '/' + place.below) + '/' + rest;
        place.archiveRoot = "./" + entry;
        place.below.clear();
        place.exists = true;
        place.isFile = false;
        place.isMountPoint = false;
        scope.places = {place};
        return scope;
    }
    return withProblem(scope, u"not-mounted"_s, {QString::fromUtf8(facts.path + '/' + entry)});
}

const QStringList &readingOrder()
{
    static const QStringList order{u"database"_s,         u"redis"_s,      u"media"_s,        u"data"_s, u"certs"_s,
                                   u"custom-templates"_s, u"blueprints"_s, u"configuration"_s};
    return order;
}

bool isDirectory(const QString &component)
{
    return readingOrder().indexOf(component) > readingOrder().indexOf(u"redis"_s) && component != "configuration"_L1;
}

} // namespace

bool isPlainEntry(const QString &path)
{
    const QStringList names = path.split(u'/');
    return !path.contains(QChar(0)) && std::ranges::none_of(names, [](const QString &name) {
        return name.isEmpty() || name == "."_L1 || name == ".."_L1;
    });
}

bool isAskedFor(const QString &component, const RestoreOptions &options)
{
    return options.only.isEmpty() ? !options.skip.contains(component) : options.only.contains(component);
}

bool isInSet(const QString &component, const RestoreSource &source)
{
    const Component &found = source.manifest.component(component);
    if (found.state == ComponentState::Empty)
        return isDirectory(component) && component != "blueprints"_L1;
    return found.stored() && (found.state == ComponentState::Saved || found.state == ComponentState::Partial);
}

bool changesRedis(const RestoreSource &source, const RestoreTarget &target, const RestoreOptions &options)
{
    if (!options.path.isEmpty() || !target.survey.deployment.redisAccess || options.redis == RedisChoice::Keep ||
        !isAskedFor(u"redis"_s, options))
        return false;
    const bool withDatabase = isInSet(u"database"_s, source) && isAskedFor(u"database"_s, options);
    return withDatabase || options.redis == RedisChoice::FromBackup || options.only.contains(u"redis"_s);
}

bool becomesEmpty(const QString &component, const RestoreSource &source)
{
    return isInSet(component, source) && source.manifest.component(component).state == ComponentState::Empty;
}

const DirectoryFacts *directoryOnServer(const QString &onServer, const RestoreTarget &target)
{
    const auto found = std::ranges::find(target.survey.directories, onServer, &DirectoryFacts::component);
    return found == target.survey.directories.end() ? nullptr : &*found;
}

QString componentOnServer(const QString &component, const RestoreTarget &target)
{
    const bool isMoved =
        component == "media"_L1 && !directoryOnServer(component, target) && directoryOnServer(u"data"_s, target);
    return isMoved ? u"data"_s : component;
}

DirectoryScope directoryScope(const QString &component,
                              const RestoreSource &source,
                              const RestoreTarget &target,
                              const RestoreOptions &options)
{
    const DirectoryComponent saved = orEmpty(source.manifest.component(component).directory());
    DirectoryScope scope{.component = component, .onServer = componentOnServer(component, target)};
    const DirectoryFacts *facts = directoryOnServer(scope.onServer, target);
    if (!facts || !facts->mount)
        return withProblem(scope, u"not-mounted"_s,
                           {saved.mount ? saved.mount->container
                            : facts     ? QString::fromUtf8(facts->path)
                                        : component});
    scope = saved.parts.isEmpty() ? wholeScope(scope, *facts, target) : piecesScope(scope, saved, *facts, target);
    if (!scope.problem.isEmpty())
        return scope;
    if (!options.path.isEmpty())
        return entryScope(scope, *facts, options.path.section(u'/', 1).toUtf8());
    const QStringList nested = nestedPaths(*facts);
    return nested.isEmpty() ? scope : withProblem(scope, u"nested"_s, nested);
}

QStringList restoredComponents(const RestoreSource &source, const RestoreTarget &target, const RestoreOptions &options)
{
    QStringList names;
    for (const QString &name : readingOrder()) {
        const DirectoryFacts *facts = directoryOnServer(componentOnServer(name, target), target);
        if (becomesEmpty(name, source) && !(facts && facts->state == DirectoryState::Found))
            continue; // nothing there to be swapped away
        if (!options.path.isEmpty()) {
            if (name == options.path.section(u'/', 0, 0) && isInSet(name, source))
                names += name;
        } else if (name == "redis"_L1           ? changesRedis(source, target, options)
                   : name == "configuration"_L1 ? options.configuration && isInSet(name, source)
                                                : isAskedFor(name, options) && isInSet(name, source)) {
            names += name;
        }
    }
    return names;
}

QList<DirectoryScope> directoryScopes(const RestoreSource &source,
                                      const RestoreTarget &target,
                                      const RestoreOptions &options)
{
    QList<DirectoryScope> scopes;
    for (const QString &component : restoredComponents(source, target, options)) {
        if (isDirectory(component))
            scopes += directoryScope(component, source, target, options);
    }
    return scopes;
}

} // namespace keeper
