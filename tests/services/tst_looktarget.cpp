// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/finder.h"
#include "core/deployment/helpercontainer.h"
#include "core/restore/plan/restoretarget.h"
#include "core/restore/plan/sametarget.h"
#include "core/restore/server/looktarget.h"
#include "tests/services/clilab.h"
#include "tests/services/labserver.h"

#include <QTest>
#include <QTimeZone>

#include <algorithm>
#include <map>

using namespace keeper;
using namespace Qt::StringLiterals;

namespace {

struct Looked
{
    explicit Looked(const QString &profile)
        : eyes(profile)
    {}
    CliLab eyes;
    std::shared_ptr<Server> server;
    Survey survey;
};

const DirectoryPlace *placeOf(const RestoreTarget &target, const QString &component)
{
    const auto found = std::ranges::find(target.places, component, &DirectoryPlace::component);
    return found == target.places.end() ? nullptr : &*found;
}

} // namespace

/// What a restore sees of a real server before it does anything.
class TestLookTarget : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_labs.clear(); }
    void placesOfALabAreSeen();
    void projectFolderThatIsGoneIsTold();
    void helperOverNothingIsRefused();
    void volumeIsItsFolderOnTheHost();
    void piecesOfTheSetHaveAPlace();
    void lockIsSeen();
    void nothingIsLeftBehind();

private:
    [[nodiscard]] Looked &lab(const QString &profile) { return *m_labs[profile]; }
    std::map<QString, std::unique_ptr<Looked>> m_labs;
};

void TestLookTarget::initTestCase()
{
    for (const QString &profile : {u"compose-2025.8"_s, u"compose-2026.2"_s}) {
        auto looked = std::make_unique<Looked>(profile);
        const auto server = connectToLab(profile);
        QVERIFY(server);
        looked->server = *server;
        const auto deployment = findDeployment(**server, {}, {});
        QVERIFY(deployment);
        const auto survey = takeSurvey(**server, *deployment, {});
        QVERIFY2(survey, survey ? "" : qPrintable(survey.error().detail));
        looked->survey = *survey;
        m_labs[profile] = std::move(looked);
    }
}

void TestLookTarget::placesOfALabAreSeen()
{
    Looked &looked = lab(u"compose-2025.8"_s);
    const auto target = lookAtTarget(*looked.server, looked.survey, {}, {});
    QVERIFY2(target, target ? "" : qPrintable(target.error().detail));
    QVERIFY(target->missingTools.isEmpty());
    QVERIFY(target->folderIsThere);
    QCOMPARE(target->database.role, u"authentik"_s);
    const DirectoryPlace *media = placeOf(*target, u"media"_s);
    QVERIFY(media);
    QCOMPARE(media->source, QByteArray("/opt/authentik/media"));
    QVERIFY(media->exists && !media->isFile && !media->isMountPoint && media->freeBytes > 0);
    const DirectoryPlace *certs = placeOf(*target, u"certs"_s);
    QVERIFY(certs && certs->isMountPoint);
    const DirectoryPlace *blueprints = placeOf(*target, u"blueprints"_s);
    QVERIFY(blueprints);
    QCOMPARE(blueprints->archiveRoot, QByteArray("./custom"));
    QCOMPARE(blueprints->source, QByteArray("/opt/authentik/blueprints"));
    const DirectoryPlace *redis = placeOf(*target, u"redis"_s);
    QVERIFY(redis && target->redis);
    QVERIFY(redis->exists && redis->source == target->redis->source);
    QVERIFY(isSameTarget(looked.survey, target->survey));
}

void TestLookTarget::projectFolderThatIsGoneIsTold()
{
    Looked &looked = lab(u"compose-2025.8"_s);
    for (const QByteArray &gone : {"/srv/nowhere/deep/authentik"_ba, "/nowhere"_ba}) {
        Survey survey = looked.survey;
        survey.deployment.folder = gone;
        const auto target = lookAtTarget(*looked.server, survey, {}, {});
        QVERIFY2(target, target ? "" : qPrintable(target.error().detail));
        QVERIFY2(!target->folderIsThere, gone.constData());
        QVERIFY(placeOf(*target, u"media"_s)->exists);
    }
}

// What is written to a folder that is not seen would end in the helper itself, and be gone with it.
void TestLookTarget::helperOverNothingIsRefused()
{
    Looked &looked = lab(u"compose-2025.8"_s);
    const Service &image = *looked.survey.deployment.server();
    constexpr auto access = HelperContainer::Access::ReadWrite;
    const auto none = HelperContainer::startOverNearest(*looked.server, image, "authentik-keeper-test-near",
                                                        {"/opt", "/nowhere/deep"}, access, {});
    QVERIFY(!none);
    QCOMPARE(none.error().code, ErrorCode::FileUnreadable);
    QCOMPARE(none.error().facts.value(u"path"_s), u"/nowhere"_s);
    const auto nearest = HelperContainer::startOverNearest(*looked.server, image, "authentik-keeper-test-near",
                                                           {"/opt/nowhere/deep"}, access, {});
    QVERIFY2(nearest, nearest ? "" : qPrintable(nearest.error().detail));
    QVERIFY(looked.server->read((*nearest)->script("[ -d /host/opt/authentik ]"), {}));
}

void TestLookTarget::volumeIsItsFolderOnTheHost()
{
    Looked &looked = lab(u"compose-2026.2"_s);
    const auto target = lookAtTarget(*looked.server, looked.survey, {}, {});
    QVERIFY2(target, target ? "" : qPrintable(target.error().detail));
    const DirectoryPlace *data = placeOf(*target, u"data"_s);
    QVERIFY(data);
    QVERIFY(data->source.endsWith("/authentik_data/_data"));
    QVERIFY(data->exists && !data->isMountPoint);
    QVERIFY(placeOf(*target, u"custom-templates"_s)->isMountPoint);
    QVERIFY(!target->redis && !placeOf(*target, u"redis"_s));
}

void TestLookTarget::piecesOfTheSetHaveAPlace()
{
    Looked &looked = lab(u"compose-2025.8"_s);
    RestoreSource source;
    Component blueprints;
    blueprints.content.emplace().details =
        DirectoryComponent{.parts = {{.path = u"custom"_s}, {.path = u"custom/deep/er"_s}, {.path = u"../x"_s}}};
    source.manifest.components[u"blueprints"_s] = blueprints;
    const auto target = lookAtTarget(*looked.server, looked.survey, source, {});
    QVERIFY2(target, target ? "" : qPrintable(target.error().detail));
    QList<DirectoryPlace> places = target->places;
    places.removeIf([](const DirectoryPlace &place) { return place.component != "blueprints"_L1; });
    QCOMPARE(places.size(), 2);
    QCOMPARE(places[1].source, QByteArray("/opt/authentik/blueprints/deep/er"));
    QVERIFY(!places[1].exists);
}

void TestLookTarget::lockIsSeen()
{
    Looked &looked = lab(u"compose-2026.2"_s);
    // Its folder may hold runs that another test kept.
    const QString lock = QString::fromUtf8(looked.survey.deployment.folder) + u"/.authentik-keeper/lock"_s;
    if (looked.eyes.shell(u"test -e "_s + lock + u" && echo there || :"_s) == "there")
        QFAIL("another restore is at work in this lab");
    const Restoring away(looked.eyes, u"rm -rf "_s + lock);
    const auto lockWith = [&](const QByteArray &lease) {
        looked.eyes.shell(u"mkdir -p %1; cat >%1/holder.json"_s.arg(lock),
                          R"({"run":"20261123t184507z-3f9a","user":"anna","host":"laptop",)"
                          R"("time":"2026-11-23T18:45:07Z","lease":")" +
                              lease + R"("})");
        return lookAtTarget(*looked.server, looked.survey, {}, {}).value_or(RestoreTarget{}).lock;
    };
    const auto held = lockWith("2999-01-01T00:00:00Z");
    QVERIFY(held);
    QCOMPARE(held->run, u"20261123t184507z-3f9a"_s);
    QCOMPARE(held->user, u"anna"_s);
    QCOMPARE(held->time, QDateTime(QDate(2026, 11, 23), QTime(18, 45, 7), QTimeZone::UTC));
    QVERIFY(!held->expired);
    const auto expired = lockWith("2020-01-01T00:00:00Z");
    QVERIFY(expired && expired->expired);
}

void TestLookTarget::nothingIsLeftBehind()
{
    for (const auto &[profile, looked] : m_labs)
        QCOMPARE(looked->eyes.shell(u"docker ps -aq --filter name=authentik-keeper-look"_s), QByteArray());
}

QTEST_GUILESS_MAIN(TestLookTarget)
#include "tst_looktarget.moc"
