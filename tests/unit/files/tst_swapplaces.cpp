// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/places/swapplaces.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace keeper;

namespace {

Mount mountAt(const QByteArray &target, const QByteArray &source)
{
    return {.target = target, .source = source};
}

DirectoryFacts media()
{
    return {.component = u"media"_s,
            .state = DirectoryState::Found,
            .path = "/media",
            .mount = mountAt("/media", "/opt/authentik/media")};
}

/// A /blueprints of the operator's own that is mounted as a whole.
DirectoryFacts wholeBlueprints()
{
    return {.component = u"blueprints"_s,
            .state = DirectoryState::Found,
            .path = "/blueprints",
            .mount = mountAt("/blueprints", "/srv/blueprints")};
}

QByteArrayList sources(const QList<DirectoryPlace> &places)
{
    QByteArrayList all;
    for (const DirectoryPlace &place : places)
        all += place.source;
    return all;
}

} // namespace

class TestRestorePlaces : public QObject
{
    Q_OBJECT

private slots:
    void mountedDirectoryIsItsSource()
    {
        const QList<DirectoryPlace> places = restorePlaces({media()});
        QCOMPARE(places.size(), 1);
        QCOMPARE(places[0].source, QByteArray("/opt/authentik/media"));
        QCOMPARE(places[0].archiveRoot, QByteArray("."));
        QCOMPARE(places[0].component, u"media"_s);
    }

    void emptyAndClosedOnesHaveAPlaceToo()
    {
        DirectoryFacts facts = media();
        for (const DirectoryState state : {DirectoryState::Empty, DirectoryState::Unreadable}) {
            facts.state = state;
            QCOMPARE(restorePlaces({facts}).size(), 1);
        }
    }

    void whatIsNotMountedOrElsewhereHasNone()
    {
        DirectoryFacts facts = media();
        facts.state = DirectoryState::External;
        QVERIFY(restorePlaces({facts}).isEmpty());
        facts.state = DirectoryState::Absent;
        facts.mount.reset();
        QVERIFY(restorePlaces({facts}).isEmpty());
    }

    void partIsTheSourceOfItsOwnMount()
    {
        DirectoryFacts facts = wholeBlueprints();
        const Mount custom = mountAt("/blueprints/custom", "/opt/authentik/blueprints");
        const Mount file = mountAt("/blueprints/flows.yaml", "/opt/authentik/flows.yaml");
        facts.mount = custom;
        facts.parts = {{.root = "./custom", .mount = custom}, {.root = "./flows.yaml", .mount = file, .isFile = true}};
        const QList<DirectoryPlace> places = restorePlaces({facts});
        QCOMPARE(sources(places), (QByteArrayList{"/opt/authentik/blueprints", "/opt/authentik/flows.yaml"}));
        QCOMPARE(places[0].archiveRoot, QByteArray("./custom"));
        QVERIFY(!places[0].isFile);
        QVERIFY(places[1].isFile);
    }

    void partOfAWholeMountIsInsideIt()
    {
        DirectoryFacts facts = wholeBlueprints();
        facts.parts = {{.root = "./custom", .mount = *facts.mount}};
        QCOMPARE(sources(restorePlaces({facts})), QByteArrayList{"/srv/blueprints/custom"});
    }

    void imagesOwnBlueprintsAreNeverReplaced()
    {
        DirectoryFacts facts = wholeBlueprints();
        facts.state = DirectoryState::Empty; // nothing but the image's
        QVERIFY(restorePlaces({facts}).isEmpty());
    }

    void pieceThatIsNotThereYetHasAPlace()
    {
        const auto place = placeOf(wholeBlueprints(), "./custom/flows");
        QVERIFY(place);
        QCOMPARE(place->source, QByteArray("/srv/blueprints/custom/flows"));
    }

    void pieceIsWhereItsNearestMountShowsIt()
    {
        DirectoryFacts facts = media();
        facts.nested = {mountAt("/media/public", "/mnt/public"), mountAt("/media/publicity", "/mnt/x")};
        QCOMPARE(placeOf(facts, "./public/a")->source, QByteArray("/mnt/public/a"));
        QCOMPARE(placeOf(facts, "./public")->source, QByteArray("/mnt/public"));
        QCOMPARE(placeOf(facts, "./other")->source, QByteArray("/opt/authentik/media/other"));
    }

    void namesThatClimbHaveNoPlace()
    {
        for (const QByteArray &root : {"./.."_ba, "./a/../../b"_ba, "/etc"_ba, "./a//b"_ba, "./"_ba, "a"_ba, ""_ba})
            QVERIFY2(!placeOf(wholeBlueprints(), root), root.constData());
    }

    void pieceBesideEveryMountHasNoPlace()
    {
        DirectoryFacts facts = wholeBlueprints();
        facts.mount = mountAt("/blueprints/custom", "/opt/custom");
        QVERIFY(!placeOf(facts, "./other"));
    }

    void mountPointsAreReadWithoutTheirEscapes()
    {
        const QByteArray info =
            "23 1 0:22 / / rw,relatime - overlay overlay rw\n"
            "41 23 8:1 /a\\040b /host/two\\040words\\011\\012\\134 rw shared:1 - ext4 /dev/sda1 rw\n"
            "42 23 8:1 /x /host/latin1-\xfc rw - ext4 /dev/sda1 rw\n";
        QCOMPARE(mountPoints(info), (QByteArrayList{"/", "/host/two words\t\n\\", "/host/latin1-\xfc"}));
    }
};

QTEST_GUILESS_MAIN(TestRestorePlaces)
#include "tst_swapplaces.moc"
