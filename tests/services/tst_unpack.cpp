// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "tests/services/scratchlab.h"
#include "tests/services/scratchset.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <algorithm>
#include <map>

using namespace keeper;
using namespace Qt::StringLiterals;

namespace {

/// Everything about a tree on the host, as the host's own tar sees it: a tool that has no part in unpacking.
QByteArray treeSum(const ScratchLab &lab, const QByteArray &path)
{
    return lab.eyes.shell(u"tar --format=posix --pax-option=delete=atime,delete=ctime,exthdr.name=%d/P/%f --sort=name "
                          "--numeric-owner --xattrs --xattrs-include='*' --acls -C '%1' -cf - . | sha256sum"_s.arg(
                              QString::fromUtf8(path)));
}

} // namespace

/// What is restored beside the live directories, on real hosts.
class TestUnpack : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void cleanupTestCase() { m_labs.clear(); }

    void wholeDirectoryIsAsItWas_data();
    void wholeDirectoryIsAsItWas();
    void partsAreTakenOutOfTheirArchive();
    void partThatIsAFileIsAFile();
    void setOfMediaGoesBelowData();
    void emptyDirectoryHasOwnerAndRightsOfTheLiveOne();
    void hostileArchivesWriteNothing_data();
    void hostileArchivesWriteNothing();
    void archiveThatIsNotItsIndexIsFound_data();
    void archiveThatIsNotItsIndexIsFound();
    void damagedArchiveLeavesNothing();
    void stoppingIsQuick();

private:
    [[nodiscard]] ScratchLab &lab(const QString &profile = u"compose-2025.8"_s) { return *m_labs[profile]; }
    std::map<QString, std::unique_ptr<ScratchLab>> m_labs;
};

void TestUnpack::initTestCase()
{
    for (const QString &profile : {u"compose-2025.8"_s, u"compose-2026.2"_s}) {
        m_labs[profile] = ScratchLab::open(profile);
        QVERIFY(m_labs[profile]);
    }
}

void TestUnpack::cleanup()
{
    for (const auto &[profile, one] : m_labs)
        one->empty();
}

void TestUnpack::wholeDirectoryIsAsItWas_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("component");
    QTest::newRow("bind mount") << u"compose-2025.8"_s << u"media"_s;
    QTest::newRow("file system of its own") << u"compose-2025.8"_s << u"certs"_s;
    QTest::newRow("volume") << u"compose-2026.2"_s << u"data"_s;
    QTest::newRow("templates") << u"compose-2026.2"_s << u"custom-templates"_s;
}

void TestUnpack::wholeDirectoryIsAsItWas()
{
    QFETCH(QString, profile);
    QFETCH(QString, component);
    ScratchLab &lab = this->lab(profile);
    const auto facts = std::ranges::find(lab.directories, component, &DirectoryFacts::component);
    QVERIFY(facts != lab.directories.end() && facts->mount);
    ScratchSet set;
    QVERIFY(set.pull(*lab.server, *facts));
    const DirectoryPlace place{.component = component, .source = lab.path("live"), .archiveRoot = "."};
    QElapsedTimer clock;
    clock.start();
    const auto unpacked = lab.unpack(set, place);
    qInfo() << component << clock.elapsed() << "ms";
    QVERIFY2(unpacked, unpacked ? "" : qPrintable(unpacked.error().detail));
    QCOMPARE(unpacked->entries, facts->entries);
    QVERIFY(unpacked->withAttributes);
    QCOMPARE(treeSum(lab, place.incoming(ScratchLab::runId())), treeSum(lab, facts->mount->source));
    QCOMPARE(lab.shell(u"ls -A"_s), place.incoming(ScratchLab::runId()).sliced(lab.path({}).size()));
    if (component == "media"_L1) {
        // Said once more in plain words, should tar be blind to something on both sides.
        const QString at = QString::fromUtf8(place.incoming(ScratchLab::runId())) + u"/public/awkward/"_s;
        QCOMPARE(lab.eyes.shell(u"stat -c '%a %u:%g %h' %1linked %1setgid %1private"_s.arg(at)).split('\n'),
                 (QByteArrayList{"644 1000:1000 2", "2775 1000:1000 2", "600 1000:1000 1"}));
        QCOMPARE(lab.eyes.shell(u"stat -c %Y %1zero; readlink %1symlink-up"_s.arg(at)), QByteArray("-2\n../../.."));
        QVERIFY(lab.eyes.shell(u"test %1linked -ef %1hardlink && echo same"_s.arg(at)) == "same");
    }
}

void TestUnpack::partsAreTakenOutOfTheirArchive()
{
    ScratchLab &lab = this->lab();
    ScratchSet set;
    const QList<MadeEntry> entries{madeFolder("custom", 02770), madeFile("custom/-x; $(id)\n*", "x"),
                                   madeFolder("custom2"), madeFile("custom2/y", "y"), madeFile("flows.yaml", "z")};
    // The engine's own copy names things without a dot.
    for (const QByteArray &prefix : {"./"_ba, ""_ba}) {
        set.make(entries, prefix);
        const DirectoryPlace place{
            .component = u"blueprints"_s, .source = lab.path("custom"), .archiveRoot = "./custom"};
        const auto unpacked = lab.unpack(set, place);
        QVERIFY2(unpacked, unpacked ? "" : qPrintable(unpacked.error().detail));
        QCOMPARE(unpacked->entries, 1);
        QCOMPARE(lab.shell(u"find . -mindepth 1 -printf '%m %U %y\n' | sort"_s), QByteArray("2770 1000 d\n644 1000 f"));
    }
}

void TestUnpack::partThatIsAFileIsAFile()
{
    ScratchLab &lab = this->lab();
    ScratchSet set;
    set.make({madeFolder("custom"), madeFile("flows.yaml", "blue\n", 0640)});
    const DirectoryPlace place{
        .component = u"blueprints"_s, .source = lab.path("flows.yaml"), .archiveRoot = "./flows.yaml", .isFile = true};
    const auto unpacked = lab.unpack(set, place);
    QVERIFY2(unpacked, unpacked ? "" : qPrintable(unpacked.error().detail));
    QCOMPARE(unpacked->fileBytes, 5);
    QCOMPARE(lab.shell(u"ls -A; cat .authentik*; stat -c '%a %u' .authentik*"_s),
             ".authentik-keeper-new-" + ScratchLab::runId().toUtf8() + "-flows.yaml\nblue\n640 1000");
}

void TestUnpack::setOfMediaGoesBelowData()
{
    ScratchLab &lab = this->lab();
    lab.shell(u"mkdir data && chmod 2771 data && chown 1000:33 data"_s);
    ScratchSet set;
    set.make({madeFolder(".", 0750), madeFolder("public"), madeFile("public/a", "a")});
    const DirectoryPlace place{
        .component = u"data"_s, .source = lab.path("data"), .archiveRoot = ".", .below = "media"};
    const auto unpacked = lab.unpack(set, place);
    QVERIFY2(unpacked, unpacked ? "" : qPrintable(unpacked.error().detail));
    QCOMPARE(lab.shell(u"cd .authentik*; find . -printf '%p %m %U:%G\n' | sort"_s),
             QByteArray(". 2771 1000:33\n./media 750 1000:1000\n./media/public 755 1000:1000\n"
                        "./media/public/a 644 1000:1000"));
}

void TestUnpack::emptyDirectoryHasOwnerAndRightsOfTheLiveOne()
{
    ScratchLab &lab = this->lab();
    lab.shell(u"mkdir certs && chmod 2750 certs && chown 33:44 certs && echo a >certs/a"_s);
    const DirectoryPlace place{.component = u"certs"_s, .source = lab.path("certs"), .archiveRoot = "."};
    const auto unpacked = unpackStaging(*lab.server, *lab.helper, {.place = place, .run = ScratchLab::runId()}, {}, {});
    QVERIFY2(unpacked, unpacked ? "" : qPrintable(unpacked.error().detail));
    QCOMPARE(lab.shell(u"stat -c '%a %u:%g' .authentik*; ls -A .authentik*"_s), QByteArray("2750 33:44"));
}

void TestUnpack::hostileArchivesWriteNothing_data()
{
    QTest::addColumn<QByteArray>("prefix");
    QTest::addColumn<MadeEntry>("entry");
    QTest::addColumn<MadeEntry>("second");
    const MadeEntry file = madeFile("z", "z");
    QTest::newRow("absolute") << QByteArray() << madeFile("/opt/evil", "e") << file;
    QTest::newRow("up") << QByteArray() << madeFile("../evil", "e") << file;
    QTest::newRow("through a link") << "./"_ba << madeLink("l", u"symlink"_s, "..") << madeFile("l/evil", "e");
    QTest::newRow("hard link") << QByteArray() << madeLink("h", u"hardlink"_s, "../secret") << file;
    QTest::newRow("device") << "./"_ba << madeLink("tty", u"character"_s, {}) << file;
    QTest::newRow("pipe") << "./"_ba << madeLink("pipe", u"fifo"_s, {}) << file;
}

void TestUnpack::hostileArchivesWriteNothing()
{
    QFETCH(QByteArray, prefix);
    QFETCH(MadeEntry, entry);
    QFETCH(MadeEntry, second);
    ScratchLab &lab = this->lab();
    lab.shell(u"echo s >secret"_s);
    ScratchSet set;
    set.make({entry, second}, prefix);
    const DirectoryPlace place{.component = u"media"_s, .source = lab.path("media"), .archiveRoot = "."};
    const auto unpacked = lab.unpack(set, place);
    QVERIFY(!unpacked);
    QCOMPARE(unpacked.error().code, ErrorCode::ArchiveDamaged);
    QVERIFY(!unpacked.error().facts[u"entry"_s].isEmpty());
    QCOMPARE(lab.shell(u"ls -A; ls /opt/evil 2>/dev/null"_s + u" || :"_s), QByteArray("secret"));

    // An index that hides it: tar's own guards, and what is found afterwards.
    set.make({entry, second}, prefix, {madeFolder("x").entry});
    QVERIFY(!lab.unpack(set, place));
    QCOMPARE(lab.shell(u"ls -A; stat -c %h secret; ls /opt/evil 2>/dev/null || :"_s), QByteArray("secret\n1"));
}

void TestUnpack::archiveThatIsNotItsIndexIsFound_data()
{
    QTest::addColumn<MadeEntry>("entry");
    QTest::addColumn<MadeEntry>("indexed");
    const MadeEntry file = madeFile("a", "abc");
    MadeEntry other = file;
    other.entry.uid = 1001;
    QTest::newRow("owner") << file << other;
    QTest::newRow("rights") << file << madeFile("a", "abc", 0600);
    QTest::newRow("data") << file << madeFile("a", "abd");
    QTest::newRow("size") << file << madeFile("a", "abcd");
    QTest::newRow("kind") << file << madeFolder("a", 0644);
    QTest::newRow("target") << madeLink("a", u"symlink"_s, "x") << madeLink("a", u"symlink"_s, "y");
    QTest::newRow("name") << file << madeFile("b\n", "abc");
    QTest::newRow("not the same file") << madeFile("a", "z") << madeLink("a", u"hardlink"_s, "z");
}

void TestUnpack::archiveThatIsNotItsIndexIsFound()
{
    QFETCH(MadeEntry, entry);
    QFETCH(MadeEntry, indexed);
    ScratchLab &lab = this->lab();
    ScratchSet set;
    const MadeEntry root = madeFolder(".");
    const MadeEntry last = madeFile("z", "z");
    set.make({root, last, entry}, "./", {root.entry, last.entry, indexed.entry});
    const auto unpacked = lab.unpack(set, {.component = u"media"_s, .source = lab.path("media"), .archiveRoot = "."});
    QVERIFY(!unpacked);
    QCOMPARE(unpacked.error().code, ErrorCode::RestoredDiffers);
    QCOMPARE(unpacked.error().facts[u"component"_s], u"media"_s);
    QCOMPARE(unpacked.error().facts[u"what"_s], QString::fromUtf8(indexed.entry.path));
    QCOMPARE(lab.shell(u"ls -A"_s), QByteArray());
}

void TestUnpack::damagedArchiveLeavesNothing()
{
    ScratchLab &lab = this->lab();
    ScratchSet set;
    set.make({madeFolder("."), madeFile("a", randomHex(200'000))});
    QFile file(set.archive());
    QVERIFY(file.resize(file.size() / 2));
    const auto unpacked = lab.unpack(set, {.component = u"media"_s, .source = lab.path("media"), .archiveRoot = "."});
    QVERIFY(!unpacked);
    QCOMPARE(unpacked.error().code, ErrorCode::ArchiveDamaged);
    QCOMPARE(lab.shell(u"ls -A"_s), QByteArray());
}

void TestUnpack::stoppingIsQuick()
{
    ScratchLab &lab = this->lab();
    ScratchSet set;
    QList<MadeEntry> entries{madeFolder(".")};
    const QByteArray data = randomHex(1 << 20);
    for (int i = 0; i < 150; ++i)
        entries += madeFile(QByteArray::number(i), data);
    set.make(entries);
    std::stop_source stop;
    QElapsedTimer since;
    const ZstdProgress progress = [&](qint64 bytes) {
        if (bytes > (8 << 20) && !since.isValid()) {
            since.start();
            stop.request_stop();
        }
    };
    const auto unpacked =
        unpackStaging(*lab.server, *lab.helper,
                      {.archive = set.archive(),
                       .index = set.index(),
                       .place = {.component = u"media"_s, .source = lab.path("media"), .archiveRoot = "."},
                       .run = ScratchLab::runId()},
                      progress, stop.get_token());
    QVERIFY(!unpacked);
    QCOMPARE(unpacked.error().code, ErrorCode::Cancelled);
    // Two seconds for the person who waits, and the clearing up on a machine that may be busy.
    QVERIFY2(since.isValid() && since.elapsed() < 5000, QByteArray::number(since.elapsed()).constData());
    QCOMPARE(lab.shell(u"ls -A"_s), QByteArray());
}

QTEST_GUILESS_MAIN(TestUnpack)
#include "tst_unpack.moc"
