// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/wholeset.h"

#include "core/backupset/configurationarchive.h"
#include "core/backupset/setwriter.h"
#include "core/base/sha256.h"
#include "core/files/archive/directoryarchive.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

/// A set that can't be made is a fault of the test, which then says nothing.
void insist(bool done, const QString &what)
{
    if (!done)
        qFatal("%s", qPrintable(what));
}

template <typename T>
T made(Result<T> result)
{
    insist(result.has_value(), result.error_or(Error{}).detail);
    return std::move(*result);
}

QByteArray run(const QString &program, const QStringList &arguments, const QString &folder = {})
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(program, arguments);
    insist(process.waitForFinished() && process.exitCode() == 0, program);
    return process.readAllStandardOutput();
}

StoredFile stored(const QString &file, const FileSum &sum, qint64 streamBytes, const QByteArray &streamSha256)
{
    return {.file = file,
            .bytes = sum.bytes,
            .sha256 = QString::fromLatin1(sum.sha256),
            .streamBytes = streamBytes,
            .streamSha256 = QString::fromLatin1(streamSha256)};
}

QByteArray tarOfMedia()
{
    const QTemporaryDir source;
    overwrite(source.filePath(u"a.png"_s), QByteArray(5000, 'a'));
    overwrite(source.filePath(u"line\nfeed"_s), "b");
    insist(QFile::link(u"a.png"_s, source.filePath(u"link"_s)), u"link"_s);
    return run(u"tar"_s, {u"--format=posix"_s, u"-C"_s, source.path(), u"-cf"_s, u"-"_s, u"."_s});
}

Component saveMedia(SetWriter &writer, const QByteArray &tar)
{
    const auto archiveFile = made(writer.createFile(u"media.tar.zst"_s));
    const auto indexFile = made(writer.createFile(u"media.index.jsonl.zst"_s));
    DirectoryArchive archive(archiveFile->sink(), indexFile->sink());
    insist(archive.add(tar).has_value(), u"media"_s);
    const TarSummary summary = made(archive.finish());
    const FileSum sum = made(archiveFile->close());
    made(indexFile->close());
    return {.state = ComponentState::Saved,
            .content = {{.stored = stored(u"media.tar.zst"_s, sum, tar.size(), Sha256::hexOf(tar)),
                         .details = DirectoryComponent{.index = u"media.index.jsonl.zst"_s,
                                                       .entries = summary.entries,
                                                       .fileBytes = summary.fileBytes}}}};
}

Component saveConfiguration(SetWriter &writer)
{
    const auto packed = made(packConfiguration({{.name = "opt/authentik/.env", .contents = "PG_PASS=secret\n"}}));
    const FileSum sum = made(writer.writeFile(u"configuration.tar.zst"_s, packed.stored));
    return {.state = ComponentState::Saved,
            .content = {{.stored = stored(u"configuration.tar.zst"_s, sum, packed.tarBytes, packed.tarSha256),
                         .details = ConfigurationComponent{.files = {u"/opt/authentik/.env"_s}}}}};
}

} // namespace

WholeSet makeWholeSet(const QString &destination)
{
    const auto writer = made(SetWriter::create(destination, u"auth"_s, QDateTime::currentDateTimeUtc()));
    Manifest manifest{.program = u"0.1.0"_s,
                      .run = u"20261123t184507z-3f9a"_s,
                      .startedAt = QDateTime::currentDateTimeUtc(),
                      .finishedAt = QDateTime::currentDateTimeUtc()};
    // No pg_restore is as new as this; what it reads is the business of tst_postgres….
    const FileSum dump = made(writer->writeFile(u"database.dump"_s, "PGDMP and so on"));
    manifest.components[u"database"_s] = {
        .state = ComponentState::Saved,
        .content = {{.stored = stored(u"database.dump"_s, dump, dump.bytes, dump.sha256),
                     .details = DatabaseComponent{.dumpVersion = u"99.1"_s}}}};
    const FileSum redis =
        made(writer->writeFile(u"redis.rdb"_s, contentsOf(QStringLiteral(KEEPER_FIXTURES "/rdb/redis-7.0.rdb"))));
    manifest.components[u"redis"_s] = {.state = ComponentState::Saved,
                                       .content = {{.stored = stored(u"redis.rdb"_s, redis, redis.bytes, redis.sha256),
                                                    .details = RedisComponent{.rdbVersion = 10, .keys = 21}}}};
    const QByteArray tar = tarOfMedia();
    manifest.components[u"media"_s] = saveMedia(*writer, tar);
    manifest.components[u"configuration"_s] = saveConfiguration(*writer);
    made(writer->writeFile(u"globals.sql"_s, "CREATE ROLE authentik;\n"));
    made(writer->writeFile(u"journal.jsonl"_s, "{}\n"));
    return {.path = made(writer->finish(manifest)), .tar = tar};
}

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void overwrite(const QString &path, const QByteArray &contents)
{
    QFile file(path);
    insist(file.open(QIODevice::WriteOnly) && file.write(contents) == contents.size(), path);
}

void renewChecksums(const QString &set)
{
    run(u"sh"_s, {u"-c"_s, u"rm SHA256SUMS; sha256sum * > ../sums; mv ../sums SHA256SUMS"_s}, set);
}

} // namespace keeper
