// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/archive/directoryarchive.h"
#include "core/files/index/extractfile.h"
#include "core/files/index/indexreader.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>

using namespace Qt::StringLiterals;
using namespace keeper;

namespace {

bool save(const QString &path, const QByteArray &contents)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(contents) == contents.size();
}

QByteArray load(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("none");
}

ByteSink into(QByteArray &buffer)
{
    return [&buffer](QByteArrayView bytes) -> Result<> {
        buffer += bytes;
        return {};
    };
}

} // namespace

/// One file out of an archive that was made as a backup makes it.
class TestExtractFile : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QList<TarEntry> m_index;
    QByteArray m_large;

    [[nodiscard]] QString archive() const { return m_folder.filePath(u"media.tar.zst"_s); }
    [[nodiscard]] QString indexPath() const { return m_folder.filePath(u"media.index.jsonl.zst"_s); }
    [[nodiscard]] TarEntry entry(const QByteArray &path) const { return *findEntry(m_index, path); }
    [[nodiscard]] Result<QByteArray> extract(const TarEntry &wanted, std::stop_token stop = {}) const
    {
        QByteArray bytes;
        return extractFile(archive(), wanted, into(bytes), std::move(stop)).transform([&] { return bytes; });
    }

private slots:
    void initTestCase()
    {
        QTemporaryDir source;
        m_large.resize(6'000'000);
        QRandomGenerator(7).fillRange(reinterpret_cast<quint32 *>(m_large.data()), m_large.size() / 4);
        QVERIFY(QDir(source.path()).mkpath(u"public"_s));
        QVERIFY(save(source.filePath(u"public/a.txt"_s), "hello"));
        QVERIFY(save(source.filePath(u"public/empty"_s), {}));
        QVERIFY(save(source.filePath(u"large.bin"_s), m_large));
        QFile sparse(source.filePath(u"sparse"_s));
        QVERIFY(sparse.open(QIODevice::WriteOnly) && sparse.resize(3'000'000) && sparse.seek(2'000'000));
        QVERIFY(sparse.write("middle") == 6);
        sparse.close();
        std::filesystem::create_symlink("a.txt", source.filePath(u"public/link"_s).toStdString());
        std::filesystem::create_hard_link(source.filePath(u"public/a.txt"_s).toStdString(),
                                          source.filePath(u"public/b.txt"_s).toStdString());
        QProcess tar;
        tar.start(u"tar"_s, {u"--format=posix"_s, u"--sparse"_s, u"-C"_s, source.path(), u"-cf"_s, u"-"_s,
                             u"--sort=name"_s, u"."_s});
        QVERIFY(tar.waitForFinished() && tar.exitCode() == 0);
        QByteArray stored;
        QByteArray index;
        DirectoryArchive writer(into(stored), into(index));
        QVERIFY(writer.add(tar.readAllStandardOutput()) && writer.finish());
        QVERIFY(save(archive(), stored) && save(indexPath(), index));
        const auto entries = readFileIndex(indexPath(), {});
        QVERIFY(entries);
        m_index = *entries;
    }

    void givesTheBytesOfOneFile()
    {
        QCOMPARE(extract(entry("public/a.txt")), QByteArray("hello"));
        QCOMPARE(extract(entry("public/empty")), QByteArray());
        QVERIFY(extract(entry("large.bin")) == m_large);
    }

    void holesOfASparseFileAreZeros()
    {
        QByteArray expected(3'000'000, '\0');
        expected.replace(2'000'000, 6, "middle");
        QVERIFY(extract(entry("sparse")) == expected);
    }

    void aSecondNameGivesTheBytesOfTheFirst()
    {
        const TarEntry other = entry("public/b.txt");
        QCOMPARE(other.type, u"hardlink"_s);
        QCOMPARE(extract(*fileBehind(m_index, other)), QByteArray("hello"));
    }

    void onlyRegularFilesAreTakenOut()
    {
        for (const QByteArray &path : {QByteArray("public"), QByteArray("public/link"), QByteArray("public/b.txt")})
            QCOMPARE(extract(entry(path)).error().code, ErrorCode::SetDamaged);
        TarEntry claimed = entry("public/link"); // an index that calls a link a file
        claimed.type = u"file"_s;
        QCOMPARE(extract(claimed).error().code, ErrorCode::SetDamaged);
    }

    void aFileThatIsNotAsTheIndexSaysIsRefused()
    {
        TarEntry other = entry("public/a.txt");
        other.sha256 = QByteArray(64, 'a');
        QCOMPARE(extract(other).error().facts.value(u"entry"_s), u"public/a.txt"_s);
        TarEntry shorter = entry("large.bin");
        shorter.size = 1'000'000; // a look into a file holds it whole: no byte more than was agreed on
        qint64 given = 0;
        const ByteSink count = [&given](QByteArrayView bytes) -> Result<> {
            given += bytes.size();
            return {};
        };
        QCOMPARE(extractFile(archive(), shorter, count, {}).error().code, ErrorCode::SetDamaged);
        QVERIFY(given <= shorter.size);
        TarEntry none = entry("public/a.txt");
        none.path = "../../etc/passwd";
        QCOMPARE(extract(none).error().code, ErrorCode::SetDamaged);
    }

    void itCanBeStopped()
    {
        std::stop_source before;
        before.request_stop();
        QVERIFY(extract(entry("large.bin"), before.get_token()).error().isCancelled());
        std::stop_source during;
        const ByteSink stopping = [&during](QByteArrayView) -> Result<> {
            during.request_stop();
            return {};
        };
        const Result<> stopped = extractFile(archive(), entry("large.bin"), stopping, during.get_token());
        QVERIFY(!stopped && stopped.error().isCancelled());
    }

    void anErrorOfTheSinkIsHandedOn()
    {
        const ByteSink full = [](QByteArrayView) -> Result<> { return fail(ErrorCode::DestinationFull); };
        QCOMPARE(extractFile(archive(), entry("large.bin"), full, {}).error().code, ErrorCode::DestinationFull);
        QCOMPARE(extractFile(m_folder.filePath(u"none"_s), entry("large.bin"), full, {}).error().code,
                 ErrorCode::FileFailed);
    }

    void goesWhereThePersonSaidForNobodyElseToRead()
    {
        const QString to = m_folder.filePath(u"taken"_s);
        QVERIFY(extractFileTo(archive(), entry("large.bin"), to, {}));
        QVERIFY(load(to) == m_large);
        constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(to) & others));
        QVERIFY(extractFileTo(archive(), entry("public/a.txt"), to, {}));
        QCOMPARE(load(to), QByteArray("hello"));
    }

    void aFailureLeavesWhatWasThere()
    {
        const QString to = m_folder.filePath(u"kept"_s);
        QVERIFY(save(to, "mine"));
        TarEntry other = entry("large.bin");
        other.sha256 = QByteArray(64, 'a');
        QVERIFY(!extractFileTo(archive(), other, to, {}));
        QCOMPARE(load(to), QByteArray("mine"));
        QVERIFY(!extractFileTo(archive(), other, m_folder.filePath(u"new"_s), {}));
        QCOMPARE(QDir(m_folder.path()).entryList({u"new*"_s, u"kept*"_s}, QDir::Files | QDir::Hidden),
                 QStringList{u"kept"_s});
        const Result<> nowhere = extractFileTo(archive(), entry("large.bin"), m_folder.filePath(u"no/such/x"_s), {});
        QCOMPARE(nowhere.error().code, ErrorCode::FileFailed);
    }
};

QTEST_GUILESS_MAIN(TestExtractFile)
#include "tst_extractfile.moc"
