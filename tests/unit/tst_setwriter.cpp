// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backupset/catalogue.h"
#include "core/backupset/setwriter.h"
#include "core/backupset/store/localstore.h"
#include "core/backupset/store/setname.h"
#include "tests/unit/samplemanifest.h"

#include <QDir>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace keeper;
using namespace Qt::StringLiterals;

namespace {

const QDateTime Start(QDate(2026, 11, 23), QTime(18, 45, 7), QTimeZone::UTC);

mode_t modeOf(const QString &path)
{
    struct stat status{};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 07777 : 0;
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

int exitCode(const QString &program, const QStringList &arguments, const QString &folder)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(program, arguments);
    return process.waitForFinished() ? process.exitCode() : -1;
}

/// A file system of 64 KiB, or nothing where the machine does not let us mount.
class SmallDisk
{
public:
    SmallDisk()
        : m_mounted(::mount("tmpfs", path(), "tmpfs", 0, "size=64k") == 0)
    {}
    ~SmallDisk()
    {
        if (m_mounted)
            ::umount2(path(), MNT_DETACH);
    }
    [[nodiscard]] bool isThere() const { return m_mounted; }
    [[nodiscard]] QString folder() const { return m_folder.path(); }

private:
    [[nodiscard]] const char *path() const { return m_path.constData(); }
    QTemporaryDir m_folder;
    QByteArray m_path = QFile::encodeName(m_folder.path());
    bool m_mounted;
};

} // namespace

class TestSetWriter : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void makesASetThatSha256sumAccepts();
    void isHiddenUntilItIsFinished();
    void isPrivateFromTheFirstByte();
    void leavesNothingWhenDiscarded();
    void letsOneRunWriteForAServer();
    void removesWhatDeadRunsLeft();
    void takesTheNextFreeSecond();
    void neverMakesTheDestinationItself();
    void refusesADestinationItMayNotWriteTo();
    void tellsAFullDisk();
    void refusesAFileThatIsThere();
    void listsSetsOfDestinationsAndServers();
    void listsDamagedSets();
    void listsUnfinishedSets();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    [[nodiscard]] Result<std::unique_ptr<SetWriter>> writer(const QString &server = u"auth"_s) const
    {
        return SetWriter::create(m_folder->path(), server, Start);
    }
};

void TestSetWriter::makesASetThatSha256sumAccepts()
{
    auto set = writer().value();
    put(set->pathOf(u"journal.jsonl"_s), "{}\n");
    auto file = set->createFile(u"database.dump"_s).value();
    QVERIFY(file->sink()("PG"));
    QVERIFY(file->sink()("DMP"));
    const FileSum sum = file->close().value();
    QCOMPARE(sum.bytes, 5);
    QCOMPARE(sum.sha256, Sha256::hexOf("PGDMP"));
    set->noteSum(u"database.dump"_s, sum);
    QVERIFY(set->writeFile(u"odd\\name\nwith line"_s, "x"));
    QVERIFY(set->writeFile(u"half"_s, "x"));
    set->removeFile(u"half"_s);

    const QString path = set->finish(sampleManifest()).value();
    QCOMPARE(path, m_folder->filePath(u"auth/2026-11-23T18-45-07Z"_s));
    QCOMPARE(exitCode(u"sha256sum"_s, {u"--check"_s, u"--strict"_s, u"SHA256SUMS"_s}, path), 0);
    QCOMPARE(QDir(path).entryList(QDir::Files | QDir::Hidden, QDir::Name),
             QStringList({u"RESTORE.md"_s, u"SHA256SUMS"_s, u"database.dump"_s, u"journal.jsonl"_s, u"manifest.json"_s,
                          u"odd\\name\nwith line"_s}));
    QCOMPARE(readManifest(path).value(), sampleManifest());
    QVERIFY(checkChecksums(path, {}, {}).value().isEmpty());
}

void TestSetWriter::isHiddenUntilItIsFinished()
{
    auto set = writer().value();
    QCOMPARE(set->folder(), m_folder->filePath(u"auth/.2026-11-23T18-45-07Z.partial"_s));
    QVERIFY(!QFile::exists(set->finalFolder()));
    QVERIFY(set->finish(sampleManifest()));
    QCOMPARE(QDir(m_folder->filePath(u"auth"_s)).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{u"2026-11-23T18-45-07Z"_s});
}

void TestSetWriter::isPrivateFromTheFirstByte()
{
    const mode_t before = ::umask(0);
    auto set = writer().value();
    auto file = set->createFile(u"database.dump"_s).value();
    ::umask(before);
    QCOMPARE(modeOf(m_folder->filePath(u"auth"_s)), mode_t(0700));
    QCOMPARE(modeOf(set->folder()), mode_t(0700));
    QCOMPARE(modeOf(set->pathOf(u"database.dump"_s)), mode_t(0600));
}

void TestSetWriter::leavesNothingWhenDiscarded()
{
    {
        auto set = writer().value();
        QVERIFY(set->writeFile(u"database.dump"_s, "x"));
    }
    QVERIFY(QDir(m_folder->filePath(u"auth"_s)).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

void TestSetWriter::letsOneRunWriteForAServer()
{
    auto first = writer().value();
    const auto second = writer();
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::SetBusy);
    QVERIFY(QFile::exists(first->folder()));
    QVERIFY(writer(u"another"_s));
    first->discard();
    QVERIFY(writer());
}

void TestSetWriter::removesWhatDeadRunsLeft()
{
    const QString dead = m_folder->filePath(u"auth/.2026-01-01T00-00-00Z.partial"_s);
    const QString mine = m_folder->filePath(u"auth/.mine.partial"_s);
    const QString elsewhere = m_folder->filePath(u"elsewhere"_s);
    const QString link = m_folder->filePath(u"auth/.2026-01-01T00-00-01Z.partial"_s);
    QVERIFY(QDir().mkpath(dead) && QDir().mkpath(mine) && QDir().mkpath(elsewhere));
    put(dead + u"/database.dump"_s, "half");
    put(elsewhere + u"/kept"_s, "whole");
    QVERIFY(QFile::link(elsewhere, link));

    auto set = writer().value();
    QCOMPARE(set->removed(), QStringList{dead});
    QVERIFY(!QFile::exists(dead));
    QVERIFY(QFile::exists(mine));
    QVERIFY(QFile::exists(elsewhere + u"/kept"_s));
}

void TestSetWriter::takesTheNextFreeSecond()
{
    QVERIFY(writer().value()->finish(sampleManifest()));
    auto second = writer().value();
    QVERIFY(second->finalFolder().endsWith(u"/2026-11-23T18-45-08Z"_s));
    QVERIFY(second->finish(sampleManifest()));
}

void TestSetWriter::neverMakesTheDestinationItself()
{
    const QString missing = m_folder->filePath(u"not mounted"_s);
    QCOMPARE(SetWriter::create(missing, u"auth"_s, Start).error().code, ErrorCode::DestinationMissing);
    QVERIFY(!QFile::exists(missing));
    QCOMPARE(freeBytes(missing).error().code, ErrorCode::DestinationMissing);
    put(missing, "a file");
    QCOMPARE(SetWriter::create(missing, u"auth"_s, Start).error().code, ErrorCode::DestinationMissing);
}

void TestSetWriter::refusesADestinationItMayNotWriteTo()
{
    if (::geteuid() == 0) {
        SmallDisk disk;
        if (!disk.isThere() || ::mount(nullptr, QFile::encodeName(disk.folder()).constData(), nullptr,
                                       MS_REMOUNT | MS_RDONLY, nullptr) != 0)
            QSKIP("root may write anywhere, and can't mount here");
        QCOMPARE(SetWriter::create(disk.folder(), u"auth"_s, Start).error().code, ErrorCode::DestinationNotWritable);
        return;
    }
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::ExeOwner));
    QCOMPARE(writer().error().code, ErrorCode::DestinationNotWritable);
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

void TestSetWriter::tellsAFullDisk()
{
    SmallDisk disk;
    if (!disk.isThere())
        QSKIP("needs to mount a small tmpfs (root)");
    QVERIFY(freeBytes(disk.folder()).value() <= 64 << 10);
    auto set = SetWriter::create(disk.folder(), u"auth"_s, Start).value();
    const auto written = set->writeFile(u"database.dump"_s, QByteArray(1 << 20, 'x'));
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::DestinationFull);
    QCOMPARE(set->finish(sampleManifest()).error().code, ErrorCode::DestinationFull);
    QVERIFY(!QFile::exists(set->finalFolder()));
    set.reset();
    QVERIFY(QDir(disk.folder() + u"/auth"_s).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

void TestSetWriter::refusesAFileThatIsThere()
{
    auto set = writer().value();
    QVERIFY(set->writeFile(u"globals.sql"_s, "x"));
    QVERIFY(!set->createFile(u"globals.sql"_s));
    QVERIFY(QFile::link(u"/dev/null"_s, set->pathOf(u"link"_s)));
    QVERIFY(!set->createFile(u"link"_s));
}

void TestSetWriter::listsSetsOfDestinationsAndServers()
{
    QVERIFY(writer(u"b"_s).value()->finish(sampleManifest()));
    QVERIFY(writer(u"a"_s).value()->finish(sampleManifest()));
    QVERIFY(writer(u"a"_s).value()->finish(sampleManifest()));
    QVERIFY(QDir(m_folder->path()).mkpath(u"a/holidays"_s));

    const Catalogue all = readCatalogue(m_folder->path()).value();
    QCOMPARE(all.sets.size(), 3);
    QCOMPARE(all.sets.at(0).server, u"a"_s);
    QVERIFY(all.sets.at(0).time < all.sets.at(1).time);
    QCOMPARE(all.sets.at(2).server, u"b"_s);
    QCOMPARE(all.sets.at(0).manifest, std::optional(sampleManifest()));
    QVERIFY(all.sets.at(0).bytes > 0);
    QVERIFY(all.unfinished.isEmpty());

    QCOMPARE(readCatalogue(m_folder->filePath(u"b"_s)).value().sets, all.sets.sliced(2));
    QCOMPARE(readCatalogue(m_folder->filePath(u"c"_s)).error().code, ErrorCode::DestinationMissing);
    for (const CatalogueSet &set : all.sets)
        QCOMPARE(readSet(set.path), set);
    const QJsonObject json = toJson(all);
    QCOMPARE(json[u"sets"][0][u"state"].toString(), u"incomplete"_s);
    QCOMPARE(json[u"sets"][0][u"path"].toString(), all.sets.at(0).path);
}

void TestSetWriter::listsDamagedSets()
{
    const QString set = m_folder->filePath(u"auth/2026-11-23T18-45-07Z"_s);
    QVERIFY(QDir().mkpath(set));
    put(set + u"/manifest.json"_s, "{\"format\":");
    const Catalogue catalogue = readCatalogue(m_folder->path()).value();
    QCOMPARE(catalogue.sets.size(), 1);
    QVERIFY(!catalogue.sets.first().manifest);
    QCOMPARE(catalogue.sets.first().error->code, ErrorCode::SetDamaged);
    QCOMPARE(toJson(catalogue)[u"sets"][0][u"error"][u"code"].toString(), u"set-damaged"_s);
}

void TestSetWriter::listsUnfinishedSets()
{
    auto running = writer(u"a"_s).value();
    QVERIFY(QDir().mkpath(m_folder->filePath(u"b/.2026-01-01T00-00-00Z.partial"_s)));
    const Catalogue catalogue = readCatalogue(m_folder->path()).value();
    QVERIFY(catalogue.sets.isEmpty());
    QCOMPARE(catalogue.unfinished.size(), 2);
    QVERIFY(catalogue.unfinished.at(0).running);
    QVERIFY(!catalogue.unfinished.at(1).running);
    QVERIFY(QFile::exists(running->folder())); // looking does not touch
    QVERIFY(running->finish(sampleManifest()));
}

QTEST_GUILESS_MAIN(TestSetWriter)
#include "tst_setwriter.moc"
