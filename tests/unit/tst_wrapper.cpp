// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"
#include "core/remote/wrapper.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace keeper;

namespace {

const QByteArray nonce = "6e6f6e6365";

QByteArray everyByte()
{
    QByteArray bytes;
    for (int i = 0; i < 256; ++i)
        bytes.append(char(i));
    return bytes;
}

struct Seen
{
    QByteArray out; ///< Data alone.
    Beginning beginning;
    Trailer trailer;
};

} // namespace

/// The wrapped line under the shells that servers have: as log-in shell, and as `sh` that carries out the wrapper.
class TestWrapper : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void anyByteInAnArgumentPassesEveryLoginShell_data() { loginShells(); }
    void anyByteInAnArgumentPassesEveryLoginShell();
    void aLongCommandPassesEveryLoginShell_data() { loginShells(); }
    void aLongCommandPassesEveryLoginShell();
    void everyByteOfTheOutputIsCountedOnTheFarSide_data() { shells(); }
    void everyByteOfTheOutputIsCountedOnTheFarSide();
    void inputReachesTheCommandUnchanged_data() { shells(); }
    void inputReachesTheCommandUnchanged();
    void exitCodeIsToldHoweverTheCommandEnds_data() { shells(); }
    void exitCodeIsToldHoweverTheCommandEnds();
    void emptyOutputIsProvedToo_data() { shells(); }
    void emptyOutputIsProvedToo();
    void muchStandardErrorDoesNotDisturbTheOutput_data() { shells(); }
    void muchStandardErrorDoesNotDisturbTheOutput();
    void variablesReachTheCommandAndSecretsAreNoArguments_data() { shells(); }
    void variablesReachTheCommandAndSecretsAreNoArguments();
    void endOfInputEndsTheWholeGroup_data() { shells(); }
    void endOfInputEndsTheWholeGroup();
    void endGroupScriptEndsAGroupThatIgnoresTerm_data() { shells(); }
    void endGroupScriptEndsAGroupThatIgnoresTerm();
    void missingToolsAreSaid();
    void aPlaceWithoutShellIsEnteredByTheCommandAlone();

    void whatALoginScriptPrintsIsNotData();
    void aHalfMarkIsNoBeginning();
    void aTrailerCutShortIsNone();
    void linesLikeTheTrailerWithAnotherNonceStay();
    void layersStandOutsideIn();

private:
    void loginShells();
    void shells();
    void start(QProcess &process,
               const RemoteCommand &command,
               const WrapOptions &options,
               const QStringList &loginShell = {u"sh"_s});
    Seen finish(QProcess &process);
    Seen run(const RemoteCommand &command, const QByteArray &input = {}, const QStringList &loginShell = {u"sh"_s});
    static bool groupLives(const QByteArray &group);

    QTemporaryDir m_folder;
};

void TestWrapper::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QDir folder(m_folder.path());
    for (const QString &shell : {u"dash"_s, u"bash"_s, u"busybox"_s}) {
        QVERIFY(folder.mkdir(shell));
        const QString program = QStandardPaths::findExecutable(shell);
        QVERIFY2(!program.isEmpty(), qPrintable(shell));
        QVERIFY(QFile::link(program, folder.filePath(shell + u"/sh"_s)));
    }
    for (const QString &applet : {u"tee"_s, u"sha256sum"_s, u"setsid"_s})
        QVERIFY(QFile::link(QStandardPaths::findExecutable(u"busybox"_s), folder.filePath(u"busybox/"_s + applet)));
}

void TestWrapper::loginShells()
{
    QTest::addColumn<QStringList>("loginShell");
    QTest::newRow("dash") << QStringList{u"dash"_s};
    QTest::newRow("bash") << QStringList{u"bash"_s};
    QTest::newRow("busybox") << QStringList{u"busybox"_s, u"sh"_s};
    QTest::newRow("fish") << QStringList{u"fish"_s};
    QTest::newRow("tcsh") << QStringList{u"tcsh"_s};
}

/// Each row: the shell that stands as `sh` in front of PATH.
void TestWrapper::shells()
{
    QTest::addColumn<QString>("sh");
    for (const char *shell : {"dash", "bash", "busybox"})
        QTest::newRow(shell) << QString::fromLatin1(shell);
}

void TestWrapper::start(QProcess &process,
                        const RemoteCommand &command,
                        const WrapOptions &options,
                        const QStringList &loginShell)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (const auto column = QTest::currentDataTag(); column && loginShell == QStringList{u"sh"_s})
        environment.insert(u"PATH"_s,
                           m_folder.filePath(QString::fromLatin1(column)) + u":"_s + environment.value(u"PATH"_s));
    process.setProcessEnvironment(environment);
    process.start(loginShell[0],
                  loginShell.mid(1) + QStringList{u"-c"_s, QString::fromLatin1(commandLine(command, options))});
    QVERIFY(process.waitForStarted());
    process.write(preamble(command, options, {}).reveal());
}

Seen TestWrapper::finish(QProcess &process)
{
    if (!process.waitForFinished(30000))
        return {};
    const QByteArray out = process.readAllStandardOutput();
    const auto beginning = findBeginning(out, nonce);
    if (!beginning)
        return {.out = out, .trailer = {{}, {}, process.readAllStandardError()}};
    return {.out = out.sliced(beginning->data),
            .beginning = *beginning,
            .trailer = readTrailer(process.readAllStandardError(), nonce)};
}

Seen TestWrapper::run(const RemoteCommand &command, const QByteArray &input, const QStringList &loginShell)
{
    QProcess process;
    start(process, command, {.nonce = nonce, .input = !input.isEmpty()}, loginShell);
    process.write(input);
    if (!input.isEmpty())
        process.closeWriteChannel();
    return finish(process);
}

bool TestWrapper::groupLives(const QByteArray &group)
{
    QProcess ps;
    ps.start(u"ps"_s, {u"-eo"_s, u"pgid=,stat="_s});
    if (!ps.waitForFinished())
        return true;
    for (const QByteArray &line : ps.readAllStandardOutput().split('\n')) {
        const QByteArrayList words = line.simplified().split(' ');
        if (words.size() == 2 && words[0] == group && !words[1].startsWith('Z'))
            return true;
    }
    return false;
}

void TestWrapper::anyByteInAnArgumentPassesEveryLoginShell()
{
    QFETCH(QStringList, loginShell);
    QByteArray bytes = everyByte().sliced(1); // a zero byte can't be in an argument
    bytes += "'; $(touch x) `id` \\' \"!! %s \\n\n-e\n";
    const Seen seen = run(RemoteCommand("printf").args({"%s", bytes}), {}, loginShell);
    QCOMPARE(seen.out, bytes);
    QCOMPARE(seen.trailer.exit, 0);
}

void TestWrapper::aLongCommandPassesEveryLoginShell()
{
    QFETCH(QStringList, loginShell);
    const QByteArray bytes = QByteArray("two words; ").repeated(1500);
    QCOMPARE(run(RemoteCommand("printf").args({"%s", bytes}), {}, loginShell).out, bytes);
}

void TestWrapper::everyByteOfTheOutputIsCountedOnTheFarSide()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"bytes"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QByteArray bytes = everyByte().repeated(5000);
    file.write(bytes);
    file.close();
    const Seen seen = run(RemoteCommand("cat").arg(file.fileName().toLocal8Bit()));
    QCOMPARE(seen.out, bytes);
    QCOMPARE(seen.trailer.exit, 0);
    QCOMPARE(seen.trailer.sha256, Sha256::hexOf(bytes));
    QCOMPARE(seen.trailer.err, QByteArray());
}

void TestWrapper::inputReachesTheCommandUnchanged()
{
    const QByteArray bytes = everyByte().repeated(3000);
    const Seen seen = run(RemoteCommand("cat").secretEnvironment("A", SecretString("se\ncret")), bytes);
    QCOMPARE(seen.out, bytes);
    QCOMPARE(seen.trailer.sha256, Sha256::hexOf(bytes));
}

void TestWrapper::exitCodeIsToldHoweverTheCommandEnds()
{
    QCOMPARE(run(RemoteCommand("false")).trailer.exit, 1);
    QCOMPARE(run(RemoteCommand::script("exit 9")).trailer.exit, 9);
    QCOMPARE(run(RemoteCommand::script("kill -9 $$")).trailer.exit, 137);
    QCOMPARE(run(RemoteCommand("no-such-program-at-all")).trailer.exit, 127);
}

void TestWrapper::emptyOutputIsProvedToo()
{
    const Seen seen = run(RemoteCommand("true"));
    QCOMPARE(seen.out, QByteArray());
    QCOMPARE(seen.trailer.exit, 0);
    QCOMPARE(seen.trailer.sha256, Sha256::hexOf({}));
}

void TestWrapper::muchStandardErrorDoesNotDisturbTheOutput()
{
    const Seen seen = run(RemoteCommand::script("head -c 3000000 /dev/zero | tr '\\0' e >&2; printf data; exit 3"));
    QCOMPARE(seen.out, QByteArray("data"));
    QCOMPARE(seen.trailer.exit, 3);
    QCOMPARE(seen.trailer.err.size(), 3000000);
}

void TestWrapper::variablesReachTheCommandAndSecretsAreNoArguments()
{
    const QByteArray secret = "pa'ss \\0101$(id)\n\xff\n";
    RemoteCommand command = RemoteCommand::script(
        R"(printf '%s|%s|' "$PLAIN" "$SECRET"; umask; cat /proc/[0-9]*/cmdline 2>/dev/null | tr '\0' ' ')");
    command.environment("PLAIN", "it's $HOME").secretEnvironment("SECRET", SecretString(secret));
    const Seen seen = run(command);
    const QByteArray expected = "it's $HOME|" + secret + "|0077\n";
    QCOMPARE(seen.out.first(expected.size()), expected);
    QVERIFY(seen.out.contains(nonce)); // the wrapper's own arguments are in the list, so the list is real
    QVERIFY(!seen.out.sliced(expected.size()).contains("pa'ss"));
}

void TestWrapper::endOfInputEndsTheWholeGroup()
{
    QProcess process;
    start(process, RemoteCommand::script("trap '' TERM; sleep 300 & sleep 300; sleep 300"), {.nonce = nonce});
    QByteArray out;
    const auto hasBegun = [&] {
        out += process.readAllStandardOutput();
        return out.endsWith('\n') && findBeginning(out, nonce);
    };
    QTRY_VERIFY(hasBegun());
    const QByteArray group = findBeginning(out, nonce)->processGroup;
    QVERIFY(groupLives(group));
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished(5000));
    QTRY_VERIFY(!groupLives(group));
}

void TestWrapper::endGroupScriptEndsAGroupThatIgnoresTerm()
{
    QProcess process;
    start(process, RemoteCommand::script("trap '' TERM; while :; do sleep 300; done"), {.nonce = nonce, .input = true});
    QByteArray out;
    const auto hasBegun = [&] {
        out += process.readAllStandardOutput();
        return findBeginning(out, nonce).has_value();
    };
    QTRY_VERIFY(hasBegun());
    const QByteArray group = findBeginning(out, nonce)->processGroup;
    QElapsedTimer timer;
    timer.start();
    const Seen seen = run(RemoteCommand::script(endGroupScript(), {group}));
    QCOMPARE(seen.trailer.exit, 0);
    QVERIFY(timer.elapsed() < 10'000); // about 4 s, more on a busy machine
    QVERIFY(!groupLives(group));
    QVERIFY(process.waitForFinished(5000));
}

void TestWrapper::missingToolsAreSaid()
{
    QTemporaryDir folder;
    QVERIFY(QFile::link(QStandardPaths::findExecutable(u"dash"_s), folder.filePath(u"sh"_s)));
    const QByteArray line = commandLine(RemoteCommand("true").at(Place::container("true", "0123")), {.nonce = nonce});
    QVERIFY(line.startsWith("sh -c 'eval "));
    // The wrapper alone, as it would run inside the container, with a PATH that has nothing but sh.
    QFile engine(folder.filePath(u"engine"_s));
    QVERIFY(engine.open(QIODevice::WriteOnly));
    engine.write("#!/bin/sh\nshift 3; PATH=" + folder.path().toLocal8Bit() + " exec \"$@\"\n");
    engine.close();
    QVERIFY(engine.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
    QProcess process;
    start(process, RemoteCommand("true").at(Place::container(engine.fileName().toLocal8Bit(), "0123")),
          {.nonce = nonce});
    const Seen seen = finish(process);
    QVERIFY(seen.beginning.toolsMissing);
}

void TestWrapper::aPlaceWithoutShellIsEnteredByTheCommandAlone()
{
    QFile engine(m_folder.filePath(u"engine"_s));
    QVERIFY(engine.open(QIODevice::WriteOnly));
    engine.write("#!/bin/sh\nprintf '<%s>' \"$@\"; printf %s \"$A\"\n");
    engine.close();
    QVERIFY(engine.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
    const Place place = Place::container(engine.fileName().toLocal8Bit(), "0123").as("70").withoutShell();
    const Seen seen = run(RemoteCommand("id").arg("-u").environment("A", "value").at(place));
    QCOMPARE(seen.out, QByteArray("<exec><-u><70><-e><A><0123><id><-u>value"));
    QCOMPARE(seen.trailer.exit, 0);
}

void TestWrapper::whatALoginScriptPrintsIsNotData()
{
    const auto found =
        findBeginning("Welcome to auth1!\n\nno break" + QByteArray("\n6e6f6e6365 begin 42\ndata"), nonce);
    QVERIFY(found);
    QCOMPARE(found->processGroup, QByteArray("42"));
    QCOMPARE(found->noise, 27);
    const Trailer trailer = readTrailer("tput: no TERM\n\n6e6f6e6365 begin\nours\n6e6f6e6365 rc=2\n", nonce);
    QCOMPARE(trailer.err, QByteArray("ours"));
    QCOMPARE(trailer.exit, 2);
}

void TestWrapper::aHalfMarkIsNoBeginning()
{
    QVERIFY(!findBeginning("\n6e6f6e6365 begin 4", nonce));
    QVERIFY(!findBeginning("6e6f6e6365 begin 42\n", nonce)); // the line break before it is part of the mark
    QVERIFY(!findBeginning("", nonce));
}

void TestWrapper::aTrailerCutShortIsNone()
{
    QVERIFY(!readTrailer("\n6e6f6e6365 rc=1", nonce).exit);
    QVERIFY(readTrailer("\n6e6f6e6365 sha256=abc", nonce).sha256.isEmpty());
}

void TestWrapper::linesLikeTheTrailerWithAnotherNonceStay()
{
    const QByteArray hostile = "\nffffffffff rc=0\n\nffffffffff sha256=00\n";
    const Trailer trailer = readTrailer(hostile + "\n6e6f6e6365 rc=4\n", nonce);
    QCOMPARE(trailer.exit, 4);
    QCOMPARE(trailer.err, hostile);
    QVERIFY(trailer.sha256.isEmpty());
}

void TestWrapper::layersStandOutsideIn()
{
    const RemoteCommand command = RemoteCommand("pg_dump").at(Place::container("docker", "0123").as("70").elevated());
    QCOMPARE(command.forLog(), u"sudo docker exec -u 70 0123 pg_dump"_s);
    const SecretString first =
        preamble(RemoteCommand("a").secretEnvironment("S", SecretString("xyz!")),
                 {.nonce = nonce, .sudo = true, .elevation = Elevation::Password}, SecretString("pass word"));
    QCOMPARE(first.reveal(), QByteArray("pass word\n6e6f6e6365\nxyz\\0041\n"));
    QVERIFY(preamble(RemoteCommand("a"), {.nonce = nonce, .sudo = true}, {}).isEmpty());
}

QTEST_GUILESS_MAIN(TestWrapper)

#include "tst_wrapper.moc"
