// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ssh/sshdfixture.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <array>
#include <netinet/in.h>
#include <pwd.h>
#include <signal.h>
#include <sys/socket.h>
#include <tuple>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace keeper::test {
namespace {

constexpr int startDeadline = 10000; // ms
// What every command of a fixture has in its environment, and is found by when the fixture ends.
constexpr char markName[] = "KEEPER_TEST_SSHD";

void runKeygen(const QStringList &arguments)
{
    QProcess keygen;
    keygen.start(u"ssh-keygen"_s, arguments);
    if (!keygen.waitForFinished() || keygen.exitCode() != 0)
        qFatal("ssh-keygen: %s", keygen.readAllStandardError().constData());
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &text, QIODevice::OpenMode mode = QIODevice::WriteOnly)
{
    QFile file(path);
    if (!file.open(mode) || file.write(text) != text.size())
        qFatal("can't write %s", qPrintable(path));
}

void killCommandsOf(const QString &folder)
{
    const QByteArray mark = QByteArray(markName) + '=' + folder.toLocal8Bit() + '\0';
    for (const QString &name : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
        const pid_t process = name.toInt();
        if (process > 0 && contents(u"/proc/%1/environ"_s.arg(name)).contains(mark))
            ::kill(process, SIGKILL);
    }
}

} // namespace

QString SshdFixture::localUser()
{
    return QString::fromLocal8Bit(::getpwuid(::getuid())->pw_name);
}

quint16 SshdFixture::freePort()
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    std::ignore = ::bind(socket, reinterpret_cast<const sockaddr *>(&address), size);
    ::getsockname(socket, reinterpret_cast<sockaddr *>(&address), &size);
    ::close(socket);
    return ntohs(address.sin_port);
}

SshdFixture::SshdFixture(const QStringList &lines, const QString &hostKeyType)
    : m_lines(lines)
    , m_port(freePort())
{
    [[maybe_unused]] const QString hostKey = makeKey(u"host"_s, {u"-t"_s, hostKeyType, u"-N"_s, u""_s});
    authorize(makeKey(u"user"_s, {u"-t"_s, u"ed25519"_s, u"-N"_s, u""_s}) + u".pub"_s);
    const QByteArrayList fields = contents(m_folder.filePath(u"host.pub"_s)).simplified().split(' ');
    write(knownHosts(), "[127.0.0.1]:" + QByteArray::number(m_port) + ' ' + fields[0] + ' ' + fields[1] + '\n');
}

SshdFixture::~SshdFixture()
{
    kill();
}

void SshdFixture::writeConfig(const QStringList &lines) const
{
    QStringList config = lines;
    config << u"ListenAddress 127.0.0.1:%1"_s.arg(m_port) << u"HostKey %1"_s.arg(m_folder.filePath(u"host"_s))
           << u"PidFile none"_s
           // A home of its own: bash reads the account's .bashrc under sshd, and that can do anything, or hang.
           << u"SetEnv %1=%2 HOME=%2"_s.arg(QLatin1StringView(markName), m_folder.path())
           << u"AuthorizedKeysFile %1"_s.arg(m_folder.filePath(u"authorized_keys"_s)) << u"StrictModes no"_s
           << u"UsePAM no"_s << u"PasswordAuthentication no"_s << u"KbdInteractiveAuthentication no"_s
           << u"PermitRootLogin yes"_s << u"PerSourcePenalties no"_s << u"MaxStartups 100"_s << u"UseDNS no"_s
           << u"PrintMotd no"_s << u"LogLevel VERBOSE"_s;
    write(m_folder.filePath(u"sshd_config"_s), config.join(u'\n').toUtf8() + '\n');
}

bool SshdFixture::start()
{
    if (::geteuid() == 0)
        QDir().mkpath(u"/run/sshd"_s); // where a root's sshd locks up its unprivileged half
    writeConfig(m_lines);
    m_sshd.setProcessChannelMode(QProcess::MergedChannels);
    m_sshd.setChildProcessModifier([] { ::setpgid(0, 0); });
    m_sshd.start(u"/usr/sbin/sshd"_s, {u"-D"_s, u"-e"_s, u"-f"_s, m_folder.filePath(u"sshd_config"_s)});
    QElapsedTimer timer;
    timer.start();
    while (!log().contains("Server listening") && timer.elapsed() < startDeadline) {
        if (m_sshd.state() == QProcess::NotRunning)
            return false;
    }
    return m_log.contains("Server listening");
}

void SshdFixture::kill()
{
    if (m_sshd.state() != QProcess::NotRunning) {
        ::kill(-static_cast<pid_t>(m_sshd.processId()), SIGKILL);
        m_sshd.waitForFinished();
    }
    killCommandsOf(m_folder.path());
}

HostKey SshdFixture::hostKey() const
{
    const QByteArrayList fields = contents(m_folder.filePath(u"host.pub"_s)).simplified().split(' ');
    return {.type = QString::fromLatin1(fields[0]), .blob = QByteArray::fromBase64(fields[1])};
}

QByteArray SshdFixture::log()
{
    // Without an event loop the process is heard only while it is waited for.
    while (m_sshd.waitForReadyRead(50)) {
    }
    m_log += m_sshd.readAll();
    return m_log;
}

ConnectOptions SshdFixture::options() const
{
    ConnectOptions options;
    options.host.name = u"127.0.0.1"_s;
    options.host.hostName = u"127.0.0.1"_s;
    options.host.user = localUser();
    options.host.port = m_port;
    options.host.identityAgent = u"none"_s;
    options.host.identityFiles = {userKey()};
    options.programKnownHosts = knownHosts();
    return options;
}

void SshdFixture::authorize(const QString &publicKeyFile) const
{
    write(m_folder.filePath(u"authorized_keys"_s), contents(publicKeyFile), QIODevice::Append);
}

QString SshdFixture::makeKey(const QString &name, const QStringList &keygenArguments) const
{
    const QString path = m_folder.filePath(name);
    runKeygen(QStringList{u"-q"_s, u"-f"_s, path, u"-C"_s, name} + keygenArguments);
    return path;
}

Result<bool> ScriptedQuestions::trustHostKey(const HostKeyQuestion &question, std::stop_token)
{
    askedTrust.append(question);
    if (trust.empty())
        return fail(ErrorCode::HostKeyUnknown);
    const bool answer = trust.front();
    trust.pop_front();
    return answer;
}

Result<std::optional<SecretString>> ScriptedQuestions::secret(const SecretQuestion &question, std::stop_token)
{
    askedSecrets.append(question);
    if (secrets.empty())
        return fail(ErrorCode::SecretNeeded);
    const std::optional<QByteArray> answer = secrets.front();
    secrets.pop_front();
    return answer ? std::optional(SecretString(*answer)) : std::nullopt;
}

} // namespace keeper::test
