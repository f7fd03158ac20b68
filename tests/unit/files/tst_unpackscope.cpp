// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/archive/zstdstream.h"
#include "core/files/unpack/unpackscope.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace keeper;

namespace {

TarEntry entryOf(const QByteArray &path, const QString &type = u"file"_s, const QByteArray &link = {})
{
    return {.path = path, .type = type, .size = 3, .mode = 0644, .uid = 1000, .gid = 1000, .mtime = -1.5, .link = link};
}

DirectoryPlace placeFor(const QByteArray &archiveRoot, const QByteArray &below = {})
{
    return {.component = u"media"_s, .source = "/srv/media", .archiveRoot = archiveRoot, .below = below};
}

} // namespace

/// What an index says before anything of its archive is written.
class TestUnpackScope : public QObject
{
    Q_OBJECT

private slots:
    void linesOfAnIndexReadBack_data();
    void linesOfAnIndexReadBack();
    void brokenLinesAreNoEntries_data();
    void brokenLinesAreNoEntries();
    void entriesLieWhereTheyBelong_data();
    void entriesLieWhereTheyBelong();
    void whatCouldWriteOutsideIsRefused_data();
    void whatCouldWriteOutsideIsRefused();
    void linksAreData();
    void hardLinksOutsideTheScopeAreKnown();
    void foldersThatLeadToTheEntryAreKnown();
    void brokenIndexIsRefused();

private:
    Result<UnpackPlan> planFor(const QList<TarEntry> &entries, const UnpackScope &scope);
    QString indexWith(const QByteArray &lines);
    QTemporaryDir m_folder;
};

QString TestUnpackScope::indexWith(const QByteArray &lines)
{
    QFile file(m_folder.filePath(u"index.jsonl.zst"_s));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    ZstdWriter writer([&](QByteArrayView bytes) -> Result<> {
        file.write(bytes.data(), bytes.size());
        return {};
    });
    const bool written = writer.add(lines) && writer.finish();
    return written ? file.fileName() : QString();
}

Result<UnpackPlan> TestUnpackScope::planFor(const QList<TarEntry> &entries, const UnpackScope &scope)
{
    QByteArray lines;
    for (const TarEntry &entry : entries)
        lines += QJsonDocument(toJson(entry)).toJson(QJsonDocument::Compact) + '\n';
    return planUnpack(indexWith(lines), scope, {});
}

void TestUnpackScope::linesOfAnIndexReadBack_data()
{
    QTest::addColumn<TarEntry>("entry");
    QTest::newRow("file") << entryOf("public/a.png");
    QTest::newRow("not UTF-8") << entryOf("latin1-\xfc\xff\n.png");
    QTest::newRow("link") << entryOf("s", u"symlink"_s, "\xfc/../x");
    TarEntry marked = entryOf("setgid", u"directory"_s);
    marked.mode = 02775;
    marked.sha256 = QByteArray(64, 'a');
    QTest::newRow("setgid") << marked;
}

void TestUnpackScope::linesOfAnIndexReadBack()
{
    QFETCH(TarEntry, entry);
    QCOMPARE(tarEntryFromJson(QJsonDocument(toJson(entry)).toJson(QJsonDocument::Compact)), std::optional(entry));
}

void TestUnpackScope::brokenLinesAreNoEntries_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray(R"({"path":"a")");
    QTest::newRow("an array") << QByteArray("[]");
    QTest::newRow("no path") << QByteArray(R"({"type":"file","mode":"0644"})");
    QTest::newRow("no type") << QByteArray(R"({"path":"a","mode":"0644"})");
    QTest::newRow("no mode") << QByteArray(R"({"path":"a","type":"file"})");
    QTest::newRow("decimal mode") << QByteArray(R"({"path":"a","type":"file","mode":"0689"})");
}

void TestUnpackScope::brokenLinesAreNoEntries()
{
    QFETCH(QByteArray, line);
    QVERIFY(!tarEntryFromJson(line));
}

void TestUnpackScope::entriesLieWhereTheyBelong_data()
{
    QTest::addColumn<QByteArray>("root");
    QTest::addColumn<QByteArray>("below");
    QTest::addColumn<QByteArray>("entry");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("target"); // "-": not taken
    const auto row = [](const char *name, const QByteArrayList &words) {
        QTest::newRow(name) << words[0] << words[1] << words[2] << words[3] << words[4];
    };
    row("all: the root", {".", "", "", ".", ""});
    row("all: a file", {".", "", "", "public/a", "public/a"});
    row("all: what a restore kept", {".", "", "", ".authentik-keeper-before-x/a", "-"});
    row("all: the same, deeper", {".", "", "", "custom/.authentik-keeper-new-x", "-"});
    row("below: the root", {".", "media", "", ".", "media"});
    row("below: a file", {".", "media", "", "public/a", "media/public/a"});
    row("part: itself", {"./custom", "", "", "custom", ""});
    row("part: inside", {"./custom", "", "", "custom/x/y", "x/y"});
    row("part: another's", {"./custom", "", "", "custom-2/x", "-"});
    row("part: the root", {"./custom", "", "", ".", "-"});
    row("entry: itself", {"./public/a.png", "", "./public/a.png", "public/a.png", ""});
    row("entry: inside it", {"./public", "", "./public", "public/a/b", "a/b"});
    row("entry: a neighbour", {"./public", "", "./public/a", "public/b", "-"});
    row("entry: with folders", {"./public", "", "./public/x/a", "public/x/a", "x/a"});
    row("entry: a folder on the way", {"./public", "", "./public/x/a", "public/x", "x"});
    row("entry: the first folder", {"./public", "", "./public/x/a", "public", ""});
    row("entry: above the place", {"./public", "", "./public/x/a", ".", "-"});
    row("entry: in all", {".", "", "./public/a", "public/a", "public/a"});
    row("entry: in all, the root", {".", "", "./public/a", ".", ""});
    row("entry: below", {".", "media", "./public/a", "public/a", "media/public/a"});
}

void TestUnpackScope::entriesLieWhereTheyBelong()
{
    QFETCH(QByteArray, root);
    QFETCH(QByteArray, below);
    QFETCH(QByteArray, entry);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, target);
    const std::optional<QByteArray> found = UnpackScope(placeFor(root, below), entry).targetOf(path);
    QCOMPARE(found.value_or("-"), target);
}

void TestUnpackScope::whatCouldWriteOutsideIsRefused_data()
{
    QTest::addColumn<QList<TarEntry>>("entries");
    const TarEntry link = entryOf("link", u"symlink"_s, "/etc");
    QTest::newRow("absolute") << QList{entryOf("/etc/passwd")};
    QTest::newRow("up") << QList{entryOf("a/../../b")};
    QTest::newRow("up alone") << QList{entryOf("..")};
    QTest::newRow("odd writing") << QList{link, entryOf("link/./a")};
    QTest::newRow("two slashes") << QList{entryOf("a//b")};
    QTest::newRow("through a link") << QList{link, entryOf("link/a")};
    QTest::newRow("deep through a link") << QList{link, entryOf("link/a/b/c")};
    QTest::newRow("before its link") << QList{entryOf("link/a/b"), link};
    QTest::newRow("hard link up") << QList{entryOf("a", u"hardlink"_s, "../../etc/passwd")};
    QTest::newRow("hard link absolute") << QList{entryOf("a", u"hardlink"_s, "/etc/passwd")};
    QTest::newRow("hard link through a link") << QList{link, entryOf("a", u"hardlink"_s, "link/passwd")};
    QTest::newRow("through a link's second name")
        << QList{link, entryOf("second", u"hardlink"_s, "link"), entryOf("second/a")};
    QTest::newRow("its root is a link") << QList{entryOf(".", u"symlink"_s, "/etc")};
    QTest::newRow("pipe") << QList{entryOf("pipe", u"fifo"_s)};
    QTest::newRow("disk") << QList{entryOf("sda", u"block"_s)};
    QTest::newRow("terminal") << QList{entryOf("tty", u"character"_s)};
    QTest::newRow("of no kind") << QList{entryOf("x", u"door"_s)};
}

void TestUnpackScope::whatCouldWriteOutsideIsRefused()
{
    QFETCH(QList<TarEntry>, entries);
    entries.prepend(entryOf(".", u"directory"_s));
    entries.append(entryOf("good"));
    const auto plan = planFor(entries, UnpackScope(placeFor("."), {}));
    QVERIFY(!plan);
    QCOMPARE(plan.error().code, ErrorCode::ArchiveDamaged);
    QVERIFY(plan.error().facts.contains(u"entry"_s));
}

void TestUnpackScope::linksAreData()
{
    const auto plan =
        planFor({entryOf(".", u"directory"_s), entryOf("up", u"symlink"_s, "../../.."),
                 entryOf("absolute", u"symlink"_s, "/etc/passwd"), entryOf("upper/a"),
                 entryOf("second", u"hardlink"_s, "up"), entryOf("..a"), entryOf("-dash"), entryOf("a\nb")},
                UnpackScope(placeFor("."), {}));
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().detail));
    QCOMPARE(plan->taken, 8);
    QVERIFY(plan->targets.isEmpty());
}

void TestUnpackScope::hardLinksOutsideTheScopeAreKnown()
{
    const auto plan = planFor({entryOf("a/file"), entryOf("b/second", u"hardlink"_s, "a/file"), entryOf("b/file"),
                               entryOf("b/third", u"hardlink"_s, "b/file")},
                              UnpackScope(placeFor("./b"), {}));
    QVERIFY(plan);
    QCOMPARE(plan->taken, 3);
    QCOMPARE(plan->targets, QSet<QByteArray>{"a/file"});
}

void TestUnpackScope::foldersThatLeadToTheEntryAreKnown()
{
    const UnpackScope scope(placeFor("./a"), "./a/b/c");
    const QList<TarEntry> entries{entryOf(".", u"directory"_s), entryOf("a", u"directory"_s),
                                  entryOf("a/b", u"directory"_s), entryOf("a/b/c"), entryOf("a/b/d")};
    const auto plan = planFor(entries, scope);
    QVERIFY(plan);
    QCOMPARE(plan->taken, 1);
    QCOMPARE(plan->leading, entries.sliced(1, 2));
    QVERIFY(!planFor({entryOf("a"), entryOf("a/b/c")}, scope));
}

void TestUnpackScope::brokenIndexIsRefused()
{
    const UnpackScope scope(placeFor("."), {});
    const auto plan = planUnpack(indexWith("{\"path\":\n"), scope, {});
    QVERIFY(!plan);
    QCOMPARE(plan.error().code, ErrorCode::ArchiveDamaged);
    QFile cut(indexWith("{}\n"));
    QVERIFY(cut.resize(cut.size() - 2));
    QCOMPARE(planUnpack(cut.fileName(), scope, {}).error().code, ErrorCode::ArchiveDamaged);
    QCOMPARE(planUnpack(u"/no/such/file"_s, scope, {}).error().code, ErrorCode::FileFailed);
}

QTEST_GUILESS_MAIN(TestUnpackScope)
#include "tst_unpackscope.moc"
