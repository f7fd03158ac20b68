// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/insidereading.h"
#include "core/backupset/manifest.h"
#include "core/files/archive/directoryarchive.h"
#include "core/files/index/indexreader.h"
#include "tests/fakes/examplerestore.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace keeper;

namespace {

bool save(const QString &path, const QByteArray &contents)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(contents) == contents.size();
}

ByteSink into(QByteArray &buffer)
{
    return [&buffer](QByteArrayView bytes) -> Result<> {
        buffer += bytes;
        return {};
    };
}

} // namespace

/// What the real backend reads of a set that lies on the disk.
class TestInsideReading : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    [[nodiscard]] QString set() const { return m_folder.filePath(u"set"_s); }
    [[nodiscard]] QString inSet(const QString &name) const { return set() + u'/' + name; }

private slots:
    void initTestCase()
    {
        QVERIFY(QDir().mkpath(set()) && QDir().mkpath(m_folder.filePath(u"source/public"_s)));
        QVERIFY(save(m_folder.filePath(u"source/public/a.txt"_s), "hello"));
        QProcess tar;
        tar.start(u"tar"_s, {u"-C"_s, m_folder.filePath(u"source"_s), u"-cf"_s, u"-"_s, u"."_s});
        QVERIFY(tar.waitForFinished() && tar.exitCode() == 0);
        QByteArray stored;
        QByteArray index;
        DirectoryArchive writer(into(stored), into(index));
        QVERIFY(writer.add(tar.readAllStandardOutput()) && writer.finish());
        QVERIFY(save(inSet(u"media.tar.zst"_s), stored) && save(inSet(u"media.index.jsonl.zst"_s), index));
        const auto packed = packConfiguration({{.name = "opt/.env", .contents = "A=1\n"}});
        QVERIFY(packed && save(inSet(u"configuration.tar.zst"_s), packed->stored));
        QVERIFY(save(inSet(u"manifest.json"_s), toBytes(exampleManifest())));
    }

    void filesAreListedReadAndExtracted()
    {
        const auto entries = readIndexOf(set(), u"media"_s, {});
        QVERIFY(entries);
        const TarEntry *entry = findEntry(*entries, "public/a.txt");
        QVERIFY(entry);
        QCOMPARE(readFileOf(set(), u"media"_s, *entry, {}).value_or(QByteArray()), QByteArray("hello"));
        QVERIFY(extractFileOf(set(), u"media"_s, *entry, m_folder.filePath(u"out"_s), {}));
        QVERIFY(QFile::exists(m_folder.filePath(u"out"_s)));
    }

    void nothingIsWrittenIntoASet()
    {
        const auto entries = readIndexOf(set(), u"media"_s, {});
        QVERIFY(entries);
        const Result<> refused =
            extractFileOf(set(), u"media"_s, *findEntry(*entries, "public/a.txt"), inSet(u"manifest.json"_s), {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::DestinationNotWritable);
        QVERIFY(readManifest(set()));
    }

    void theConfigurationIsRead()
    {
        const auto files = readConfigurationOf(set());
        QVERIFY(files);
        QCOMPARE(files->first().contents, QByteArray("A=1\n"));
    }

    void whatIsMissingOrNotWholeIsTheSetsFault()
    {
        QCOMPARE(readIndexOf(set(), u"certs"_s, {}).error().code, ErrorCode::SetDamaged);    // empty: no archive
        QCOMPARE(readIndexOf(set(), u"database"_s, {}).error().code, ErrorCode::SetDamaged); // has no index
        QCOMPARE(readIndexOf(set(), u"custom-templates"_s, {}).error().code, ErrorCode::FileFailed);
        QCOMPARE(readConfigurationOf(m_folder.filePath(u"none"_s)).error().code, ErrorCode::SetNotFound);
        QVERIFY(save(inSet(u"custom-templates.index.jsonl.zst"_s), "not zstd"));
        QCOMPARE(readIndexOf(set(), u"custom-templates"_s, {}).error().code, ErrorCode::SetDamaged);
    }
};

QTEST_GUILESS_MAIN(TestInsideReading)
#include "tst_insidereading.moc"
