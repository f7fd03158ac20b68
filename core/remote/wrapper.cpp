// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/wrapper.h"

namespace keeper {

namespace {

// sudo may or may not have read the password; either way it does not reach the command.
constexpr auto skipPassword = R"sh(n=$1; shift
IFS= read -r l; [ "$l" = "$n" ] || IFS= read -r l
unset l; exec "$@")sh";

// The child of a shell that stays: setsid forks, and would not wait, when it leads a group already.
constexpr auto ownGroup = R"sh(if command -v setsid >/dev/null 2>&1; then setsid "$@"; else "$@"; fi
exit $?)sh";

// Secrets come as octal escapes, a line each, so that any byte passes; the dot keeps closing line breaks.
constexpr auto readSecret = R"sh(IFS= read -r v; v=$(printf %b "$v."); NAME=${v%.}; export NAME; unset v
)sh";

// Of process group `$1`, without the processes listed in `$2`: all that live, and those of them that have no living
// child in it. KILL goes to these first, so that whoever started them can still collect them (see `prove`); to all
// only when that has not helped, as with a loop that starts the next one. State Z: dead, and nobody collects it.
constexpr auto ending = R"sh(members() { all=; parents=; leaves=
  for f in /proc/[0-9]*/stat; do
    { IFS= read -r s <"$f"; } 2>/dev/null || continue
    p=${s%% *}; s=${s##*) }; case $s in Z*|X*) continue;; esac
    s=${s#* }; q=${s%% *}; s=${s#* }; [ "${s%% *}" = "$1" ] || continue
    parents="$parents $q "
    case " $2 " in *" $p "*) ;; *) all="$all $p";; esac
  done
  for p in $all; do case $parents in *" $p "*) ;; *) leaves="$leaves $p";; esac; done
}
end() { kill -TERM "-$1"; i=0
while members "$1" "$2"; [ -n "$all" ]; do
  [ $i -lt 40 ] || return 1
  [ $i -lt 10 ] || kill -KILL $leaves
  [ $i -lt 20 ] || kill -KILL $all
  i=$((i+1)); sleep 0.1 || { sleep 1; i=$((i+9)); }
done; } 2>/dev/null
)sh";

// Says where it is, then (unless standard input is the command's) watches standard input: its end means that the
// link is gone or that we gave up, and the whole group is ended.
constexpr auto announce = R"sh(trap '' TERM PIPE; umask 077; n=$1 feed=$2; shift 2
if ! command -v tee >/dev/null 2>&1 || ! command -v sha256sum >/dev/null 2>&1; then
  printf '\n%s bare\n' "$n"; exit 0
fi
IFS= read -r s </proc/self/stat; s=${s##*) }; s=${s#* }; s=${s#* }; g=${s%% *}; w=
printf '\n%s begin\n' "$n" >&2
printf '\n%s begin %s\n' "$n" "$g"
exec 6<&0
if [ "$feed" = watch ]; then
  exec </dev/null
  { while IFS= read -r l; do :; done
    IFS= read -r me </proc/self/stat; me=${me%% *}
    trap '' USR1; end "$g" "$g $me"; } <&6 >/dev/null 2>&1 &
  w=$!
fi
)sh";

// docs/facts/ssh.md 5.1: exit code and SHA-256 of exactly what the command wrote, told on standard error. The command
// is in a subshell, or its `exit` would lose the line; fd 3 is a real pipe, which /dev/stdout under sshd is not. No
// child may outlive its shell: in a container it would become one of process 1, and a PostgreSQL up to 17 that is
// process 1 takes a stranger's death by a signal for a crash of its own and throws everybody out. So our shells
// ignore the TERM that ends the group, and wait for those who die of it; the watch too is waited for. And PIPE: a shell
// says "Terminated" of its dead on standard error, which is gone together with the link.
constexpr auto prove =
    R"sh({ { { { ( trap - TERM PIPE; exec "$@" 6<&- ); } 3>&- 4>&- 5>&-; printf '\n%s rc=%s\n' "$n" "$?" >&5; } |
  ( trap - TERM PIPE; exec tee /dev/fd/3 >&4 4>&- 5>&- ); } 3>&1 |
  { s=$(trap - TERM PIPE; exec sha256sum 4>&- 5>&-); printf '\n%s sha256=%s\n' "$n" "${s%% *}" >&5; }; } 4>&1 5>&2
exec 2>/dev/null
[ -z "$w" ] || { kill -USR1 "$w"; wait "$w"; }
exit 0)sh";

QByteArrayList shell(const QByteArray &script)
{
    return {"sh", "-c", script, "sh"};
}

QByteArrayList wrapper(const RemoteCommand &command, const WrapOptions &options)
{
    QByteArray script;
    for (const auto &[name, secret] : command.secrets())
        script += QByteArray(readSecret).replace("NAME", name);
    script += "LC_ALL=C; export LC_ALL\n";
    for (const auto &[name, value] : command.plainEnvironment())
        script += name + '=' + shellQuoted(value) + "; export " + name + '\n';
    return shell(script + ending + announce + prove) << options.nonce << (options.input ? "input" : "watch");
}

QByteArrayList layers(const RemoteCommand &command, const WrapOptions &options)
{
    QByteArrayList words;
    if (options.sudo && options.elevation == Elevation::Password)
        words << "sudo" << "-S" << "-k" << "-p" << "" << shell(skipPassword) << options.nonce;
    else if (options.sudo)
        words << "sudo" << "-n";
    const Place &place = command.place();
    if (!place.isHost() && place.hasShell) // the engine starts a session of its own in the container
        return words << place.entry(true, {}) << wrapper(command, options) << command.argumentList();
    QByteArrayList variables; // by name alone: the wrapper has put them into the environment of what leads inside
    for (const auto &[name, value] : command.plainEnvironment())
        variables << name;
    for (const auto &[name, secret] : command.secrets())
        variables << name;
    words << shell(ownGroup) << wrapper(command, options) << place.entry(options.input, variables);
    return words << command.argumentList();
}

/// Letters and digits as they are, every other byte as \0ooo.
QByteArray octal(const QByteArray &bytes)
{
    QByteArray result;
    result.reserve(bytes.size() * 3);
    for (const char c : bytes) {
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))
            result += c;
        else
            result += "\\0" + QByteArray::number(uchar(c), 8).rightJustified(3, '0');
    }
    return result;
}

} // namespace

QByteArray commandLine(const RemoteCommand &command, const WrapOptions &options)
{
    // sshd's own PATH is short, and messages of sudo and the engine are read by us: English.
    QByteArray line = "PATH=\"$PATH:/usr/local/bin:/usr/sbin:/sbin:/snap/bin\"; LC_ALL=C; export PATH LC_ALL; exec";
    for (const QByteArray &word : layers(command, options))
        line += ' ' + shellQuoted(word);
    return "sh -c 'eval \"$(printf %b \"" + octal(line) + "\")\"'";
}

SecretString preamble(const RemoteCommand &command, const WrapOptions &options, const SecretString &sudoPassword)
{
    QByteArray lines;
    if (options.sudo && options.elevation == Elevation::Password)
        lines += sudoPassword.reveal() + '\n' + options.nonce + '\n';
    for (const auto &[name, secret] : command.secrets())
        lines += octal(secret.reveal()) + '\n';
    return SecretString(lines);
}

std::optional<Beginning> findBeginning(QByteArrayView out, const QByteArray &nonce)
{
    const QByteArray mark = '\n' + nonce + ' ';
    const qsizetype at = out.indexOf(mark);
    const qsizetype end = at < 0 ? -1 : out.indexOf('\n', at + mark.size());
    if (end < 0)
        return std::nullopt;
    const QByteArray said = out.sliced(at + mark.size(), end - at - mark.size()).toByteArray();
    return Beginning{.noise = at,
                     .data = end + 1,
                     .processGroup = said.startsWith("begin ") ? said.sliced(6) : QByteArray(),
                     .toolsMissing = said == "bare"};
}

Trailer readTrailer(QByteArray err, const QByteArray &nonce)
{
    Trailer trailer;
    const auto take = [&](const QByteArray &label) {
        const QByteArray mark = '\n' + nonce + ' ' + label;
        const qsizetype at = err.lastIndexOf(mark);
        const qsizetype end = at < 0 ? -1 : err.indexOf('\n', at + mark.size());
        if (end < 0)
            return QByteArray();
        const QByteArray value = err.sliced(at + mark.size(), end - at - mark.size());
        err.remove(at, end + 1 - at);
        return value;
    };
    trailer.sha256 = take("sha256=");
    bool isNumber = false;
    const int exit = take("rc=").toInt(&isNumber);
    if (isNumber)
        trailer.exit = exit;
    const QByteArray begin = '\n' + nonce + " begin\n";
    if (const qsizetype at = err.indexOf(begin); at >= 0)
        err.remove(0, at + begin.size());
    trailer.err = err;
    return trailer;
}

QByteArray endGroupScript()
{
    return QByteArray(ending) + "end \"$1\" ''";
}

} // namespace keeper
