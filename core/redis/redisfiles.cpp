// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redis/redisfiles.h"

#include "core/backupset/components.h"
#include "core/base/filename.h"
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
constexpr qsizetype pieceSize = 512 << 10;

// NEW LIVE RDB-NAME AOF-FOLDER AOF-NAME KIND MANIFEST, an RDB on standard input unless KIND is `empty`. Prints the
// SHA-256 of what was written. KIND `folder`: Redis 7 and newer; `single`: the RDB is the append-only file itself.
constexpr auto makeScript = R"sh(new=$1 live=$2 db=$3 dir=$4 aof=$5 kind=$6 manifest=$7 there=yes model=
like() { chown --reference="$1" -- "$2" && chmod --reference="$1" -- "$2"; }
own() { if [ -n "$model" ]; then like "$model" "$1"; else chown --reference="$live" -- "$1"; fi; }
until [ -d "$live" ] || [ -z "$live" ]; do live=${live%/*} there=; done
rm -rf -- "$new" && mkdir -- "$new" && like "${live:-/}" "$new" || exit
if [ -n "$there" ]; then
  for f in "$live"/* "$live"/.[!.]* "$live"/..?*; do
    case ${f##*/} in
      "$db" | "$dir" | "$aof" | temp-*.rdb | temp-*.aof | lost+found | .authentik-keeper-*) continue ;;
    esac
    if [ -e "$f" ] || [ -L "$f" ]; then cp -a -- "$f" "$new/" || exit; fi
  done
fi
[ "$kind" != empty ] || exit 0
for f in "$live/$db" ${dir:+"$live/$dir"/*} "$live/$aof"; do
  if [ -n "$there" ] && [ -f "$f" ]; then model=$f; break; fi
done
case $kind in
  rdb) file=$new/$db ;;
  single) file=$new/$aof ;;
  folder)
    file=$new/$dir/$aof.1.base.rdb
    mkdir -- "$new/$dir" || exit
    if [ -d "$live/$dir" ]; then like "$live/$dir" "$new/$dir"; else like "$live" "$new/$dir"; fi || exit
    printf %s "$manifest" >"$new/$dir/$aof.manifest" && : >"$new/$dir/$aof.1.incr.aof" || exit
    own "$new/$dir/$aof.manifest" && own "$new/$dir/$aof.1.incr.aof" || exit ;;
esac
cat >"$file" && own "$file" && sha256sum <"$file")sh";

constexpr auto cleanScript = R"sh(exec rm -rf -- "$1")sh";

QByteArray kindOf(const RedisTarget &target, bool withRdb)
{
    if (!withRdb)
        return "empty";
    if (!target.appendOnly)
        return "rdb";
    return target.appendDirName.isEmpty() ? "single" : "folder";
}

/// As Redis reads it back (sdssplitargs): bare where it is plain, else in double quotes.
QByteArray manifestWord(const QByteArray &name)
{
    const bool isPlain = std::ranges::all_of(name, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' ||
               c == '-';
    });
    if (isPlain)
        return name;
    QByteArray word = "\"";
    for (const char c : name) {
        if (c == '"' || c == '\\')
            word += QByteArray("\\") + c;
        else if (c >= ' ' && c <= '~')
            word += c;
        else
            word += "\\x" + QByteArray(1, c).toHex();
    }
    return word + '"';
}

Result<> checkNames(const RedisTarget &target)
{
    QStringList names{target.dbFileName, target.appendFileName};
    if (!target.appendDirName.isEmpty())
        names += target.appendDirName;
    if (std::ranges::all_of(names, [](const QString &name) { return isFileName(name.toUtf8()); }))
        return {};
    return fail(ErrorCode::RedisFailed, u"file names of Redis: %1, %2, %3"_s.arg(
                                            target.dbFileName, target.appendDirName, target.appendFileName));
}

Result<> make(
    Server &server, const RemoteCommand &command, const FileRef &rdb, const QString &sha256, std::stop_token stop)
{
    const auto file = rdb.isEmpty() ? std::unique_ptr<FileSource>() : rdb.open(stop);
    if (!file)
        return std::unexpected(file.error());
    const ByteSource source = [&] { return (*file)->piece(pieceSize); };
    const auto output = rdb.isEmpty() ? server.run(command, stop) : server.push(command, source, stop, quietLimit);
    if (!output)
        return std::unexpected(output.error());
    if (output->exit != 0)
        return fail(ErrorCode::CommandFailed, QString::fromUtf8(output->err.trimmed().right(4096)),
                    {{u"component"_s, components::Redis}, {u"exit"_s, QString::number(output->exit)}});
    if (!rdb.isEmpty() && output->out.left(64) != sha256.toLatin1())
        return fail(ErrorCode::RestoredDiffers, u"SHA-256 "_s + QString::fromLatin1(output->out.left(64)),
                    {{u"component"_s, components::Redis}, {u"what"_s, u"redis.rdb"_s}});
    return {};
}

} // namespace

QByteArray appendOnlyManifest(const QString &appendFileName)
{
    const QByteArray name = appendFileName.toUtf8();
    return "file " + manifestWord(name + ".1.base.rdb") + " seq 1 type b\n" + "file " +
           manifestWord(name + ".1.incr.aof") + " seq 1 type i\n";
}

RemoteCommand redisFilesCommand(const HostAccess &host,
                                const RedisTarget &target,
                                const QByteArray &incoming,
                                bool withRdb)
{
    return host.script(makeScript, {host.inside(incoming), host.inside(target.source), target.dbFileName.toUtf8(),
                                    target.appendDirName.toUtf8(), target.appendFileName.toUtf8(),
                                    kindOf(target, withRdb), appendOnlyManifest(target.appendFileName)});
}

Result<> prepareRedisFiles(Server &server,
                           const HostAccess &helper,
                           const RedisTarget &target,
                           const QByteArray &incoming,
                           const FileRef &rdb,
                           const QString &sha256,
                           std::stop_token stop,
                           const CommandLog &log)
{
    if (const Result<> good = checkNames(target); !good)
        return good;
    const RemoteCommand command = redisFilesCommand(helper, target, incoming, !rdb.isEmpty());
    if (log)
        log(command.forLog());
    Result<> made = make(server, command, rdb, sha256, std::move(stop));
    if (!made) {
        const Deadline deadline(cleanTime);
        std::ignore = server.run(helper.script(cleanScript, {helper.inside(incoming)}), deadline.token());
    }
    return made;
}

} // namespace keeper
