// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/places/swapplaces.h"

#include "core/base/filename.h"
#include "core/files/places/containermounts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

// The mounts, then for each path what it is and the free bytes of its file system (of its nearest folder's, where it is
// missing); each closed by a zero byte.
constexpr auto lookScript = R"sh(cat /proc/self/mountinfo; printf '\0'
for p do
  k=missing d=${p%/*}
  if [ -L "$p" ]; then k=link
  elif [ -d "$p" ]; then k=folder d=$p
  elif [ -e "$p" ]; then k=file
  fi
  until [ -d "$d" ] || [ -z "$d" ]; do d=${d%/*}; done
  f=$(stat -f -c '%a %S' -- "${d:-/}") || f='0 0'
  printf '%s\0' "$k" "$((${f% *} * ${f#* }))"
done)sh";

struct Seen
{
    QByteArray kind; ///< "missing", "link", "folder" or "file"
    qint64 freeBytes = 0;
    bool isMountPoint = false;
};

Result<QList<Seen>> look(Server &server, const HostAccess &helper, const QByteArrayList &paths, std::stop_token stop)
{
    QByteArrayList inside;
    for (const QByteArray &path : paths)
        inside += helper.inside(path);
    const Result<QByteArray> out = server.read(helper.script(lookScript, inside), stop);
    if (!out)
        return std::unexpected(out.error());
    const QByteArrayList words = out->split('\0');
    if (words.size() < 1 + 2 * inside.size())
        return fail(ErrorCode::StreamDamaged, u"a look at directories ended early"_s);
    const QByteArrayList mounts = mountPoints(words.first());
    QList<Seen> seen;
    for (qsizetype i = 0; i < inside.size(); ++i) {
        seen += Seen{.kind = words[1 + 2 * i],
                     .freeBytes = words[2 + 2 * i].toLongLong(),
                     .isMountPoint = mounts.contains(inside[i])};
    }
    return seen;
}

std::unexpected<Error> closed(const QByteArray &path, const QString &why)
{
    return fail(ErrorCode::FileUnreadable, why, {{u"path"_s, QString::fromUtf8(path)}});
}

void fill(DirectoryPlace &place, const Seen &seen)
{
    place.exists = seen.kind != "missing";
    place.isFile = place.exists ? seen.kind != "folder" : place.isFile;
    place.isMountPoint = seen.kind == "folder" && seen.isMountPoint;
    place.freeBytes = seen.freeBytes;
}

QByteArray joined(const QByteArrayList &names)
{
    return names.isEmpty() ? QByteArray(".") : "./" + names.join('/');
}

/// `wanted`, moved up to the folder `up` names above it.
SingleEntry movedUp(const DirectoryPlace &wanted, qsizetype up)
{
    SingleEntry single{.place = wanted, .entry = wanted.archiveRoot};
    if (up == 0)
        return single;
    QByteArrayList live = wanted.source.split('/');
    QByteArrayList archived = wanted.archiveRoot.sliced(2).split('/');
    const QByteArrayList below = live.sliced(live.size() - up);
    live.resize(live.size() - up);
    single.place.source = live.join('/');
    single.place.isFile = false;
    // More folders are missing than the archive has around the entry: "media" of a set of /media that goes to /data.
    single.place.below = below.first(std::max<qsizetype>(0, up - archived.size())).join('/');
    archived.resize(std::max<qsizetype>(0, archived.size() - up));
    single.place.archiveRoot = joined(archived);
    return single;
}

} // namespace

std::optional<DirectoryPlace> placeOf(const DirectoryFacts &facts, const QByteArray &root)
{
    const bool isWhole = root == ".";
    if (!isWhole && !(root.startsWith("./") && isPlainPath(root.sliced(2))))
        return {};
    const QByteArray path = isWhole ? facts.path : facts.path + root.sliced(1);
    QList<Mount> mounts = facts.nested;
    if (facts.mount)
        mounts += *facts.mount;
    for (const DirectoryPart &part : facts.parts)
        mounts += part.mount;
    const QByteArray source = onHost(path, mounts);
    if (source.isEmpty())
        return {};
    return DirectoryPlace{.component = facts.component, .source = source, .archiveRoot = root};
}

QList<DirectoryPlace> restorePlaces(const QList<DirectoryFacts> &directories)
{
    QList<DirectoryPlace> places;
    for (const DirectoryFacts &facts : directories) {
        const bool isThere = facts.state != DirectoryState::Absent && facts.state != DirectoryState::External;
        if (!isThere || !facts.mount || (hidesImagesBlueprints(facts) && facts.parts.isEmpty()))
            continue;
        if (facts.parts.isEmpty()) {
            if (const auto place = placeOf(facts, "."))
                places += *place;
        }
        for (const DirectoryPart &part : facts.parts) {
            if (auto place = placeOf(facts, part.root)) {
                place->isFile = part.isFile;
                places += *place;
            }
        }
    }
    return places;
}

QByteArrayList mountPoints(const QByteArray &mountInfo)
{
    QByteArrayList points;
    for (const QByteArray &line : mountInfo.split('\n')) {
        const QByteArray field = line.split(' ').value(4);
        QByteArray path;
        for (qsizetype i = 0; i < field.size(); ++i) {
            // Blank, tab, line feed and backslash come as \ooo (proc_pid_mountinfo(5)).
            const bool isEscape = field[i] == '\\' && i + 3 < field.size();
            path += isEscape ? char(field.sliced(i + 1, 3).toUInt(nullptr, 8)) : field[i];
            i += isEscape ? 3 : 0;
        }
        if (!path.isEmpty())
            points += path;
    }
    return points;
}

Result<QList<DirectoryPlace>> lookAtPlaces(Server &server,
                                           const HostAccess &helper,
                                           const QList<DirectoryPlace> &places,
                                           std::stop_token stop)
{
    if (places.isEmpty())
        return places;
    QByteArrayList paths;
    for (const DirectoryPlace &place : places)
        paths += place.source;
    const auto seen = look(server, helper, paths, stop);
    if (!seen)
        return std::unexpected(seen.error());
    QList<DirectoryPlace> filled = places;
    for (qsizetype i = 0; i < filled.size(); ++i) {
        if ((*seen)[i].kind == "link")
            return closed(filled[i].source, u"a link"_s);
        fill(filled[i], (*seen)[i]);
    }
    return filled;
}

Result<SingleEntry> singleEntryPlace(Server &server,
                                     const HostAccess &helper,
                                     const DirectoryPlace &wanted,
                                     const QList<DirectoryPlace> &around,
                                     std::stop_token stop)
{
    const auto base = std::ranges::find_if(around, [&](const DirectoryPlace &place) {
        return place.component == wanted.component && isAtOrBelow(wanted.source, place.source);
    });
    if (base == around.end() || !wanted.archiveRoot.startsWith("./"))
        return fail(ErrorCode::Internal, u"no place is around the entry"_s);
    // From the component's own folder down to the entry.
    QByteArrayList paths;
    for (QByteArray path = wanted.source; path != base->source; path = path.first(path.lastIndexOf('/')))
        paths.prepend(path);
    paths.prepend(base->source);
    const auto seen = look(server, helper, paths, stop);
    if (!seen)
        return std::unexpected(seen.error());
    for (qsizetype i = 0; i < paths.size(); ++i) {
        const qsizetype up = paths.size() - 1 - i;
        const Seen &one = (*seen)[i];
        if (one.kind != "missing" && up > 0) {
            if (one.kind != "folder")
                return closed(paths[i], u"a link or a file where a folder should be"_s);
            continue;
        }
        SingleEntry single = movedUp(wanted, up);
        fill(single.place, one);
        return single;
    }
    Q_UNREACHABLE_RETURN(SingleEntry{});
}

} // namespace keeper
