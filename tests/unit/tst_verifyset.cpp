// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backupset/manifest.h"
#include "core/backupset/store/setname.h"
#include "core/files/archive/zstdstream.h"
#include "core/verify/verifyset.h"
#include "tests/unit/wholeset.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>

using namespace Qt::StringLiterals;
using namespace keeper;

class tst_VerifySet : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void saysThatAWholeSetIsWhole();
    void findsAFlippedBitInEveryFile_data();
    void findsAFlippedBitInEveryFile();
    void findsACutInEveryFile_data() { findsAFlippedBitInEveryFile_data(); }
    void findsACutInEveryFile();
    void findsEveryMissingFile_data() { findsAFlippedBitInEveryFile_data(); }
    void findsEveryMissingFile();
    void looksBehindRightChecksums_data();
    void looksBehindRightChecksums();
    void findsAManifestThatLostWhatAComponentNeeds_data();
    void findsAManifestThatLostWhatAComponentNeeds();
    void findsAManifestThatLostAComponentsParts();
    void aComponentOfANewerProgramIsNewer();
    void leavesAFileThatIsNotOfTheSet();
    void tellsForeignFoldersApart();
    void tellsNewerSetsApart();
    void tellsIncompleteSetsApart();
    void tellsUnfinishedSetsApart();
    void tellsThatThereIsNoSet();
    void canBeStopped();

private:
    [[nodiscard]] QString file(const QString &name) const { return m_set + u'/' + name; }
    [[nodiscard]] VerifyReport verify() const;
    void changeComponent(const QString &name, const std::function<void(QJsonObject &)> &change);

    QTemporaryDir m_folder;
    QString m_original;
    QString m_set; ///< A fresh copy for each test.
    QByteArray m_tar;
};

void tst_VerifySet::initTestCase()
{
    const WholeSet made = makeWholeSet(m_folder.path());
    m_original = made.path;
    m_tar = made.tar;
}

void tst_VerifySet::init()
{
    QVERIFY(!m_original.isEmpty());
    m_set = m_folder.filePath(u"copy"_s);
    std::filesystem::remove_all(m_set.toStdString());
    std::filesystem::copy(m_original.toStdString(), m_set.toStdString(), std::filesystem::copy_options::recursive);
}

void tst_VerifySet::changeComponent(const QString &name, const std::function<void(QJsonObject &)> &change)
{
    QJsonObject manifest = QJsonDocument::fromJson(contentsOf(file(u"manifest.json"_s))).object();
    QJsonObject components = manifest[u"components"].toObject();
    QJsonObject component = components[name].toObject();
    change(component);
    components[name] = component;
    manifest[u"components"] = components;
    overwrite(file(u"manifest.json"_s), QJsonDocument(manifest).toJson());
    renewChecksums(m_set);
}

VerifyReport tst_VerifySet::verify() const
{
    const Result<VerifyReport> report = verifySet(m_set, {}, {});
    return report.value_or(VerifyReport{.condition = SetCondition::Foreign, .path = u"error"_s});
}

void tst_VerifySet::saysThatAWholeSetIsWhole()
{
    qint64 last = 0;
    qint64 all = 0;
    const Result<VerifyReport> report = verifySet(m_set,
                                                  [&](qint64 done, qint64 expected, const QString &) {
                                                      QVERIFY(done >= last);
                                                      QVERIFY(done <= expected);
                                                      last = done;
                                                      all = expected;
                                                  },
                                                  {});
    QVERIFY(report);
    QVERIFY2(report->problems.isEmpty(), qPrintable(report->problems.value(0).detail));
    QCOMPARE(report->condition, SetCondition::Whole);
    QVERIFY(all > 0);
    QCOMPARE(report->notChecked.size(), 1);
    QCOMPARE(report->notChecked.first().code, FindingCode::DumpNotRead);
    QCOMPARE(report->notChecked.first().detail, u"99"_s);
}

void tst_VerifySet::findsAFlippedBitInEveryFile_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : QDir(m_original).entryList(QDir::Files))
        QTest::newRow(qPrintable(name)) << name;
}

void tst_VerifySet::findsAFlippedBitInEveryFile()
{
    QFETCH(QString, name);
    const QByteArray whole = contentsOf(file(name));
    for (const qsizetype at : {qsizetype(0), whole.size() / 2, whole.size() - 1}) {
        QByteArray flipped = whole;
        flipped[at] = char(flipped[at] ^ 1);
        overwrite(file(name), flipped);
        const VerifyReport report = verify();
        QVERIFY2(report.condition == SetCondition::Damaged, qPrintable(nameOf(report.condition)));
        QVERIFY(!report.problems.isEmpty());
    }
}

void tst_VerifySet::findsACutInEveryFile()
{
    QFETCH(QString, name);
    QVERIFY(QFile::resize(file(name), QFileInfo(file(name)).size() - 1));
    QCOMPARE(verify().condition, SetCondition::Damaged);
}

void tst_VerifySet::findsEveryMissingFile()
{
    QFETCH(QString, name);
    QVERIFY(QFile::remove(file(name)));
    const VerifyReport report = verify();
    QCOMPARE(report.condition, SetCondition::Damaged);
    QCOMPARE(report.problems.first().file, name);
}

void tst_VerifySet::looksBehindRightChecksums_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("contents");
    QTest::addColumn<FindingCode>("code");
    const auto compressed = [](const QByteArray &bytes) {
        QByteArray out;
        ZstdWriter writer([&out](QByteArrayView piece) -> Result<> {
            out += piece;
            return {};
        });
        return writer.add(bytes) && writer.finish() ? out : QByteArray();
    };
    QByteArray otherTar = m_tar;
    otherTar.replace(QByteArray(100, 'a'), QByteArray(100, 'c'));
    QTest::newRow("a shorter file") << u"redis.rdb"_s << QByteArray("REDIS0010") << FindingCode::ManifestDiffers;
    QTest::newRow("other files") << u"media.tar.zst"_s << compressed(otherTar) << FindingCode::ManifestDiffers;
    QTest::newRow("an empty index") << u"media.index.jsonl.zst"_s << compressed({}) << FindingCode::EntryDiffers;
    QTest::newRow("an index that is none")
        << u"media.index.jsonl.zst"_s << QByteArray("words") << FindingCode::ArchiveDamaged;
}

void tst_VerifySet::looksBehindRightChecksums()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, contents);
    QFETCH(FindingCode, code);
    overwrite(file(name), contents);
    renewChecksums(m_set);
    const VerifyReport report = verify();
    QCOMPARE(report.condition, SetCondition::Damaged);
    QCOMPARE(report.problems.first().code, code);
}

void tst_VerifySet::findsAManifestThatLostWhatAComponentNeeds_data()
{
    QTest::addColumn<QString>("component");
    QTest::addColumn<QStringList>("lost");
    QTest::newRow("directory") << u"media"_s << QStringList{u"entries"_s, u"parts"_s};
    QTest::newRow("index") << u"media"_s << QStringList{u"index"_s};
    QTest::newRow("database") << u"database"_s << QStringList{u"name"_s};
    QTest::newRow("redis") << u"redis"_s << QStringList{u"rdbVersion"_s};
    QTest::newRow("configuration") << u"configuration"_s << QStringList{u"files"_s};
}

/// The checksums are right: somebody made them anew.
void tst_VerifySet::findsAManifestThatLostWhatAComponentNeeds()
{
    QFETCH(QString, component);
    QFETCH(QStringList, lost);
    changeComponent(component, [&](QJsonObject &json) {
        for (const QString &key : lost)
            json.remove(key);
    });
    const VerifyReport report = verify();
    QCOMPARE(report.condition, SetCondition::Damaged);
    QCOMPARE(report.problems.first().code, FindingCode::ManifestUnreadable);
    QVERIFY(report.problems.first().detail.contains(component));
}

/// An archive of parts has no root of its own; without `parts` a restore would take it for the whole directory.
void tst_VerifySet::findsAManifestThatLostAComponentsParts()
{
    const QJsonArray parts{QJsonObject{{u"path"_s, u"public"_s}, {u"file"_s, false}}};
    changeComponent(u"media"_s, [&](QJsonObject &json) { json[u"parts"] = parts; });
    const VerifyReport report = verify();
    QCOMPARE(report.condition, SetCondition::Damaged);
    QCOMPARE(report.problems.first().code, FindingCode::ManifestDiffers);
    QCOMPARE(report.problems.first().component, u"media"_s);
}

void tst_VerifySet::aComponentOfANewerProgramIsNewer()
{
    QByteArray manifest = contentsOf(file(u"manifest.json"_s));
    manifest.replace("\"media\": {", "\"cluster\": {");
    overwrite(file(u"manifest.json"_s), manifest);
    renewChecksums(m_set);
    const VerifyReport report = verify();
    QCOMPARE(report.condition, SetCondition::Newer);
    QCOMPARE(report.formatVersion, 1);
}

void tst_VerifySet::leavesAFileThatIsNotOfTheSet()
{
    overwrite(file(u"note.txt"_s), "of the admin");
    const VerifyReport report = verify();
    QCOMPARE(report.condition, SetCondition::Whole);
    QCOMPARE(report.notChecked.first().code, FindingCode::FileUnlisted);
    QCOMPARE(report.notChecked.first().file, u"note.txt"_s);
}

void tst_VerifySet::tellsForeignFoldersApart()
{
    QTemporaryDir empty;
    m_set = empty.path();
    QCOMPARE(verify().condition, SetCondition::Foreign);
    overwrite(file(u"database.dump"_s), "x");
    QCOMPARE(verify().condition, SetCondition::Foreign);
    overwrite(file(u"manifest.json"_s), R"({"format":"something-else","formatVersion":1})");
    QCOMPARE(verify().condition, SetCondition::Foreign);
}

void tst_VerifySet::tellsNewerSetsApart()
{
    QByteArray manifest = contentsOf(file(u"manifest.json"_s));
    const qsizetype at = manifest.indexOf("1", manifest.indexOf("formatVersion"));
    manifest.replace(at, 1, "3");
    overwrite(file(u"manifest.json"_s), manifest);
    const VerifyReport report = verify();
    QCOMPARE(report.condition, SetCondition::Newer);
    QCOMPARE(report.formatVersion, 3);
}

void tst_VerifySet::tellsIncompleteSetsApart()
{
    Result<Manifest> manifest = readManifest(m_set);
    QVERIFY(manifest);
    manifest->state = SetState::Incomplete;
    manifest->missing = {u"media/a.png"_s};
    manifest->components[u"media"_s].state = ComponentState::Partial;
    overwrite(file(u"manifest.json"_s), toBytes(*manifest));
    renewChecksums(m_set);
    const VerifyReport report = verify();
    QCOMPARE(report.condition, SetCondition::Incomplete);
    QCOMPARE(report.problems.first().detail, u"media/a.png"_s);
    // Damage is worse.
    QVERIFY(QFile::remove(file(u"redis.rdb"_s)));
    QCOMPARE(verify().condition, SetCondition::Damaged);
}

void tst_VerifySet::tellsUnfinishedSetsApart()
{
    const QString partial = m_folder.filePath(partialFolderName(u"2026-11-23T18-45-07Z"_s));
    QVERIFY(QDir().mkpath(partial));
    m_set = partial;
    overwrite(file(u"database.dump"_s), "x");
    const VerifyReport report = verify();
    QCOMPARE(report.condition, SetCondition::Incomplete);
    QCOMPARE(report.problems.first().code, FindingCode::SetUnfinished);
}

void tst_VerifySet::tellsThatThereIsNoSet()
{
    const Result<VerifyReport> report = verifySet(m_folder.filePath(u"nothing"_s), {}, {});
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::SetNotFound);
}

void tst_VerifySet::canBeStopped()
{
    std::stop_source source;
    source.request_stop();
    const Result<VerifyReport> report = verifySet(m_set, {}, source.get_token());
    QVERIFY(!report);
    QVERIFY(report.error().isCancelled());
}

QTEST_GUILESS_MAIN(tst_VerifySet)
#include "tst_verifyset.moc"
