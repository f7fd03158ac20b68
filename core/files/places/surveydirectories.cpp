// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/places/surveydirectories.h"

#include "core/files/places/containermounts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

// Arguments: pairs of a folder and a root in it. Prints, each closed by a zero byte, the kind of tar and for each pair:
// kind of the root, bytes of its files, entries with the root itself, find's exit code (124 and 143: stopped by the
// clock), the root's owner, group and mode. What is ours is not counted, as it is not saved. Where there is no stat,
// du's blocks must do (docs/facts/files.md 3). 20 s for each root.
constexpr auto lookScript = R"sh(
case $(tar --version 2>/dev/null) in
*'GNU tar'*) t=gnu ;;
*) if command -v tar >/dev/null; then t=plain; else t=none; fi ;;
esac
limit=; if command -v timeout >/dev/null; then limit='timeout 20'; fi
sum() {
  if command -v awk >/dev/null; then
    awk '{ n++ } $2 == "regular" { b += $1 } END { printf "%.0f %.0f", b, n }'
  else
    n=0 b=0
    while read -r size kind; do
      n=$((n + 1)); case $kind in regular*) b=$((b + size)) ;; esac
    done
    printf '%s %s' "$b" "$n"
  fi
}
printf '%s\0' "$t"
while [ $# -ge 2 ]; do
  k=missing b=0 n=0 e=0 r=
  if [ -e "$1" ]; then k=unreadable; fi
  if cd "$1" 2>/dev/null && [ -r "$2" ]; then
    k=file; if [ -d "$2" ]; then k=folder; fi
    if command -v stat >/dev/null; then
      r=$(stat -c '%u %g %a' "$2")
      c=$({ { $limit find "$2" -name '.authentik-keeper-*' -prune -o -exec stat -c '%s %F' {} + 2>/dev/null
              printf '%s ' "$?" >&3; } | sum; } 3>&1)
      e=${c%% *} c=${c#* } b=${c% *} n=${c#* }
    else
      b=$($limit du -sk "$2" 2>/dev/null); b=${b%%[!0-9]*}; b=$((${b:-0} * 1024))
      c=$({ { $limit find "$2" -name '.authentik-keeper-*' -prune -o -print0 2>/dev/null
              printf '%s ' "$?" >&3; } | tr -dc '\0' | wc -c; } 3>&1)
      e=${c%% *} n=${c#* }
    fi
  fi
  printf '%s\0' "$k" "$b" "$n" "$e" "$r"
  shift 2
done)sh";

constexpr auto namesScript = R"sh(cd "$1" || exit 1
for f in * .[!.]* ..?*; do if [ -e "$f" ] || [ -L "$f" ]; then printf '%s\0' "$f"; fi; done)sh";

/// What the look script says of one root.
struct Look
{
    QByteArray kind;
    qint64 bytes = 0;
    qint64 entries = 0;
    QByteArray findExit;
    std::optional<DirectoryRoot> root;
};

std::optional<DirectoryRoot> readRoot(const QByteArray &words)
{
    const QByteArrayList parts = words.trimmed().split(' ');
    if (parts.size() != 3)
        return std::nullopt;
    return DirectoryRoot{.uid = parts[0].toLongLong(),
                         .gid = parts[1].toLongLong(),
                         .mode = QString::fromLatin1(parts[2]).rightJustified(4, u'0')};
}

struct LookResult
{
    QByteArray tar; ///< "gnu", "plain" or "none"
    QList<Look> looks;
};

Result<LookResult> look(CommandRunner &runner, const RemoteCommand &command, std::stop_token stop)
{
    const Result<QByteArray> out = runner.read(command, stop);
    if (!out)
        return std::unexpected(out.error());
    QList<QByteArray> words = out->split('\0');
    LookResult result{.tar = words.takeFirst()};
    for (qsizetype i = 0; i + 5 <= words.size(); i += 5) {
        result.looks += Look{.kind = words[i],
                             .bytes = words[i + 1].toLongLong(),
                             .entries = words[i + 2].trimmed().toLongLong(),
                             .findExit = words[i + 3].trimmed(),
                             .root = readRoot(words[i + 4])};
    }
    return result;
}

/// Looks at one or more components by one command; false if it can't be had this way.
Result<bool> lookBy(CommandRunner &runner, DirectoryFacts &facts, DirectoryAccess access, std::stop_token stop)
{
    const QByteArray folder = access == DirectoryAccess::HostTarElevated ? facts.mount->source : facts.path;
    QList<QByteArray> pairs;
    const QList<QByteArray> roots = facts.roots();
    for (const QByteArray &root : roots)
        pairs << folder << root;
    RemoteCommand command = RemoteCommand::script(lookScript, pairs);
    command.at(access == DirectoryAccess::HostTarElevated ? Place::root() : facts.place.as("0"));
    const Result<LookResult> seen = look(runner, command, stop);
    if (!seen && seen.error().endsEverything())
        return std::unexpected(seen.error());
    if (!seen || seen->tar == "none" || seen->looks.size() != roots.size()) {
        facts.detail = seen ? u"no tar in the container"_s : seen.error().detail;
        return false;
    }
    const bool readable =
        std::ranges::all_of(seen->looks, [](const Look &l) { return l.kind == "folder" || l.kind == "file"; });
    if (!readable) {
        facts.detail = u"%1 can't be read"_s.arg(QString::fromUtf8(folder));
        return false;
    }
    facts.access = access;
    facts.gnuTar = seen->tar == "gnu";
    bool empty = true;
    for (const Look &l : seen->looks) {
        facts.bytes += l.bytes;
        facts.entries += l.entries;
        facts.estimated = facts.estimated || l.findExit == "124" || l.findExit == "143";
        empty = empty && l.kind == "folder" && l.entries == 1;
    }
    for (qsizetype i = 0; i < facts.parts.size(); ++i)
        facts.parts[i].isFile = seen->looks[i].kind == "file";
    if (facts.parts.isEmpty()) {
        --facts.entries;
        facts.root = seen->looks.first().root;
    }
    facts.state = empty ? DirectoryState::Empty : DirectoryState::Found;
    return true;
}

Result<> chooseBlueprints(CommandRunner &runner, DirectoryFacts &facts, std::stop_token stop)
{
    const RemoteCommand list = RemoteCommand::script(namesScript, {facts.path}).at(facts.place.as("0"));
    const Result<QByteArray> out = runner.read(list, stop);
    if (!out && out.error().endsEverything())
        return std::unexpected(out.error());
    if (!out) {
        facts.detail = u"all of /blueprints is mounted, and the image's own may be among it"_s;
        return {};
    }
    QByteArrayList names = out->split('\0');
    names.removeAll(QByteArray());
    leaveOutImagesBlueprints(facts, names);
    return {};
}

/// docs/facts/files.md 2: tar in the container, else sudo on the host's path, else the engine's own copy.
Result<> measure(CommandRunner &runner, const Deployment &deployment, DirectoryFacts &facts, std::stop_token stop)
{
    if (hidesImagesBlueprints(facts)) {
        const Result<> chosen = chooseBlueprints(runner, facts, stop);
        if (!chosen || facts.state == DirectoryState::Empty)
            return chosen;
    }
    const QString note = facts.detail;
    QList<DirectoryAccess> ways;
    const auto isRunning = [&](const Service *c) { return c && c->place == facts.place && c->running; };
    if (isRunning(deployment.server()) || isRunning(deployment.worker()))
        ways += DirectoryAccess::ContainerTar;
    // The host's path is one folder, without what is mounted inside it.
    if (facts.parts.isEmpty() && facts.nested.isEmpty())
        ways += DirectoryAccess::HostTarElevated;
    for (const DirectoryAccess way : std::as_const(ways)) {
        if (way == DirectoryAccess::HostTarElevated) {
            const Result<> sudo = runner.prepareElevation(stop);
            if (!sudo && sudo.error().endsEverything())
                return sudo;
            if (!sudo)
                continue;
        }
        const Result<bool> seen = lookBy(runner, facts, way, stop);
        if (!seen)
            return std::unexpected(seen.error());
        if (*seen) {
            facts.detail = note;
            return {};
        }
    }
    // The engine copies one thing, with no folders around it: the directory, or its only part.
    const bool isOne = facts.parts.isEmpty() || (facts.parts.size() == 1 && facts.parts.first().root.count('/') == 1);
    if (!isOne) {
        facts.state = DirectoryState::Unreadable;
        return {};
    }
    facts.detail = note;
    facts.access = DirectoryAccess::ContainerCopy;
    facts.estimated = true;
    return {};
}

} // namespace

Result<QList<DirectoryFacts>> surveyDirectories(CommandRunner &runner,
                                                const Deployment &deployment,
                                                std::stop_token stop)
{
    QList<DirectoryFacts> all = directoryPlaces(deployment);
    for (DirectoryFacts &facts : all) {
        if (facts.mount) {
            if (const Result<> measured = measure(runner, deployment, facts, stop); !measured)
                return std::unexpected(measured.error());
        }
        applyObjectStore(facts, deployment.mediaStore);
    }
    return all;
}

} // namespace keeper
