// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ssh/sshdfixture.h"

#include <QFile>
#include <QTest>

#include <signal.h>

using namespace Qt::StringLiterals;
using namespace keeper;
using namespace keeper::test;

namespace {

ErrorCode codeOf(const auto &result)
{
    return result ? ErrorCode::Internal : result.error().code;
}

/// A real ssh-agent on a socket of its own.
class AgentFixture
{
public:
    explicit AgentFixture(const QString &folder)
        : m_socket(folder + u"/agent"_s)
    {
        m_agent.start(u"ssh-agent"_s, {u"-D"_s, u"-a"_s, m_socket});
        m_agent.waitForReadyRead();
    }
    ~AgentFixture()
    {
        m_agent.terminate();
        m_agent.waitForFinished();
    }
    [[nodiscard]] QString socket() const { return m_socket; }
    [[nodiscard]] bool add(const QString &key, const QStringList &options = {}) const
    {
        QProcess add;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"SSH_AUTH_SOCK"_s, m_socket);
        add.setProcessEnvironment(environment);
        add.start(u"ssh-add"_s, QStringList{u"-q"_s} + options + QStringList{key});
        return add.waitForFinished() && add.exitCode() == 0;
    }

private:
    QString m_socket;
    QProcess m_agent;
};

} // namespace

class TestLogin : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void logsInWithKeysOfEveryKind_data();
    void logsInWithKeysOfEveryKind();
    void asksForAPassphraseOnce();
    void asksForNoPassphraseOfAKeyTheServerDoesNotWant();
    void aWrongPassphraseIsTheKeysFault();
    void aMissingKeyIsNamedOnlyWhenNothingElseGetsIn();
    void needsSomebodyToAskForAPassphrase();
    void refusedKeysAreTold();
    void logsInByTheAgent_data();
    void logsInByTheAgent();
    void anEncryptedKeyHeldByTheAgentNeedsNoPassphrase();
    void takesCertificatesFromTheAgent();
    void onlyConfiguredKeysAreOfferedWhenAskedTo();
    void passesTwoFactors();
    void asksAboutAnUnknownHostAndRemembersIt();
    void neverAcceptsAnUnknownHostByItself();
    void aKeyAcceptedByHandIsNotWritten();
    void aChangedKeyStopsEverything();
    void aRevokedKeyStopsEverything();
    void findsAKnownHostOfAnotherType();

private:
    SshdFixture m_sshd;
};

void TestLogin::initTestCase()
{
    QVERIFY2(m_sshd.start(), m_sshd.log().constData());
}

void TestLogin::logsInWithKeysOfEveryKind_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("passphrase");
    const QList<std::pair<const char *, QStringList>> kinds{
        {"ed25519", {u"-t"_s, u"ed25519"_s}},
        {"rsa", {u"-t"_s, u"rsa"_s, u"-b"_s, u"2048"_s}},
        {"ecdsa 256", {u"-t"_s, u"ecdsa"_s, u"-b"_s, u"256"_s}},
        {"ecdsa 384", {u"-t"_s, u"ecdsa"_s, u"-b"_s, u"384"_s}},
        {"ecdsa 521", {u"-t"_s, u"ecdsa"_s, u"-b"_s, u"521"_s}},
        {"rsa PEM", {u"-t"_s, u"rsa"_s, u"-b"_s, u"2048"_s, u"-m"_s, u"PEM"_s}},
        {"rsa PKCS8", {u"-t"_s, u"rsa"_s, u"-b"_s, u"2048"_s, u"-m"_s, u"PKCS8"_s}},
        {"ecdsa PEM", {u"-t"_s, u"ecdsa"_s, u"-m"_s, u"PEM"_s}},
    };
    for (const auto &[name, arguments] : kinds) {
        QTest::addRow("%s", name) << arguments << QString();
        QTest::addRow("%s, passphrase", name) << arguments << u"a secret phrase"_s;
    }
}

void TestLogin::logsInWithKeysOfEveryKind()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, passphrase);
    static int count = 0;
    const QString key = m_sshd.makeKey(u"kind%1"_s.arg(++count), arguments + QStringList{u"-N"_s, passphrase});
    m_sshd.authorize(key + u".pub"_s);
    ConnectOptions options = m_sshd.options();
    options.host.identityFiles = {key};
    ScriptedQuestions questions;
    if (!passphrase.isEmpty())
        questions.secrets = {passphrase.toUtf8()};
    const auto opened = Connection::open(options, questions, {});
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
    QCOMPARE((*opened)->identity().neededPerson, !passphrase.isEmpty());
    QCOMPARE((*opened)->identity().loginMethods, QStringList{u"publickey"_s});
}

void TestLogin::asksForAPassphraseOnce()
{
    const QString key = m_sshd.makeKey(u"locked"_s, {u"-t"_s, u"ed25519"_s, u"-N"_s, u"opens it"_s});
    m_sshd.authorize(key + u".pub"_s);
    ConnectOptions options = m_sshd.options();
    options.identityFiles = {key};
    options.host.identityFiles = {key};
    ScriptedQuestions questions;
    questions.secrets = {"opens it"};
    QVERIFY(Connection::open(options, questions, {}));
    QCOMPARE(questions.askedSecrets.size(), 1);
    QCOMPARE(questions.askedSecrets.first().kind, SecretKind::Passphrase);
    QCOMPARE(questions.askedSecrets.first().keyFile, key);
}

void TestLogin::asksForNoPassphraseOfAKeyTheServerDoesNotWant()
{
    const QString stranger = m_sshd.makeKey(u"stranger"_s, {u"-t"_s, u"ed25519"_s, u"-N"_s, u"opens it"_s});
    ConnectOptions options = m_sshd.options();
    options.identityFiles = {stranger};
    ScriptedQuestions questions;
    QVERIFY(Connection::open(options, questions, {}));
    QVERIFY(questions.askedSecrets.isEmpty());
}

void TestLogin::aWrongPassphraseIsTheKeysFault()
{
    const QString key = m_sshd.makeKey(u"wrong"_s, {u"-t"_s, u"ed25519"_s, u"-N"_s, u"opens it"_s});
    m_sshd.authorize(key + u".pub"_s);
    ConnectOptions options = m_sshd.options();
    options.host.identityFiles = {key};
    ScriptedQuestions questions;
    questions.secrets = {"does not", "opens it"};
    const auto opened = Connection::open(options, questions, {});
    QCOMPARE(codeOf(opened), ErrorCode::KeyUnreadable);
    QCOMPARE(opened.error().facts.value(u"file"_s), key);
    QCOMPARE(questions.askedSecrets.size(), 1);
}

void TestLogin::aMissingKeyIsNamedOnlyWhenNothingElseGetsIn()
{
    ConnectOptions options = m_sshd.options();
    options.identityFiles = {u"/nowhere/key"_s};
    ScriptedQuestions questions;
    QVERIFY(Connection::open(options, questions, {}));
    options.host.identityFiles.clear();
    const auto opened = Connection::open(options, questions, {});
    QCOMPARE(codeOf(opened), ErrorCode::KeyUnreadable);
    QCOMPARE(opened.error().facts.value(u"file"_s), u"/nowhere/key"_s);
}

void TestLogin::needsSomebodyToAskForAPassphrase()
{
    const QString key = m_sshd.makeKey(u"alone"_s, {u"-t"_s, u"ed25519"_s, u"-N"_s, u"opens it"_s});
    m_sshd.authorize(key + u".pub"_s);
    ConnectOptions options = m_sshd.options();
    options.host.identityFiles = {key};
    ScriptedQuestions nobody;
    QCOMPARE(codeOf(Connection::open(options, nobody, {})), ErrorCode::SecretNeeded);
}

void TestLogin::refusedKeysAreTold()
{
    ConnectOptions options = m_sshd.options();
    options.host.identityFiles.clear();
    for (int i = 0; i < 8; ++i)
        options.host.identityFiles << m_sshd.makeKey(u"refused%1"_s.arg(i), {u"-t"_s, u"ed25519"_s, u"-N"_s, u""_s});
    ScriptedQuestions questions;
    const auto opened = Connection::open(options, questions, {});
    QCOMPARE(codeOf(opened), ErrorCode::LoginFailed);
    QCOMPARE(opened.error().facts.value(u"allowed"_s), u"publickey"_s);
    // MaxAuthTries is 6: we stop before the server hangs up.
    QCOMPARE(opened.error().facts.value(u"tried"_s).count(u"publickey"_s), 5);
}

void TestLogin::logsInByTheAgent_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("ed25519") << QStringList{u"-t"_s, u"ed25519"_s};
    QTest::newRow("rsa with SHA-2") << QStringList{u"-t"_s, u"rsa"_s, u"-b"_s, u"2048"_s};
    QTest::newRow("ecdsa") << QStringList{u"-t"_s, u"ecdsa"_s};
}

void TestLogin::logsInByTheAgent()
{
    QFETCH(QStringList, arguments);
    const SshdFixture keys;
    const AgentFixture agent(keys.folder());
    const QString key = keys.makeKey(u"held"_s, arguments + QStringList{u"-N"_s, u""_s});
    m_sshd.authorize(key + u".pub"_s);
    QVERIFY(agent.add(key));
    ConnectOptions options = m_sshd.options();
    options.host.identityFiles.clear();
    options.host.identityAgent = agent.socket();
    ScriptedQuestions questions;
    const auto opened = Connection::open(options, questions, {});
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
    QVERIFY(!(*opened)->identity().neededPerson);
}

void TestLogin::anEncryptedKeyHeldByTheAgentNeedsNoPassphrase()
{
    const AgentFixture agent(m_sshd.folder());
    const QString key = m_sshd.makeKey(u"both"_s, {u"-t"_s, u"ed25519"_s, u"-N"_s, u""_s});
    m_sshd.authorize(key + u".pub"_s);
    QVERIFY(agent.add(key));
    QProcess::execute(u"ssh-keygen"_s, {u"-q"_s, u"-p"_s, u"-f"_s, key, u"-N"_s, u"opens it"_s});
    ConnectOptions options = m_sshd.options();
    options.host.identityFiles = {key};
    options.host.identityAgent = agent.socket();
    ScriptedQuestions questions;
    QVERIFY(Connection::open(options, questions, {}));
    QVERIFY(questions.askedSecrets.isEmpty());
}

void TestLogin::takesCertificatesFromTheAgent()
{
    const SshdFixture keys;
    const QString authority = keys.makeKey(u"authority"_s, {u"-t"_s, u"ed25519"_s, u"-N"_s, u""_s});
    SshdFixture sshd({u"TrustedUserCAKeys %1.pub"_s.arg(authority)});
    QVERIFY2(sshd.start(), sshd.log().constData());
    for (const QString &type : {u"ed25519"_s, u"rsa"_s, u"ecdsa"_s}) {
        const QString key = keys.makeKey(u"certified-"_s + type, {u"-t"_s, type, u"-N"_s, u""_s});
        QCOMPARE(QProcess::execute(u"ssh-keygen"_s, {u"-q"_s, u"-s"_s, authority, u"-I"_s, u"me"_s, u"-n"_s,
                                                     SshdFixture::localUser(), key + u".pub"_s}),
                 0);
        const QTemporaryDir folder;
        const AgentFixture agent(folder.path());
        QVERIFY(agent.add(key));
        ConnectOptions options = sshd.options();
        options.host.identityFiles.clear();
        options.host.identityAgent = agent.socket();
        ScriptedQuestions questions;
        const auto opened = Connection::open(options, questions, {});
        QVERIFY2(opened, opened ? "" : qPrintable(type + opened.error().facts.value(u"tried"_s)));
    }
}

void TestLogin::onlyConfiguredKeysAreOfferedWhenAskedTo()
{
    const AgentFixture agent(m_sshd.folder());
    QVERIFY(agent.add(m_sshd.userKey()));
    ConnectOptions options = m_sshd.options();
    options.host.identityFiles.clear();
    options.host.identityAgent = agent.socket();
    options.host.identitiesOnly = true;
    ScriptedQuestions questions;
    QCOMPARE(codeOf(Connection::open(options, questions, {})), ErrorCode::LoginFailed);
    options.host.identityFiles = {m_sshd.userKey() + u".pub"_s};
    QVERIFY(Connection::open(options, questions, {}));
}

void TestLogin::passesTwoFactors()
{
    SshdFixture sshd({u"AuthenticationMethods publickey,publickey"_s});
    QVERIFY2(sshd.start(), sshd.log().constData());
    const QString second = sshd.makeKey(u"second"_s, {u"-t"_s, u"ecdsa"_s, u"-N"_s, u""_s});
    sshd.authorize(second + u".pub"_s);
    ConnectOptions options = sshd.options();
    ScriptedQuestions questions;
    QCOMPARE(codeOf(Connection::open(options, questions, {})), ErrorCode::LoginFailed);
    options.host.identityFiles << second;
    const auto opened = Connection::open(options, questions, {});
    QVERIFY(opened);
    QCOMPARE((*opened)->identity().loginMethods, (QStringList{u"publickey"_s, u"publickey"_s}));
}

void TestLogin::asksAboutAnUnknownHostAndRemembersIt()
{
    ConnectOptions options = m_sshd.options();
    options.programKnownHosts = m_sshd.folder() + u"/program/known_hosts"_s;
    ScriptedQuestions questions;
    questions.trust = {true};
    QVERIFY(Connection::open(options, questions, {}));
    QCOMPARE(questions.askedTrust.size(), 1);
    QCOMPARE(questions.askedTrust.first().host, u"[127.0.0.1]:%1"_s.arg(m_sshd.port()));
    QCOMPARE(questions.askedTrust.first().key, m_sshd.hostKey());
    QVERIFY(Connection::open(options, questions, {}));
    QCOMPARE(questions.askedTrust.size(), 1);
}

void TestLogin::neverAcceptsAnUnknownHostByItself()
{
    ConnectOptions options = m_sshd.options();
    options.programKnownHosts = m_sshd.folder() + u"/untouched"_s;
    ScriptedQuestions nobody;
    const auto opened = Connection::open(options, nobody, {});
    QCOMPARE(codeOf(opened), ErrorCode::HostKeyUnknown);
    QCOMPARE(opened.error().facts.value(u"new"_s), m_sshd.hostKey().sha256());
    ScriptedQuestions declining;
    declining.trust = {false};
    QCOMPARE(codeOf(Connection::open(options, declining, {})), ErrorCode::HostKeyUnknown);
    QVERIFY(!QFile::exists(options.programKnownHosts));
}

void TestLogin::aKeyAcceptedByHandIsNotWritten()
{
    ConnectOptions options = m_sshd.options();
    options.programKnownHosts = m_sshd.folder() + u"/untouched"_s;
    options.acceptedHostKey = m_sshd.hostKey().sha256();
    ScriptedQuestions questions;
    QVERIFY(Connection::open(options, questions, {}));
    QVERIFY(!QFile::exists(options.programKnownHosts));
    options.acceptedHostKey = u"SHA256:another"_s;
    QCOMPARE(codeOf(Connection::open(options, questions, {})), ErrorCode::HostKeyUnknown);
    QVERIFY(questions.askedTrust.isEmpty());
}

void TestLogin::aChangedKeyStopsEverything()
{
    SshdFixture sshd;
    QVERIFY2(sshd.start(), sshd.log().constData());
    ConnectOptions options = m_sshd.options();
    options.host.port = sshd.port();
    options.host.hostKeyAlias = u"[127.0.0.1]:%1"_s.arg(m_sshd.port());
    options.acceptedHostKey = sshd.hostKey().sha256();
    ScriptedQuestions questions;
    questions.trust = {true};
    const auto opened = Connection::open(options, questions, {});
    QCOMPARE(codeOf(opened), ErrorCode::HostKeyChanged);
    QCOMPARE(opened.error().facts.value(u"old"_s), m_sshd.hostKey().sha256());
    QCOMPARE(opened.error().facts.value(u"new"_s), sshd.hostKey().sha256());
    QCOMPARE(opened.error().facts.value(u"file"_s), m_sshd.knownHosts());
    QCOMPARE(opened.error().facts.value(u"line"_s), u"1"_s);
    QVERIFY(questions.askedTrust.isEmpty());
    QVERIFY(!sshd.log().contains("Accepted"));
}

void TestLogin::aRevokedKeyStopsEverything()
{
    const QString name = m_sshd.folder() + u"/revoked"_s;
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("@revoked * " + m_sshd.hostKey().type.toLatin1() + ' ' + m_sshd.hostKey().blob.toBase64() + '\n');
    file.close();
    ConnectOptions options = m_sshd.options();
    options.host.globalKnownHosts = {name};
    options.acceptedHostKey = m_sshd.hostKey().sha256();
    ScriptedQuestions questions;
    QCOMPARE(codeOf(Connection::open(options, questions, {})), ErrorCode::HostKeyRevoked);
}

void TestLogin::findsAKnownHostOfAnotherType()
{
    // libssh2's own order would show the other key of this server, and it would look changed.
    const SshdFixture keys({}, u"rsa"_s);
    SshdFixture sshd({u"HostKey %1/host"_s.arg(keys.folder())}, u"ecdsa"_s);
    QVERIFY2(sshd.start(), sshd.log().constData());
    QFile file(sshd.knownHosts());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[127.0.0.1]:" + QByteArray::number(sshd.port()) + " ssh-rsa " + keys.hostKey().blob.toBase64() + '\n');
    file.close();
    ScriptedQuestions questions;
    const auto opened = Connection::open(sshd.options(), questions, {});
    QVERIFY2(opened, opened ? "" : qPrintable(nameOf(opened.error().code)));
    QCOMPARE((*opened)->identity().hostKey.type, u"ssh-rsa"_s);
}

QTEST_GUILESS_MAIN(TestLogin)
#include "tst_login.moc"
