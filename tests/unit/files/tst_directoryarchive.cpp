// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"
#include "core/files/archive/directoryarchive.h"
#include "core/files/archive/zstdstream.h"
#include "core/files/index/indexreader.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <thread>

using namespace Qt::StringLiterals;
using namespace keeper;

namespace {

ByteSink into(QByteArray &buffer)
{
    return [&buffer](QByteArrayView bytes) -> Result<> {
        buffer += bytes;
        return {};
    };
}

bool save(const QString &path, const QByteArray &contents)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(contents) == contents.size();
}

QByteArray run(const QString &program, const QStringList &arguments, int *exitCode = nullptr)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished();
    if (exitCode)
        *exitCode = process.exitCode();
    return process.readAllStandardOutput();
}

} // namespace

class tst_DirectoryArchive : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void keepsTheTarAsItCame();
    void writesAnIndexLineForEachEntry();
    void tellsOfADestinationThatFails_data();
    void tellsOfADestinationThatFails();
    void tellsOfACutTar();
    void readsBackOnlyWholeZstdFiles();
    void findsAFlippedBitAnywhereInAZstdFile();
    void readsLinesOverPieces();

private:
    QTemporaryDir m_folder;
    QByteArray m_tar;
};

void tst_DirectoryArchive::initTestCase()
{
    QTemporaryDir source;
    QByteArray random(3'000'000, Qt::Uninitialized);
    QRandomGenerator(7).fillRange(reinterpret_cast<quint32 *>(random.data()), random.size() / 4);
    QVERIFY(save(source.filePath(u"random.bin"_s), random));
    QVERIFY(save(source.filePath(u"zeros"_s), QByteArray(2'000'000, '\0')));
    QVERIFY(save(source.filePath(u"line\nfeed ü"_s), "small"));
    std::filesystem::path odd(source.path().toStdString());
    FILE *file = fopen((odd / "latin1-\xe9").c_str(), "w");
    QVERIFY(file);
    fclose(file);
    m_tar = run(u"tar"_s, {u"--format=posix"_s, u"-C"_s, source.path(), u"-cf"_s, u"-"_s, u"."_s});
    QVERIFY(m_tar.size() > 5'000'000);
    std::filesystem::remove_all(odd);
}

void tst_DirectoryArchive::keepsTheTarAsItCame()
{
    QByteArray archive;
    QByteArray index;
    DirectoryArchive writer(into(archive), into(index));
    QVERIFY(writer.add(m_tar));
    const Result<TarSummary> summary = writer.finish();
    QVERIFY(summary);
    QCOMPARE(summary->entries, 4);
    QCOMPARE(summary->fileBytes, 5'000'005);

    const QString path = m_folder.filePath(u"media.tar.zst"_s);
    QVERIFY(save(path, archive));
    QCOMPARE(Sha256::hexOf(run(u"zstd"_s, {u"-dc"_s, path})), Sha256::hexOf(m_tar));
    QByteArray again;
    QVERIFY(readZstd(path, into(again), {}));
    QVERIFY(again == m_tar);
    QVERIFY(run(u"zstd"_s, {u"-lv"_s, path}).contains("XXH64"));
}

void tst_DirectoryArchive::writesAnIndexLineForEachEntry()
{
    QByteArray archive;
    QByteArray index;
    DirectoryArchive writer(into(archive), into(index));
    QVERIFY(writer.add(m_tar));
    QVERIFY(writer.finish());
    const QString path = m_folder.filePath(u"index"_s);
    QVERIFY(save(path, index));
    QMap<QByteArray, QJsonObject> entries;
    for (const QByteArray &line : run(u"zstd"_s, {u"-dc"_s, path}).split('\n')) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        if (object.contains("pathBase64"_L1))
            entries.insert(QByteArray::fromBase64(object["pathBase64"_L1].toString().toLatin1()), object);
        else if (!line.isEmpty())
            entries.insert(object["path"_L1].toString().toUtf8(), object);
    }
    QCOMPARE(entries.size(), 5);
    QCOMPARE(entries["."]["type"_L1].toString(), u"directory"_s);
    const QJsonObject small = entries["line\nfeed \xc3\xbc"];
    QCOMPARE(small["type"_L1].toString(), u"file"_s);
    QCOMPARE(small["size"_L1].toInt(), 5);
    QCOMPARE(small["sha256"_L1].toString().toLatin1(), Sha256::hexOf("small"));
    QCOMPARE(small["mode"_L1].toString().size(), 4);
    QVERIFY(entries["latin1-\xe9"].contains("sha256"_L1));
    QVERIFY(!entries["latin1-\xe9"].contains("path"_L1));
}

void tst_DirectoryArchive::tellsOfADestinationThatFails_data()
{
    QTest::addColumn<bool>("archiveFails");
    QTest::newRow("archive") << true;
    QTest::newRow("index") << false;
}

void tst_DirectoryArchive::tellsOfADestinationThatFails()
{
    QFETCH(bool, archiveFails);
    QByteArray good;
    const ByteSink full = [](QByteArrayView) -> Result<> { return fail(ErrorCode::DestinationFull); };
    DirectoryArchive writer(archiveFails ? full : into(good), archiveFails ? into(good) : full);
    const Result<> added = writer.add(m_tar);
    const Result<TarSummary> summary = writer.finish();
    QVERIFY(!summary);
    QCOMPARE(summary.error().code, ErrorCode::DestinationFull);
    QVERIFY(added || added.error().code == ErrorCode::DestinationFull);
}

void tst_DirectoryArchive::tellsOfACutTar()
{
    QByteArray archive;
    QByteArray index;
    DirectoryArchive writer(into(archive), into(index));
    QVERIFY(writer.add(QByteArrayView(m_tar).first(m_tar.size() / 2)));
    QCOMPARE(writer.finish().error().code, ErrorCode::ArchiveDamaged);
}

void tst_DirectoryArchive::readsBackOnlyWholeZstdFiles()
{
    const QString plain = m_folder.filePath(u"plain"_s);
    QVERIFY(save(plain, QByteArray(300'000, 'a') + m_tar.first(100'000)));
    const QByteArray whole = run(u"zstd"_s, {u"-c"_s, plain});
    const QString path = m_folder.filePath(u"cut.zst"_s);
    const auto read = [&](const QByteArray &contents) {
        QByteArray out;
        return save(path, contents) ? readZstd(path, into(out), {}) : fail(ErrorCode::Internal);
    };
    QVERIFY(read(whole));
    QVERIFY(read(whole + whole)); // two frames are a valid file too
    for (const qsizetype size : {qsizetype(0), qsizetype(3), qsizetype(20), whole.size() / 2, whole.size() - 1}) {
        const Result<> cut = read(whole.first(size));
        QVERIFY2(!cut, qPrintable(QString::number(size)));
        QCOMPARE(cut.error().code, ErrorCode::ArchiveDamaged);
    }
    QCOMPARE(read(whole + "x").error().code, ErrorCode::ArchiveDamaged);
    QCOMPARE(readZstd(m_folder.filePath(u"none"_s), into(m_tar), {}).error().code, ErrorCode::FileFailed);
}

void tst_DirectoryArchive::findsAFlippedBitAnywhereInAZstdFile()
{
    QByteArray archive;
    QByteArray index;
    DirectoryArchive writer(into(archive), into(index));
    QVERIFY(writer.add(m_tar));
    QVERIFY(writer.finish());
    const QString path = m_folder.filePath(u"flip.zst"_s);
    for (int i = 0; i < 20; ++i) {
        QByteArray flipped = archive;
        const qsizetype at = (archive.size() - 1) * i / 19;
        flipped[at] = char(flipped[at] ^ (1 << (i % 8)));
        QVERIFY(save(path, flipped));
        QByteArray out;
        QVERIFY2(!readZstd(path, into(out), {}) || out == m_tar, qPrintable(QString::number(at)));
    }
}

void tst_DirectoryArchive::readsLinesOverPieces()
{
    ByteQueue queue(4);
    std::thread writer([&] {
        for (const QByteArray &piece :
             {QByteArray("on"), QByteArray("e\ntwo\n\nlo"), QByteArray("ng line"), QByteArray("\nlast")})
            std::ignore = queue.push(piece);
        queue.end();
    });
    LineReader lines(queue);
    QByteArrayList all;
    while (const std::optional<QByteArray> line = lines.next())
        all += *line;
    writer.join();
    QCOMPARE(all, (QByteArrayList{"one", "two", "", "long line", "last"}));
}

QTEST_GUILESS_MAIN(tst_DirectoryArchive)
#include "tst_directoryarchive.moc"
