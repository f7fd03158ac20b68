// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/save/directorystream.h"

#include <algorithm>
#include <chrono>

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

// A tar that reads says something every few milliseconds, even over NFS; docs/timeouts.md.
constexpr std::chrono::minutes quietLimit{2};

/// docs/facts/files.md 1.1. PAX records hold any name, size, time and the xattrs. No --one-file-system: what an
/// operator mounted inside a directory belongs to it. What a restore keeps beside or builds there (docs/runs.md 1) does
/// not; Debian's busybox knows no --exclude and saves it along, as the engine's copy does; each restore leaves it in
/// the archive.
QList<QByteArray> tarArguments(const DirectoryFacts &facts, const QByteArray &folder)
{
    QList<QByteArray> words;
    if (facts.gnuTar)
        words << "--format=posix" << "--pax-option=delete=atime,delete=ctime" << "--xattrs" << "--acls"
              << "--quoting-style=escape" << "--exclude=*/.authentik-keeper-*";
    return words << "--numeric-owner" << "-C" << folder << "-cf" << "-" << facts.roots();
}

Error tarFailure(const DirectoryFacts &facts, const StreamProof &proof, ErrorCode code)
{
    return Error{.code = code,
                 .detail = QString::fromUtf8(proof.err.right(4096)).trimmed(),
                 .facts = {{u"component"_s, facts.component},
                           {u"path"_s, QString::fromUtf8(facts.path)},
                           {u"exit"_s, QString::number(proof.exit)}}};
}

/// What tar's end and its words mean.
Result<StreamedDirectory> readTroubles(const DirectoryFacts &facts, const StreamProof &proof)
{
    StreamedDirectory streamed{.proof = proof};
    if (proof.exit == 0 && facts.access == DirectoryAccess::ContainerCopy)
        return streamed;
    streamed.troubles = parseTarErrors(proof.err);
    if (std::ranges::contains(streamed.troubles, QByteArray("."), &FileTrouble::path) && proof.exit > 1)
        return std::unexpected(tarFailure(facts, proof, ErrorCode::FileUnreadable));
    // 1 and 2 with a word about each file: the rest of the archive is good (docs/facts/files.md 1.1).
    if (proof.exit == 0 || (proof.exit <= 2 && !streamed.troubles.isEmpty()))
        return streamed;
    Error failure = tarFailure(facts, proof, ErrorCode::CommandFailed);
    // busybox's last words when a file has less than its header says (copyfd.c): it names none, and ends.
    if (proof.err.contains("tar: short read"))
        failure.facts[u"reason"_s] = u"file-shrunk"_s;
    return std::unexpected(failure);
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
    if (!out && out.error().endsEverything())
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

bool StreamedDirectory::isWorthAnotherTry() const
{
    return !troubles.isEmpty() &&
           std::ranges::none_of(troubles, [](const FileTrouble &t) { return t.code == WarningCode::FileUnreadable; });
}

bool isWorthAnotherTry(const DirectoryFacts &facts, const Error &error)
{
    // The engine goes on after a file that shrank, and what follows is no tar any more.
    return error.facts.value(u"reason"_s) == "file-shrunk"_L1 ||
           (error.code == ErrorCode::ArchiveDamaged && facts.access == DirectoryAccess::ContainerCopy);
}

RemoteCommand directoryCommand(const DirectoryFacts &facts, const Engine &engine)
{
    switch (facts.access) {
    case DirectoryAccess::ContainerTar:
        return RemoteCommand("tar").args(tarArguments(facts, facts.path)).at(facts.place.as("0"));
    case DirectoryAccess::HostTarElevated:
        return RemoteCommand("tar").args(tarArguments(facts, facts.mount->source)).at(Place::root());
    case DirectoryAccess::ContainerCopy:
        break;
    }
    RemoteCommand copy(engine.program);
    // The archive begins with the last name of the path: "." for all of it, the part's own for a part.
    const QByteArray name = facts.parts.isEmpty() ? QByteArray(".") : facts.parts.first().root.sliced(2);
    copy.arg("cp").arg(facts.place.id + ':' + facts.path + '/' + name).arg("-");
    return copy.at(engine.place());
}

Result<StreamedDirectory> pullDirectory(Server &server,
                                        const DirectoryFacts &facts,
                                        const ByteSink &sink,
                                        std::stop_token stop)
{
    const ChangedFiles changed = ChangedFiles::watch(server, facts, stop);
    const Result<StreamProof> proof = server.pull(directoryCommand(facts, server.engine()), sink, stop, quietLimit);
    if (!proof)
        return std::unexpected(Error(proof.error()).during(u"streaming "_s + facts.component));
    Result<StreamedDirectory> streamed = readTroubles(facts, *proof);
    if (!streamed)
        return streamed;
    const auto written = changed.sinceThen(server, stop);
    if (!written)
        return std::unexpected(written.error());
    streamed->areChangesKnown = written->has_value();
    for (const FileTrouble &trouble : written->value_or(QList<FileTrouble>())) {
        if (!std::ranges::contains(streamed->troubles, trouble.path, &FileTrouble::path))
            streamed->troubles += trouble;
    }
    return streamed;
}

} // namespace keeper
