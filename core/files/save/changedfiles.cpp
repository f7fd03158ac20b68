// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/save/changedfiles.h"

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

// find has no exact time that needs no file of ours and every busybox knows: minutes are narrowed down by stat.
constexpr auto changedScript = R"sh(start=$1; cd "$2" || exit 1; shift 2
stat -c %Y . >/dev/null && now=$(date +%s) || exit 1
find "$@" -type f -mmin "-$(((now - start) / 60 + 2))" -exec sh -c '
start=$1; shift
for f; do
  written=$(stat -c %Y "$f" 2>/dev/null) || continue
  if [ "$written" -ge "$start" ]; then printf "%s\0" "$f"; fi
done' sh "$start" {} +)sh";

/// Where tar reads: in the container, or in the folder on the host.
RemoteCommand beside(const DirectoryFacts &facts, RemoteCommand command)
{
    return command.at(facts.access == DirectoryAccess::HostTarElevated ? Place::root() : facts.place.as("0"));
}

} // namespace

RemoteCommand changedFilesCommand(const DirectoryFacts &facts, const QByteArray &start)
{
    const bool onHost = facts.access == DirectoryAccess::HostTarElevated;
    const QList<QByteArray> words{start, onHost ? facts.mount->source : facts.path};
    return beside(facts, RemoteCommand::script(changedScript, words + facts.roots()));
}

ChangedFiles ChangedFiles::watch(Server &server, const DirectoryFacts &facts, std::stop_token stop)
{
    ChangedFiles files(facts);
    if (facts.gnuTar && facts.access != DirectoryAccess::ContainerCopy)
        return files;
    // What goes wrong here goes wrong again with the stream, which tells it; but for a container without a shell.
    const Result<QByteArray> time = server.read(beside(facts, RemoteCommand("date").arg("+%s")), stop);
    files.m_start = time ? time->trimmed() : QByteArray();
    return files;
}

Result<std::optional<QList<FileTrouble>>> ChangedFiles::sinceThen(Server &server, std::stop_token stop) const
{
    QList<FileTrouble> troubles;
    if (!m_start)
        return troubles;
    if (m_start->isEmpty())
        return std::nullopt;
    const Result<QByteArray> out = server.read(changedFilesCommand(m_facts, *m_start), stop);
    if (!out && (out.error().isCancelled() || out.error().code == ErrorCode::ConnectionLost))
        return std::unexpected(out.error());
    if (!out)
        return std::nullopt;
    for (QByteArray path : out->split('\0')) {
        if (path.startsWith("./"))
            path.remove(0, 2);
        if (!path.isEmpty())
            troubles += FileTrouble{.path = path, .code = WarningCode::FileChanged};
    }
    return troubles;
}

} // namespace keeper
