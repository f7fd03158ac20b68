// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/files/places/swapplaces.h"
#include "core/files/unpack/staging.h"
#include "tests/services/scratchlab.h"
#include "tests/services/scratchset.h"

#include <QTest>
#include <QTimeZone>

using namespace keeper;
using namespace Qt::StringLiterals;

/// Where on a real host something is restored, and what else is asked of such places.
class TestUnpackPlaces : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_lab = ScratchLab::open(u"compose-2025.8"_s);
        QVERIFY(m_lab);
    }
    void cleanup() { m_lab->empty(); }
    void cleanupTestCase() { m_lab.reset(); }

    void singleEntryComesAlone();
    void singleEntryBringsTheFoldersThatAreMissing();
    void singleEntryIsNotPutThroughALink();
    void secondNameAloneHasItsData();
    void onlyOurOwnNamesAreRemoved();
    void newerFilesAreListed();
    void placesAreSeenAsTheyAre();
    void entryThatIsNotInTheArchiveIsNamed();
    void fileSystemOfItsOwnIsFilledInside_data();
    void fileSystemOfItsOwnIsFilledInside();

private:
    std::unique_ptr<ScratchLab> m_lab;
};

void TestUnpackPlaces::singleEntryComesAlone()
{
    ScratchLab &lab = *m_lab;
    lab.shell(u"mkdir -p media/public && echo old >media/public/a"_s);
    ScratchSet set;
    set.make({madeFolder("."), madeFolder("public"), madeFile("public/a", "new"), madeFile("public/ab", "x")});
    const DirectoryPlace media{.component = u"media"_s, .source = lab.path("media"), .archiveRoot = "."};
    const DirectoryPlace wanted{
        .component = u"media"_s, .source = lab.path("media/public/a"), .archiveRoot = "./public/a"};
    const auto single = singleEntryPlace(*lab.server, *lab.helper, wanted, {media}, {});
    QVERIFY2(single, single ? "" : qPrintable(single.error().detail));
    QVERIFY(single->place.exists && single->place.isFile && single->place.freeBytes > 0);
    QCOMPARE(single->place.source, wanted.source);
    const auto unpacked = lab.unpack(set, single->place, single->entry);
    QVERIFY2(unpacked, unpacked ? "" : qPrintable(unpacked.error().detail));
    QCOMPARE(lab.shell(u"cd media/public; ls -A; cat .authentik*"_s),
             ".authentik-keeper-new-" + ScratchLab::runId().toUtf8() + "-a\na\nnew");
}

void TestUnpackPlaces::singleEntryBringsTheFoldersThatAreMissing()
{
    ScratchLab &lab = *m_lab;
    lab.shell(u"mkdir media"_s);
    ScratchSet set;
    set.make({madeFolder("."), madeFolder("public", 0711), madeFolder("public/icons", 02775),
              madeFile("public/icons/a", "a"), madeFile("public/icons/b", "b"), madeFile("public/c", "c")});
    const DirectoryPlace media{.component = u"media"_s, .source = lab.path("media"), .archiveRoot = "."};
    const DirectoryPlace wanted{
        .component = u"media"_s, .source = lab.path("media/public/icons/a"), .archiveRoot = "./public/icons/a"};
    const auto single = singleEntryPlace(*lab.server, *lab.helper, wanted, {media}, {});
    QVERIFY(single);
    QVERIFY(!single->place.exists && !single->place.isFile);
    QCOMPARE(single->place.source, lab.path("media/public"));
    QCOMPARE(single->place.archiveRoot, QByteArray("./public"));
    const auto unpacked = lab.unpack(set, single->place, single->entry);
    QVERIFY2(unpacked, unpacked ? "" : qPrintable(unpacked.error().detail));
    QCOMPARE(unpacked->entries, 1);
    QCOMPARE(lab.shell(u"cd media/.authentik*; find . -printf '%p %m %U\n' | sort"_s),
             QByteArray(". 711 1000\n./icons 2775 1000\n./icons/a 644 1000"));

    // A set of /media whose folder /data lacks altogether.
    lab.shell(u"mkdir data"_s);
    const DirectoryPlace data{.component = u"data"_s, .source = lab.path("data"), .archiveRoot = "."};
    const DirectoryPlace moved{
        .component = u"data"_s, .source = lab.path("data/media/public/c"), .archiveRoot = "./public/c"};
    const auto inData = singleEntryPlace(*lab.server, *lab.helper, moved, {media, data}, {});
    QVERIFY(inData);
    QCOMPARE(inData->place.source, lab.path("data/media"));
    QVERIFY(lab.unpack(set, inData->place, inData->entry));
    QCOMPARE(lab.shell(u"cd data/.authentik*; find . -type f; stat -c %a . public"_s),
             QByteArray("./public/c\n755\n711"));
}

void TestUnpackPlaces::singleEntryIsNotPutThroughALink()
{
    ScratchLab &lab = *m_lab;
    lab.shell(u"mkdir -p media elsewhere && ln -s ../elsewhere media/public"_s);
    const DirectoryPlace media{.component = u"media"_s, .source = lab.path("media"), .archiveRoot = "."};
    const DirectoryPlace wanted{
        .component = u"media"_s, .source = lab.path("media/public/a"), .archiveRoot = "./public/a"};
    const auto single = singleEntryPlace(*lab.server, *lab.helper, wanted, {media}, {});
    QVERIFY(!single);
    QCOMPARE(single.error().code, ErrorCode::FileUnreadable);
    QCOMPARE(single.error().facts[u"path"_s].toUtf8(), lab.path("media/public"));
}

void TestUnpackPlaces::secondNameAloneHasItsData()
{
    ScratchLab &lab = *m_lab;
    lab.shell(u"mkdir media"_s);
    ScratchSet set;
    const DirectoryPlace place{
        .component = u"media"_s, .source = lab.path("media/second"), .archiveRoot = "./second", .isFile = true};
    for (const QByteArray &first : {"x/first"_ba, "x/latin-\xfc"_ba}) {
        set.make({madeFolder("."), madeFolder("x"), madeFile(first, "shared"), madeLink("second", u"hardlink"_s, first),
                  madeFile("third", "3")});
        const auto unpacked = lab.unpack(set, place, "./second");
        QVERIFY2(unpacked, unpacked ? "" : qPrintable(unpacked.error().detail));
        QCOMPARE(lab.shell(u"cd media; cat .authentik*; stat -c %h .authentik*; ls -A | wc -l"_s),
                 QByteArray("shared1\n1"));
    }
}

void TestUnpackPlaces::onlyOurOwnNamesAreRemoved()
{
    ScratchLab &lab = *m_lab;
    lab.shell(u"mkdir -p media .authentik-keeper-new-x/deep"_s);
    for (const QByteArray &path : {lab.path("media"), "relative/.authentik-keeper-x"_ba,
                                   lab.path(".authentik-keeper-new-x/deep"), lab.path("../.authentik-keeper-x")}) {
        const auto removed = removeStaging(*lab.server, *lab.helper, {path}, {});
        QVERIFY2(!removed && removed.error().code == ErrorCode::Internal, path.constData());
    }
    QVERIFY(removeStaging(*lab.server, *lab.helper, {lab.path(".authentik-keeper-new-x")}, {}));
    QVERIFY(removeStaging(*lab.server, *lab.helper, {lab.path(".authentik-keeper-new-x")}, {}));
    QCOMPARE(lab.shell(u"ls -A"_s), QByteArray("media"));
}

void TestUnpackPlaces::newerFilesAreListed()
{
    ScratchLab &lab = *m_lab;
    lab.shell(u"mkdir -p media/deep media/.authentik-keeper-before-x && cd media && touch -d @1000 old "
              ".authentik-keeper-before-x/z && touch -d @3000 deep/new 'a\nb' ../file && touch -d @2000.5 c"_s);
    const auto since = QDateTime::fromSecsSinceEpoch(2000, QTimeZone::UTC);
    const auto newer = [&](const QByteArray &name, qsizetype most) {
        return newerFiles(*lab.server, *lab.helper, lab.path(name), since, most, {}).value_or(QStringList{u"failed"_s});
    };
    QCOMPARE(newer("media", 10).filter(u"authentik"_s), QStringList{});
    lab.shell(u"touch -d @1000 media/.authentik-keeper-before-x/z"_s);
    QCOMPARE(newer("media", 10), (QStringList{u"a\nb"_s, u"c"_s, u"deep/new"_s}));
    QCOMPARE(newer("media", 2).size(), 2);
    QCOMPARE(newer("file", 2), QStringList{u"file"_s});
    QCOMPARE(newer("missing", 2), QStringList{});

    lab.shell(u"head -c 5000 /dev/zero >media/c"_s);
    const qint64 bytes = directoryBytes(*lab.server, *lab.helper, lab.path("media/c"), {}).value_or(-1);
    QCOMPARE(bytes, 5000);
    QVERIFY(directoryBytes(*lab.server, *lab.helper, lab.path("media"), {}).value_or(-1) > 5000);
    QCOMPARE(directoryBytes(*lab.server, *lab.helper, lab.path("missing"), {}).value_or(-1), 0);
}

void TestUnpackPlaces::placesAreSeenAsTheyAre()
{
    ScratchLab &lab = *m_lab;
    lab.shell(u"mkdir 'a\nb' && echo x >'größe $(id)' && ln -s / link"_s);
    const auto placeAt = [&](const QByteArray &name) { return DirectoryPlace{.source = lab.path(name)}; };
    const auto seen =
        lookAtPlaces(*lab.server, *lab.helper, {placeAt("a\nb"), placeAt("größe $(id)"), placeAt("missing/deep")}, {});
    QVERIFY2(seen, seen ? "" : qPrintable(seen.error().detail));
    QCOMPARE(seen->size(), 3);
    QVERIFY(seen->at(0).exists && !seen->at(0).isFile && !seen->at(0).isMountPoint);
    QVERIFY(seen->at(1).exists && seen->at(1).isFile);
    QVERIFY(!seen->at(2).exists);
    const qint64 free = lab.shell(u"df -P -B1 . | awk 'NR==2 {print $4}'"_s).toLongLong();
    for (const DirectoryPlace &place : *seen)
        QVERIFY2(std::abs(place.freeBytes - free) < (256 << 20), QByteArray::number(place.freeBytes).constData());
    const auto link = lookAtPlaces(*lab.server, *lab.helper, {placeAt("link")}, {});
    QVERIFY(!link);
    QCOMPARE(link.error().code, ErrorCode::FileUnreadable);
}

void TestUnpackPlaces::entryThatIsNotInTheArchiveIsNamed()
{
    ScratchLab &lab = *m_lab;
    ScratchSet set;
    set.make({madeFolder("."), madeFile("a", "a")});
    const auto unpacked =
        lab.unpack(set, {.component = u"media"_s, .source = lab.path("media/b"), .archiveRoot = "./b"}, "./b");
    QVERIFY(!unpacked);
    QCOMPARE(unpacked.error().code, ErrorCode::FileUnreadable);
    QCOMPARE(unpacked.error().facts[u"path"_s], u"b"_s);
}

void TestUnpackPlaces::fileSystemOfItsOwnIsFilledInside_data()
{
    QTest::addColumn<QString>("mount");
    QTest::newRow("file system") << u"mount -t tmpfs -o size=8m scratch 'mnt/of its own'"_s;
    QTest::newRow("bind of the same") << u"mkdir -p other && mount --bind other 'mnt/of its own'"_s;
}

void TestUnpackPlaces::fileSystemOfItsOwnIsFilledInside()
{
    QFETCH(QString, mount);
    ScratchLab &lab = *m_lab;
    lab.shell(u"mkdir -p 'mnt/of its own' && "_s + mount +
              u" && chmod 2750 'mnt/of its own' && echo a >'mnt/of its own/a'"_s);
    const Restoring unmount(lab.eyes, u"umount '%1/mnt/of its own'; rm -rf %1/mnt"_s.arg(lab.folder));
    // A helper sees what was mounted when it was started.
    const auto helper =
        HelperContainer::start(*lab.server, *lab.deployment.server(), "authentik-keeper-test-" + randomHex(4),
                               {lab.path("mnt")}, HelperContainer::Access::ReadWrite, {});
    QVERIFY(helper);
    const auto places =
        lookAtPlaces(*lab.server, **helper, {{.component = u"certs"_s, .source = lab.path("mnt/of its own")}}, {});
    QVERIFY(places);
    DirectoryPlace place = places->first();
    QVERIFY(place.isMountPoint && place.exists && !place.isFile);
    place.archiveRoot = ".";
    ScratchSet set;
    set.make({madeFolder(".", 0711), madeFile("b", "bee")});
    const auto unpacked = unpackStaging(
        *lab.server, **helper,
        {.archive = set.archive(), .index = set.index(), .place = place, .run = ScratchLab::runId()}, {}, {});
    QVERIFY2(unpacked, unpacked ? "" : qPrintable(unpacked.error().detail));
    QCOMPARE(place.incoming(ScratchLab::runId()),
             lab.path("mnt/of its own/.authentik-keeper-new-" + ScratchLab::runId().toUtf8()));
    QCOMPARE(lab.shell(u"cd 'mnt/of its own'; cat a .authentik*/b; stat -c '%a %u' . .authentik*"_s),
             QByteArray("a\nbee2750 0\n711 1000"));
}

QTEST_GUILESS_MAIN(TestUnpackPlaces)
#include "tst_unpackplaces.moc"
