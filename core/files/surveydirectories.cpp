// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/surveydirectories.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

// Arguments: pairs of a folder and a root in it. Prints, each closed by a zero byte, the kind of tar and for each pair:
// kind of the root, bytes, entries with the root itself, find's exit code (124: stopped by the clock).
// `du -sb` is GNU's and newer busybox's; older ones count blocks (engine.md 6). Find and du: 20 s together.
constexpr auto lookScript = R"sh(
case $(tar --version 2>/dev/null) in
*'GNU tar'*) t=gnu ;;
*) if command -v tar >/dev/null; then t=plain; else t=none; fi ;;
esac
limit=; if command -v timeout >/dev/null; then limit='timeout 10'; fi
printf '%s\0' "$t"
while [ $# -ge 2 ]; do
  k=missing b=0 c='0 0'
  if [ -e "$1" ]; then k=unreadable; fi
  if cd "$1" 2>/dev/null && [ -r "$2" ]; then
    k=file; if [ -d "$2" ]; then k=folder; fi
    b=$($limit du -sb "$2" 2>/dev/null); b=${b%%[!0-9]*}
    if [ -z "$b" ]; then b=$($limit du -sk "$2" 2>/dev/null); b=${b%%[!0-9]*}; b=$((${b:-0} * 1024)); fi
    c=$({ { $limit find "$2" -print0 2>/dev/null; printf '%s ' "$?" >&3; } | tr -dc '\0' | wc -c; } 3>&1)
  fi
  printf '%s\0' "$k" "$b" "${c#* }" "${c%% *}"
  shift 2
done)sh";

// Everything that an operator put into a /blueprints of their own: all but the folders that the image ships
// (authentik.md 1.5).
constexpr auto childrenScript = R"sh(cd "$1" || exit 1
for f in * .[!.]* ..?*; do
  case $f in default|example|system) continue ;; esac
  if [ -e "$f" ] || [ -L "$f" ]; then printf '%s\0' "$f"; fi
done)sh";

/// What the look script says of one root.
struct Look
{
    QByteArray kind;
    qint64 bytes = 0;
    qint64 entries = 0;
    QByteArray findExit;
};

struct LookResult
{
    QByteArray tar; ///< "gnu", "plain" or "none"
    QList<Look> looks;
};

Result<LookResult> look(Server &server, RemoteCommand command, std::stop_token stop)
{
    const Result<QByteArray> out = server.read(command, stop);
    if (!out)
        return std::unexpected(out.error());
    QList<QByteArray> words = out->split('\0');
    LookResult result{.tar = words.takeFirst(), .looks = {}};
    for (qsizetype i = 0; i + 4 <= words.size(); i += 4) {
        result.looks += Look{.kind = words[i],
                             .bytes = words[i + 1].toLongLong(),
                             .entries = words[i + 2].trimmed().toLongLong(),
                             .findExit = words[i + 3].trimmed()};
    }
    return result;
}

bool endsSurvey(const Error &error)
{
    return error.code == ErrorCode::Cancelled || error.code == ErrorCode::ConnectionLost;
}

bool isBelow(const QByteArray &path, const QByteArray &folder)
{
    return path.startsWith(folder + '/');
}

/// Where a component is mounted in a container: all of it, or only what lies below.
std::optional<DirectoryFacts> mountedIn(const Container &container, const DirectoryFacts &wanted)
{
    DirectoryFacts facts = wanted;
    facts.container = container.id;
    QList<QByteArray> below;
    for (const Mount &mount : container.mounts) {
        if (mount.kind == MountKind::Tmpfs)
            continue;
        if (mount.target == wanted.path) {
            facts.mount = mount;
            facts.roots = {"."};
            return facts;
        }
        if (isBelow(mount.target, wanted.path)) {
            below += mount.target;
            if (!facts.mount)
                facts.mount = mount;
        }
    }
    if (below.isEmpty())
        return std::nullopt;
    std::ranges::sort(below);
    facts.roots.clear();
    QByteArray last;
    for (const QByteArray &target : std::as_const(below)) {
        if (!last.isEmpty() && isBelow(target, last))
            continue; // comes with the one around it
        facts.roots += "./" + target.sliced(wanted.path.size() + 1);
        last = target;
    }
    return facts;
}

/// The container that shows the component, a running one first.
DirectoryFacts locate(const Deployment &deployment, const DirectoryFacts &wanted)
{
    std::optional<DirectoryFacts> stopped;
    for (const std::optional<Container> &container : {deployment.server, deployment.worker}) {
        const std::optional<DirectoryFacts> facts = container ? mountedIn(*container, wanted) : std::nullopt;
        if (facts && container->running)
            return *facts;
        if (facts && !stopped)
            stopped = facts;
    }
    return stopped.value_or(wanted);
}

/// Looks at one or more components by one command; false if it can't be had this way.
Result<bool> lookBy(Server &server, DirectoryFacts &facts, DirectoryAccess access, std::stop_token stop)
{
    const QByteArray folder = access == DirectoryAccess::HostTarElevated ? facts.mount->source : facts.path;
    QList<QByteArray> pairs;
    for (const QByteArray &root : std::as_const(facts.roots))
        pairs << folder << root;
    RemoteCommand command = RemoteCommand::script(lookScript, pairs);
    if (access == DirectoryAccess::HostTarElevated)
        command.elevated();
    else
        command.inContainer(facts.container, "0");
    const Result<LookResult> seen = look(server, command, stop);
    if (!seen && endsSurvey(seen.error()))
        return std::unexpected(seen.error());
    if (!seen || seen->tar == "none" || seen->looks.size() != facts.roots.size()) {
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
        facts.estimated = facts.estimated || l.findExit == "124";
        empty = empty && l.kind == "folder" && l.entries == 1;
    }
    if (facts.roots == QList<QByteArray>{"."})
        --facts.entries;
    facts.state = empty ? DirectoryState::Empty : DirectoryState::Found;
    return true;
}

/// An operator's own /blueprints hides the image's folders; those that look like the image's are left out.
Result<> chooseBlueprints(Server &server, DirectoryFacts &facts, std::stop_token stop)
{
    if (facts.component != "blueprints"_L1 || facts.roots != QList<QByteArray>{"."})
        return {};
    const RemoteCommand list = RemoteCommand::script(childrenScript, {facts.path}).inContainer(facts.container, "0");
    const Result<QByteArray> out = server.read(list, stop);
    if (!out)
        return endsSurvey(out.error()) ? Result<>(std::unexpected(out.error())) : Result<>();
    facts.roots.clear();
    for (const QByteArray &name : out->split('\0')) {
        if (!name.isEmpty())
            facts.roots += "./" + name;
    }
    facts.detail = u"all of /blueprints is mounted: default, example and system are left out"_s;
    return {};
}

/// engine.md 5.2: tar in the container, else sudo on the host's path, else the engine's own copy.
Result<> measure(Server &server, const Deployment &deployment, DirectoryFacts &facts, std::stop_token stop)
{
    if (const Result<> chosen = chooseBlueprints(server, facts, stop); !chosen)
        return chosen;
    const QString note = facts.detail;
    if (facts.roots.isEmpty()) {
        facts.state = DirectoryState::Empty;
        return {};
    }
    const auto isRunning = [&](const std::optional<Container> &c) {
        return c && c->id == facts.container && c->running;
    };
    if (isRunning(deployment.server) || isRunning(deployment.worker)) {
        const Result<bool> seen = lookBy(server, facts, DirectoryAccess::ContainerTar, stop);
        if (!seen || *seen) {
            facts.detail = note;
            return seen ? Result<>() : std::unexpected(seen.error());
        }
    }
    // The other two ways take one folder as a whole.
    facts.state = DirectoryState::Unreadable;
    if (facts.roots != QList<QByteArray>{"."})
        return {};
    const Result<> sudo = server.prepareElevation(stop);
    if (!sudo && endsSurvey(sudo.error()))
        return sudo;
    if (sudo) {
        const Result<bool> seen = lookBy(server, facts, DirectoryAccess::HostTarElevated, stop);
        if (!seen || *seen) {
            facts.detail = note;
            return seen ? Result<>() : std::unexpected(seen.error());
        }
    }
    facts.access = DirectoryAccess::ContainerCopy;
    facts.state = DirectoryState::Found;
    facts.estimated = true;
    return {};
}

} // namespace

Result<QList<DirectoryFacts>> surveyDirectories(Server &server, const Deployment &deployment, std::stop_token stop)
{
    const std::optional<AuthentikVersion> version = AuthentikVersion::parse(deployment.version);
    const bool usesData = version && version->usesData();
    const auto wanted = [](const QString &component, const QByteArray &path) {
        DirectoryFacts facts;
        facts.component = component;
        facts.path = path;
        return facts;
    };
    QList<DirectoryFacts> all{usesData ? wanted(u"data"_s, "/data") : wanted(u"media"_s, "/media"),
                              wanted(u"certs"_s, "/certs"), wanted(u"custom-templates"_s, "/templates"),
                              wanted(u"blueprints"_s, "/blueprints")};
    for (DirectoryFacts &facts : all) {
        const bool inStore = deployment.mediaStore && (facts.component == "media"_L1 || facts.component == "data"_L1);
        facts = locate(deployment, facts);
        if (facts.mount) {
            if (const Result<> measured = measure(server, deployment, facts, stop); !measured)
                return std::unexpected(measured.error());
        }
        if (inStore) {
            if (facts.entries > 0)
                facts.detail = u"%1 entries of the mounted directory are left out"_s.arg(facts.entries);
            facts.state = DirectoryState::External;
            facts.store = deployment.mediaStore;
        }
    }
    return all;
}

} // namespace keeper
