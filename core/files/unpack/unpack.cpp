// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/unpack/unpack.h"

#include "core/files/archive/archivesource.h"
#include "core/files/unpack/unpackcheck.h"
#include "core/files/unpack/unpackscope.h"
#include "core/remote/deadline.h"

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace keeper {

namespace {

// docs/timeouts.md
constexpr auto quietLimit = 5min;
constexpr auto cleanTime = 10s;

// A command line may have 128 KiB, in which a byte of a name may need five.
constexpr qsizetype mostMemberBytes = 16 << 10;

// NEW PART LIVE, then FOLDER OWNER MODE for each that is made, outermost first; OWNER "-": as LIVE, or as what LIVE is
// to be in. Says whether tar can write attributes.
constexpr auto makeScript = R"sh(rm -rf -- "$1" "$2" && mkdir -- "$2" || exit
live=$3; shift 3
until [ -d "$live" ] || [ -z "$live" ]; do live=${live%/*}; done
while [ $# -ge 3 ]; do
  mkdir -- "$1" || exit
  if [ "$2" = - ]; then chown --reference="${live:-/}" -- "$1" && chmod --reference="${live:-/}" -- "$1" || exit
  else chown -- "$2" "$1" && chmod -- "$3" "$1" || exit
  fi
  shift 3
done
tar --xattrs --acls -cf /dev/null -T /dev/null 2>&1 || :)sh";

// FOLDER "attributes" or "plain", then what is taken out. "nice": authentik still runs, and the database takes longer.
// Into a folder of ours that was empty; tar itself makes links that could lead outside only when all else is written.
constexpr auto tarScript = R"sh(folder=$1 kind=$2; shift 2
if [ "$kind" = attributes ]; then set -- --xattrs '--xattrs-include=*' --acls "$@"; fi
exec nice tar -x -f - -C "$folder" --exclude='.authentik-keeper-*' --numeric-owner --same-owner --preserve-permissions --delay-directory-restore \
  --no-unquote --no-wildcards "$@")sh";

constexpr auto moveScript = R"sh([ $# -lt 3 ] || mv -T -- "$2" "$3" || exit
exec rm -rf -- "$1")sh";

constexpr auto cleanScript = R"sh(exec rm -rf -- "$@")sh";

class Unpacking
{
public:
    Unpacking(Server &server, const HostAccess &helper, const UnpackRequest &request, std::stop_token stop)
        : m_server(server)
        , m_helper(helper)
        , m_request(request)
        , m_scope(request.place, request.entry)
        , m_stop(std::move(stop))
        , m_new(helper.inside(request.place.incoming(request.run)))
        , m_part(m_new + ".part") // what the swap's script calls so, too: something that is not whole
    {}

    Result<UnpackedDirectory> run(const ZstdProgress &progress)
    {
        if (m_request.archive.isEmpty()) {
            if (const auto made = make({}); !made)
                return std::unexpected(made.error());
            if (const auto moved = move(); !moved)
                return std::unexpected(moved.error());
            return UnpackedDirectory{.withAttributes = true};
        }
        const Result<UnpackPlan> plan = planUnpack(m_request.index, m_scope, m_stop);
        if (!plan)
            return std::unexpected(plan.error());
        if (plan->taken == 0 && !m_scope.isWhole())
            return fail(ErrorCode::FileUnreadable, u"not in the archive"_s,
                        {{u"path"_s, QString::fromUtf8(m_scope.member())}});
        const Result<bool> attributes = make(plan->leading);
        if (!attributes)
            return std::unexpected(attributes.error());
        const Result<bool> sent = send(*plan, *attributes, progress);
        if (!sent)
            return std::unexpected(sent.error());
        if (const auto moved = move(); !moved)
            return std::unexpected(moved.error());
        Result<UnpackedDirectory> checked = checkUnpacked(m_server, m_helper, m_request, m_scope, m_stop);
        if (checked)
            checked->withAttributes = *sent;
        return checked;
    }

    /// After a failure: what was made must not be taken for a backup that was restored.
    void clean()
    {
        const Deadline deadline(cleanTime);
        std::ignore = m_server.run(m_helper.script(cleanScript, {m_new, m_part}), deadline.token());
    }

private:
    Result<QByteArray> read(const RemoteCommand &command)
    {
        Result<QByteArray> said = m_server.read(command, m_stop);
        if (!said)
            return std::unexpected(std::move(said.error()).with(u"component"_s, m_request.place.component));
        return said;
    }

    /// What is unpacked comes to lie here.
    [[nodiscard]] QByteArray destination() const
    {
        const QByteArray target = m_scope.targetOf(m_scope.member()).value_or(QByteArray());
        return target.isEmpty() ? m_new : m_new + '/' + target;
    }

    /// Whether it is unpacked into a folder that is there before.
    [[nodiscard]] bool isInPlace() const { return m_request.archive.isEmpty() || m_scope.isWhole(); }

    /// Makes the folders around what is unpacked. True: tar can write attributes.
    Result<bool> make(const QList<TarEntry> &leading)
    {
        QHash<QByteArray, TarEntry> known;
        for (const TarEntry &entry : leading)
            known.insert(m_scope.targetOf(entry.path).value_or(QByteArray()), entry);
        const QByteArray &live = m_request.place.source;
        QList<QByteArray> words{m_new, m_part, m_helper.inside(live)};
        const QByteArray last = destination() + (isInPlace() ? "/" : "");
        for (qsizetype at = m_new.size(); at >= 0 && at < last.size(); at = last.indexOf('/', at + 1)) {
            const QByteArray folder = last.first(at);
            const auto entry = known.constFind(folder.sliced(std::min(m_new.size() + 1, folder.size())));
            words += folder;
            if (entry == known.constEnd())
                words += {"-", "-"};
            else
                words += {QByteArray::number(entry->uid) + ':' + QByteArray::number(entry->gid),
                          QByteArray::number(entry->mode, 8)};
        }
        const Result<QByteArray> said = read(m_helper.script(makeScript, words));
        if (!said)
            return std::unexpected(said.error());
        return said->trimmed().isEmpty();
    }

    /// True: attributes were written.
    Result<bool> send(const UnpackPlan &plan, bool attributes, const ZstdProgress &progress)
    {
        ArchiveSource source(m_request.archive, progress, m_stop);
        QList<QByteArray> words{isInPlace() ? destination() : m_part, attributes ? "attributes" : "plain"};
        words += members(plan, source.peek());
        const auto output = m_server.push(
            m_helper.script(tarScript, words), [&source] { return source.next(); }, m_stop, quietLimit,
            PushProof::Caller); // checkUnpacked() hashes every file
        if (!output)
            return std::unexpected(Error(output.error()).with(u"component"_s, m_request.place.component));
        if (output->exit != 0)
            return fail(ErrorCode::CommandFailed, QString::fromUtf8(output->err.trimmed().right(4096)),
                        {{u"exit"_s, QString::number(output->exit)}, {u"component"_s, m_request.place.component}});
        return attributes && !output->err.contains("xattr") && !output->err.contains("extended attribute") &&
               !output->err.contains("acl_");
    }

    /// What tar is told to take; nothing: all of it, of which only what is wanted is moved into its place.
    [[nodiscard]] QList<QByteArray> members(const UnpackPlan &plan, const QByteArray &firstBytes) const
    {
        if (m_scope.isWhole() || m_scope.member() == ".")
            return {};
        // tar's own archives name things "./NAME", the engine's copy of a part "NAME".
        const QByteArray prefix = firstBytes.startsWith("./") ? "./" : "";
        QList<QByteArray> words{"--", prefix + m_scope.member()};
        qsizetype bytes = 0;
        bool canBeSaid = true; // the engine takes words as JSON, which has no other bytes than UTF-8
        for (const QByteArray &word : plan.targets) {
            words += prefix + word;
            bytes += word.size();
            canBeSaid = canBeSaid && word.isValidUtf8();
        }
        canBeSaid = canBeSaid && m_scope.member().isValidUtf8();
        return canBeSaid && bytes <= mostMemberBytes ? words : QList<QByteArray>();
    }

    Result<> move()
    {
        QList<QByteArray> words{m_part};
        if (!isInPlace())
            words += {m_part + '/' + m_scope.member(), destination()};
        const Result<QByteArray> said = read(m_helper.script(moveScript, words));
        if (!said)
            return std::unexpected(said.error());
        return {};
    }

    Server &m_server;
    const HostAccess &m_helper;
    const UnpackRequest &m_request;
    const UnpackScope m_scope;
    const std::stop_token m_stop;
    const QByteArray m_new;
    const QByteArray m_part;
};

} // namespace

Result<UnpackedDirectory> unpackBeside(Server &server,
                                       const HostAccess &helper,
                                       const UnpackRequest &request,
                                       const ZstdProgress &progress,
                                       std::stop_token stop)
{
    Unpacking unpacking(server, helper, request, std::move(stop));
    Result<UnpackedDirectory> unpacked = unpacking.run(progress);
    if (!unpacked)
        unpacking.clean();
    return unpacked;
}

} // namespace keeper
