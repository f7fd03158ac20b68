// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/backup/dumpcheck.h"

#include "core/postgres/session/databasesession.h"
#include "core/postgres/session/postgresanswers.h"
#include "core/postgres/session/postgrescommand.h"

#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

/// Gives a program its standard input, as far as it reads it.
Result<> feed(QProcess &process, FileSource &input, const std::stop_token &stop)
{
    while (process.state() == QProcess::Running) {
        const Result<QByteArray> piece = input.piece(256 << 10);
        if (!piece)
            return std::unexpected(piece.error());
        if (piece->isEmpty())
            break;
        process.write(*piece);
        while (process.bytesToWrite() > 0 && process.state() == QProcess::Running && !stop.stop_requested())
            process.waitForBytesWritten(50);
    }
    process.closeWriteChannel();
    return {};
}

/// Runs a program of the workstation; nothing of it is left when this returns.
Result<Output> runHere(const QString &program, const QStringList &arguments, FileSource *input, std::stop_token stop)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"C"_s);
    process.setProcessEnvironment(environment);
    process.start(program, arguments, input ? QIODevice::ReadWrite : QIODevice::ReadOnly);
    if (!process.waitForStarted())
        return fail(ErrorCode::CommandMissing, process.errorString());
    if (const Result<> fed = input ? feed(process, *input, stop) : Result<>(); !fed) {
        process.kill();
        process.waitForFinished();
        return std::unexpected(fed.error());
    }
    while (!process.waitForFinished(50) && process.state() != QProcess::NotRunning) {
        if (stop.stop_requested()) {
            process.kill();
            process.waitForFinished();
            return cancelled();
        }
    }
    const int exit = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    return Output{.out = process.readAllStandardOutput(), .err = process.readAllStandardError(), .exit = exit};
}

/// 17 of "17.12", 18 of "18beta1".
int majorOf(const QString &version)
{
    static const QRegularExpression number(u"^\\d+"_s);
    return number.match(version).captured().toInt();
}

/// The workstation's pg_restore if it is as new as the dump. An older one can't read the archive.
Result<QString> restoreProgram(const QString &dumpVersion, std::stop_token stop)
{
    const int needed = majorOf(dumpVersion);
    const QMap<QString, QString> facts{{u"program"_s, u"pg_restore"_s}, {u"needs"_s, QString::number(needed)}};
    QString program = QStandardPaths::findExecutable(u"pg_restore"_s);
    if (program.isEmpty())
        return fail(ErrorCode::CommandMissing, u"there is no pg_restore"_s, facts);
    const auto told = runHere(program, {u"--version"_s}, nullptr, stop);
    if (!told)
        return std::unexpected(told.error());
    const QString version = dumpVersionIn(told->out);
    if (majorOf(version) < needed)
        return fail(ErrorCode::CommandMissing, u"pg_restore is of version %1"_s.arg(version), facts);
    return program;
}

Result<QByteArray> runRestore(const FileRef &dump,
                              const QString &dumpVersion,
                              const QStringList &options,
                              std::stop_token stop)
{
    if (dump.localPath() && !QFileInfo(*dump.localPath()).isReadable())
        return fail(ErrorCode::FileFailed, u"can't be read"_s, {{u"path"_s, dump.name()}});
    const auto program = restoreProgram(dumpVersion, stop);
    if (!program)
        return std::unexpected(program.error());
    const QStringList file = dump.localPath() // begins with "/", so it is never an option
                                 ? QStringList{QFileInfo(*dump.localPath()).absoluteFilePath()}
                                 : QStringList();
    auto input = file.isEmpty() ? dump.open(stop) : std::unique_ptr<FileSource>();
    if (!input)
        return std::unexpected(input.error());
    const auto finished = runHere(*program, options + file, input->get(), stop);
    if (!finished)
        return std::unexpected(finished.error());
    if (finished->exit != 0)
        return fail(ErrorCode::DumpDamaged, QString::fromUtf8(finished->err).trimmed(), {{u"path"_s, dump.name()}});
    return finished->out;
}

QStringList grantsIn(const QByteArray &statements)
{
    QStringList lines = QString::fromUtf8(statements).split(u'\n', Qt::SkipEmptyParts);
    lines.removeIf([](const QString &line) {
        return !line.startsWith("GRANT "_L1) && !line.startsWith("REVOKE "_L1) &&
               !line.startsWith("ALTER DEFAULT PRIVILEGES "_L1);
    });
    return lines;
}

QStringList entriesIn(const QByteArray &list)
{
    QStringList lines = QString::fromUtf8(list).split(u'\n', Qt::SkipEmptyParts);
    lines.removeIf([](const QString &line) { return line.startsWith(u';'); });
    return lines;
}

// Standard input is read to its end, or the sender would be told of a broken pipe.
constexpr char readScript[] = "pg_restore \"$@\"; code=$?; cat >/dev/null; exit $code";

/// What stands in a dump's table of contents: no data is sent.
Result<QByteArray> readOnServer(Server &server,
                                const Deployment &deployment,
                                const FileRef &dump,
                                const QList<QByteArray> &options,
                                std::stop_token stop)
{
    if (const Result<> there = requireDatabaseContainer(deployment); !there)
        return std::unexpected(there.error());
    RemoteCommand command = RemoteCommand::script(readScript, options);
    command.at(deployment.database()->place);
    // 1 MiB holds the table of contents of any usual authentik (0.1 MB); each tenant adds a schema of 200 tables.
    for (qint64 most = 1 << 20;; most *= 4) {
        const auto source = dump.open(stop);
        if (!source)
            return std::unexpected(source.error());
        const auto beginning = (*source)->piece(most);
        if (!beginning)
            return std::unexpected(beginning.error());
        const bool whole = (*source)->size() <= most || most >= 64 << 20;
        const auto output = server.run(command, stop, *beginning);
        if (!output)
            return std::unexpected(output.error());
        if (output->exit == 0)
            return output->out;
        if (whole)
            return fail(ErrorCode::DumpDamaged, QString::fromUtf8(output->err).trimmed(), {{u"path"_s, dump.name()}});
    }
}

} // namespace

Result<QStringList> dumpContents(const FileRef &dump, const QString &dumpVersion, std::stop_token stop)
{
    return runRestore(dump, dumpVersion, {u"--list"_s}, stop).transform(entriesIn);
}

Result<QStringList> dumpContentsOnServer(Server &server,
                                         const Deployment &deployment,
                                         const FileRef &dump,
                                         std::stop_token stop)
{
    return readOnServer(server, deployment, dump, {"--list"}, std::move(stop)).transform(entriesIn);
}

Result<QStringList> dumpGrants(const FileRef &dump, const QString &dumpVersion, std::stop_token stop)
{
    return runRestore(dump, dumpVersion, {u"--schema-only"_s, u"--file=-"_s}, std::move(stop)).transform(grantsIn);
}

Result<QStringList> dumpGrantsOnServer(Server &server,
                                       const Deployment &deployment,
                                       const FileRef &dump,
                                       std::stop_token stop)
{
    return readOnServer(server, deployment, dump, {"--schema-only", "--file=-"}, std::move(stop)).transform(grantsIn);
}

Result<> readWholeDump(const FileRef &dump, const QString &dumpVersion, std::stop_token stop)
{
    return runRestore(dump, dumpVersion, {u"--file=/dev/null"_s}, stop).transform([](const QByteArray &) {});
}

bool holdsTable(const QStringList &contents, const QString &table)
{
    // "231; 1259 16400 TABLE public authentik_core_user authentik", and the same with TABLE DATA.
    const auto holds = [&](const QString &kind) {
        const QRegularExpression entry(
            u"^\\d+; \\d+ \\d+ %1 \\S+ %2 \\S"_s.arg(kind, QRegularExpression::escape(table)));
        return std::ranges::any_of(contents, [&](const QString &line) { return entry.match(line).hasMatch(); });
    };
    return holds(u"TABLE"_s) && holds(u"TABLE DATA"_s);
}

} // namespace keeper
