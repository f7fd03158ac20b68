// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/unpack/unpackcommands.h"

#include <QHash>

#include <algorithm>

namespace keeper {

namespace {

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

constexpr auto moveScript = R"sh([ $# -lt 3 ] || mv -T -- "$2" "$3" || exit
exec rm -rf -- "$1")sh";

constexpr auto cleanScript = R"sh(exec rm -rf -- "$@")sh";

} // namespace

UnpackCommands::UnpackCommands(const HostAccess &host, const UnpackRequest &request)
    : m_host(host)
    , m_scope(request.place, request.entry)
    , m_live(host.inside(request.place.source))
    , m_isEmpty(request.archive.isEmpty())
    , m_root(request.root)
    , m_new(host.inside(request.place.incoming(request.run)))
    , m_part(m_new + ".part") // what the swap's script calls so, too: something that is not whole
{}

/// What is unpacked comes to lie here.
QByteArray UnpackCommands::destination() const
{
    const QByteArray target = m_scope.targetOf(m_scope.member()).value_or(QByteArray());
    return target.isEmpty() ? m_new : m_new + '/' + target;
}

/// Whether it is unpacked into a folder that is there before.
bool UnpackCommands::isInPlace() const
{
    return m_isEmpty || m_scope.isWhole();
}

RemoteCommand UnpackCommands::makeFolders(const QList<TarEntry> &leading) const
{
    QHash<QByteArray, TarEntry> known;
    for (const TarEntry &entry : leading)
        known.insert(m_scope.targetOf(entry.path).value_or(QByteArray()), entry);
    QList<QByteArray> words{m_new, m_part, m_live};
    const QByteArray last = destination() + (isInPlace() ? "/" : "");
    for (qsizetype at = m_new.size(); at >= 0 && at < last.size(); at = last.indexOf('/', at + 1)) {
        const QByteArray folder = last.first(at);
        const auto entry = known.constFind(folder.sliced(std::min(m_new.size() + 1, folder.size())));
        words += folder;
        if (folder == m_new && m_isEmpty && m_root)
            words += {QByteArray::number(m_root->uid) + ':' + QByteArray::number(m_root->gid), m_root->mode.toLatin1()};
        else if (entry == known.constEnd())
            words += {"-", "-"};
        else
            words += {QByteArray::number(entry->uid) + ':' + QByteArray::number(entry->gid),
                      QByteArray::number(entry->mode, 8)};
    }
    return m_host.script(makeScript, words);
}

RemoteCommand UnpackCommands::unpack(bool attributes, const QList<QByteArray> &members) const
{
    // "nice": authentik still runs, and the database takes longer. Into a folder of ours that was empty; tar itself
    // makes links that could lead outside only when all else is written.
    QList<QByteArray> words{"nice",
                            "tar",
                            "-x",
                            "-f",
                            "-",
                            "-C",
                            isInPlace() ? destination() : m_part,
                            "--exclude=.authentik-keeper-*",
                            "--numeric-owner",
                            "--same-owner",
                            "--preserve-permissions",
                            "--delay-directory-restore",
                            "--no-unquote",
                            "--no-wildcards"};
    if (attributes)
        words += {"--xattrs", "--xattrs-include=*", "--acls"};
    return m_host.script(R"sh(exec "$@")sh", words + members);
}

QList<QByteArray> UnpackCommands::members(const UnpackPlan &plan, const QByteArray &prefix) const
{
    if (m_scope.isWhole() || m_scope.member() == ".")
        return {};
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

RemoteCommand UnpackCommands::moveIntoPlace() const
{
    QList<QByteArray> words{m_part};
    if (!isInPlace())
        words += {m_part + '/' + m_scope.member(), destination()};
    return m_host.script(moveScript, words);
}

RemoteCommand UnpackCommands::clean() const
{
    return m_host.script(cleanScript, {m_new, m_part});
}

} // namespace keeper
