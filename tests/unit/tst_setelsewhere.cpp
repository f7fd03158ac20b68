// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backupset/catalogue.h"
#include "core/backupset/configurationarchive.h"
#include "core/backupset/setwriter.h"
#include "core/backupset/store/setname.h"
#include "core/files/archive/archivesource.h"
#include "core/files/archive/directoryarchive.h"
#include "core/files/index/extractfile.h"
#include "core/files/index/indexreader.h"
#include "core/files/unpack/unpackscope.h"
#include "core/jobs/journal.h"
#include "core/postgres/backup/dumpcheck.h"
#include "core/restore/server/savedfiles.h"
#include "core/restore/server/servedfile.h"
#include "core/verify/verifyset.h"
#include "tests/fakes/memorystore.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace keeper;
using namespace Qt::StringLiterals;

namespace {

const QDateTime Start(QDate(2026, 11, 23), QTime(18, 45, 7), QTimeZone::UTC);
const QByteArray Secret = "PG_PASS=secret\n";

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

StoredFile stored(const QString &file, const FileSum &sum, qint64 streamBytes, const QByteArray &streamSha256)
{
    return {.file = file,
            .bytes = sum.bytes,
            .sha256 = QString::fromLatin1(sum.sha256),
            .streamBytes = streamBytes,
            .streamSha256 = QString::fromLatin1(streamSha256)};
}

} // namespace

/// A whole set in a store that is no folder of this computer: written, listed, verified, looked into, restored from.
class TestSetElsewhere : public QObject
{
    Q_OBJECT

private:
    std::shared_ptr<MemoryStore> m_store;
    SetRef m_set;
    Manifest m_manifest;
    QByteArray m_tar;

    [[nodiscard]] static QString dumpFixture() { return QFINDTESTDATA("../fixtures/postgres/small.dump"); }
    void add(const QString &name, const ComponentContent &content)
    {
        m_manifest.components[name] = {.state = ComponentState::Saved, .content = content};
    }
    [[nodiscard]] const Component &component(const QString &name) const { return m_manifest.component(name); }
    [[nodiscard]] FileRef fileOf(const QString &name) const { return m_set.file(component(name).stored()->file); }
    [[nodiscard]] RestoreSource source() const { return {.set = m_set, .manifest = m_manifest}; }

    void addDirectory(SetWriter &writer)
    {
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(u"public"_s));
        QFile picture(folder.filePath(u"public/a.png"_s));
        QVERIFY(picture.open(QIODevice::WriteOnly));
        QCOMPARE(picture.write(QByteArray(300'000, 'a')), 300'000);
        picture.close();
        QVERIFY(QFile::link(u"public/a.png"_s, folder.filePath(u"link"_s)));
        QProcess tar;
        tar.start(u"tar"_s, {u"--format=posix"_s, u"-C"_s, folder.path(), u"-cf"_s, u"-"_s, u"."_s});
        QVERIFY(tar.waitForFinished());
        m_tar = tar.readAllStandardOutput();

        const auto archiveFile = writer.createFile(u"media.tar.zst"_s);
        const auto indexFile = writer.createFile(u"media.index.jsonl.zst"_s);
        QVERIFY(archiveFile && indexFile);
        DirectoryArchive archive((*archiveFile)->sink(), (*indexFile)->sink());
        QVERIFY(archive.add(m_tar));
        const TarSummary summary = archive.finish().value();
        const FileSum sum = (*archiveFile)->close().value();
        QVERIFY((*indexFile)->close());
        writer.noteSum(u"media.tar.zst"_s, sum);
        add(u"media"_s,
            {.stored = stored(u"media.tar.zst"_s, sum, m_tar.size(), Sha256::hexOf(m_tar)),
             .details = DirectoryComponent{
                 .index = u"media.index.jsonl.zst"_s, .entries = summary.entries, .fileBytes = summary.fileBytes}});
    }

    void addParts(SetWriter &writer)
    {
        // No pg_restore is as new as this: what it reads is looked at by itself.
        const FileSum dump = writer.writeFile(u"database.dump"_s, contentsOf(dumpFixture())).value();
        add(u"database"_s, {.stored = stored(u"database.dump"_s, dump, dump.bytes, dump.sha256),
                            .details = DatabaseComponent{.dumpVersion = u"99.1"_s}});
        const QByteArray rdb = contentsOf(QFINDTESTDATA("../fixtures/rdb/redis-7.0.rdb"));
        const FileSum redis = writer.writeFile(u"redis.rdb"_s, rdb).value();
        add(u"redis"_s, {.stored = stored(u"redis.rdb"_s, redis, redis.bytes, redis.sha256),
                         .details = RedisComponent{.rdbVersion = 10, .keys = 21}});
        const auto packed = packConfiguration({{.name = "opt/authentik/.env", .contents = Secret}}).value();
        const FileSum configuration = writer.writeFile(u"configuration.tar.zst"_s, packed.stored).value();
        add(u"configuration"_s,
            {.stored = stored(u"configuration.tar.zst"_s, configuration, packed.tarBytes, packed.tarSha256),
             .details = ConfigurationComponent{.files = {u"/opt/authentik/.env"_s}}});
        addDirectory(writer);
    }

private slots:
    void init()
    {
        m_store = std::make_shared<MemoryStore>();
        m_manifest = {
            .program = u"0.1.0"_s, .run = u"20261123t184507z-3f9a"_s, .startedAt = Start, .finishedAt = Start};
        const auto writer = SetWriter::create(StoreRef(m_store), u"auth"_s, Start).value();
        const auto journal = Journal::create(writer->pathOf(setfiles::Journal)).value();
        QVERIFY(journal->write(u"begun"_s, {}));
        addParts(*writer);
        QVERIFY(journal->close());
        QCOMPARE(writer->finish(m_manifest).value(), writer->finalFolder());
        m_set = writer->set();
        QVERIFY(!m_set.localPath());
    }

    void itIsListed()
    {
        const Catalogue catalogue = readCatalogue(StoreRef(m_store)).value();
        QCOMPARE(catalogue.sets.size(), 1);
        QVERIFY(catalogue.unfinished.isEmpty());
        const CatalogueSet &set = catalogue.sets.first();
        QCOMPARE(set.path, m_set.address());
        QCOMPARE(set.server, u"auth"_s);
        QCOMPARE(set.time, Start);
        QCOMPARE(set.bytes, m_store->used());
        QCOMPARE(set.manifest, std::optional(m_manifest));
        QCOMPARE(readSet(m_set), set);
    }

    void itIsVerified()
    {
        const VerifyReport report = verifySet(m_set, {}, {}).value();
        QVERIFY2(report.problems.isEmpty(), qPrintable(report.problems.value(0).detail));
        QCOMPARE(report.condition, SetCondition::Whole);
        QCOMPARE(report.path, m_set.address());
        QCOMPARE(report.notChecked.size(), 1); // the dump
        QCOMPARE(report.bytes, m_store->used() - m_set.file(setfiles::Checksums).readAll().value().size());
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(verifySet(m_set, {}, stop.get_token()).error().isCancelled());
    }

    void damageIsFoundInEveryFile()
    {
        const QList<SetFileEntry> files = m_set.files().value();
        QCOMPARE(files.size(), 9); // five of components, manifest, journal, guide and sums
        for (const SetFileEntry &file : files) {
            const QByteArray whole = m_set.file(file.name).readAll().value();
            QByteArray flipped = whole;
            flipped[flipped.size() / 2] = char(flipped.at(flipped.size() / 2) ^ 1);
            for (const QByteArray &damaged : {flipped, whole.chopped(1)}) {
                m_store->put(m_set.name(), file.name, damaged);
                QCOMPARE(verifySet(m_set, {}, {}).value().condition, SetCondition::Damaged);
            }
            m_store->put(m_set.name(), file.name, whole);
        }
        QCOMPARE(verifySet(m_set, {}, {}).value().condition, SetCondition::Whole);
    }

    void theJournalIsInIt()
    {
        QVERIFY(m_set.file(setfiles::Journal).readAll().value().contains("\"begun\""));
        QVERIFY(readChecksums(m_set).value().contains(setfiles::Journal.data()));
    }

    void itsFilesAreListedReadAndExtracted()
    {
        const QList<TarEntry> entries = readFileIndex(m_set.file(component(u"media"_s).directory()->index), {}).value();
        const TarEntry *picture = findEntry(entries, "public/a.png");
        QVERIFY(picture);
        QByteArray bytes;
        const ByteSink into = [&](QByteArrayView piece) -> Result<> {
            bytes += piece;
            return {};
        };
        QVERIFY(extractFile(fileOf(u"media"_s), *picture, into, {}));
        QCOMPARE(bytes, QByteArray(300'000, 'a'));
        const QTemporaryDir folder;
        QVERIFY(extractFileTo(fileOf(u"media"_s), *picture, folder.filePath(u"a.png"_s), {}));
        QCOMPARE(contentsOf(folder.filePath(u"a.png"_s)), bytes);
        QCOMPARE(fileOf(u"configuration"_s).readAll().and_then(unpackConfiguration).value().first().contents, Secret);
    }

    void aRestoreReadsItAll()
    {
        QCOMPARE(readManifest(m_set).value(), m_manifest);
        QCOMPARE(savedConfigurationFiles(source()).value(),
                 (QMap<QByteArray, QByteArray>{{"./opt/authentik/.env", Secret}}));
        const DirectoryPlace media{.component = u"media"_s, .archiveRoot = "."};
        const std::optional<ServedFile> served = servedFile(source(), {media});
        QVERIFY(served);
        QCOMPARE(served->address, u"/media/public/a.png"_s);

        const FileRef index = m_set.file(component(u"media"_s).directory()->index);
        QCOMPARE(planUnpack(index, UnpackScope(media, {}), {}).value().taken,
                 component(u"media"_s).directory()->entries + 1);
        qint64 told = 0;
        ArchiveSource archive(fileOf(u"media"_s), [&](qint64 bytes) { told = bytes; }, {});
        QByteArray tar;
        for (QByteArray piece = archive.next().value(); !piece.isEmpty(); piece = archive.next().value())
            tar += piece;
        QCOMPARE(tar, m_tar);
        QCOMPARE(told, component(u"media"_s).stored()->bytes);
    }

    void pgRestoreIsGivenTheBytes()
    {
        if (QStandardPaths::findExecutable(u"pg_restore"_s).isEmpty())
            QSKIP("needs pg_restore");
        const FileRef dump = fileOf(u"database"_s);
        const QStringList contents = dumpContents(dump, u"15.0"_s, {}).value();
        QVERIFY(!contents.isEmpty());
        QCOMPARE(contents, dumpContents(dumpFixture(), u"15.0"_s, {}).value());
        QCOMPARE(dumpGrants(dump, u"15.0"_s, {}).value(), dumpGrants(dumpFixture(), u"15.0"_s, {}).value());
        QVERIFY(readWholeDump(dump, u"15.0"_s, {}));

        m_store->put(m_set.name(), "database.dump", contentsOf(dumpFixture()).chopped(100));
        QCOMPARE(readWholeDump(dump, u"15.0"_s, {}).error().code, ErrorCode::DumpDamaged);
        m_store->put(m_set.name(), "database.dump", QByteArray(8 << 20, 'x')); // more than it reads
        QCOMPARE(dumpContents(dump, u"15.0"_s, {}).error().code, ErrorCode::DumpDamaged);
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(readWholeDump(dump, u"15.0"_s, stop.get_token()).error().isCancelled());
    }

    void itIsRemoved()
    {
        m_store->put(u"auth/2026-01-01T00-00-00Z"_s, "mine.txt", "x");
        QCOMPARE(removeSet(SetRef(StoreRef(m_store), u"auth/2026-01-01T00-00-00Z"_s)).error().code,
                 ErrorCode::SetForeign);
        QVERIFY(removeSet(m_set));
        QCOMPARE(readManifest(m_set).error().code, ErrorCode::SetNotFound);
        QCOMPARE(verifySet(m_set, {}, {}).error().code, ErrorCode::SetNotFound);
        QCOMPARE(m_store->used(), 1);
    }

    void aRunThatFailsLeavesNothing()
    {
        const qint64 before = m_store->used();
        {
            const auto writer = SetWriter::create(StoreRef(m_store), u"auth"_s, Start).value();
            QVERIFY(writer->writeFile(u"database.dump"_s, "half"));
            QVERIFY(Journal::create(writer->pathOf(setfiles::Journal)));
            QCOMPARE(readCatalogue(StoreRef(m_store)).value().unfinished.size(), 1);
            const UnfinishedSet found = readCatalogue(StoreRef(m_store)).value().unfinished.first();
            QVERIFY(found.running);
            QCOMPARE(found.path, writer->folder());
        }
        QCOMPARE(m_store->used(), before);
    }
};

QTEST_GUILESS_MAIN(TestSetElsewhere)
#include "tst_setelsewhere.moc"
