// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backupset/catalogue.h"
#include "core/backupset/setwriter.h"
#include "tests/unit/samplemanifest.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace keeper;
using namespace Qt::StringLiterals;

/// What is deleted when one set is deleted, and what never is.
class TestRemoveSet : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] QString at(const QString &name) const { return m_folder->filePath(name); }
    static void put(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    /// A finished set of the day, in the folder "auth".
    [[nodiscard]] QString makeSet(int day) const
    {
        auto writer =
            SetWriter::create(m_folder->path(), u"auth"_s, QDateTime(QDate(2026, 11, day), QTime(), QTimeZone::UTC));
        put((*writer)->pathOf(u"journal.jsonl"_s), "{}\n");
        return (*writer)->finish(sampleManifest()).value();
    }
    static ErrorCode refusal(const QString &path)
    {
        const Result<> removed = removeSet(path);
        return removed ? ErrorCode::Internal : removed.error().code;
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void takesThatSetAndNoOther()
    {
        const QString first = makeSet(1);
        const QString second = makeSet(2);
        QVERIFY(removeSet(first + u'/'));
        QVERIFY(!QFileInfo::exists(first));
        const Catalogue left = readCatalogue(m_folder->path()).value();
        QCOMPARE(left.sets.size(), 1);
        QCOMPARE(left.sets.first().path, QFileInfo(second).canonicalFilePath());
        QVERIFY(left.unfinished.isEmpty());
    }

    void aDamagedManifestIsNoReasonToKeepASet()
    {
        const QString path = makeSet(1);
        QFile::remove(path + u"/manifest.json"_s);
        put(path + u"/manifest.json"_s, R"({"format":"authentik-keeper-set",)");
        QVERIFY(removeSet(path));
        QVERIFY(!QFileInfo::exists(path));
    }

    void leavesFoldersThatAreNoSets()
    {
        const QString unnamed = at(u"auth"_s);
        const QString set = makeSet(1);
        const QString other = at(u"auth/2026-11-02T00-00-00Z"_s);
        QVERIFY(QDir().mkpath(other));
        put(other + u"/mine.txt"_s, "x");
        const QString foreign = at(u"auth/2026-11-03T00-00-00Z"_s);
        QVERIFY(QDir().mkpath(foreign));
        put(foreign + u"/manifest.json"_s, R"({"format":"other","formatVersion":1})");
        for (const QString &path : {unnamed, other, foreign, QDir::tempPath()}) {
            QCOMPARE(refusal(path), ErrorCode::SetForeign);
            QVERIFY(QFileInfo::exists(path));
        }
        QVERIFY(QFileInfo::exists(other + u"/mine.txt"_s));
        QVERIFY(QFileInfo::exists(set + u"/manifest.json"_s));
    }

    void saysWhenThereIsNone()
    {
        QCOMPARE(refusal(at(u"2026-11-02T00-00-00Z"_s)), ErrorCode::SetNotFound);
        QCOMPARE(refusal(at(u"none/2026-11-02T00-00-00Z"_s)), ErrorCode::SetNotFound);
    }

    void neverFollowsALink()
    {
        const QString set = makeSet(1);
        const QString link = at(u"2026-11-05T00-00-00Z"_s);
        QVERIFY(QFile::link(set, link));
        QCOMPARE(refusal(link), ErrorCode::SetForeign);
        QCOMPARE(refusal(link + u'/'), ErrorCode::SetForeign);
        QVERIFY(QFileInfo::exists(set + u"/manifest.json"_s));

        const QString precious = at(u"precious"_s);
        QVERIFY(QDir().mkpath(precious));
        put(precious + u"/file"_s, "x");
        QVERIFY(QFile::link(precious, set + u"/inside"_s));
        QVERIFY(removeSet(set));
        QVERIFY(!QFileInfo::exists(set));
        QVERIFY(QFileInfo::exists(precious + u"/file"_s));
    }

    void aFolderInASetIsNotOursToTake()
    {
        const QString set = makeSet(1);
        QVERIFY(QDir(set).mkdir(u"mine"_s));
        QCOMPARE(refusal(set), ErrorCode::FileFailed);
        QVERIFY(QFileInfo::exists(set + u"/manifest.json"_s)); // nothing was begun
    }

    void takesWhatADeadRunLeft()
    {
        const QString partial = at(u"auth/.2026-11-01T00-00-00Z.partial"_s);
        QVERIFY(QDir().mkpath(partial));
        put(partial + u"/database.dump"_s, "x");
        QVERIFY(removeSet(partial));
        QVERIFY(!QFileInfo::exists(partial));
    }

    void leavesWhatARunIsWriting()
    {
        auto writer =
            SetWriter::create(m_folder->path(), u"auth"_s, QDateTime(QDate(2026, 11, 1), QTime(), QTimeZone::UTC));
        QVERIFY(writer);
        const QString partial = QFileInfo((*writer)->pathOf(u"a"_s)).path();
        QCOMPARE(refusal(partial), ErrorCode::SetBusy);
        QVERIFY(QFileInfo::exists(partial));
    }

    void aFinishedSetMayGoWhileAnotherIsWritten()
    {
        const QString set = makeSet(1);
        auto writer =
            SetWriter::create(m_folder->path(), u"auth"_s, QDateTime(QDate(2026, 11, 2), QTime(), QTimeZone::UTC));
        QVERIFY(removeSet(set));
        QVERIFY(QFileInfo::exists(QFileInfo((*writer)->pathOf(u"a"_s)).path()));
    }

    void aSetThatCannotBeSetAsideStaysWhole()
    {
        const QString set = makeSet(1);
        // The name that it takes first is in use: nothing is lost.
        const QString inTheWay = at(u"auth/.2026-11-01T00-00-00Z.partial"_s);
        QVERIFY(QDir().mkpath(inTheWay));
        put(inTheWay + u"/file"_s, "x");
        QCOMPARE(refusal(set), ErrorCode::FileFailed);
        QVERIFY(QFileInfo::exists(set + u"/manifest.json"_s));
    }
};

QTEST_GUILESS_MAIN(TestRemoveSet)
#include "tst_removeset.moc"
