// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/clilab.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr int LongestRun = 120'000; // ms

const QString LabProgram = QStringLiteral(KEEPER_LAB);

QJsonObject factsOf(const QString &profile)
{
    const QString cache = qEnvironmentVariable("XDG_CACHE_HOME", QDir::homePath() + u"/.cache"_s);
    QFile file(cache + u"/authentik-keeper/lab/running/%1/lab.json"_s.arg(profile));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

} // namespace

Ended runProgram(const QString &program, const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(LongestRun) || process.exitStatus() != QProcess::NormalExit)
        return {.exit = -1, .out = process.readAllStandardOutput(), .err = process.readAllStandardError()};
    return {.exit = process.exitCode(), .out = process.readAllStandardOutput(), .err = process.readAllStandardError()};
}

CliLab::CliLab(const QString &profile)
    : m_profile(profile)
    , m_facts(factsOf(profile))
{}

QString CliLab::fact(const QString &name) const
{
    return m_facts.value(name).toString();
}

QString CliLab::password(const QString &account) const
{
    return m_facts.value("passwords"_L1).toObject().value(account).toString();
}

QString CliLab::target(const QString &user, const QString &sshd) const
{
    return u"%1@127.0.0.1:%2"_s.arg(user).arg(port(sshd));
}

quint16 CliLab::port(const QString &sshd) const
{
    return quint16(m_facts.value(sshd).toInt());
}

QByteArray CliLab::oneTimeCode() const
{
    return runProgram(LabProgram, {u"totp"_s, u"--profile"_s, m_profile}).out.trimmed();
}

Ended CliLab::run(const QStringList &command, const QByteArray &input) const
{
    return runProgram(LabProgram, QStringList{u"exec"_s, u"--profile"_s, m_profile, u"--"_s} + command, input);
}

QByteArray CliLab::shell(const QString &script, const QByteArray &input) const
{
    const Ended ended = run({u"sh"_s, u"-c"_s, script}, input);
    if (ended.exit != 0)
        qWarning() << "in the lab:" << script << ended.exit << ended.err;
    return ended.out.endsWith('\n') ? ended.out.chopped(1) : ended.out;
}

QByteArray CliLab::sql(const QString &statements, const QString &database) const
{
    const Ended ended = run({u"docker"_s, u"exec"_s, u"-i"_s, u"authentik-postgresql-1"_s, u"psql"_s, u"-XqAtU"_s,
                             u"authentik"_s, u"--set=ON_ERROR_STOP=1"_s, u"--dbname=%1"_s.arg(database)},
                            statements.toUtf8());
    return ended.exit == 0 ? ended.out.trimmed() : ended.err;
}

QList<QByteArray> CliLab::secrets() const
{
    QList<QByteArray> all{sql(u"SELECT id FROM authentik_install_id"_s)};
    for (const QByteArray &line : shell(u"cat /opt/authentik/.env"_s).split('\n')) {
        if (line.startsWith("PG_PASS=") || line.startsWith("AUTHENTIK_SECRET_KEY="))
            all += line.sliced(line.indexOf('=') + 1);
    }
    for (const QString &account : m_facts.value("passwords"_L1).toObject().keys())
        all += password(account).toUtf8();
    all.removeIf([](const QByteArray &secret) { return secret.isEmpty(); });
    return all;
}

QByteArray CliLab::leftBehind() const
{
    // Log-in shells and sshd's own processes of other tests may run beside.
    return shell(uR"(ps -eo user:20,args | grep -E 'pg_dump|tar .*(-cf|--numeric-owner)|redis-cli' | grep -v grep
        docker exec authentik-postgresql-1 psql -XqAtU authentik -c "SELECT application_name, state, query
            FROM pg_stat_activity WHERE application_name LIKE 'authentik-keeper%'" 2>&1 | head -5
        :)"_s);
}

} // namespace keeper
