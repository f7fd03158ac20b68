// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/archive/zstdstream.h"
#include "core/files/index/indexreader.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace keeper;

namespace {

TarEntry entryOf(const QByteArray &path, const QString &type = u"file"_s, const QByteArray &link = {})
{
    TarEntry entry;
    entry.path = path;
    entry.type = type;
    entry.link = link;
    if (type == "file"_L1)
        entry.sha256 = QByteArray(64, 'a');
    return entry;
}

} // namespace

/// The index as browsing and comparing need it.
class TestFileIndex : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    [[nodiscard]] QString write(const QList<TarEntry> &entries) const
    {
        QFile file(m_folder.filePath(u"media.index.jsonl.zst"_s));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        ZstdWriter writer([&file](QByteArrayView bytes) -> Result<> {
            file.write(bytes.data(), bytes.size());
            return {};
        });
        for (const TarEntry &entry : entries) {
            if (!writer.add(QJsonDocument(toJson(entry)).toJson(QJsonDocument::Compact) + '\n'))
                return {};
        }
        return writer.finish() ? file.fileName() : QString();
    }

private slots:
    void aFolderIsFollowedByAllThatIsInIt()
    {
        const QString path = write({entryOf("b/z"), entryOf("b", u"directory"_s), entryOf("b-1"), entryOf("a"),
                                    entryOf("b/a/x"), entryOf(".", u"directory"_s), entryOf("b/\xff")});
        const Result<QList<TarEntry>> entries = readFileIndex(path, {});
        QVERIFY(entries);
        QByteArrayList paths;
        for (const TarEntry &entry : *entries)
            paths += entry.path;
        QCOMPARE(paths, (QByteArrayList{".", "a", "b", "b/a/x", "b/z", "b/\xff", "b-1"}));
        QCOMPARE(findEntry(*entries, "b/z")->path, QByteArray("b/z"));
        QVERIFY(!findEntry(*entries, "b/y") && !findEntry(*entries, "") && !findEntry(*entries, "zz"));
    }

    void ofTwoEntriesOfOneNameTheLastCounts()
    {
        TarEntry later = entryOf("a");
        later.size = 7;
        const auto entries = readFileIndex(write({entryOf("a"), entryOf("b"), later}), {});
        QVERIFY(entries);
        QCOMPARE(findEntry(*entries, "a")->size, 7);
    }

    void aHardLinkLeadsToTheFileThatHasTheBytes()
    {
        const QList<TarEntry> entries{entryOf("file"), entryOf("loop", u"hardlink"_s, "loop"),
                                      entryOf("lost", u"hardlink"_s, "none"), entryOf("name", u"hardlink"_s, "file"),
                                      entryOf("soft", u"symlink"_s, "file")};
        QCOMPARE(fileBehind(entries, entries.at(0)), &entries.at(0));
        QCOMPARE(fileBehind(entries, entries.at(3)), &entries.at(0));
        for (const int without : {1, 2, 4})
            QCOMPARE(fileBehind(entries, entries.at(without)), nullptr);
    }

    void whatIsNoIndexIsAnError()
    {
        QFile file(m_folder.filePath(u"cut"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("no zstd") > 0);
        file.close();
        QCOMPARE(readFileIndex(file.fileName(), {}).error().code, ErrorCode::ArchiveDamaged);
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(readFileIndex(write({entryOf("a")}), stop.get_token()).error().isCancelled());
    }

    void aHundredThousandEntriesAreQuick()
    {
        QList<TarEntry> many;
        for (int i = 0; i < 100'000; ++i)
            many += entryOf(u"media/public/folder-%1/picture-%2.png"_s.arg(i % 997).arg(i).toUtf8());
        const QString path = write(many);
        QElapsedTimer timer;
        timer.start();
        const auto entries = readFileIndex(path, {});
        const qint64 milliseconds = timer.elapsed();
        qInfo() << "100,000 entries in" << milliseconds << "ms";
        QVERIFY(entries);
        QCOMPARE(entries->size(), 100'000);
        QVERIFY2(milliseconds < 20'000, "ten times what a slow machine under load needs");
    }
};

QTEST_GUILESS_MAIN(TestFileIndex)
#include "tst_indextree.moc"
