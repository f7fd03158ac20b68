// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/errortext.h"

#include "ui/words/databaseerrortext.h"
#include "ui/words/displaytext.h"
#include "ui/words/restoreerrortext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

std::optional<ErrorText> generalText(ErrorCode code, const ErrorFacts &fact)
{
    switch (code) {
    case ErrorCode::Internal:
        return ErrorText{Words::tr("Something happened that this program does not expect.", "@title"),
                         Words::tr("This is a mistake in Authentik Keeper, not yours.", "@info why"),
                         Words::tr("Try again. If it happens again, report it with the details.", "@info next")};
    case ErrorCode::Cancelled:
        return ErrorText{Words::tr("Cancelled.", "@title"), Words::tr("You asked for it.", "@info why"),
                         fact.has("left"_L1)
                             ? Words::tr("On the server this may still run: %1", "@info next").arg(fact("left"_L1))
                             : Words::tr("Start again when you like.", "@info next")};
    case ErrorCode::Usage:
        return ErrorText{Words::tr("That can't be done as it was asked for.", "@title"),
                         fact("reason"_L1, Words::tr("A value is missing or not of the right form.", "@info why")),
                         Words::tr("Correct it and try again.", "@info next")};
    default:
        return {};
    }
}

std::optional<ErrorText> reachText(ErrorCode code, const ErrorFacts &fact)
{
    const QString host = fact.host();
    switch (code) {
    case ErrorCode::HostNotFound:
        return ErrorText{
            Words::tr("No server named %1 was found.", "@title").arg(host),
            Words::tr("The name has no address in DNS, and the ssh configuration has none by that name.", "@info why"),
            Words::tr("Check the spelling, and whether a VPN is needed.", "@info next")};
    case ErrorCode::HostUnreachable:
        return ErrorText{Words::tr("%1 does not answer.", "@title").arg(host),
                         Words::tr("There is no way to it from here, or a firewall drops what is sent.", "@info why"),
                         Words::tr("Check the network, a VPN, and whether the server is on.", "@info next")};
    case ErrorCode::ConnectionRefused:
        return ErrorText{
            Words::tr("%1 refuses the connection.", "@title").arg(host),
            Words::tr(
                "No SSH server listens on that port, or it refuses this computer for a while after failed log-ins.",
                "@info why"),
            Words::tr("Check the port (HOST:PORT). After failed log-ins wait some minutes.", "@info next")};
    case ErrorCode::NotSsh:
        return ErrorText{Words::tr("What answers at %1 is not an SSH server.", "@title").arg(host),
                         Words::tr("It does not begin as SSH does.", "@info why"),
                         Words::tr("Check the port (HOST:PORT).", "@info next")};
    case ErrorCode::NegotiationFailed:
        return ErrorText{Words::tr("%1 and this program have no encryption in common.", "@title").arg(host),
                         fact.has("offered"_L1)
                             ? Words::tr("The server offers only: %1", "@info why").arg(fact("offered"_L1))
                             : Words::tr("The server offers only methods that are no longer safe.", "@info why"),
                         Words::tr("Update OpenSSH on the server.", "@info next")};
    case ErrorCode::ConnectionLost:
        return ErrorText{
            Words::tr("The connection to %1 was lost.", "@title").arg(host),
            Words::tr("The link ended, or nothing came over it for too long.", "@info why"),
            fact.has("run"_L1)
                ? Words::tr("Check the network. Then see what became of run %1, and resume it.", "@info next")
                      .arg(fact("run"_L1))
                : Words::tr("Check the network and start again. Nothing was changed on the server.", "@info next")};
    case ErrorCode::SshConfigInvalid:
        return ErrorText{Words::tr("The ssh configuration can't be read.", "@title"),
                         Words::tr("“ssh -G” refuses it; the details say which line.", "@info why"),
                         Words::tr("Correct ~/.ssh/config and try again.", "@info next")};
    case ErrorCode::SshConfigUnsupported:
        return ErrorText{Words::tr("%1 needs an ssh option that is not supported.", "@title").arg(host),
                         Words::tr("The ssh configuration sets %1 for it.", "@info why")
                             .arg(fact("option"_L1, Words::tr("such an option", "@info name"))),
                         Words::tr("Reach it another way, by ProxyJump for example.", "@info next")};
    case ErrorCode::ForwardingRefused:
        return ErrorText{
            Words::tr("%1 does not let us reach the database's port.", "@title").arg(host),
            Words::tr("Its SSH server forbids tunnels, or nothing listens at the far end.", "@info why"),
            Words::tr("Set “AllowTcpForwarding yes” for this user, or check that the containers run.", "@info next")};
    case ErrorCode::SessionRefused:
        return ErrorText{
            Words::tr("%1 lets too few commands run at a time.", "@title").arg(host),
            Words::tr("Its SSH server refused one more session on this connection: MaxSessions.", "@info why"),
            Words::tr("Set “MaxSessions 3” or more for this user in the server's sshd_config.", "@info next")};
    default:
        return {};
    }
}

QString changedKeyWhy(const ErrorFacts &fact)
{
    QString why = Words::tr("Somebody may be listening in, or the server was set up anew.", "@info why");
    if (fact.has("old"_L1))
        why += u'\n' + Words::tr("Known:  %1", "@info fingerprint").arg(fact("old"_L1));
    if (fact.has("new"_L1))
        why += u'\n' + Words::tr("Shown now:  %1", "@info fingerprint").arg(fact("new"_L1));
    return why;
}

QString knownHostsLine(const ErrorFacts &fact)
{
    const QString file = fact("file"_L1, fact("path"_L1, u"~/.ssh/known_hosts"_s));
    return fact.has("line"_L1) ? Words::tr("%1, line %2", "@info name").arg(file, fact("line"_L1)) : file;
}

std::optional<ErrorText> trustText(ErrorCode code, const ErrorFacts &fact)
{
    const QString host = fact.host();
    switch (code) {
    case ErrorCode::HostKeyUnknown:
        return ErrorText{Words::tr("The key of %1 is not known, so nothing was sent to it.", "@title").arg(host),
                         fact.has("new"_L1) ? Words::tr("It shows: %1", "@info fingerprint").arg(fact("new"_L1))
                                            : Words::tr("No known_hosts file has it.", "@info why"),
                         Words::tr("Compare the fingerprint with the server's own (ssh-keygen -lf there, with the file "
                                   "of that type in /etc/ssh), then trust it.",
                                   "@info next")};
    case ErrorCode::HostKeyChanged:
        return ErrorText{
            Words::tr("The key of %1 is not the one it had before.", "@title").arg(host), changedKeyWhy(fact),
            Words::tr(
                "Ask whoever runs the server. Only if the change was meant, remove the old key (%1) and try again.",
                "@info next")
                .arg(knownHostsLine(fact))};
    case ErrorCode::HostKeyRevoked:
        return ErrorText{Words::tr("The key of %1 has been revoked.", "@title").arg(host),
                         Words::tr("It is marked so in %1.", "@info why").arg(knownHostsLine(fact)),
                         Words::tr("Don't log in. Ask whoever runs the server.", "@info next")};
    default:
        return {};
    }
}

QString loginWhy(const ErrorFacts &fact)
{
    const QString tried = fact.list("tried"_L1);
    const QString allowed = fact.list("allowed"_L1);
    if (!tried.isEmpty() && !allowed.isEmpty())
        return Words::tr("Tried: %1. The server allows: %2.", "@info why").arg(tried, allowed);
    if (!allowed.isEmpty())
        return Words::tr("The server allows: %1.", "@info why").arg(allowed);
    return Words::tr("No key or password was accepted.", "@info why");
}

std::optional<ErrorText> loginText(ErrorCode code, const ErrorFacts &fact)
{
    switch (code) {
    case ErrorCode::LoginFailed:
        return ErrorText{Words::tr("%1 did not let %2 log in.", "@title").arg(fact.host(), fact.user()), loginWhy(fact),
                         Words::tr("Check the user name and the key; “ssh” by hand must work too.", "@info next")};
    case ErrorCode::KeyUnreadable:
        return ErrorText{Words::tr("The key %1 can't be used.", "@title").arg(fact.path()),
                         Words::tr("It is missing, not a private key, or the passphrase is wrong.", "@info why"),
                         Words::tr("Choose another key, or try the passphrase again.", "@info next")};
    case ErrorCode::SecretNeeded:
        return ErrorText{Words::tr("A password is needed, and there is nobody to ask.", "@title"),
                         fact("prompt"_L1, Words::tr("No terminal, and no program in SSH_ASKPASS.", "@info why")),
                         Words::tr("Use a key from the agent, or start in a terminal.", "@info next")};
    case ErrorCode::SudoPasswordNeeded:
        return ErrorText{Words::tr("sudo asks for the password of %1.", "@title").arg(fact.user()),
                         Words::tr("This part may be read only with the rights of root.", "@info why"),
                         Words::tr("Try again and give the password.", "@info next")};
    case ErrorCode::SudoPasswordWrong:
        return ErrorText{Words::tr("sudo did not accept the password of %1.", "@title").arg(fact.user()),
                         Words::tr("It was tried once; nothing ran with other rights.", "@info why"),
                         Words::tr("Try again with the right password.", "@info next")};
    case ErrorCode::SudoRefused:
        return ErrorText{Words::tr("%1 may not use sudo on this server.", "@title").arg(fact.user()),
                         Words::tr("sudo is not there, does not know this user, or wants a terminal.", "@info why"),
                         Words::tr("Log in as a user of the docker group, or allow sudo for this one.", "@info next")};
    default:
        return {};
    }
}

std::optional<ErrorText> commandText(ErrorCode code, const ErrorFacts &fact)
{
    const QString command = fact("command"_L1, fact("program"_L1, Words::tr("A command", "@info name")));
    switch (code) {
    case ErrorCode::CommandMissing:
        return ErrorText{Words::tr("%1 is not there on the server.", "@title").arg(command),
                         Words::tr("The log-in shell does not find it.", "@info why"),
                         Words::tr("Install it, or check PATH of this user.", "@info next")};
    case ErrorCode::CommandFailed:
        return ErrorText{Words::tr("A command on the server failed.", "@title"),
                         fact.has("exit"_L1)
                             ? Words::tr("%1 ended with code %2.", "@info why").arg(command, fact("exit"_L1))
                             : command,
                         Words::tr("The details hold what it said.", "@info next")};
    case ErrorCode::StreamDamaged:
        return ErrorText{
            Words::tr("What came from the server is not what it sent.", "@title"),
            Words::tr("The end is missing or the checksums of both sides differ.", "@info why"),
            Words::tr("Start again. If it happens again, check the server's log-in scripts and its memory.",
                      "@info next")};
    default:
        return {};
    }
}

std::optional<ErrorText> deploymentText(ErrorCode code, const ErrorFacts &fact)
{
    switch (code) {
    case ErrorCode::EngineMissing:
        return ErrorText{
            Words::tr("No Docker was found on %1.", "@title").arg(fact.host()),
            Words::tr("authentik is looked for in Docker Compose projects.", "@info why"),
            Words::tr("Check the address. Other ways to run authentik are not supported yet.", "@info next")};
    case ErrorCode::EngineRefused:
        return ErrorText{Words::tr("%1 may not use Docker on the server.", "@title").arg(fact.user()),
                         Words::tr("The user is not in the docker group, and sudo does not allow it.", "@info why"),
                         Words::tr("On the server: “sudo usermod -aG docker USER”, then log in again.", "@info next")};
    case ErrorCode::EngineUnsupported:
        if (fact("unsupported"_L1) == "database"_L1)
            return ErrorText{
                Words::tr("A database outside of the Compose project is not supported yet.", "@title"),
                Words::tr("authentik's configuration names %1, which is no container of this project.", "@info why")
                    .arg(fact.host()),
                Words::tr("Save that database by its own means, and leave it out here.", "@info next")};
        return ErrorText{Words::tr("This way of running authentik is not supported yet.", "@title"),
                         fact.has("saw"_L1) ? Words::tr("Found: %1.", "@info why").arg(fact.list("saw"_L1))
                                            : Words::tr("It is not Docker with Compose.", "@info why"),
                         Words::tr("Supported is Docker with Compose, run by root.", "@info next")};
    case ErrorCode::AuthentikNotFound:
        return ErrorText{
            Words::tr("No authentik was found on %1.", "@title").arg(fact.host()),
            fact.has("saw"_L1)
                ? Words::tr("Looked for: %1. Seen: %2.", "@info why").arg(fact.list("looked"_L1), fact.list("saw"_L1))
                : Words::tr("No Compose project has a container of authentik's image.", "@info why"),
            Words::tr("Check the address, and that the project has been started.", "@info next")};
    case ErrorCode::SeveralDeployments:
        return ErrorText{Words::tr("There is more than one authentik on %1.", "@title").arg(fact.host()),
                         Words::tr("Projects: %1", "@info why").arg(fact.list("projects"_L1)),
                         Words::tr("Choose one.", "@info next")};
    case ErrorCode::ProjectNotFound:
        return ErrorText{Words::tr("There is no authentik project “%1”.", "@title").arg(fact("project"_L1)),
                         fact.has("projects"_L1) ? Words::tr("Projects: %1", "@info why").arg(fact.list("projects"_L1))
                                                 : Words::tr("No Compose project of that name runs it.", "@info why"),
                         Words::tr("Check the name.", "@info next")};
    case ErrorCode::ConfigurationUnreadable:
        return ErrorText{Words::tr("authentik's configuration can't be read.", "@title"),
                         Words::tr("Neither “ak dump_config” nor the container's environment told it.", "@info why"),
                         Words::tr("Check that the server or worker container runs.", "@info next")};
    default:
        return {};
    }
}

ErrorText redisText(ErrorCode code)
{
    if (code == ErrorCode::RedisLoginFailed)
        return {Words::tr("Redis does not accept authentik's password.", "@title"),
                Words::tr("The configuration has another one, or the user may not replicate.", "@info why"),
                Words::tr("Check AUTHENTIK_REDIS__PASSWORD, or leave Redis out.", "@info next")};
    return {Words::tr("Redis refused what was asked.", "@title"),
            Words::tr("The details show its own message.", "@info why"),
            Words::tr("Check its log and memory, or leave Redis out.", "@info next")};
}

std::optional<ErrorText> dataText(ErrorCode code, const ErrorFacts &fact)
{
    switch (code) {
    case ErrorCode::RedisLoginFailed:
    case ErrorCode::RedisFailed:
        if (fact.says("NOPERM"_L1) || fact.says("unknown command"_L1))
            return ErrorText{
                Words::tr("Redis does not allow authentik's user to copy it.", "@title"),
                Words::tr("The user lacks the right to a command (ACL), or the command was renamed.", "@info why"),
                Words::tr("Allow INFO, SYNC and PSYNC, or leave Redis out: it holds sessions and caches.",
                          "@info next")};
        return redisText(code);
    case ErrorCode::RedisUnreachable:
        return ErrorText{Words::tr("Redis does not answer.", "@title"),
                         Words::tr("Its container is stopped, starting, or elsewhere.", "@info why"),
                         Words::tr("Start it (docker compose up -d), or leave Redis out.", "@info next")};
    case ErrorCode::FileUnreadable:
        return ErrorText{Words::tr("%1 can't be read on the server.", "@title").arg(fact.path()),
                         Words::tr("It is gone, or this user may not read it.", "@info why"),
                         Words::tr("Check its rights, or log in as a user who may use sudo.", "@info next")};
    case ErrorCode::DumpDamaged:
        return ErrorText{Words::tr("The database dump is not whole.", "@title"),
                         Words::tr("A check of its contents failed; it was not kept.", "@info why"),
                         Words::tr("Start again. The details say what was missing.", "@info next")};
    case ErrorCode::RdbDamaged:
        return ErrorText{Words::tr("The copy of Redis is not whole.", "@title"),
                         Words::tr("Its structure or its checksum is wrong.", "@info why"),
                         Words::tr("Start again. If it happens again, check Redis' own log.", "@info next")};
    case ErrorCode::ArchiveDamaged:
        return ErrorText{Words::tr("An archive of files is not whole.", "@title"),
                         Words::tr("What tar sent can't be read to its end.", "@info why"),
                         Words::tr("Start again. The details say where it ended.", "@info next")};
    default:
        return {};
    }
}

std::optional<ErrorText> workstationText(ErrorCode code, const ErrorFacts &fact)
{
    switch (code) {
    case ErrorCode::DestinationMissing:
        return ErrorText{Words::tr("The folder %1 does not exist.", "@title").arg(fact.path()),
                         Words::tr("It was moved or removed, or a disk is not mounted.", "@info why"),
                         Words::tr("Make it or choose another one.", "@info next")};
    case ErrorCode::DestinationNotWritable:
        return ErrorText{Words::tr("Nothing can be written to %1.", "@title").arg(fact.path()),
                         Words::tr("It is read-only, or belongs to someone else.", "@info why"),
                         Words::tr("Choose another folder.", "@info next")};
    case ErrorCode::DestinationFull:
        return ErrorText{Words::tr("There is no room left in %1.", "@title").arg(fact.path()),
                         fact.has("needed"_L1)
                             ? Words::tr("Needed: %1, free: %2.", "@info why").arg(fact("needed"_L1), fact("free"_L1))
                             : Words::tr("The disk is full.", "@info why"),
                         Words::tr("Make room or choose another folder. No half backup was left.", "@info next")};
    case ErrorCode::FileFailed:
        return ErrorText{Words::tr("%1 can't be read or written on this computer.", "@title").arg(fact.path()),
                         Words::tr("The details show the system's own message.", "@info why"),
                         Words::tr("Check its rights and the disk.", "@info next")};
    default:
        return {};
    }
}

std::optional<ErrorText> setText(ErrorCode code, const ErrorFacts &fact)
{
    switch (code) {
    case ErrorCode::SetNotFound:
        return ErrorText{Words::tr("There is no backup at %1.", "@title").arg(fact.path()),
                         Words::tr("The folder does not exist.", "@info why"),
                         Words::tr("Check the path.", "@info next")};
    case ErrorCode::SetForeign:
        return ErrorText{Words::tr("%1 is not a backup of this program.", "@title").arg(fact.path()),
                         Words::tr("It has no manifest that can be read.", "@info why"),
                         Words::tr("Choose a folder that holds a manifest.json.", "@info next")};
    case ErrorCode::SetNewer:
        return ErrorText{
            Words::tr("This backup was made by a newer Authentik Keeper.", "@title"),
            fact.has("component"_L1)
                ? Words::tr("It has a part that this program does not know: %1.", "@info why").arg(fact("component"_L1))
                : Words::tr("Its format is number %1.", "@info why").arg(fact("formatVersion"_L1, u"?"_s)),
            Words::tr("Use a newer version of this program.", "@info next")};
    case ErrorCode::SetDamaged:
        return ErrorText{Words::tr("This backup is damaged.", "@title"),
                         Words::tr("At least one file is not what was written.", "@info why"),
                         Words::tr("Don't rely on it. Use another one, and check the disk.", "@info next")};
    case ErrorCode::SetBusy:
        return ErrorText{Words::tr("Another backup is being written to the same place.", "@title"),
                         Words::tr("Two runs must not share one folder.", "@info why"),
                         Words::tr("Wait until it has ended, then try again.", "@info next")};
    default:
        return {};
    }
}

} // namespace

QString ErrorFacts::operator()(QLatin1StringView name, const QString &otherwise) const
{
    return has(name) ? harmless(m_error.facts.value(name), 600) : otherwise;
}

bool ErrorFacts::says(QLatin1StringView words) const
{
    return m_error.detail.contains(words, Qt::CaseInsensitive);
}

QString ErrorFacts::list(QLatin1StringView name) const
{
    return harmless(m_error.facts.value(name).split(u'\n', Qt::SkipEmptyParts).join(u", "_s), 600);
}

QString ErrorFacts::host() const
{
    return (*this)("host"_L1, Words::tr("the server", "@info name"));
}

QString ErrorFacts::user() const
{
    return (*this)("user"_L1, Words::tr("this user", "@info name"));
}

QString ErrorFacts::path() const
{
    return (*this)("path"_L1, Words::tr("a file", "@info name"));
}

ErrorText errorText(const Error &error)
{
    const ErrorFacts fact(error);
    for (const auto group : {generalText, reachText, trustText, loginText, commandText, deploymentText,
                             databaseErrorText, dataText, workstationText, setText, restoreErrorText}) {
        if (const std::optional<ErrorText> text = group(error.code, fact))
            return *text;
    }
    return *generalText(ErrorCode::Internal, fact);
}

} // namespace keeper
