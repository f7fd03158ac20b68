// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/base/sha256.h"
#include "tests/services/labserver.h"

#include <QElapsedTimer>
#include <QTest>

#include <future>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace keeper;

namespace {

const QString profile = u"compose-2025.8"_s;

QByteArray everyByte(int times)
{
    QByteArray bytes;
    for (int i = 0; i < 256; ++i)
        bytes.append(char(i));
    return bytes.repeated(times);
}

/// A line more for sudo, as long as this lives.
class SudoRule
{
public:
    SudoRule(std::shared_ptr<Server> root, const QByteArray &line)
        : m_root(std::move(root))
    {
        const RemoteCommand write = RemoteCommand::script(R"(echo "$2" > "$1")", {file, line}).at(Place::root());
        m_set = m_root && m_root->read(write, {});
    }
    ~SudoRule()
    {
        if (m_root)
            std::ignore = m_root->read(RemoteCommand("rm").args({"-f", "--", file}).at(Place::root()), {});
    }
    SudoRule(const SudoRule &) = delete;
    SudoRule &operator=(const SudoRule &) = delete;
    [[nodiscard]] bool isSet() const { return m_set; }

private:
    inline static const QByteArray file = "/etc/sudoers.d/zz-keeper-test";
    std::shared_ptr<Server> m_root;
    bool m_set = false;
};

} // namespace

/// Commands on a real host, as each of its accounts, on the host itself and in its containers.
class TestServer : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void bytesPassBothWaysForEveryAccount_data();
    void bytesPassBothWaysForEveryAccount();
    void bytesPassBothWaysInAContainer();
    void streamIsProvedByTheFarSide();
    void exitCodesAreAnswers();
    void missingProgramIsSaidSo();
    void readTakesNothingButExitZero();
    void threeMegabytesOfErrorsHoldNothingUp();
    void killedWrapperIsNoAnswer();
    void stoppedContainerIsSaidSo();
    void secretIsInTheEnvironmentAndInNoArguments();
    void loginScriptThatPrintsDoesNotReachTheData();
    void containerWithoutAShellStillAnswers();
    void manyCommandsAtOnceKeepBelowTheServersLimit();

    void cancelEndsTheProcessesThatIgnoreTerm_data();
    void cancelEndsTheProcessesThatIgnoreTerm();
    void refusingSinkEndsTheProcesses();
    void lostLinkEndsTheProcesses_data();
    void lostLinkEndsTheProcesses();

    void endingACommandDoesNotShakeThePostgresBesideIt();

    void sudoWithoutPasswordElevates();
    void sudoWithPasswordElevatesAndKeepsItFromTheData();
    void engineThroughSudoKeepsThePasswordFromTheData();
    void wrongSudoPasswordIsTriedOnce();
    void sudoWithNobodyToAskIsSaidSo();
    void sudoThatWantsATerminalIsRefused();
    void sudoTicketIsUsedAndItsEndAsksForThePassword();

private:
    Server &server() { return *m_server; }
    std::shared_ptr<Server> as(const QString &account, const QByteArray &password = {});
    RemoteCommand endless(const QByteArray &mark) const;
    int countOf(const QByteArray &mark);

    std::shared_ptr<Server> m_server;
    std::shared_ptr<OneSecret> m_questions;
    QByteArray m_container;
};

void TestServer::initTestCase()
{
    const auto connected = connectToLab(profile);
    QVERIFY2(connected, qPrintable(connected ? QString() : connected.error().detail));
    m_server = *connected;
    const auto id = server().read(RemoteCommand("docker").args({"inspect", "-f", "{{.Id}}", "authentik-worker-1"}), {});
    QVERIFY2(id, qPrintable(id ? QString() : id.error().detail));
    m_container = id->trimmed();
}

std::shared_ptr<Server> TestServer::as(const QString &account, const QByteArray &password)
{
    m_questions = std::make_shared<OneSecret>(password);
    return connectToLabAs(account, profile, m_questions).value_or(nullptr);
}

/// Writes for ever and can only be killed; `mark` is what ps finds it by.
RemoteCommand TestServer::endless(const QByteArray &mark) const
{
    return RemoteCommand::script("trap '' TERM; while :; do head -c 100000 /dev/zero; done", {mark});
}

/// Processes on the whole host, those of containers too, with this mark among their arguments.
int TestServer::countOf(const QByteArray &mark)
{
    // Not the mark as it is, or the asking itself would be counted.
    const QByteArray pattern = '[' + mark.first(1) + ']' + mark.sliced(1);
    const auto said = server().run(RemoteCommand("pgrep").args({"-fc", "--", pattern}), {});
    return said ? said->out.trimmed().toInt() : -1;
}

void TestServer::bytesPassBothWaysForEveryAccount_data()
{
    QTest::addColumn<QString>("account");
    for (const char *account : {"keeper", "keeper-dash", "keeper-fish", "keeper-tcsh"})
        QTest::newRow(account) << QString::fromLatin1(account);
}

void TestServer::bytesPassBothWaysForEveryAccount()
{
    QFETCH(QString, account);
    const auto other = as(account);
    QVERIFY(other);
    const QByteArray bytes = everyByte(2000);
    const auto echoed = other->run(RemoteCommand("cat"), {}, bytes);
    QVERIFY2(echoed, qPrintable(echoed ? QString() : echoed.error().detail));
    QCOMPARE(echoed->out, bytes);
    QCOMPARE(echoed->err, QByteArray());
    const QByteArray word = "it's \"$(touch x)\" `id`\n!! \xff -- %s";
    QCOMPARE(other->read(RemoteCommand("printf").args({"%s", word}), {}).value_or(QByteArray()), word);
}

void TestServer::bytesPassBothWaysInAContainer()
{
    const QByteArray bytes = everyByte(2000);
    const auto echoed = server().run(RemoteCommand("cat").at(Place::container("docker", m_container)), {}, bytes);
    QVERIFY2(echoed, qPrintable(echoed ? QString() : echoed.error().detail));
    QCOMPARE(echoed->out, bytes);
    const auto user =
        server().read(RemoteCommand("id").arg("-u").at(Place::container("docker", m_container).as("1000")), {});
    QCOMPARE(user.value_or(QByteArray()), QByteArray("1000\n"));
}

void TestServer::streamIsProvedByTheFarSide()
{
    Sha256 hash;
    qint64 bytes = 0;
    const ByteSink sink = [&](QByteArrayView view) -> Result<> {
        hash.add(view);
        bytes += view.size();
        return {};
    };
    const auto proof = server().pull(RemoteCommand("head").args({"-c", "50000000", "/dev/urandom"}), sink, {}, 30s);
    QVERIFY2(proof, qPrintable(proof ? QString() : proof.error().detail));
    QCOMPARE(proof->bytes, 50000000);
    QCOMPARE(bytes, 50000000);
    QCOMPARE(proof->sha256, hash.hex());
    QCOMPARE(proof->exit, 0);
}

void TestServer::exitCodesAreAnswers()
{
    QCOMPARE(server().run(RemoteCommand::script("exit 9"), {})->exit, 9);
    QCOMPARE(server().run(RemoteCommand::script("kill -9 $$"), {})->exit, 137);
    QCOMPARE(server().run(RemoteCommand::script("kill -9 $$").at(Place::container("docker", m_container)), {})->exit,
             137);
    QCOMPARE(server().run(RemoteCommand::script("printf no >&2; exit 1"), {})->err, QByteArray("no"));
}

void TestServer::missingProgramIsSaidSo()
{
    QCOMPARE(server().run(RemoteCommand("no-such-program"), {}).error().code, ErrorCode::CommandMissing);
    QCOMPARE(
        server().run(RemoteCommand("no-such-program").at(Place::container("docker", m_container)), {}).error().code,
        ErrorCode::CommandMissing);
}

void TestServer::readTakesNothingButExitZero()
{
    const Error error = server().read(RemoteCommand::script("echo why >&2; exit 4"), {}).error();
    QCOMPARE(error.code, ErrorCode::CommandFailed);
    QCOMPARE(error.facts[u"exit"_s], u"4"_s);
    QVERIFY(error.detail.contains(u"why"_s));
}

void TestServer::threeMegabytesOfErrorsHoldNothingUp()
{
    const auto said =
        server().run(RemoteCommand::script("head -c 3000000 /dev/zero | tr '\\0' e >&2; echo data; exit 3"), {});
    QVERIFY(said);
    QCOMPARE(said->out, QByteArray("data\n"));
    QCOMPARE(said->exit, 3);
    QVERIFY(said->err.size() >= 500000);
}

void TestServer::killedWrapperIsNoAnswer()
{
    QCOMPARE(server().run(RemoteCommand::script("echo half; kill -9 0"), {}).error().code, ErrorCode::StreamDamaged);
    QCOMPARE(server()
                 .run(RemoteCommand::script("echo half; kill -9 0").at(Place::container("docker", m_container)), {})
                 .error()
                 .code,
             ErrorCode::StreamDamaged);
}

void TestServer::stoppedContainerIsSaidSo()
{
    const Error error =
        server().run(RemoteCommand("true").at(Place::container("docker", QByteArray(64, 'a'))), {}).error();
    QCOMPARE(error.code, ErrorCode::CommandFailed);
    QVERIFY(error.detail.contains(u"No such container"_s));
}

void TestServer::secretIsInTheEnvironmentAndInNoArguments()
{
    const QByteArray secret = "s3cret-" + randomHex(8);
    RemoteCommand command =
        RemoteCommand::script(R"(printf '%s\n' "$PGPASSWORD"; cat /proc/[0-9]*/cmdline | tr '\0' ' ')");
    command.secretEnvironment("PGPASSWORD", SecretString(secret)).at(Place::container("docker", m_container));
    const auto said = server().run(command, {});
    QVERIFY(said);
    QVERIFY(said->out.startsWith(secret + '\n'));
    QCOMPARE(said->out.count(secret), 1);
    QVERIFY(!command.forLog().contains(QString::fromLatin1(secret)));
    QVERIFY(server().connection().exec("true", {})); // the connection is as good as before
}

void TestServer::loginScriptThatPrintsDoesNotReachTheData()
{
    const auto other = as(u"keeper-nopasswd"_s);
    QVERIFY(other);
    const QByteArray noisy = "cp ~/.bashrc ~/.bashrc.kept 2>/dev/null; "
                             "{ echo 'echo Welcome to auth1; printf noise; echo oops >&2'; } > ~/.bashrc";
    QVERIFY(other->read(RemoteCommand::script(noisy), {}));
    const auto said = other->run(RemoteCommand("cat"), {}, everyByte(10));
    const QByteArray noise = other->loginNoise();
    QVERIFY(other->read(
        RemoteCommand::script("rm -f ~/.bashrc; [ ! -f ~/.bashrc.kept ] || mv ~/.bashrc.kept ~/.bashrc"), {}));
    QVERIFY(said);
    QCOMPARE(said->out, everyByte(10));
    QCOMPARE(said->err, QByteArray());
    QCOMPARE(noise, QByteArray("Welcome to auth1\nnoise"));
}

void TestServer::containerWithoutAShellStillAnswers()
{
    const QByteArray make = R"sh(set -e; d=$(mktemp -d); mkdir "$d/bin"; cp "$(command -v busybox)" "$d/bin/cat"
tar -C "$d" -c . | docker import - keeper-test-bare:1 >/dev/null; rm -r "$d"
docker run -d -i --rm keeper-test-bare:1 /bin/cat)sh";
    const auto id = server().read(RemoteCommand::script(make), {});
    QVERIFY2(id, qPrintable(id ? QString() : id.error().detail));
    const QByteArray bytes = everyByte(100);
    const auto echoed =
        server().run(RemoteCommand("/bin/cat").at(Place::container("docker", id->trimmed())), {}, bytes);
    const auto host =
        server().run(RemoteCommand("/bin/cat").arg("/etc/hostname").at(Place::container("docker", id->trimmed())), {});
    QVERIFY(server().run(RemoteCommand("docker").args({"rm", "-f", id->trimmed()}), {}));
    QVERIFY(server().run(RemoteCommand("docker").args({"rmi", "keeper-test-bare:1"}), {}));
    QVERIFY2(echoed, qPrintable(echoed ? QString() : echoed.error().detail));
    QCOMPARE(echoed->out, bytes);
    QVERIFY(host);
    QCOMPARE(host->out.trimmed(), id->first(12));
}

void TestServer::manyCommandsAtOnceKeepBelowTheServersLimit()
{
    std::vector<std::future<bool>> running;
    running.reserve(24);
    for (int i = 0; i < 24; ++i)
        running.push_back(std::async(std::launch::async, [this, i] {
            const auto said = server().run(RemoteCommand::script("echo $1", {QByteArray::number(i)}), {});
            return said && said->out.trimmed().toInt() == i;
        }));
    for (auto &one : running)
        QVERIFY(one.get());
}

void TestServer::cancelEndsTheProcessesThatIgnoreTerm_data()
{
    QTest::addColumn<bool>("contained");
    QTest::newRow("host") << false;
    QTest::newRow("container") << true;
}

void TestServer::cancelEndsTheProcessesThatIgnoreTerm()
{
    QFETCH(bool, contained);
    const QByteArray mark = "keeper-test-" + randomHex(6);
    RemoteCommand command = endless(mark);
    if (contained)
        command.at(Place::container("docker", m_container));
    std::stop_source stop;
    qint64 bytes = 0;
    QElapsedTimer timer;
    const ByteSink sink = [&](QByteArrayView view) -> Result<> {
        if (bytes == 0 && countOf(mark) > 0)
            stop.request_stop();
        bytes += view.size();
        timer.restart();
        return {};
    };
    timer.start();
    const auto proof = server().pull(command, sink, stop.get_token(), 30s);
    QCOMPARE(proof.error().code, ErrorCode::Cancelled);
    QVERIFY(!proof.error().facts.contains(u"left"_s));
    QVERIFY(timer.elapsed() < 6000);
    QVERIFY(bytes > 0);
    QCOMPARE(countOf(mark), 0);
}

void TestServer::refusingSinkEndsTheProcesses()
{
    const QByteArray mark = "keeper-test-" + randomHex(6);
    const ByteSink sink = [](QByteArrayView) -> Result<> { return fail(ErrorCode::DestinationFull); };
    const auto proof = server().pull(endless(mark).at(Place::container("docker", m_container)), sink, {}, 30s);
    QCOMPARE(proof.error().code, ErrorCode::DestinationFull);
    QCOMPARE(countOf(mark), 0);
}

void TestServer::lostLinkEndsTheProcesses_data()
{
    cancelEndsTheProcessesThatIgnoreTerm_data();
}

void TestServer::lostLinkEndsTheProcesses()
{
    QFETCH(bool, contained);
    const QByteArray mark = "keeper-test-" + randomHex(6);
    RemoteCommand command = endless(mark);
    if (contained)
        command.at(Place::container("docker", m_container));
    const auto other = as(u"keeper"_s);
    QVERIFY(other);
    const ByteSink sink = [&](QByteArrayView) -> Result<> {
        if (countOf(mark) > 0)
            other->connection().close();
        return {};
    };
    QCOMPARE(other->pull(command, sink, {}, 30s).error().code, ErrorCode::ConnectionLost);
    QTRY_COMPARE_WITH_TIMEOUT(countOf(mark), 0, 10000);
}

// PostgreSQL up to 17 as process 1 takes the death of a process that it inherits for a crash of its own.
void TestServer::endingACommandDoesNotShakeThePostgresBesideIt()
{
    const QByteArray make = "docker run -d --rm -e POSTGRES_PASSWORD=x "
                            "$(docker inspect -f '{{.Config.Image}}' authentik-postgresql-1)";
    const auto made = server().read(RemoteCommand::script(make), {});
    QVERIFY2(made, qPrintable(made ? QString() : made.error().detail));
    const QByteArray id = made->trimmed();
    const auto logged = [&](const QByteArray &words) {
        const auto log = server().run(RemoteCommand("docker").args({"logs", id}), {});
        return log ? (log->out + log->err).count(words) : -1;
    };
    QTRY_VERIFY_WITH_TIMEOUT(logged("ready to accept connections") > 0, 60000);
    const QByteArray mark = "keeper-test-" + randomHex(6);
    // As a pg_dump that does not end at once: one process, and TERM does nothing.
    const RemoteCommand command =
        RemoteCommand::script("trap '' TERM; exec cat /dev/zero \"$1\"", {mark}).at(Place::container("docker", id));
    const ByteSink sink = [](QByteArrayView) -> Result<> { return fail(ErrorCode::DestinationFull); };
    const auto refused = server().pull(command, sink, {}, 30s);
    const auto other = as(u"keeper"_s);
    QVERIFY(other);
    const ByteSink cut = [&](QByteArrayView) -> Result<> {
        other->connection().close();
        return {};
    };
    const auto lost = other->pull(command, cut, {}, 30s);
    QTRY_COMPARE_WITH_TIMEOUT(countOf(mark), 0, 10000);
    QVERIFY(server().run(RemoteCommand("true").at(Place::container("docker", id)), {}));
    const auto crashes = logged("terminating any other active server processes");
    QVERIFY(server().run(RemoteCommand("docker").args({"rm", "-f", "-v", id}), {}));
    QCOMPARE(refused.error().code, ErrorCode::DestinationFull);
    QCOMPARE(lost.error().code, ErrorCode::ConnectionLost);
    QCOMPARE(crashes, 0);
}

void TestServer::sudoWithoutPasswordElevates()
{
    const auto other = as(u"keeper-nopasswd"_s);
    QVERIFY(other);
    QVERIFY(other->prepareElevation({}));
    QCOMPARE(m_questions->asked, 0);
    QCOMPARE(other->read(RemoteCommand("id").arg("-u").at(Place::root()), {}).value_or(QByteArray()),
             QByteArray("0\n"));
    const auto echoed = other->run(RemoteCommand("cat").at(Place::root()), {}, everyByte(1000));
    QVERIFY(echoed);
    QCOMPARE(echoed->out, everyByte(1000));
}

void TestServer::sudoWithPasswordElevatesAndKeepsItFromTheData()
{
    const QByteArray password = labPassword(profile, u"keeper-sudo"_s);
    const auto other = as(u"keeper-sudo"_s, password);
    QVERIFY(other);
    for (int i = 0; i < 2; ++i) {
        const auto echoed = other->run(
            RemoteCommand("cat").at(Place::root()).secretEnvironment("A", SecretString("abcdef")), {}, everyByte(1000));
        QVERIFY2(echoed, qPrintable(echoed ? QString() : echoed.error().detail));
        QCOMPARE(echoed->out, everyByte(1000));
    }
    QCOMPARE(m_questions->asked, 1);
    QCOMPARE(other->read(RemoteCommand("id").arg("-u").at(Place::root()), {}).value_or(QByteArray()),
             QByteArray("0\n"));
    const auto seen = other->read(RemoteCommand::script("cat /proc/[0-9]*/cmdline 2>/dev/null").at(Place::root()), {});
    QVERIFY(seen);
    QVERIFY(!seen->contains(password));
}

void TestServer::engineThroughSudoKeepsThePasswordFromTheData()
{
    const auto other = as(u"keeper-sudo"_s, labPassword(profile, u"keeper-sudo"_s));
    QVERIFY(other);
    other->setEngine({.program = "docker", .elevated = true});
    const auto echoed =
        other->run(RemoteCommand("cat").at(Place::container("docker", m_container)), {}, everyByte(1000));
    QVERIFY2(echoed, qPrintable(echoed ? QString() : echoed.error().detail));
    QCOMPARE(echoed->out, everyByte(1000));
    const QByteArray mark = "keeper-test-" + randomHex(6);
    const ByteSink sink = [](QByteArrayView) -> Result<> { return fail(ErrorCode::DestinationFull); };
    const auto proof = other->pull(endless(mark).at(Place::container("docker", m_container)), sink, {}, 30s);
    QCOMPARE(proof.error().code, ErrorCode::DestinationFull);
    QCOMPARE(countOf(mark), 0);
}

void TestServer::wrongSudoPasswordIsTriedOnce()
{
    const auto other = as(u"keeper-sudo"_s, "not-the-password");
    QVERIFY(other);
    QCOMPARE(other->prepareElevation({}).error().code, ErrorCode::SudoPasswordWrong);
    QCOMPARE(other->run(RemoteCommand("true").at(Place::root()), {}).error().code, ErrorCode::SudoPasswordWrong);
    QCOMPARE(m_questions->asked, 1);
}

void TestServer::sudoWithNobodyToAskIsSaidSo()
{
    const auto other = as(u"keeper-norights"_s);
    QVERIFY(other);
    QCOMPARE(other->prepareElevation({}).error().code, ErrorCode::SecretNeeded);
}

void TestServer::sudoThatWantsATerminalIsRefused()
{
    const SudoRule rule(as(u"keeper-nopasswd"_s), "Defaults:keeper-sudo requiretty");
    QVERIFY(rule.isSet());
    const auto other = as(u"keeper-sudo"_s, labPassword(profile, u"keeper-sudo"_s));
    QVERIFY(other);
    const auto prepared = other->prepareElevation({});
    QVERIFY(!prepared);
    QCOMPARE(prepared.error().code, ErrorCode::SudoRefused);
    QCOMPARE(prepared.error().facts[u"reason"_s], u"requiretty"_s);
}

void TestServer::sudoTicketIsUsedAndItsEndAsksForThePassword()
{
    const SudoRule rule(as(u"keeper-nopasswd"_s), "Defaults:keeper-sudo timestamp_type=global");
    QVERIFY(rule.isSet());
    const QByteArray password = labPassword(profile, u"keeper-sudo"_s);
    const auto other = as(u"keeper-sudo"_s, password);
    QVERIFY(other);
    QVERIFY(other->run(RemoteCommand("sudo").args({"-S", "-p", "", "-v"}), {}, password + '\n'));
    QVERIFY(other->prepareElevation({}));
    QCOMPARE(m_questions->asked, 0);
    const auto byTicket = other->run(RemoteCommand("cat").at(Place::root()), {}, everyByte(100));
    QVERIFY(other->read(RemoteCommand("sudo").arg("-K"), {}));
    const auto byPassword = other->run(RemoteCommand("cat").at(Place::root()), {}, everyByte(100));
    QVERIFY(byTicket && byPassword);
    QCOMPARE(byTicket->out, everyByte(100));
    QCOMPARE(byPassword->out, everyByte(100));
    QCOMPARE(m_questions->asked, 1);
}

QTEST_GUILESS_MAIN(TestServer)

#include "tst_server.moc"
