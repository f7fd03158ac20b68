// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/tunnel.h"
#include "tests/ssh/sshdfixture.h"

#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <array>
#include <cstring>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <thread>
#include <tuple>
#include <unistd.h>
#include <vector>

using namespace Qt::StringLiterals;
using namespace keeper;
using namespace keeper::test;

namespace {

ErrorCode codeOf(const auto &result)
{
    return result ? ErrorCode::Internal : result.error().code;
}

/// Sends back what it gets, and ends when its client does.
class EchoServer
{
public:
    EchoServer()
        : m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        std::ignore = ::bind(m_listener, reinterpret_cast<const sockaddr *>(&address), size);
        ::listen(m_listener, 16);
        ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size);
        m_port = ntohs(address.sin_port);
        m_thread = std::jthread([this](const std::stop_token &stop) { run(stop); });
    }
    ~EchoServer()
    {
        m_thread.request_stop();
        m_thread.join();
        ::close(m_listener);
    }
    [[nodiscard]] quint16 port() const { return m_port; }

private:
    void run(const std::stop_token &stop)
    {
        std::vector<std::jthread> clients;
        while (!stop.stop_requested()) {
            pollfd polled{.fd = m_listener, .events = POLLIN, .revents = 0};
            if (::poll(&polled, 1, 20) <= 0)
                continue;
            clients.emplace_back([fd = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC)] {
                std::array<char, 65536> buffer{};
                while (true) {
                    const auto got = ::recv(fd, buffer.data(), buffer.size(), 0);
                    if (got <= 0)
                        break;
                    for (ssize_t sent = 0; sent < got;) {
                        const auto part =
                            ::send(fd, buffer.data() + sent, static_cast<size_t>(got - sent), MSG_NOSIGNAL);
                        if (part < 0)
                            break;
                        sent += part;
                    }
                }
                ::close(fd);
            });
        }
    }

    int m_listener;
    quint16 m_port = 0;
    std::jthread m_thread;
};

int connectUnix(const QString &path)
{
    const int fd = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const QByteArray name = QFile::encodeName(path);
    std::memcpy(address.sun_path, name.constData(), static_cast<size_t>(name.size()));
    if (::connect(fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0)
        return fd;
    ::close(fd);
    return -1;
}

/// Sends, half-closes, and reads to the end on one blocking descriptor.
QByteArray echoed(int fd, const QByteArray &bytes)
{
    std::jthread writer([fd, &bytes] {
        for (qsizetype sent = 0; sent < bytes.size();) {
            const auto part =
                ::send(fd, bytes.constData() + sent, static_cast<size_t>(bytes.size() - sent), MSG_NOSIGNAL);
            if (part <= 0)
                return;
            sent += part;
        }
        ::shutdown(fd, SHUT_WR);
    });
    QByteArray answer;
    std::array<char, 65536> buffer{};
    while (true) {
        const auto got = ::recv(fd, buffer.data(), buffer.size(), 0);
        if (got <= 0)
            return answer;
        answer.append(buffer.data(), got);
    }
}

QByteArray someBytes(qsizetype size)
{
    QByteArray bytes;
    for (int i = 0; bytes.size() < size; ++i)
        bytes += QByteArray::number(i) + '\n';
    return bytes;
}

} // namespace

class TestTunnel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void carriesBothWaysToTheirEnds();
    void carriesADescriptor();
    void carriesAPrivateSocketForOneClient();
    void otherUsersStayOut();
    void theFolderGoesWithTheTunnel();
    void nobodyListeningIsTold();
    void aForbiddenTunnelIsTold();
    void aLostConnectionEndsTheDescriptor();
    void jumpsOverOneHost();
    void jumpsOverTwoHosts();
    void aJumpThatMayNotForwardIsTold();

private:
    SshdFixture m_sshd{{u"RekeyLimit 1M"_s}};
    EchoServer m_echo;
    ScriptedQuestions m_questions;
    std::shared_ptr<Connection> m_connection;
};

void TestTunnel::initTestCase()
{
    QVERIFY2(m_sshd.start(), m_sshd.log().constData());
    const auto opened = Connection::open(m_sshd.options(), m_questions, {});
    QVERIFY(opened);
    m_connection = *opened;
}

void TestTunnel::carriesBothWaysToTheirEnds()
{
    const auto channel = m_connection->openTcp(u"127.0.0.1"_s, m_echo.port(), {});
    QVERIFY(channel);
    const QByteArray bytes = someBytes(500'000);
    QVERIFY((*channel)->write(bytes, {}));
    QVERIFY((*channel)->finishWriting({}));
    QByteArray answer;
    while (true) {
        const Result<QByteArray> part = (*channel)->read(65536, {});
        QVERIFY(part);
        if (part->isEmpty())
            break;
        answer += *part;
    }
    QCOMPARE(answer, bytes);
    QVERIFY((*channel)->finish({}));
}

void TestTunnel::carriesADescriptor()
{
    const Result<int> fd = m_connection->tunnelDescriptor(u"127.0.0.1"_s, m_echo.port(), {});
    QVERIFY(fd);
    const QByteArray bytes = someBytes(6'000'000);
    QCOMPARE(echoed(*fd, bytes), bytes);
    ::close(*fd);
}

void TestTunnel::carriesAPrivateSocketForOneClient()
{
    const auto tunnel = m_connection->tunnelSocket(u"127.0.0.1"_s, m_echo.port(), {});
    QVERIFY(tunnel);
    const QString path = (*tunnel)->directory() + u"/.s.PGSQL.%1"_s.arg((*tunnel)->port());
    const int fd = connectUnix(path);
    QVERIFY(fd >= 0);
    const QByteArray bytes = someBytes(2'000'000);
    QCOMPARE(echoed(fd, bytes), bytes);
    QCOMPARE(connectUnix(path), -1);
    ::close(fd);
}

void TestTunnel::otherUsersStayOut()
{
    const auto tunnel = m_connection->tunnelSocket(u"127.0.0.1"_s, m_echo.port(), {});
    QVERIFY(tunnel);
    QCOMPARE(QFileInfo((*tunnel)->directory()).permissions() &
                 (QFileDevice::ReadGroup | QFileDevice::ExeGroup | QFileDevice::ReadOther | QFileDevice::ExeOther),
             QFileDevice::Permissions());
    const QString path = (*tunnel)->directory() + u"/.s.PGSQL.5432"_s;
    if (::geteuid() != 0)
        QSKIP("needs root to become somebody else");
    // Even where the folder lets them in, the peer's user is checked.
    QVERIFY(QFile::setPermissions((*tunnel)->directory(), QFileDevice::Permissions(0x7777)));
    QVERIFY(QFile::setPermissions(path, QFileDevice::Permissions(0x7777)));
    const pid_t child = ::fork();
    if (child == 0) {
        char byte = 0;
        const bool other = ::setuid(65534) == 0;
        const int fd = connectUnix(path);
        const bool served = fd >= 0 && ::send(fd, "x", 1, MSG_NOSIGNAL) == 1 && ::recv(fd, &byte, 1, 0) == 1;
        ::_exit(!other ? 2 : served ? 1 : 0);
    }
    int status = 0;
    QVERIFY(::waitpid(child, &status, 0) == child);
    QCOMPARE(WEXITSTATUS(status), 0);
    // And the socket is still there for us.
    const int fd = connectUnix(path);
    QVERIFY(fd >= 0);
    QCOMPARE(echoed(fd, "hello"), "hello");
    ::close(fd);
}

void TestTunnel::theFolderGoesWithTheTunnel()
{
    QString folder;
    {
        const auto tunnel = m_connection->tunnelSocket(u"127.0.0.1"_s, m_echo.port(), {});
        QVERIFY(tunnel);
        folder = (*tunnel)->directory();
        QVERIFY(QFile::exists(folder));
    }
    QVERIFY(!QFile::exists(folder));
}

void TestTunnel::nobodyListeningIsTold()
{
    const auto channel = m_connection->openTcp(u"127.0.0.1"_s, SshdFixture::freePort(), {});
    QCOMPARE(codeOf(channel), ErrorCode::ForwardingRefused);
    QCOMPARE(channel.error().facts.value(u"reason"_s), u"connect-failed"_s);
}

void TestTunnel::aForbiddenTunnelIsTold()
{
    SshdFixture strict({u"AllowTcpForwarding no"_s});
    QVERIFY2(strict.start(), strict.log().constData());
    const auto opened = Connection::open(strict.options(), m_questions, {});
    QVERIFY(opened);
    const auto channel = (*opened)->openTcp(u"127.0.0.1"_s, m_echo.port(), {});
    QCOMPARE(codeOf(channel), ErrorCode::ForwardingRefused);
    QCOMPARE(channel.error().facts.value(u"reason"_s), u"prohibited"_s);
    QVERIFY((*opened)->exec("true", {}));
}

void TestTunnel::aLostConnectionEndsTheDescriptor()
{
    const auto opened = Connection::open(m_sshd.options(), m_questions, {});
    QVERIFY(opened);
    const Result<int> fd = (*opened)->tunnelDescriptor(u"127.0.0.1"_s, m_echo.port(), {});
    QVERIFY(fd);
    (*opened)->close();
    char byte = 0;
    QCOMPARE(::recv(*fd, &byte, 1, 0), 0);
    ::close(*fd);
}

void TestTunnel::jumpsOverOneHost()
{
    SshdFixture jump({u"MaxSessions 0"_s});
    QVERIFY2(jump.start(), jump.log().constData());
    ConnectOptions options = m_sshd.options();
    options.host.jumps = {jump.options().host};
    options.host.jumps[0].userKnownHosts = {jump.knownHosts()};
    const auto opened = Connection::open(options, m_questions, {});
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
    QCOMPARE((*opened)->identity().hostKey, m_sshd.hostKey());
    const auto channel = (*opened)->exec("head -c 20000000 /dev/zero | tr '\\0' x", {});
    QVERIFY(channel);
    qint64 bytes = 0;
    while (true) {
        const Result<QByteArray> part = (*channel)->read(1 << 20, {});
        QVERIFY(part);
        if (part->isEmpty())
            break;
        bytes += part->size();
    }
    QCOMPARE(bytes, 20'000'000);
    QVERIFY(jump.log().contains("Accepted publickey"));
}

void TestTunnel::jumpsOverTwoHosts()
{
    SshdFixture first;
    SshdFixture second;
    QVERIFY(first.start() && second.start());
    ConnectOptions options = m_sshd.options();
    options.host.jumps = {first.options().host, second.options().host};
    options.host.jumps[0].userKnownHosts = {first.knownHosts()};
    options.host.jumps[1].userKnownHosts = {second.knownHosts()};
    const auto opened = Connection::open(options, m_questions, {});
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
    const auto channel = (*opened)->exec("echo there", {});
    QVERIFY(channel);
    QCOMPARE((*channel)->read(100, {}).value_or(""), "there\n");
    QVERIFY(first.log().contains("Accepted") && second.log().contains("Accepted"));
}

void TestTunnel::aJumpThatMayNotForwardIsTold()
{
    SshdFixture jump({u"AllowTcpForwarding no"_s});
    QVERIFY2(jump.start(), jump.log().constData());
    ConnectOptions options = m_sshd.options();
    options.host.jumps = {jump.options().host};
    options.host.jumps[0].userKnownHosts = {jump.knownHosts()};
    const auto opened = Connection::open(options, m_questions, {});
    QCOMPARE(codeOf(opened), ErrorCode::ForwardingRefused);
    QCOMPARE(opened.error().facts.value(u"jump"_s), u"127.0.0.1"_s);
}

QTEST_GUILESS_MAIN(TestTunnel)
#include "tst_tunnel.moc"
