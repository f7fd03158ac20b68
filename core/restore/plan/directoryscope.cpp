// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/plan/directoryscope.h"

#include "core/backupset/components.h"

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

DirectoryScope withProblem(DirectoryScope scope, MountReason problem, const QStringList &paths)
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
        return withProblem(scope, MountReason::PartlyMounted, mounted);
    }
    const QList<DirectoryPlace> found = placesOf(scope.onServer, target);
    if (found.isEmpty())
        return withProblem(scope, MountReason::Unreadable, {QString::fromUtf8(facts.path)});
    DirectoryPlace place = found.first();
    if (place.exists && place.isFile)
        return withProblem(scope, MountReason::Kind, {QString::fromUtf8(place.source)});
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
        return withProblem(scope, MountReason::NotMounted, missing);
    return otherKind.isEmpty() ? scope : withProblem(scope, MountReason::Kind, otherKind);
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
        return withProblem(scope, MountReason::NotMounted, {QString::fromUtf8(entry)});
    for (const Mount &mount : facts.nested) {
        const QByteArray inside = facts.path + '/' + entry;
        if (inside == mount.target || isBelow(inside, mount.target) || isBelow(mount.target, inside))
            return withProblem(scope, MountReason::Nested, {QString::fromUtf8(mount.target)});
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
    return withProblem(scope, MountReason::NotMounted, {QString::fromUtf8(facts.path + '/' + entry)});
}

} // namespace

bool isPlainEntry(const QString &path)
{
    const QStringList names = path.split(u'/');
    return !path.contains(QChar(0)) && std::ranges::none_of(names, [](const QString &name) {
        return name.isEmpty() || name == "."_L1 || name == ".."_L1;
    });
}

const DirectoryFacts *directoryOnServer(const QString &onServer, const RestoreTarget &target)
{
    const auto found = std::ranges::find(target.survey.directories, onServer, &DirectoryFacts::component);
    return found == target.survey.directories.end() ? nullptr : &*found;
}

QString componentOnServer(const QString &component, const RestoreTarget &target)
{
    const bool isMoved = component == components::Media && !directoryOnServer(component, target) &&
                         directoryOnServer(components::Data, target);
    return isMoved ? QString(components::Data) : component;
}

DirectoryScope directoryScope(const QString &component,
                              const DirectoryComponent &saved,
                              const RestoreTarget &target,
                              const QString &path)
{
    DirectoryScope scope{.component = component, .onServer = componentOnServer(component, target)};
    const DirectoryFacts *facts = directoryOnServer(scope.onServer, target);
    if (!facts || !facts->mount)
        return withProblem(scope, MountReason::NotMounted,
                           {saved.mount ? saved.mount->container
                            : facts     ? QString::fromUtf8(facts->path)
                                        : component});
    scope = saved.parts.isEmpty() ? wholeScope(scope, *facts, target) : piecesScope(scope, saved, *facts, target);
    if (scope.problem)
        return scope;
    if (!path.isEmpty())
        return entryScope(scope, *facts, path.section(u'/', 1).toUtf8());
    const QStringList nested = nestedPaths(*facts);
    return nested.isEmpty() ? scope : withProblem(scope, MountReason::Nested, nested);
}

} // namespace keeper
