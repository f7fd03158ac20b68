// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/composeproject.h"
#include "core/files/places/containermounts.h"
#include "tests/serviceof.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace keeper;

namespace {

/// As `docker inspect` tells of mounts.
QJsonObject mount(const QString &target, const QString &source, const QString &type = u"bind"_s)
{
    return {{u"Type"_s, type}, {u"Source"_s, source}, {u"Destination"_s, target}, {u"RW"_s, true}};
}

/// The lab's recorded containers, with other mounts in server and worker.
Deployment recordedWith(const QJsonArray &serverMounts, const QJsonArray &workerMounts)
{
    QFile file(QStringLiteral(KEEPER_FIXTURES) + u"/inspect/compose-2025.8.json"_s);
    QJsonArray containers =
        file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).array() : QJsonArray();
    for (qsizetype i = 0; i < 2; ++i) {
        QJsonObject container = containers[i].toObject();
        container[u"Mounts"_s] = i == 0 ? serverMounts : workerMounts;
        containers[i] = container;
    }
    return describeProject(readInspect(QJsonDocument(containers).toJson()).value_or(QList<InspectedContainer>()),
                           u"authentik"_s);
}

Deployment recordedWith(const QJsonArray &mounts)
{
    return recordedWith(mounts, mounts);
}

DirectoryFacts place(const Deployment &deployment, const QString &component)
{
    const QList<DirectoryFacts> all = directoryPlaces(deployment);
    const auto found = std::ranges::find(all, component, &DirectoryFacts::component);
    return found == all.end() ? DirectoryFacts() : *found;
}

QByteArrayList sources(const DirectoryFacts &facts)
{
    QByteArrayList all;
    for (const DirectoryPart &part : facts.parts)
        all += part.mount.source;
    return all;
}

} // namespace

class TestDirectoryPlaces : public QObject
{
    Q_OBJECT

private slots:
    void nothingMountedIsAbsent()
    {
        for (const DirectoryFacts &facts : directoryPlaces(recordedWith({}))) {
            QCOMPARE(facts.state, DirectoryState::Absent);
            QVERIFY(!facts.mount);
        }
    }

    void uploadsAreTakenWhereverTheyAreMounted()
    {
        Deployment deployment = recordedWith({mount(u"/media"_s, u"/m"_s), mount(u"/data"_s, u"/d"_s)});
        for (const QString &version : {u"2025.8.4"_s, u"2025.12.0"_s}) {
            deployment.version = version;
            QCOMPARE(place(deployment, u"media"_s).mount->source, QByteArray("/m"));
            QCOMPARE(place(deployment, u"data"_s).mount->source, QByteArray("/d"));
        }
    }

    void theVersionSaysWhichUploadsAreMissed()
    {
        Deployment deployment = recordedWith({mount(u"/certs"_s, u"/c"_s)});
        const auto names = [&] {
            QStringList all;
            for (const DirectoryFacts &facts : directoryPlaces(deployment))
                all += facts.component;
            return all;
        };
        QVERIFY(names().contains(u"media"_s) && !names().contains(u"data"_s));
        deployment.version = u"2025.12.0"_s;
        QVERIFY(names().contains(u"data"_s) && !names().contains(u"media"_s));
    }

    void whatIsMountedBelowBlueprintsAreParts()
    {
        // A folder, one inside it, a single file, one beside that only looks alike, and memory.
        const DirectoryFacts facts =
            place(recordedWith({mount(u"/blueprints/own/deep"_s, u"/deep"_s), mount(u"/blueprints/own"_s, u"/own"_s),
                                mount(u"/blueprints/one.yaml"_s, u"/srv/one.yaml"_s),
                                mount(u"/blueprints-old"_s, u"/old"_s), mount(u"/blueprints/tmp"_s, {}, u"tmpfs"_s)}),
                  u"blueprints"_s);
        QCOMPARE(facts.state, DirectoryState::Found);
        QCOMPARE(facts.roots(), (QList<QByteArray>{"./one.yaml", "./own"}));
        QCOMPARE(sources(facts), (QByteArrayList{"/srv/one.yaml", "/own"}));
        QVERIFY(!hidesImagesBlueprints(facts));
    }

    void ofAllBlueprintsTheImagesAreLeftOut()
    {
        DirectoryFacts facts =
            place(recordedWith({mount(u"/blueprints"_s, u"/volumes/b"_s, u"volume"_s)}), u"blueprints"_s);
        QVERIFY(hidesImagesBlueprints(facts));
        leaveOutImagesBlueprints(facts, {"default", "example", "mine", "my.yaml", "schema.json", "system", "-odd\n"});
        QCOMPARE(facts.roots(), (QList<QByteArray>{"./mine", "./my.yaml", "./-odd\n"}));
        QCOMPARE(facts.parts.first().mount.target, QByteArray("/blueprints"));
        QVERIFY(facts.detail.contains(u"schema.json"_s));
    }

    void whatIsMountedInsideTheImagesIsTheOperators()
    {
        DirectoryFacts facts = place(
            recordedWith({mount(u"/blueprints"_s, u"/b"_s), mount(u"/blueprints/system/own.yaml"_s, u"/own.yaml"_s),
                          mount(u"/blueprints/mine/more"_s, u"/more"_s)}),
            u"blueprints"_s);
        QCOMPARE(facts.nested.size(), 2);
        leaveOutImagesBlueprints(facts, {"mine", "system"});
        QCOMPARE(facts.roots(), (QList<QByteArray>{"./mine", "./system/own.yaml"}));
        QCOMPARE(sources(facts), (QByteArrayList{"/b", "/own.yaml"}));
    }

    void onlyTheImagesBlueprintsAreNone()
    {
        DirectoryFacts facts = place(recordedWith({mount(u"/blueprints"_s, u"/b"_s)}), u"blueprints"_s);
        leaveOutImagesBlueprints(facts, {"default", "system"});
        QCOMPARE(facts.state, DirectoryState::Empty);
    }

    void theContainerThatShowsMoreIsAsked()
    {
        const QJsonObject a = mount(u"/blueprints/a"_s, u"/a"_s);
        const QJsonObject b = mount(u"/blueprints/b"_s, u"/b"_s);
        Deployment deployment = recordedWith({a}, {a, b});
        QCOMPARE(place(deployment, u"blueprints"_s).place, deployment.worker()->place);
        QVERIFY(place(deployment, u"blueprints"_s).detail.isEmpty());
        serviceOf(deployment, Role::Worker).running = false; // and what can't be had that way is told
        QCOMPARE(place(deployment, u"blueprints"_s).place, deployment.server()->place);
        QVERIFY(place(deployment, u"blueprints"_s).detail.contains(u"/blueprints/b"_s));
    }

    void mountsInsideAMountAreKnown()
    {
        const DirectoryFacts facts =
            place(recordedWith({mount(u"/media"_s, u"/m"_s), mount(u"/media/public"_s, u"/elsewhere"_s)}), u"media"_s);
        QVERIFY(facts.parts.isEmpty());
        QCOMPARE(facts.nested.size(), 1);
    }

    void uploadsInAnObjectStoreAreExternal()
    {
        const ObjectStore store{.bucket = u"b"_s, .endpoint = u"https://s3.example"_s, .region = u"eu"_s};
        DirectoryFacts media = place(recordedWith({mount(u"/media"_s, u"/m"_s)}), u"media"_s);
        media.entries = 3;
        applyObjectStore(media, store);
        QCOMPARE(media.state, DirectoryState::External);
        QCOMPARE(media.store, std::optional(store));
        QVERIFY(!media.detail.isEmpty()); // what was mounted, and is left out
        DirectoryFacts certs = place(recordedWith({mount(u"/certs"_s, u"/c"_s)}), u"certs"_s);
        applyObjectStore(certs, store);
        QVERIFY(!certs.store);
    }

    void theRestOfDataIsSavedAllTheSame()
    {
        const ObjectStore store{.bucket = u"b"_s};
        Deployment deployment = recordedWith({mount(u"/data"_s, u"/d"_s)});
        deployment.version = u"2026.2.0"_s;
        DirectoryFacts data = place(deployment, u"data"_s); // user_settings.py is there
        applyObjectStore(data, store);
        QCOMPARE(data.state, DirectoryState::Found);
        QCOMPARE(data.store, std::optional(store));
        data.state = DirectoryState::Empty;
        applyObjectStore(data, store);
        QCOMPARE(data.state, DirectoryState::External);
    }
};

QTEST_GUILESS_MAIN(TestDirectoryPlaces)
#include "tst_containermounts.moc"
