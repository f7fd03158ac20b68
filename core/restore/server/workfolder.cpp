// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/server/workfolder.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace keeper {

namespace {

constexpr auto quiet = 60s;            // docs/timeouts.md
constexpr int leaseSeconds = 6 * 3600; // longer than any restore; a run that died is mended by `resume`, not waited for
constexpr int isLocked = 17;

// The lock that is taken over is the very one that was seen, and never that of a run whose swap is open: two runs on a
// mix of database and directories would lose both. A lock without a word in it is being taken, or was left by a crash.
// The holder is an argument: of a program that dies while it writes, a standard input would end early, and its lock be
// left without a word.
constexpr auto lockScript = R"sh(umask 077
folder=$1 owner=$2 run=$3 lost=$4 written=$5
holder() { sed -n 's/.*"run":"\([0-9a-z-]*\)".*/\1/p' "$folder/lock/holder.json" 2>/dev/null; }
is_settled() { [ ! -e "$folder/$1/state" ] || tail -n 1 "$folder/$1/state" | grep -qE ' (finished|ready|proven)'; }
is_silent() { [ ! -s "$folder/lock/holder.json" ] && [ -n "$(find "$folder/lock" -maxdepth 0 -mmin +1 2>/dev/null)" ]; }
mkdir -p "$folder" && chmod 700 "$folder" && chown "$owner" "$folder" || exit 1
now=$(holder)
case $lost in
  "") false ;;
  -) is_silent ;;
  *) [ "$now" = "$lost" ] && is_settled "$now" ;;
esac || [ "$now" = "$run" ] && rm -rf "$folder/lock"
mkdir "$folder/lock" 2>/dev/null || { cat "$folder/lock/holder.json" 2>/dev/null; exit 17; }
printf '%s\n' "$written" >"$folder/lock/holder.json" && mkdir -p "$folder/$run" && chown -R "$owner" "$folder/lock" "$folder/$run")sh";

constexpr auto renewScript = R"sh(grep -q "\"run\":\"$2\"" "$1/lock/holder.json" 2>/dev/null || exit 17
umask 077; printf '%s\n' "$4" >"$1/lock/.holder" && mv -f "$1/lock/.holder" "$1/lock/holder.json" && chown "$3" "$1/lock/holder.json")sh";

// The last one leaves no empty folder behind.
constexpr auto unlockScript = R"sh(grep -q "\"run\":\"$2\"" "$1/lock/holder.json" 2>/dev/null || exit 0
rm -rf "$1/lock" && { rmdir "$1" 2>/dev/null || true; })sh";

constexpr auto writeScript = R"sh(umask 077
case $2 in */*) mkdir -p -- "$1/${2%/*}" && chown -R "$3" "$1/${2%%/*}" || exit 1 ;; esac
cat >"$1/.writing" && [ "$(wc -c <"$1/.writing")" -eq "$4" ] || exit 1 # cut off
chown "$3" "$1/.writing" && mv -f -- "$1/.writing" "$1/$2")sh";

std::unexpected<Error> failed(const Output &output, const RemoteCommand &command)
{
    return fail(ErrorCode::CommandFailed, QString::fromUtf8(output.err.trimmed()),
                {{u"exit"_s, QString::number(output.exit)}, {u"command"_s, command.forLog()}});
}

QByteArray leased(const LockHolder &holder)
{
    return lockFile(holder, QDateTime::currentDateTimeUtc().addSecs(leaseSeconds));
}

} // namespace

QByteArray lockFile(const LockHolder &holder, const QDateTime &lease)
{
    const QJsonObject object{{u"run"_s, holder.run},
                             {u"user"_s, holder.user},
                             {u"host"_s, holder.host},
                             {u"time"_s, holder.time.toUTC().toString(Qt::ISODate)},
                             {u"lease"_s, lease.toUTC().toString(Qt::ISODate)}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<LockHolder> lockHolderIn(const QByteArray &lockFile, const QDateTime &now)
{
    const QJsonObject object = QJsonDocument::fromJson(lockFile).object();
    if (!object.value("run"_L1).isString())
        return std::nullopt;
    const QDateTime lease = QDateTime::fromString(object.value("lease"_L1).toString(), Qt::ISODate);
    return LockHolder{.run = object.value("run"_L1).toString(),
                      .user = object.value("user"_L1).toString(),
                      .host = object.value("host"_L1).toString(),
                      .time = QDateTime::fromString(object.value("time"_L1).toString(), Qt::ISODate),
                      .expired = lease.isValid() && lease < now};
}

WorkFolder::WorkFolder(Server &server, const HostAccess &helper, const QByteArray &composeFolder)
    : m_server(server)
    , m_helper(helper)
    , m_folder(composeFolder + "/.authentik-keeper")
{}

QByteArray WorkFolder::pathOf(const QString &run) const
{
    return m_folder + '/' + run.toUtf8();
}

/// Who will run the script; it must be able to enter the folder above.
Result<QByteArray> WorkFolder::accountOnHost(std::stop_token stop)
{
    const QByteArray above = m_folder.first(m_folder.lastIndexOf('/'));
    // What the swap's script will need there, too: better missed now than when all is built.
    RemoteCommand command = RemoteCommand::script(R"sh([ -x "$1" ] || exit 13
for tool in setsid flock; do command -v "$tool" >/dev/null || { echo "$tool is not there" >&2; exit 127; }; done
echo "$(id -u):$(id -g)")sh",
                                                  {above});
    command.at(m_server.engine().place());
    const auto output = m_server.run(command, stop);
    if (!output)
        return std::unexpected(output.error());
    if (output->exit == 13)
        return fail(ErrorCode::FileUnreadable, u"the log-in account may not enter it"_s,
                    {{u"path"_s, QString::fromUtf8(above)}});
    if (output->exit != 0)
        return failed(*output, command);
    return output->out.trimmed();
}

Result<> WorkFolder::lock(const LockHolder &holder, const std::optional<LockHolder> &lost, std::stop_token stop)
{
    const auto account = accountOnHost(stop);
    if (!account)
        return std::unexpected(account.error());
    m_account = *account;
    const QByteArray takenOver = !lost ? "" : lost->run.isEmpty() ? "-" : lost->run.toUtf8();
    return hold(m_helper.script(lockScript, {inside(), m_account, holder.run.toUtf8(), takenOver, leased(holder)}),
                stop);
}

Result<> WorkFolder::renew(const LockHolder &holder, std::stop_token stop)
{
    return hold(m_helper.script(renewScript, {inside(), holder.run.toUtf8(), m_account, leased(holder)}), stop);
}

Result<> WorkFolder::hold(const RemoteCommand &command, std::stop_token stop)
{
    const auto output = m_server.run(command, stop);
    if (!output)
        return std::unexpected(output.error());
    if (output->exit == isLocked) {
        const LockHolder other = lockHolderIn(output->out, QDateTime::currentDateTimeUtc()).value_or(LockHolder{});
        return fail(ErrorCode::ServerBusy, {},
                    {{u"run"_s, other.run},
                     {u"user"_s, other.user},
                     {u"host"_s, other.host},
                     {u"time"_s, other.time.toString(Qt::ISODate)}});
    }
    return output->exit == 0 ? Result<>() : failed(*output, command);
}

Result<> WorkFolder::unlock(const QString &run, std::stop_token stop)
{
    return m_server.read(m_helper.script(unlockScript, {inside(), run.toUtf8()}), stop).transform([](const auto &) {});
}

Result<> WorkFolder::write(const QString &run, const QByteArray &name, const QByteArray &bytes, std::stop_token stop)
{
    const RemoteCommand command =
        m_helper.script(writeScript, {m_helper.inside(pathOf(run)), name, m_account, QByteArray::number(bytes.size())});
    const auto output = m_server.push(command, once(bytes), stop, quiet);
    if (!output)
        return std::unexpected(output.error());
    return output->exit == 0 ? Result<>() : failed(*output, command);
}

Result<QByteArray> WorkFolder::read(const QString &run, const QByteArray &name, std::stop_token stop)
{
    return m_server.read(m_helper.script(R"sh(cat "$1")sh", {m_helper.inside(pathOf(run)) + '/' + name}), stop);
}

Result<> WorkFolder::remove(const QString &run, std::stop_token stop)
{
    return m_server.read(m_helper.script(R"sh(rm -rf "$1")sh", {m_helper.inside(pathOf(run))}), stop)
        .transform([](const auto &) {});
}

Result<> WorkFolder::remove(const QString &run, const QByteArray &name, std::stop_token stop)
{
    const QByteArray path = m_helper.inside(pathOf(run)) + '/' + name;
    return m_server.read(m_helper.script(R"sh(rm -rf -- "$1")sh", {path}), stop).transform([](const auto &) {});
}

} // namespace keeper
