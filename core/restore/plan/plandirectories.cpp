// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/plan/plandirectories.h"

#include "core/backupset/components.h"
#include "core/restore/plan/plannedsteps.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr qint64 BytesPerEntry = 4096;
constexpr qint64 SameFileSystem = qint64(1) << 20;
constexpr qint64 EntriesPerSecond = 4'000;

DirectoryComponent savedDirectory(const QString &component, const RestoreSource &source)
{
    return orEmpty(source.component(component).directory());
}

bool isOnServer(const QString &component, const RestoreTarget &target)
{
    const DirectoryFacts *facts = directoryOnServer(component, target);
    return facts && (facts->state == DirectoryState::Found || facts->state == DirectoryState::Unreadable);
}

Check mountsCheck(const DirectoryScope &scope, const RestoreSource &source, const RestoreTarget &target)
{
    if (!scope.problem) {
        const bool isEmptied = source.heldNothingOf(scope.component) && isOnServer(scope.onServer, target);
        QStringList sources;
        for (const DirectoryPlace &place : scope.places)
            sources += QString::fromUtf8(place.source);
        return makeCheck(
            CheckCode::DirectoryMounts, isEmptied ? CheckState::Warning : CheckState::Green,
            {{u"reason"_s, isEmptied ? nameOf(MountReason::Empty) : QString()}, {u"paths"_s, sources.join(u'\n')}},
            scope.component);
    }
    return makeCheck(
        CheckCode::DirectoryMounts, CheckState::Blocking,
        {{u"reason"_s, nameOf(*scope.problem)}, {u"paths"_s, scope.paths.join(u'\n')}, {u"skip"_s, scope.component}},
        scope.component);
}

/// Uploads alone have moved in authentik's time.
std::optional<Check> layoutCheck(const DirectoryScope &scope, const RestoreTarget &target)
{
    if (scope.component != components::Media && scope.component != components::Data)
        return {};
    const bool isKnown = directoryOnServer(scope.onServer, target) != nullptr;
    const CheckState state = !isKnown                            ? CheckState::Blocking
                             : scope.component == scope.onServer ? CheckState::Green
                                                                 : CheckState::Warning;
    return makeCheck(
        CheckCode::Layout, state,
        {{u"backup"_s, u'/' + scope.component}, {u"server"_s, isKnown ? u'/' + scope.onServer : QString()}},
        scope.component);
}

struct Need
{
    qint64 bytes = 0;
    qint64 free = 0;
};

/// Of one place of a directory: pieces are not counted one by one in a manifest, so that each counts as all of it.
QList<Need> needsOf(const DirectoryScope &scope, const RestoreSource &source)
{
    const DirectoryComponent saved = savedDirectory(scope.component, source);
    QList<Need> needs;
    for (const DirectoryPlace &place : scope.places) {
        const bool isUnknown = !place.exists && place.freeBytes == 0;
        const bool isSeen = std::ranges::any_of(
            needs, [&](const Need &need) { return std::abs(need.free - place.freeBytes) < SameFileSystem; });
        if (!isUnknown && !isSeen)
            needs += Need{.bytes = saved.fileBytes + saved.entries * BytesPerEntry, .free = place.freeBytes};
    }
    return needs;
}

/// All that goes to the file system of `free`.
qint64 neededTogether(qint64 free, const QList<Need> &all)
{
    qint64 bytes = 0;
    for (const Need &need : all) {
        if (std::abs(need.free - free) < SameFileSystem)
            bytes += need.bytes;
    }
    return bytes;
}

Check spaceCheck(const DirectoryScope &scope, const RestoreSource &source, const QList<Need> &all)
{
    CheckState state = CheckState::Green;
    Need shown;
    for (const Need &need : needsOf(scope, source)) {
        const qint64 needed = neededTogether(need.free, all);
        if (state == CheckState::Green)
            shown = {.bytes = needed, .free = need.free};
        if (needed > need.free)
            state = CheckState::Blocking;
    }
    return makeCheck(CheckCode::SpaceDirectories, state,
                     {{u"needed"_s, QString::number(shown.bytes)}, {u"free"_s, QString::number(shown.free)}},
                     scope.component);
}

/// The server's uploads may be in the set under the name that they had.
bool isServedBySet(const QString &onServer, const RestoreSource &source)
{
    return source.holds(onServer) || (onServer == components::Data && source.holds(components::Media));
}

QList<Check> notInSetChecks(const RestoreScope &scope)
{
    QList<Check> checks;
    QStringList onServer{components::Database};
    for (const DirectoryFacts &facts : scope.target.survey.directories) {
        if (isOnServer(facts.component, scope.target))
            onServer += facts.component;
    }
    for (const QString &component : std::as_const(onServer)) {
        if (isAskedFor(component, scope.options) && !isServedBySet(component, scope.source))
            checks += makeCheck(CheckCode::NotInSet, CheckState::Warning,
                                {{u"reason"_s, nameOf(scope.source.component(component).state)}}, component);
    }
    return checks;
}

/// As far as it is known before the archive is read: its names begin with "./", and tar can write attributes.
QStringList unpackLines(const DirectoryScope &directory, const RestoreScope &scope)
{
    QStringList lines;
    const HelperAccess helper = helperOf(scope);
    for (const DirectoryPlace &place : directory.places) {
        const QByteArray entry = scope.stopsAuthentik ? QByteArray() : place.archiveRoot;
        const UnpackRequest request = unpackRequest(scope, directory.component, place, entry);
        const UnpackCommands commands(helper, request);
        lines += commands.makeFolders({}).forLog();
        if (!request.archive.isEmpty())
            lines += commands.unpack(true, commands.members({}, "./")).forLog();
        lines += commands.moveIntoPlace().forLog();
    }
    return lines;
}

PlannedStep unpackStep(const DirectoryScope &directory, const RestoreScope &scope)
{
    QStringList made;
    for (const DirectoryPlace &place : directory.places)
        made += QString::fromUtf8(place.incoming(scope.run));
    PlannedStep step{.id = restoresteps::unpack(directory.onServer),
                     .component = directory.onServer,
                     .effects = made,
                     .commands = unpackLines(directory, scope)};
    if (!scope.stopsAuthentik)
        return step; // the size of one entry is not known here
    const StoredFile stored = scope.source.stored(directory.component);
    if (stored.bytes > 0)
        step.expectedBytes = stored.bytes;
    step.seconds = secondsFor(stored.streamBytes, FileBytesPerSecond) +
                   int(savedDirectory(directory.component, scope.source).entries / EntriesPerSecond);
    return step;
}

} // namespace

QList<Check> directoryChecks(const RestoreScope &scope)
{
    const RestoreSource &source = scope.source;
    QList<Need> all;
    for (const DirectoryScope &directory : scope.directories)
        all += needsOf(directory, source);
    // On the same disk a restored database takes its room from the directories, and from the live one.
    if (scope.restores(components::Database))
        all += Need{.bytes = databaseBytesNeeded(source, scope.target), .free = scope.target.database.freeBytes};
    QList<Check> checks;
    for (const DirectoryScope &directory : scope.directories) {
        checks += mountsCheck(directory, source, scope.target);
        if (const std::optional<Check> layout = layoutCheck(directory, scope.target))
            checks += *layout;
        if (!directory.problem && scope.stopsAuthentik)
            checks += spaceCheck(directory, source, all);
    }
    if (scope.stopsAuthentik)
        checks += notInSetChecks(scope);
    return checks;
}

UnpackRequest unpackRequest(const RestoreScope &scope,
                            const QString &component,
                            const DirectoryPlace &place,
                            const QByteArray &entry)
{
    UnpackRequest request{
        .place = place, .root = scope.source.component(component).root, .entry = entry, .run = scope.run};
    if (const DirectoryComponent *saved = scope.source.component(component).directory()) {
        request.archive = scope.source.set.file(scope.source.stored(component).file);
        request.index = scope.source.set.file(saved->index);
    }
    return request;
}

QList<PlannedStep> directorySteps(const RestoreScope &scope)
{
    QList<PlannedStep> steps;
    for (const DirectoryScope &directory : scope.directories)
        steps += unpackStep(directory, scope);
    return steps;
}

} // namespace keeper
