// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/composeproject.h"
#include "core/deployment/configuration.h"
#include "tests/unit/inspectsamples.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace keeper;

namespace {

enum Recorded { Server, Worker, Database, Redis };

/// The recorded project, one value of one container changed.
QJsonArray changed(QJsonArray array, Recorded which, const QStringList &path, const QJsonValue &value)
{
    array[which] = with(array[which].toObject(), path, value);
    return array;
}

QJsonArray ofOwnImage(const QString &image)
{
    return changed(changed(recorded(), Server, {u"Config"_s, u"Image"_s}, image), Worker, {u"Config"_s, u"Image"_s},
                   image);
}

} // namespace

/// authentik, its roles and what it reaches are found by what they are, where a host is not set up as the guide has it.
class TestFinding : public QObject
{
    Q_OBJECT

private slots:
    void anImageOfOnesOwnIsKnownByWhatItRunsAndIsTold();
    void aTitleIsEnough();
    void anOutpostIsNoServer();
    void rolesAreSeenThroughShells_data();
    void rolesAreSeenThroughShells();
    void aNameHelpsWhereNothingSaysTheRole();
    void whatDoesNotServeIsNamed();
    void labelsOfFilesAreRead_data();
    void labelsOfFilesAreRead();
    void localhostIsTheHostWhereThatNetworkIsUsed();
    void aPublishedPortIsReachedFromTheHostsNetwork();
    void theNetworkOfAnotherContainerIsUsed();
    void aLinkIsAName();
};

void TestFinding::anImageOfOnesOwnIsKnownByWhatItRunsAndIsTold()
{
    const QJsonArray array = ofOwnImage(u"registry.example:5000/iam/login:3"_s);
    const Deployment found = describeProject(containersOf(array), u"authentik"_s);
    QVERIFY(found.server() && found.worker());
    QCOMPARE(found.services.size(), 2); // the database is told of authentik, too, but runs something else
    const QJsonArray untold = withEach(array, {u"Config"_s, u"Env"_s}, QJsonArray());
    QCOMPARE(chooseProject(containersOf(untold), {}).error().code, ErrorCode::AuthentikNotFound);
}

void TestFinding::aTitleIsEnough()
{
    QJsonArray array = withEach(ofOwnImage(u"login"_s), {u"Config"_s, u"Env"_s}, QJsonArray());
    for (const Recorded which : {Server, Worker})
        array = changed(array, which, label(u"org.opencontainers.image.title"_s), u"authentik server image"_s);
    QVERIFY(describeProject(containersOf(array), u"authentik"_s).worker());
}

void TestFinding::anOutpostIsNoServer()
{
    QJsonArray array = ofOwnImage(u"registry.example/iam/gate:1"_s);
    array = changed(array, Worker, {u"Config"_s, u"Cmd"_s}, QJsonArray());
    array = changed(array, Worker, {u"Config"_s, u"Entrypoint"_s}, QJsonArray{u"/proxy"_s});
    array = changed(array, Worker, {u"Config"_s, u"Env"_s},
                    QJsonArray{u"AUTHENTIK_HOST=https://id.example"_s, u"AUTHENTIK_TOKEN=t"_s});
    const Deployment found = describeProject(containersOf(array), u"authentik"_s);
    QVERIFY(!found.worker());
    QVERIFY(found.find(Role::Outpost));
}

void TestFinding::rolesAreSeenThroughShells_data()
{
    QTest::addColumn<QStringList>("entryPoint");
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<QString>("work");
    const QStringList own{u"dumb-init"_s, u"--"_s, u"ak"_s};
    QTest::newRow("the image's own") << own << QStringList{u"worker"_s} << u"worker"_s;
    QTest::newRow("all in one") << own << QStringList{u"allinone"_s} << u"allinone"_s;
    QTest::newRow("a shell") << QStringList{u"/bin/sh"_s}
                             << QStringList{u"-c"_s, u"export X=server; exec dumb-init -- ak worker"_s} << u"worker"_s;
    QTest::newRow("a quoted shell") << QStringList{}
                                    << QStringList{u"sh"_s, u"-c"_s, u"exec '/lifecycle/ak' \"server\""_s}
                                    << u"server"_s;
    QTest::newRow("a wrapper") << QStringList{u"/start.sh"_s} << QStringList{u"server"_s} << u"server"_s;
    QTest::newRow("without a shell in it")
        << QStringList{u"/usr/bin/authentik"_s} << QStringList{u"worker"_s} << u"worker"_s;
    QTest::newRow("another verb") << own << QStringList{u"dump_config"_s} << QString();
    QTest::newRow("another program") << QStringList{} << QStringList{u"redis-server"_s, u"--save"_s} << QString();
}

void TestFinding::rolesAreSeenThroughShells()
{
    QFETCH(const QStringList, entryPoint);
    QFETCH(const QStringList, command);
    QJsonArray array =
        changed(recorded(), Server, {u"Config"_s, u"Entrypoint"_s}, QJsonArray::fromStringList(entryPoint));
    array = changed(array, Server, {u"Config"_s, u"Cmd"_s}, QJsonArray::fromStringList(command));
    QTEST(containersOf(array).at(Server).work, "work");
}

void TestFinding::aNameHelpsWhereNothingSaysTheRole()
{
    QJsonArray array = changed(recorded(), Worker, {u"Config"_s, u"Cmd"_s}, QJsonValue());
    array = changed(array, Worker, {u"Config"_s, u"Entrypoint"_s}, QJsonArray{u"/init"_s});
    array = changed(array, Worker, label(u"com.docker.compose.service"_s), u"authentik-worker"_s);
    QVERIFY(describeProject(containersOf(array), u"authentik"_s).worker());
}

void TestFinding::whatDoesNotServeIsNamed()
{
    QCOMPARE(describeProject(containersOf(recorded()), u"authentik"_s).notReady(), QStringList());
    QJsonArray array = changed(recorded(), Server, {u"State"_s, u"Health"_s, u"Status"_s}, u"starting"_s);
    array = changed(array, Worker, {u"State"_s, u"Running"_s}, false);
    array = changed(array, Database, {u"State"_s, u"Health"_s, u"Status"_s}, u"unhealthy"_s); // not authentik's own
    QCOMPARE(describeProject(containersOf(array), u"authentik"_s).notReady(),
             (QStringList{u"authentik-worker-1: stopped"_s, u"authentik-server-1: starting"_s}));
}

void TestFinding::labelsOfFilesAreRead_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("files");
    QTest::addColumn<QStringList>("paths");
    QTest::newRow("two") << u"/opt/a"_s << u"/opt/a/x.yml,/srv/y.yml"_s
                         << QStringList{u"/opt/a/x.yml"_s, u"/srv/y.yml"_s};
    QTest::newRow("a comma") << u"/opt/my, own"_s << u"/opt/my, own/x.yml,/opt/my, own/y.yml"_s
                             << QStringList{u"/opt/my, own/x.yml"_s, u"/opt/my, own/y.yml"_s};
    QTest::newRow("docker-compose 1") << u"/opt/a"_s << u"docker-compose.yml,more.yml"_s
                                      << QStringList{u"/opt/a/docker-compose.yml"_s, u"/opt/a/more.yml"_s};
    QTest::newRow("standard input") << u"/opt/a"_s << u"-"_s << QStringList{};
    QTest::newRow("relative to nothing") << QString() << u"docker-compose.yml"_s
                                         << QStringList{u"docker-compose.yml"_s};
}

void TestFinding::labelsOfFilesAreRead()
{
    QFETCH(const QString, folder);
    QFETCH(const QString, files);
    QJsonArray array = changed(recorded(), Server, label(u"com.docker.compose.project.working_dir"_s), folder);
    array = changed(array, Server, label(u"com.docker.compose.project.config_files"_s), files);
    QTEST(containersOf(array).at(Server).composeFiles, "paths");
}

void TestFinding::localhostIsTheHostWhereThatNetworkIsUsed()
{
    QVERIFY(!containerAt(u"localhost"_s, 5432, containersOf(recorded()), u"authentik"_s));
    const auto containers =
        containersOf(withEach(recorded(), {u"HostConfig"_s}, QJsonObject{{u"NetworkMode"_s, u"host"_s}}));
    for (const QString &host : {u"localhost"_s, u"127.0.0.1"_s, u"::1"_s}) {
        const auto database = containerAt(host, 5432, containers, u"authentik"_s);
        QVERIFY(database);
        QCOMPARE(database->service, u"postgresql"_s);
        QVERIFY(database->addresses.contains(u"127.0.0.1"_s)); // as the host reaches it
        QCOMPARE(containerAt(host, 6379, containers, u"authentik"_s)->service, u"redis"_s);
        QVERIFY(!containerAt(host, 5433, containers, u"authentik"_s));
    }
}

void TestFinding::aPublishedPortIsReachedFromTheHostsNetwork()
{
    const QJsonObject binding{
        {u"5432/tcp"_s, QJsonArray{QJsonObject{{u"HostIp"_s, u"127.0.0.1"_s}, {u"HostPort"_s, u"5433"_s}}}}};
    QJsonArray array = changed(recorded(), Database, {u"HostConfig"_s, u"PortBindings"_s}, binding);
    QVERIFY(!containerAt(u"localhost"_s, 5433, containersOf(array), u"authentik"_s));
    array = changed(array, Server, {u"HostConfig"_s, u"NetworkMode"_s}, u"host"_s);
    array = changed(array, Database, label(projectLabel), u"databases"_s);
    const auto found = containerAt(u"127.0.0.1"_s, 5433, containersOf(array), u"authentik"_s);
    QVERIFY(found);
    QCOMPARE(found->service, u"postgresql"_s);
    QVERIFY(!containerAt(u"127.0.0.1"_s, 5432, containersOf(array), u"authentik"_s));
}

void TestFinding::theNetworkOfAnotherContainerIsUsed()
{
    // Redis plays the sidecar: server and worker have no network of their own.
    QJsonArray array = recorded();
    const QString sidecar = u"container:"_s + array[Redis].toObject()["Id"_L1].toString();
    for (const Recorded which : {Server, Worker}) {
        array = changed(array, which, {u"HostConfig"_s, u"NetworkMode"_s}, sidecar);
        array = changed(array, which, {u"NetworkSettings"_s, u"Networks"_s}, QJsonObject());
    }
    array = changed(array, Database, label(projectLabel), u"databases"_s);
    QVERIFY(containerAt(u"postgresql"_s, 5432, containersOf(array), u"authentik"_s));
    QCOMPARE(containerAt(u"localhost"_s, 6379, containersOf(array), u"authentik"_s)->service, u"redis"_s);
}

void TestFinding::aLinkIsAName()
{
    QJsonArray array = changed(recorded(), Server, {u"HostConfig"_s, u"Links"_s},
                               QJsonArray{u"/authentik-postgresql-1:/authentik-server-1/db"_s});
    QVERIFY(!containerAt(u"db"_s, 5432, containersOf(recorded()), u"authentik"_s));
    QCOMPARE(containerAt(u"db"_s, 5432, containersOf(array), u"authentik"_s)->service, u"postgresql"_s);
    const QJsonObject network{{u"Links"_s, QJsonArray{u"authentik-postgresql-1:db"_s}}};
    array = changed(recorded(), Worker, {u"NetworkSettings"_s, u"Networks"_s, u"authentik_default"_s}, network);
    QCOMPARE(containerAt(u"db"_s, 5432, containersOf(array), u"authentik"_s)->service, u"postgresql"_s);
}

QTEST_GUILESS_MAIN(TestFinding)
#include "tst_finding.moc"
