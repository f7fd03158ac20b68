// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"
#include "core/files/archive/tarreader.h"

#include <QMap>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace keeper;

namespace {

using Entries = QMap<QByteArray, TarEntry>;

struct ReadTar
{
    Result<TarSummary> summary;
    Entries entries;
};

ReadTar readTar(const QByteArray &tar, qsizetype pieceSize = 65536)
{
    ReadTar read;
    TarReader reader([&](const TarEntry &entry) -> Result<> {
        read.entries.insert(entry.path, entry);
        return {};
    });
    Result<> added;
    for (qsizetype at = 0; added && at < tar.size(); at += pieceSize)
        added = reader.add(tar.mid(at, pieceSize));
    read.summary = reader.finish();
    return read;
}

QByteArray output(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessEnvironment([] {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LC_ALL"_s, u"C"_s);
        return environment;
    }());
    process.start(program, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0)
        qWarning() << program << arguments << process.readAllStandardError();
    return process.readAllStandardOutput();
}

void write(const QByteArray &path, const QByteArray &contents)
{
    FILE *file = fopen(path.constData(), "w");
    QVERIFY2(file, path.constData());
    fwrite(contents.constData(), 1, size_t(contents.size()), file);
    fclose(file);
}

/// A ustar header of our own, for what no tar will write for us.
QByteArray header(const QByteArray &name, const QByteArray &sizeField, char type = '0', const QByteArray &link = {})
{
    QByteArray block(512, '\0');
    block.replace(0, name.size(), name);
    block.replace(100, 7, "0000644");
    block.replace(108, 7, "0001750");
    block.replace(116, 7, "0001750");
    block.replace(124, sizeField.size(), sizeField);
    block.replace(136, 11, "14712345670");
    block.replace(148, 8, "        ");
    block[156] = type;
    block.replace(157, link.size(), link);
    block.replace(257, 8, QByteArray("ustar\00000", 8));
    int sum = 0;
    for (const char c : block)
        sum += uchar(c);
    block.replace(148, 7, QByteArray::number(sum, 8).rightJustified(6, '0') + '\0');
    return block;
}

const QByteArray closing(1024, '\0');

} // namespace

class tst_TarReader : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void readsEveryNameAsItsBytes_data();
    void readsEveryNameAsItsBytes();
    void tellsTypesLinksOwnersAndRights();
    void hashesWhatASparseFileReadsAs();
    void readsTheHeaderOfAFileOfNineGiB();
    void findsACutAtEveryPlace();
    void needsBothClosingBlocks();
    void doesNotTakeAFilesZerosForTheClosingBlocks();
    void refusesEntriesThatLeaveTheRoot_data();
    void refusesEntriesThatLeaveTheRoot();
    void findsAFlippedBitInAHeader();
    void handsOnTheFailureOfItsSink();
    void endsWhenDroppedHalfWay();

private:
    [[nodiscard]] QByteArray path(const QByteArray &name) const { return m_root + '/' + name; }
    [[nodiscard]] QByteArray gnuTar() const;
    QTemporaryDir m_folder;
    QByteArray m_root;
    QByteArrayList m_names;
};

void tst_TarReader::initTestCase()
{
    m_root = QFile::encodeName(m_folder.path());
    const QByteArray deep = QByteArray("d/").repeated(100);
    m_names = {"plain.txt",
               "with space",
               "line\nfeed",
               "tab\tand\\back",
               "-rf",
               "$(touch x)`id`'\"",
               "latin1-\xe9\xff",
               "composed-\xc3\xa9",
               "decomposed-e\xcc\x81",
               "\xe6\x97\xa5\xe6\x9c\xac",
               QByteArray(250, 'n'),
               deep + QByteArray(120, 'x'),
               ".hidden",
               "trailing."};
    QVERIFY(QDir(m_folder.path()).mkpath(QString::fromLatin1(deep)));
    for (const QByteArray &name : std::as_const(m_names))
        write(path(name), "contents of " + name);
    QVERIFY(QDir(m_folder.path()).mkdir(u"empty folder"_s));
    QCOMPARE(symlink("../outside/or\nnot", path("symlink").constData()), 0);
    QCOMPARE(::link(path("plain.txt").constData(), path("zz-hardlink").constData()), 0);
    QCOMPARE(mkfifo(path("fifo").constData(), 0600), 0);
    QCOMPARE(chmod(path("-rf").constData(), 04751), 0);
    QCOMPARE(chmod(path("empty folder").constData(), 02770), 0);
}

void tst_TarReader::cleanupTestCase()
{
    std::filesystem::remove_all(m_root.toStdString()); // QTemporaryDir can't: names that are not UTF-8
}

QByteArray tst_TarReader::gnuTar() const
{
    return output(u"tar"_s, {u"--format=posix"_s, u"--pax-option=delete=atime,delete=ctime"_s, u"--xattrs"_s,
                             u"--acls"_s, u"--numeric-owner"_s, u"-C"_s, m_folder.path(), u"-cf"_s, u"-"_s, u"."_s});
}

void tst_TarReader::readsEveryNameAsItsBytes_data()
{
    QTest::addColumn<QByteArray>("tar");
    QTest::addColumn<int>("pieceSize");
    const QByteArray gnu = gnuTar();
    QTest::newRow("GNU tar, posix") << gnu << 65536;
    QTest::newRow("GNU tar, posix, odd pieces") << gnu << 777;
    QTest::newRow("GNU tar, gnu format") << output(u"tar"_s, {u"--format=gnu"_s, u"-C"_s, m_folder.path(), u"-cf"_s,
                                                              u"-"_s, u"."_s})
                                         << 65536;
    QTest::newRow("busybox") << output(u"busybox"_s, {u"tar"_s, u"--numeric-owner"_s, u"-C"_s, m_folder.path(),
                                                      u"-cf"_s, u"-"_s, u"."_s})
                             << 65536;
}

void tst_TarReader::readsEveryNameAsItsBytes()
{
    QFETCH(QByteArray, tar);
    QFETCH(int, pieceSize);
    const ReadTar read = readTar(tar, pieceSize);
    QVERIFY2(read.summary, qPrintable(read.summary.error_or(Error{}).detail));
    qint64 bytes = 0;
    for (const QByteArray &name : std::as_const(m_names)) {
        QVERIFY2(read.entries.contains(name), name.toPercentEncoding().constData());
        const TarEntry entry = read.entries.value(name);
        // Which of two hard links comes first is the file system's business.
        if (name != "plain.txt") {
            QCOMPARE(entry.type, u"file"_s);
            QCOMPARE(entry.sha256, Sha256::hexOf("contents of " + name));
        }
        bytes += QByteArray("contents of " + name).size();
    }
    QCOMPARE(read.summary->fileBytes, bytes);
    QCOMPARE(read.summary->entries, read.entries.size() - 1); // the root is none of them
}

void tst_TarReader::tellsTypesLinksOwnersAndRights()
{
    const Entries entries = readTar(gnuTar()).entries;
    QCOMPARE(entries["."].type, u"directory"_s);
    QCOMPARE(entries["empty folder"].type, u"directory"_s);
    QCOMPARE(entries["empty folder"].mode, 02770);
    QCOMPARE(entries["-rf"].mode, 04751);
    QCOMPARE(entries["fifo"].type, u"fifo"_s);
    QCOMPARE(entries["symlink"].type, u"symlink"_s);
    QCOMPARE(entries["symlink"].link, QByteArray("../outside/or\nnot"));
    const TarEntry &first = entries["plain.txt"];
    const TarEntry &second = entries["zz-hardlink"];
    const TarEntry &file = first.type == "file"_L1 ? first : second;
    const TarEntry &link = first.type == "file"_L1 ? second : first;
    QCOMPARE(link.type, u"hardlink"_s);
    QCOMPARE(link.link, file.path);
    struct stat status = {};
    QCOMPARE(stat(path("plain.txt").constData(), &status), 0);
    QCOMPARE(file.uid, qint64(status.st_uid));
    QCOMPARE(file.gid, qint64(status.st_gid));
    QVERIFY(qAbs(file.mtime - (double(status.st_mtim.tv_sec) + double(status.st_mtim.tv_nsec) / 1e9)) < 1e-5);
}

void tst_TarReader::hashesWhatASparseFileReadsAs()
{
    QTemporaryDir folder;
    const QByteArray file = QFile::encodeName(folder.filePath(u"sparse"_s));
    write(file, "begin");
    QCOMPARE(truncate(file.constData(), 5'000'000), 0);
    QByteArray contents(5'000'000, '\0');
    contents.replace(0, 5, "begin");
    const QByteArray tar =
        output(u"tar"_s, {u"--sparse"_s, u"--format=posix"_s, u"-C"_s, folder.path(), u"-cf"_s, u"-"_s, u"."_s});
    QVERIFY(tar.size() < 1'000'000);
    const ReadTar read = readTar(tar);
    QVERIFY(read.summary);
    QCOMPARE(read.entries["sparse"].size, 5'000'000);
    QCOMPARE(read.entries["sparse"].sha256, Sha256::hexOf(contents));
}

void tst_TarReader::readsTheHeaderOfAFileOfNineGiB()
{
    // Base-256, as GNU and Go write sizes from 8 GiB on; what follows is cut, which has to be found.
    const QByteArray size = QByteArray::fromHex("800000000000000240000000"); // 9 GiB
    const ReadTar read = readTar(header("./big", size) + QByteArray(4096, 'x'));
    QVERIFY(!read.summary);
    QCOMPARE(read.summary.error().code, ErrorCode::ArchiveDamaged);
    QCOMPARE(read.summary.error().facts.value(u"entry"_s), u"big"_s);
}

void tst_TarReader::findsACutAtEveryPlace()
{
    const QByteArray tar = gnuTar();
    QVERIFY(readTar(tar).summary);
    for (qsizetype size = 0; size < tar.size() - 10240; size += 511)
        QVERIFY2(!readTar(tar.first(size)).summary, qPrintable(QString::number(size)));
}

void tst_TarReader::needsBothClosingBlocks()
{
    const QByteArray file = header("./a", "00000000001") + QByteArray("x").leftJustified(512, '\0');
    QVERIFY(readTar(file + closing).summary);
    QVERIFY(!readTar(file).summary);
    QVERIFY(!readTar(file + closing.first(512)).summary);
    QVERIFY(!readTar(file + closing + "noise").summary);
    QVERIFY(!readTar({}).summary);
}

void tst_TarReader::doesNotTakeAFilesZerosForTheClosingBlocks()
{
    const QByteArray file = header("./zeros", "00000002000") + QByteArray(1024, '\0');
    QVERIFY(!readTar(file).summary);
    QVERIFY(readTar(file + closing).summary);
}

void tst_TarReader::refusesEntriesThatLeaveTheRoot_data()
{
    QTest::addColumn<QByteArray>("tar");
    QTest::newRow("absolute") << header("/etc/passwd", "00000000000");
    QTest::newRow("upwards") << header("./../x", "00000000000");
    QTest::newRow("upwards inside") << header("a/../../x", "00000000000");
    QTest::newRow("hard link upwards") << header("./a", "00000000000", '1', "../x");
    QTest::newRow("hard link absolute") << header("./a", "00000000000", '1', "/etc/shadow");
}

void tst_TarReader::refusesEntriesThatLeaveTheRoot()
{
    QFETCH(QByteArray, tar);
    const ReadTar read = readTar(tar + closing);
    QVERIFY(!read.summary);
    QCOMPARE(read.summary.error().code, ErrorCode::ArchiveDamaged);
    QVERIFY(read.summary.error().facts.contains(u"entry"_s));
    QVERIFY(read.entries.isEmpty());
}

void tst_TarReader::findsAFlippedBitInAHeader()
{
    QByteArray tar = header("./a", "00000000000") + closing;
    tar[3] = char(tar[3] ^ 4);
    QVERIFY(!readTar(tar).summary);
}

void tst_TarReader::handsOnTheFailureOfItsSink()
{
    TarReader reader([](const TarEntry &) -> Result<> { return fail(ErrorCode::DestinationFull); });
    const QByteArray tar = header("./a", "00000000000") + closing;
    Result<> added;
    QDeadlineTimer deadline(10'000);
    while (added && !deadline.hasExpired()) // the queue takes some before the failure is known
        added = reader.add(tar);
    QVERIFY(!added);
    QCOMPARE(added.error().code, ErrorCode::DestinationFull);
    QCOMPARE(reader.finish().error().code, ErrorCode::DestinationFull);
}

void tst_TarReader::endsWhenDroppedHalfWay()
{
    const QByteArray size = QByteArray::fromHex("800000000000000240000000");
    TarReader reader([](const TarEntry &) -> Result<> { return {}; });
    QVERIFY(reader.add(header("./big", size) + QByteArray(1 << 20, 'x')));
}

QTEST_GUILESS_MAIN(tst_TarReader)
#include "tst_tarreader.moc"
