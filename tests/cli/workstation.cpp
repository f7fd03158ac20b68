// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/workstation.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>

#include <unistd.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr int LongestRun = 300'000; // ms

void writeFile(const QString &path, const QByteArray &content, bool executable = false)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | (executable ? QFile::ExeOwner : QFile::Permissions()));
}

} // namespace

QString CliAnswer::errorCode() const
{
    return json.value("error"_L1).toObject().value("code"_L1).toString();
}

QString CliAnswer::set() const
{
    return json.value("set"_L1).toString();
}

QString CliAnswer::componentState(const QString &component) const
{
    const QJsonObject components = json.value("manifest"_L1).toObject().value("components"_L1).toObject();
    return components.value(component).toObject().value("state"_L1).toString();
}

Workstation::Workstation()
{
    QDir(home()).mkdir(u".ssh"_s);
    QDir(home()).mkdir(u"bin"_s);
    QDir(home()).mkdir(u"sets"_s);
    // ssh looks up its home by the user's id, not by HOME.
    writeFile(home() + u"/bin/ssh"_s, "#!/bin/sh\nexec /usr/bin/ssh -F \"$HOME\"/.ssh/config \"$@\"\n", true);
    configure({});
    m_environment.insert(u"HOME"_s, home());
    m_environment.insert(u"PATH"_s, home() + u"/bin:/usr/local/bin:/usr/bin:/bin"_s);
    m_environment.insert(u"LANG"_s, u"C.UTF-8"_s);
    m_environment.insert(u"TMPDIR"_s, home());
    for (const QString &passedOn : {u"ASAN_OPTIONS"_s, u"UBSAN_OPTIONS"_s, u"LSAN_OPTIONS"_s}) {
        if (qEnvironmentVariableIsSet(passedOn.toLatin1().constData()))
            m_environment.insert(passedOn, qEnvironmentVariable(passedOn.toLatin1().constData()));
    }
}

void Workstation::answer(const QByteArray &secret)
{
    writeFile(home() + u"/askpass"_s,
              "#!/bin/sh\nprintf '%s\\n' \"$1\" >> \"$HOME\"/asked\nprintf '%s\\n' '" + secret + "'\n", true);
    setEnvironment(u"SSH_ASKPASS"_s, home() + u"/askpass"_s);
}

void Workstation::configure(const QByteArray &lines)
{
    writeFile(home() + u"/.ssh/config"_s, lines +
                                              "\nHost *\n"
                                              "    UserKnownHostsFile " +
                                              home().toUtf8() +
                                              "/.ssh/known_hosts\n"
                                              "    GlobalKnownHostsFile none\n"
                                              "    IdentityFile none\n"
                                              "    IdentityAgent none\n");
}

void Workstation::writeKnownHosts(const QByteArray &lines)
{
    writeFile(home() + u"/.ssh/known_hosts"_s, lines);
}

CliAnswer Workstation::run(const QStringList &arguments)
{
    const auto process = start(arguments);
    return finish(*process);
}

CliAnswer Workstation::backup(const QString &target, const QStringList &more)
{
    return run(QStringList{u"backup"_s, target, u"--to"_s, sets()} + more);
}

std::unique_ptr<QProcess> Workstation::start(const QStringList &arguments, const QList<int> &closed)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(m_environment);
    process->setStandardInputFile(QProcess::nullDevice());
    process->setChildProcessModifier([&closed] {
        ::setsid(); // no terminal to ask on
        for (const int one : closed)
            ::close(one);
    });
    process->start(QStringLiteral(KEEPER_CLI), arguments + QStringList{u"--json"_s});
    if (!process->waitForStarted())
        qFatal("the command line does not start");
    return process;
}

CliAnswer Workstation::finish(QProcess &process)
{
    CliAnswer answer;
    if (!process.waitForFinished(LongestRun)) {
        process.kill();
        process.waitForFinished(); // else it would seem to have ended well
    }
    answer.exit = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    answer.out = process.readAllStandardOutput();
    answer.err = process.readAllStandardError();
    answer.json = QJsonDocument::fromJson(answer.out).object();
    return answer;
}

CliAnswer Workstation::talk(const QStringList &arguments,
                            const std::function<QByteArray(const QByteArray &question)> &answer)
{
    QStringList quoted{QStringLiteral(KEEPER_CLI)};
    for (const QString &argument : arguments)
        quoted += u"'%1'"_s.arg(argument); // tests have no quotes in them
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.start(u"script"_s, {u"-qec"_s, quoted.join(u' '), u"/dev/null"_s});
    CliAnswer talked;
    QByteArray since;
    QElapsedTimer clock;
    clock.start();
    while (process.state() != QProcess::NotRunning && clock.elapsed() < LongestRun) {
        process.waitForReadyRead(100);
        const QByteArray said = process.readAllStandardOutput();
        talked.out += said;
        since += said;
        if (!since.endsWith(": "))
            continue;
        process.write(answer(std::exchange(since, {})) + '\n');
        clock.restart();
    }
    const CliAnswer end = finish(process);
    talked.exit = end.exit;
    talked.out += end.out;
    return talked;
}

QStringList Workstation::foundSets() const
{
    QStringList found;
    QDirIterator folders(sets(), QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (folders.hasNext()) {
        folders.next();
        if (QFileInfo(folders.filePath()).dir() != QDir(sets()))
            found += folders.filePath();
    }
    return found;
}

} // namespace keeper
