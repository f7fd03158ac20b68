// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/config/sshconfig.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QProcess>

#include <algorithm>
#include <glob.h>
#include <pwd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace keeper {
namespace {

constexpr int mostJumps = 8;
constexpr int deepestInclude = 16; // as OpenSSH
constexpr int longestRun = 30000;  // ms; a `Match exec` may do look-ups of its own

using Settings = QHash<QString, QStringList>;

QString localUser()
{
    const passwd *entry = ::getpwuid(::getuid());
    return entry ? QString::fromLocal8Bit(entry->pw_name) : qEnvironmentVariable("USER");
}

QString expanded(const QString &path)
{
    return path == u"~" || path.startsWith(u"~/") ? QDir::homePath() + path.mid(1) : path;
}

/// What OpenSSH would do without any configuration, for where it is not installed.
Settings defaults()
{
    return {{u"identityfile"_s, {u"~/.ssh/id_rsa"_s, u"~/.ssh/id_ecdsa"_s, u"~/.ssh/id_ed25519"_s}},
            {u"userknownhostsfile"_s, {u"~/.ssh/known_hosts ~/.ssh/known_hosts2"_s}},
            {u"globalknownhostsfile"_s, {u"/etc/ssh/ssh_known_hosts /etc/ssh/ssh_known_hosts2"_s}}};
}

Result<Settings> runSsh(const Target &target, const QString &configFile)
{
    QStringList arguments{u"-G"_s};
    if (!configFile.isEmpty())
        arguments << u"-F"_s << configFile;
    if (!target.user.isEmpty())
        arguments << u"-l"_s << target.user;
    if (target.port != 0)
        arguments << u"-p"_s << QString::number(target.port);
    arguments << u"--"_s << target.host;

    QProcess ssh;
    ssh.setStandardInputFile(QProcess::nullDevice());
    ssh.start(u"ssh"_s, arguments);
    if (!ssh.waitForStarted())
        return defaults();
    if (!ssh.waitForFinished(longestRun) || ssh.exitStatus() != QProcess::NormalExit || ssh.exitCode() != 0)
        return fail(ErrorCode::SshConfigInvalid, QString::fromLocal8Bit(ssh.readAllStandardError()).trimmed(),
                    {{u"host"_s, target.host}});
    Settings settings;
    const QString text = QString::fromLocal8Bit(ssh.readAllStandardOutput());
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts))
        settings[line.section(u' ', 0, 0)].append(line.section(u' ', 1));
    return settings;
}

QStringList filesIn(const QString &list)
{
    QStringList files;
    for (const QString &file : list.split(u' ', Qt::SkipEmptyParts)) {
        if (file != u"none")
            files.append(expanded(file));
    }
    return files;
}

QString agentIn(const QString &value)
{
    if (value == u"SSH_AUTH_SOCK")
        return {};
    return value.startsWith(u'$') ? qEnvironmentVariable(value.mid(1).toLocal8Bit().constData()) : expanded(value);
}

/// Options that change how the host is reached or logged in to, and that this program can't do.
QStringList notHonouredIn(const Settings &settings)
{
    static const QHash<QString, QString> harmless{
        {u"certificatefile"_s, u"none"_s}, {u"pkcs11provider"_s, u"none"_s}, {u"securitykeyprovider"_s, u"internal"_s}};
    QStringList names;
    for (auto option = harmless.begin(); option != harmless.end(); ++option) {
        const QStringList values = settings.value(option.key());
        if (std::ranges::any_of(values, [&](const QString &value) { return value != option.value(); }))
            names.append(option.key());
    }
    names.sort();
    return names;
}

HostConfig toHostConfig(const Target &target, const Settings &settings)
{
    const auto value = [&settings](const QString &name) { return settings.value(name).value(0); };
    HostConfig host;
    host.name = target.host;
    host.hostName = value(u"hostname"_s).isEmpty() ? target.host : value(u"hostname"_s);
    host.user = !target.user.isEmpty() ? target.user : !value(u"user"_s).isEmpty() ? value(u"user"_s) : localUser();
    const quint16 configured = value(u"port"_s).toUShort();
    host.port = target.port != 0 ? target.port : configured != 0 ? configured : 22;
    for (const QString &file : settings.value(u"identityfile"_s)) {
        if (file != u"none")
            host.identityFiles.append(expanded(file));
    }
    host.identitiesOnly = value(u"identitiesonly"_s) == u"yes";
    host.identityAgent = agentIn(value(u"identityagent"_s));
    host.hostKeyAlias = value(u"hostkeyalias"_s);
    host.userKnownHosts = filesIn(value(u"userknownhostsfile"_s));
    host.globalKnownHosts = filesIn(value(u"globalknownhostsfile"_s));
    host.notHonoured = notHonouredIn(settings);
    return host;
}

Result<HostConfig> resolve(const Target &target, const QString &configFile, int depth, bool ownJumps);

/// As OpenSSH: only the first hop's own ProxyJump counts; the list says how the others are reached.
Result<QList<HostConfig>> resolveJumps(const QString &list, const QString &configFile, int depth)
{
    QList<HostConfig> jumps;
    for (QString hop : list.split(u',', Qt::SkipEmptyParts)) {
        if (hop.startsWith(u"ssh://"))
            hop = hop.mid(6);
        const Result<Target> target = Target::parse(hop.trimmed());
        if (!target)
            return fail(ErrorCode::SshConfigInvalid, u"proxyjump "_s + list, {{u"host"_s, hop}});
        const Result<HostConfig> host = resolve(*target, configFile, depth + 1, jumps.isEmpty());
        if (!host)
            return std::unexpected(host.error());
        jumps += host->jumps;
        jumps.append(*host);
        jumps.last().jumps.clear();
    }
    return jumps;
}

Result<HostConfig> resolve(const Target &target, const QString &configFile, int depth, bool ownJumps)
{
    if (depth > mostJumps)
        return fail(ErrorCode::SshConfigInvalid, u"the jumps lead in a circle"_s, {{u"host"_s, target.host}});
    const Result<Settings> settings = runSsh(target, configFile);
    if (!settings)
        return std::unexpected(settings.error());
    HostConfig host = toHostConfig(target, *settings);
    const QString command = settings->value(u"proxycommand"_s).value(0);
    if (!command.isEmpty() && command != u"none")
        return fail(ErrorCode::SshConfigUnsupported, command,
                    {{u"option"_s, u"proxycommand"_s}, {u"host"_s, target.host}});
    const QString jump = settings->value(u"proxyjump"_s).value(0);
    if (ownJumps && !jump.isEmpty() && jump != u"none") {
        Result<QList<HostConfig>> jumps = resolveJumps(jump, configFile, depth);
        if (!jumps)
            return std::unexpected(jumps.error());
        host.jumps = *jumps;
    }
    return host;
}

QStringList includedFiles(const QString &pattern)
{
    QString path = expanded(pattern);
    if (!path.startsWith(u'/'))
        path = QDir::homePath() + u"/.ssh/"_s + path;
    glob_t found{};
    QStringList files;
    if (::glob(QFile::encodeName(path).constData(), 0, nullptr, &found) == 0) {
        for (size_t i = 0; i < found.gl_pathc; ++i)
            files.append(QFile::decodeName(found.gl_pathv[i]));
    }
    ::globfree(&found);
    return files;
}

void collectHosts(const QString &name, int depth, QStringList &hosts)
{
    QFile file(name);
    if (depth > deepestInclude || !file.open(QIODevice::ReadOnly))
        return;
    const QString text = QString::fromUtf8(file.readAll());
    for (const QString &line : text.split(u'\n')) {
        QStringList words = line.simplified().replace(u'=', u' ').split(u' ', Qt::SkipEmptyParts);
        const QString option = words.isEmpty() ? QString() : words.takeFirst().toLower();
        for (const QString &word : words) {
            if (option == u"include") {
                for (const QString &included : includedFiles(word))
                    collectHosts(included, depth + 1, hosts);
            } else if (option == u"host" && !word.contains(u'*') && !word.contains(u'?') && !word.startsWith(u'!')) {
                hosts.append(word);
            }
        }
    }
}

bool isName(const QString &text)
{
    // A leading dash would be an option of ssh; spaces, control characters and brackets are never in a name.
    return !text.startsWith(u'-') && !text.contains(u'[') && !text.contains(u']') &&
           std::ranges::none_of(text, [](QChar c) { return c.isSpace() || c.category() == QChar::Other_Control; });
}

} // namespace

Result<Target> Target::parse(const QString &text)
{
    const auto wrong = [&text] { return fail(ErrorCode::Usage, u"not [user@]host[:port]"_s, {{u"target"_s, text}}); };
    Target target;
    QString rest = text;
    if (const auto at = text.lastIndexOf(u'@'); at >= 0) {
        target.user = text.left(at);
        rest = text.mid(at + 1);
        if (target.user.isEmpty())
            return wrong();
    }
    QString port;
    const auto bracket = rest.indexOf(u']');
    if (rest.startsWith(u'[') && bracket > 0) {
        target.host = rest.mid(1, bracket - 1);
        port = rest.mid(bracket + 1);
        if (!port.isEmpty() && !port.startsWith(u':'))
            return wrong();
    } else if (rest.count(u':') == 1) {
        target.host = rest.section(u':', 0, 0);
        port = rest.mid(rest.indexOf(u':'));
    } else {
        target.host = rest; // a name, or an IPv6 address without a port
    }
    if (!port.isEmpty()) {
        bool ok = false;
        target.port = port.mid(1).toUShort(&ok);
        if (!ok || target.port == 0)
            return wrong();
    }
    if (target.host.isEmpty() || !isName(target.host) || !isName(target.user))
        return wrong();
    return target;
}

Result<HostConfig> resolveHost(const Target &target, const QString &configFile)
{
    return resolve(target, configFile, 0, true);
}

QStringList configuredHosts(const QString &configFile)
{
    QStringList hosts;
    collectHosts(configFile.isEmpty() ? QDir::homePath() + u"/.ssh/config"_s : configFile, 0, hosts);
    hosts.removeDuplicates();
    return hosts;
}

} // namespace keeper
