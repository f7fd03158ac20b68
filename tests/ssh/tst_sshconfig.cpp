// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/config/sshconfig.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <pwd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace keeper;

class TestSshConfig : public QObject
{
    Q_OBJECT

private slots:
    void readsTargets_data();
    void readsTargets();
    void refusesWhatIsNoTarget_data();
    void refusesWhatIsNoTarget();
    void resolvesAnAliasWithEverythingOfIt();
    void whatWasTypedWins();
    void defaultsAreNotCalledUnsupported();
    void namesWhatItCanNotHonour();
    void refusesAProxyCommand();
    void resolvesJumpsOneByOne();
    void anEndlessJumpIsAnError();
    void aBrokenFileIsTold();
    void listsHostsForCompletion();

private:
    [[nodiscard]] QString file(const QByteArray &text, const QString &name = u"config"_s) const;
    [[nodiscard]] Result<HostConfig> resolved(const QString &target, const QByteArray &text) const;
    QTemporaryDir m_folder;
};

QString TestSshConfig::file(const QByteArray &text, const QString &name) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("can't write");
    return file.fileName();
}

Result<HostConfig> TestSshConfig::resolved(const QString &target, const QByteArray &text) const
{
    return resolveHost(*Target::parse(target), file(text));
}

void TestSshConfig::readsTargets_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::newRow("host") << u"auth.example.org"_s << QString() << u"auth.example.org"_s << 0;
    QTest::newRow("user") << u"me@host"_s << u"me"_s << u"host"_s << 0;
    QTest::newRow("port") << u"host:2222"_s << QString() << u"host"_s << 2222;
    QTest::newRow("all") << u"me@host:2222"_s << u"me"_s << u"host"_s << 2222;
    QTest::newRow("user with an at sign") << u"me@corp@host"_s << u"me@corp"_s << u"host"_s << 0;
    QTest::newRow("v6 with port") << u"me@[::1]:22"_s << u"me"_s << u"::1"_s << 22;
    QTest::newRow("v6 in brackets") << u"[fe80::1%eth0]"_s << QString() << u"fe80::1%eth0"_s << 0;
    QTest::newRow("v6") << u"2001:db8::1"_s << QString() << u"2001:db8::1"_s << 0;
}

void TestSshConfig::readsTargets()
{
    QFETCH(QString, text);
    QFETCH(QString, user);
    QFETCH(QString, host);
    QFETCH(int, port);
    const Result<Target> target = Target::parse(text);
    QVERIFY(target);
    QCOMPARE(*target, (Target{.user = user, .host = host, .port = static_cast<quint16>(port)}));
}

void TestSshConfig::refusesWhatIsNoTarget_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "me@", "@host", "-oProxyCommand=x", "me@-host", "host:", "host:0", "host:99999",
                             "host:x", "ho st", "host\n", "[::1", "[::1]22", "-me@host"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestSshConfig::refusesWhatIsNoTarget()
{
    QFETCH(QString, text);
    const Result<Target> target = Target::parse(text);
    QVERIFY(!target);
    QCOMPARE(target.error().code, ErrorCode::Usage);
}

void TestSshConfig::resolvesAnAliasWithEverythingOfIt()
{
    const Result<HostConfig> host = resolved(u"auth"_s, R"(
Host auth
    HostName auth.example.org
    User admin
    Port 2222
    IdentityFile ~/.ssh/auth
    IdentityFile "/keys/with space"
    IdentitiesOnly yes
    IdentityAgent none
    HostKeyAlias authentik
    UserKnownHostsFile /known/one /known/two
    GlobalKnownHostsFile none
)");
    QVERIFY(host);
    const HostConfig wanted{.name = u"auth"_s,
                            .hostName = u"auth.example.org"_s,
                            .user = u"admin"_s,
                            .port = 2222,
                            .identityFiles = {QDir::homePath() + u"/.ssh/auth"_s, u"/keys/with space"_s},
                            .identitiesOnly = true,
                            .identityAgent = u"none"_s,
                            .hostKeyAlias = u"authentik"_s,
                            .userKnownHosts = {u"/known/one"_s, u"/known/two"_s}};
    QCOMPARE(*host, wanted);
}

void TestSshConfig::whatWasTypedWins()
{
    const Result<HostConfig> host = resolved(u"me@auth:22"_s, "Host auth\n User admin\n Port 2222\n");
    QVERIFY(host);
    QCOMPARE(host->user, u"me"_s);
    QCOMPARE(host->port, 22);
}

void TestSshConfig::defaultsAreNotCalledUnsupported()
{
    const Result<HostConfig> host = resolved(u"plain"_s, "");
    QVERIFY(host);
    QCOMPARE(host->notHonoured, QStringList());
    QCOMPARE(host->hostName, u"plain"_s);
    QCOMPARE(host->port, 22);
    QVERIFY(!host->user.isEmpty());
    QVERIFY(host->identityFiles.contains(QDir::homePath() + u"/.ssh/id_ed25519"_s));
    // ssh means the account's home, whatever HOME says.
    const passwd *account = ::getpwuid(::getuid());
    QVERIFY(account);
    QVERIFY(host->userKnownHosts.contains(QString::fromLocal8Bit(account->pw_dir) + u"/.ssh/known_hosts"_s));
    QVERIFY(!host->identitiesOnly);
}

void TestSshConfig::namesWhatItCanNotHonour()
{
    const Result<HostConfig> host =
        resolved(u"plain"_s, "CertificateFile ~/.ssh/x-cert.pub\nPKCS11Provider /usr/lib/x.so\n");
    QVERIFY(host);
    QCOMPARE(host->notHonoured, (QStringList{u"certificatefile"_s, u"pkcs11provider"_s}));
}

void TestSshConfig::refusesAProxyCommand()
{
    const Result<HostConfig> host = resolved(u"plain"_s, "ProxyCommand nc %h %p\n");
    QVERIFY(!host);
    QCOMPARE(host.error().code, ErrorCode::SshConfigUnsupported);
    QCOMPARE(host.error().facts.value(u"option"_s), u"proxycommand"_s);
    QVERIFY(resolved(u"plain"_s, "ProxyCommand none\n"));
}

void TestSshConfig::resolvesJumpsOneByOne()
{
    const Result<HostConfig> host = resolved(u"inner"_s, R"(
Host inner
    ProxyJump outer,me@middle:2200,[::1]:2300
Host outer
    HostName outer.example.org
    User jumper
    ProxyJump door
Host middle
    HostName 10.0.0.2
    ProxyJump ignored
)");
    QVERIFY(host);
    QStringList names;
    for (const HostConfig &jump : host->jumps) {
        names << u"%1@%2:%3"_s.arg(jump.name == u"outer" || jump.name == u"middle" ? jump.user : u"*"_s)
                     .arg(jump.hostName)
                     .arg(jump.port);
        QVERIFY(jump.jumps.isEmpty());
    }
    QCOMPARE(names,
             (QStringList{u"*@door:22"_s, u"jumper@outer.example.org:22"_s, u"me@10.0.0.2:2200"_s, u"*@::1:2300"_s}));
}

void TestSshConfig::anEndlessJumpIsAnError()
{
    const Result<HostConfig> host = resolved(u"a"_s, "Host a\n ProxyJump b\nHost b\n ProxyJump a\n");
    QVERIFY(!host);
    QCOMPARE(host.error().code, ErrorCode::SshConfigInvalid);
}

void TestSshConfig::aBrokenFileIsTold()
{
    const Result<HostConfig> host = resolved(u"plain"_s, "NoSuchOption yes\n");
    QVERIFY(!host);
    QCOMPARE(host.error().code, ErrorCode::SshConfigInvalid);
    QVERIFY(host.error().detail.contains(u"nosuchoption"_s));
}

void TestSshConfig::listsHostsForCompletion()
{
    const QString more = file("Host third\n", u"more"_s);
    const QString config =
        file("Host first second *.example.org !not\nhost=fourth\nInclude " + more.toUtf8() + "\nHost first\n");
    QCOMPARE(configuredHosts(config), (QStringList{u"first"_s, u"second"_s, u"fourth"_s, u"third"_s}));
    QCOMPARE(configuredHosts(u"/nowhere/config"_s), QStringList());
}

QTEST_GUILESS_MAIN(TestSshConfig)
#include "tst_sshconfig.moc"
