// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/plan/sametarget.h"
#include "tests/serviceof.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace keeper;

namespace {

using Change = std::function<void(Survey &survey)>;

Service serviceAs(Role role, const QByteArray &id)
{
    return {.role = role,
            .place = Place::container("docker", id),
            .imageId = u"sha256:1"_s,
            .running = true,
            .mounts = {{.target = "/media", .source = "/m"}}};
}

Survey sample()
{
    Survey survey;
    survey.hostName = u"auth1"_s;
    survey.hostKey = {.type = u"ssh-ed25519"_s, .blob = "key"};
    Deployment &deployment = survey.deployment;
    deployment.project = u"authentik"_s;
    deployment.folder = "/opt/authentik";
    deployment.version = u"2025.8.4"_s;
    deployment.services = {serviceAs(Role::Worker, "w"), serviceAs(Role::Server, "s"), serviceAs(Role::Database, "d"),
                           serviceAs(Role::Redis, "r")};
    deployment.databaseAccess.name = u"authentik"_s;
    deployment.redisAccess = RedisAccess{.host = u"redis"_s};
    survey.database = {.name = u"authentik"_s, .owner = u"authentik"_s, .serverVersion = 150012, .bytes = 1000};
    survey.redis = RedisFacts{.version = u"7.0.15"_s, .keys = 3};
    const Mount mount{.target = "/blueprints", .source = "/b"};
    survey.directories = {
        {.component = u"media"_s, .state = DirectoryState::Found, .path = "/media", .mount = Mount{.target = "/media"}},
        {.component = u"blueprints"_s,
         .state = DirectoryState::Found,
         .path = "/blueprints",
         .mount = mount,
         .parts = {{.root = "./custom", .mount = mount}}}};
    return survey;
}

} // namespace

Q_DECLARE_METATYPE(Change)

class TestSameTarget : public QObject
{
    Q_OBJECT

private slots:
    void whatChangesWhileAuthentikWorksDoesNotMatter_data();
    void whatChangesWhileAuthentikWorksDoesNotMatter();
    void anotherServerIsNotTheSame_data();
    void anotherServerIsNotTheSame();
};

void TestSameTarget::whatChangesWhileAuthentikWorksDoesNotMatter_data()
{
    QTest::addColumn<Change>("change");
    QTest::newRow("nothing") << Change([](Survey &) {});
    QTest::newRow("size") << Change([](Survey &s) { s.database.bytes = 2000; });
    QTest::newRow("rows") << Change([](Survey &s) { s.database.estimatedRows[u"public"_s][u"t"_s] = 5; });
    QTest::newRow("keys") << Change([](Survey &s) { s.redis->keys = 4; });
    QTest::newRow("files") << Change([](Survey &s) { s.directories[0].entries = 7; });
    QTest::newRow("emptied") << Change([](Survey &s) { s.directories[0].state = DirectoryState::Empty; });
    QTest::newRow("a file beside the image's blueprints") << Change([](Survey &s) {
        s.directories[1].parts += {.root = "./more.yaml", .mount = *s.directories[1].mount, .isFile = true};
    });
    QTest::newRow("starting over and over")
        << Change([](Survey &s) { serviceOf(s.deployment, Role::Server).running = false; });
    QTest::newRow("another address") << Change(
        [](Survey &s) { serviceOf(s.deployment, Role::Database).addresses = {u"10.0.0.9"_s}; });
    QTest::newRow("asked another way") << Change([](Survey &s) { s.database.reachedBy = u"exec"_s; });
    QTest::newRow("warning") << Change([](Survey &s) { s.warnings += {.code = Named<WarningCode>(u"x"_s)}; });
}

void TestSameTarget::whatChangesWhileAuthentikWorksDoesNotMatter()
{
    QFETCH(Change, change);
    Survey now = sample();
    change(now);
    QVERIFY(isSameTarget(sample(), now));
    QVERIFY(isSameTarget(now, sample()));
}

void TestSameTarget::anotherServerIsNotTheSame_data()
{
    QTest::addColumn<Change>("change");
    QTest::newRow("host key") << Change([](Survey &s) { s.hostKey.blob = "other"; });
    QTest::newRow("authentik") << Change([](Survey &s) { s.deployment.version = u"2025.10.0"_s; });
    QTest::newRow("folder") << Change([](Survey &s) { s.deployment.folder = "/srv"; });
    QTest::newRow("server made again") << Change(
        [](Survey &s) { serviceOf(s.deployment, Role::Server).place = Place::container("docker", "s2"); });
    QTest::newRow("worker is gone") << Change([](Survey &s) { removeService(s.deployment, Role::Worker); });
    QTest::newRow("one more server") << Change(
        [](Survey &s) { s.deployment.services += serviceAs(Role::Server, "s2"); });
    QTest::newRow("image") << Change(
        [](Survey &s) { serviceOf(s.deployment, Role::Database).imageId = u"sha256:2"_s; });
    QTest::newRow("mount of a container")
        << Change([](Survey &s) { serviceOf(s.deployment, Role::Redis).mounts.clear(); });
    QTest::newRow("database elsewhere") << Change([](Survey &s) { s.deployment.databaseAccess.host = u"db"_s; });
    QTest::newRow("another database") << Change([](Survey &s) { s.database.name = u"other"_s; });
    QTest::newRow("PostgreSQL") << Change([](Survey &s) { s.database.serverVersion = 170004; });
    QTest::newRow("another install") << Change([](Survey &s) { s.database.installIdSha256 = u"1"_s; });
    QTest::newRow("migrated") << Change([](Survey &s) { s.database.newestVersion = u"2025.8.5"_s; });
    QTest::newRow("Redis does not answer") << Change([](Survey &s) { s.redis.reset(); });
    QTest::newRow("uploads in S3") << Change([](Survey &s) { s.directories[0].state = DirectoryState::External; });
    QTest::newRow("source") << Change([](Survey &s) { s.directories[0].mount->source = "/other"; });
    QTest::newRow("mounted inside") << Change([](Survey &s) { s.directories[0].nested = {{.target = "/media/x"}}; });
    QTest::newRow("piece with a mount of its own") << Change([](Survey &s) {
        s.directories[1].parts += {.root = "./x", .mount = {.target = "/blueprints/x", .source = "/x"}};
    });
    QTest::newRow("one directory more") << Change([](Survey &s) { s.directories += DirectoryFacts{}; });
}

void TestSameTarget::anotherServerIsNotTheSame()
{
    QFETCH(Change, change);
    Survey now = sample();
    change(now);
    QVERIFY(!isSameTarget(sample(), now));
    QVERIFY(!isSameTarget(now, sample()));
}

QTEST_GUILESS_MAIN(TestSameTarget)
#include "tst_sametarget.moc"
