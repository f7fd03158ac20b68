// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/places/containermounts.h"

#include "core/backupset/components.h"
#include "core/base/filename.h"

#include <algorithm>
#include <array>
#include <tuple>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

// What images of 2022 to 2026 ship in /blueprints (docs/facts/authentik.md 1.4, and authentik's own blueprints folder).
constexpr std::array imagesBlueprints{"default", "example", "migrations", "schema.json", "scribe", "system"};

DirectoryPart partBelow(const QByteArray &folder, const Mount &mount)
{
    return {.root = "./" + mount.target.sliced(folder.size() + 1), .mount = mount};
}

/// The container's mounts at a path and below, by path; what lies in memory only is nothing to save.
QList<Mount> mountsAt(const QByteArray &path, const Service &container)
{
    QList<Mount> mounts;
    for (const Mount &mount : container.mounts) {
        if (mount.kind != MountKind::Tmpfs && isAtOrBelow(mount.target, path))
            mounts += mount;
    }
    std::ranges::sort(mounts, {}, &Mount::target);
    return mounts;
}

/// A component as one container shows it: all of it, or only what is mounted below.
DirectoryFacts shownBy(const Service &container, DirectoryFacts facts)
{
    const QList<Mount> mounts = mountsAt(facts.path, container);
    if (mounts.isEmpty())
        return facts;
    facts.state = DirectoryState::Found;
    facts.place = container.place;
    facts.mount = mounts.first();
    if (mounts.first().target == facts.path) {
        facts.nested = mounts.sliced(1);
        return facts;
    }
    for (const Mount &mount : mounts) {
        // One inside the last comes with it.
        if (facts.parts.isEmpty() || !isAtOrBelow(mount.target, facts.parts.last().mount.target))
            facts.parts += partBelow(facts.path, mount);
    }
    return facts;
}

/// What another container alone is given: seldom, but it must not go unsaid.
QString leftOut(const DirectoryFacts &facts, const Service &other, const Service &chosen)
{
    const QList<Mount> taken = mountsAt(facts.path, chosen);
    QStringList names;
    for (const Mount &mount : mountsAt(facts.path, other)) {
        if (!std::ranges::contains(taken, mount.source, &Mount::source))
            names += QString::fromUtf8(mount.target);
    }
    return names.isEmpty() ? QString() : u"only %1 has %2"_s.arg(other.service, names.join(u", "_s));
}

/// The container that shows the most of a component, a running one first.
DirectoryFacts locate(const Deployment &deployment, const DirectoryFacts &wanted)
{
    const auto rank = [](const Service &container, const DirectoryFacts &facts) {
        return std::tuple(container.running, facts.parts.isEmpty(), facts.parts.size());
    };
    const QList<const Service *> containers{deployment.server(), deployment.worker()};
    DirectoryFacts best = wanted;
    const Service *chosen = nullptr;
    for (const Service *container : containers) {
        const DirectoryFacts facts = container ? shownBy(*container, wanted) : wanted;
        if (facts.mount && (!chosen || rank(*container, facts) > rank(*chosen, best))) {
            best = facts;
            chosen = container;
        }
    }
    for (const Service *container : containers) {
        if (container && chosen && container->place != chosen->place)
            best.detail = leftOut(wanted, *container, *chosen);
    }
    return best;
}

void addDetail(DirectoryFacts &facts, const QString &words)
{
    facts.detail += facts.detail.isEmpty() ? words : u"; "_s + words;
}

} // namespace

QList<DirectoryFacts> directoryPlaces(const Deployment &deployment)
{
    const std::optional<AuthentikVersion> version = AuthentikVersion::parse(deployment.version);
    const bool usesData = version && version->usesData();
    QList<DirectoryFacts> all;
    for (const ComponentInfo &info : AllComponents) {
        const bool isOfOthers = info.uploads == (usesData ? Uploads::Before2025_12 : Uploads::From2025_12);
        if (info.kind != ComponentKind::Directory)
            continue;
        DirectoryFacts wanted;
        wanted.component = info.name;
        wanted.path = info.path;
        // Templates kept /media when authentik moved to /data: the image's /data/media is a link to it.
        if (const DirectoryFacts facts = locate(deployment, wanted); facts.mount || !isOfOthers)
            all += facts;
    }
    return all;
}

bool hidesImagesBlueprints(const DirectoryFacts &facts)
{
    return facts.component == components::Blueprints && facts.mount && facts.mount->target == facts.path;
}

void leaveOutImagesBlueprints(DirectoryFacts &facts, const QByteArrayList &names)
{
    QStringList images;
    for (const QByteArray &name : names) {
        const bool isImages = std::ranges::any_of(imagesBlueprints, [&](const char *own) { return name == own; });
        if (!isImages) {
            facts.parts += DirectoryPart{.root = "./" + name, .mount = *facts.mount};
            continue;
        }
        images += QString::fromUtf8(name);
        // What is mounted inside them is the operator's all the same.
        for (const Mount &mount : std::as_const(facts.nested)) {
            if (isAtOrBelow(mount.target, facts.path + '/' + name))
                facts.parts += partBelow(facts.path, mount);
        }
    }
    if (facts.parts.isEmpty())
        facts.state = DirectoryState::Empty;
    if (!images.isEmpty())
        addDetail(facts, u"all of /blueprints is mounted; left out as the image's own: "_s + images.join(u", "_s));
}

void applyObjectStore(DirectoryFacts &facts, const std::optional<ObjectStore> &store)
{
    const ComponentInfo *info = findComponent(facts.component);
    if (!store || !info || info->uploads == Uploads::None)
        return;
    const bool isMedia = info->uploads == Uploads::Before2025_12; // nothing but uploads
    facts.store = store;
    if (isMedia && facts.entries > 0)
        addDetail(facts, u"%1 entries of the mounted directory are left out"_s.arg(facts.entries));
    // Settings and whatever else an operator put there are read from /data wherever uploads go
    // (docs/facts/authentik.md 1.2).
    const bool hasMore = facts.state == DirectoryState::Found || facts.state == DirectoryState::Unreadable;
    if (isMedia || !hasMore)
        facts.state = DirectoryState::External;
}

} // namespace keeper
