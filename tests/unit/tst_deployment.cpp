// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/composeproject.h"
#include "core/deployment/configuration.h"
#include "core/deployment/finder.h"
#include "tests/unit/inspectsamples.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace keeper;

namespace {

const QString hostile = u"-rf'\"; $(touch x)\n`id`\\"_s;

QByteArray lookOutput(const QByteArray &info, const QByteArray &inspect, const QByteArray &others = {})
{
    return "\nkeeper:user\nkeeper\n\nkeeper:groups\nkeeper users\n\nkeeper:others\n" + others +
           "\nkeeper:units\n\nkeeper:program\nDocker version 26.1.5, build a72d7cd\n\nkeeper:info\n" + info +
           "\n\nkeeper:inspect\n" + inspect + "\n";
}

const QByteArray goodInfo = R"({"ServerVersion":"26.1.5","SecurityOptions":["name=seccomp,profile=builtin"]})";

} // namespace

/// What is found is read from the engine's own words, recorded on a real one and then made worse.
class TestDeployment : public QObject
{
    Q_OBJECT

private slots:
    void versionsAreReadAndDecide_data();
    void versionsAreReadAndDecide();
    void recordedProjectIsDescribed();
    void configurationLeadsToTheContainers();
    void stoppedDatabaseIsStillThisProjects();
    void databaseElsewhereIsNoContainer();
    void anotherProjectsDatabaseIsNotOurs();
    void leftOverRedisSettingsMeanNothing();
    void projectIsChosen();
    void nothingFoundSaysWhatWasLookedForAndSeen();
    void authentikOutsideComposeIsNotSupportedYet();
    void aHelperOfOursIsNoDeployment();
    void hostileNamesAreOnlyText();
    void mountsAreInOneOrderHoweverTheEngineListsThem();
    void pathsCannotClimb();
    void entriesWithoutAnIdAreLeftOut();
    void imagesOfAnyRegistryAreKnown_data();
    void imagesOfAnyRegistryAreKnown();

    void dumpedConfigurationIsRead();
    void dumpedConfigurationIsReadAmongNoise();
    void passwordOfDigitsKeepsThem();
    void directAddressIsPreferred();
    void objectStoreIsFoundInBothForms();
    void environmentStandsInForTheDump();
    void brokenDumpIsUnreadable();
    void imagesHaveTheirRegistrysDigest();

    void engineIsRead();
    void engineThatRefusesNamesUserAndGroups();
    void engineThatIsNotRunningIsMissing();
    void otherEnginesAreNotSupportedYet();
    void containerTextCannotForgeASection();
};

void TestDeployment::versionsAreReadAndDecide_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("version");
    QTest::addColumn<bool>("redis");
    QTest::addColumn<bool>("data");
    QTest::newRow("with redis") << u"2025.8.4"_s << u"2025.8.4"_s << true << false;
    QTest::newRow("neither") << u"2025.10.0"_s << u"2025.10.0"_s << false << false;
    QTest::newRow("data") << u"2025.12.1"_s << u"2025.12.1"_s << false << true;
    QTest::newRow("newer") << u"2026.2.2"_s << u"2026.2.2"_s << false << true;
    QTest::newRow("tag of the old kind") << u"version-2022.4"_s << u"2022.4.0"_s << true << false;
    QTest::newRow("candidate") << u"2026.2.0-rc1"_s << u"2026.2.0"_s << false << true;
    QTest::newRow("no version") << u"latest"_s << QString() << false << false;
    QTest::newRow("digest") << u"15-bookworm"_s << QString() << false << false;
    QTest::newRow("hostile") << u"2025.8.4\n$(id)"_s << QString() << false << false;
}

void TestDeployment::versionsAreReadAndDecide()
{
    QFETCH(QString, text);
    QFETCH(QString, version);
    const auto parsed = AuthentikVersion::parse(text);
    QCOMPARE(parsed ? parsed->toString() : QString(), version);
    if (parsed) {
        QTEST(parsed->usesRedis(), "redis");
        QTEST(parsed->usesData(), "data");
    }
}

void TestDeployment::recordedProjectIsDescribed()
{
    const auto containers = containersOf(recorded());
    QCOMPARE(containers.size(), 4);
    QCOMPARE(chooseProject(containers, {}).value_or(QString()), u"authentik"_s);
    const Deployment found = describeProject(containers, u"authentik"_s);
    QCOMPARE(found.kind, u"compose"_s);
    QCOMPARE(found.folder, QByteArray("/opt/authentik"));
    QCOMPARE(found.configurationFiles,
             (QList<QByteArray>{"/opt/authentik/docker-compose.yml", "/opt/authentik/docker-compose.override.yml"}));
    QCOMPARE(found.version, u"2025.8.4"_s);
    QVERIFY(found.server() && found.worker());
    QCOMPARE(found.server()->name, u"authentik-server-1"_s);
    QCOMPARE(found.worker()->service, u"worker"_s);
    QVERIFY(found.server()->running);
    QVERIFY(found.server()->imageDigest.startsWith(u"sha256:"_s));
    const Mount media{.target = "/media", .kind = MountKind::Bind, .source = "/opt/authentik/media"};
    QVERIFY(found.server()->mounts.contains(media));
}

void TestDeployment::configurationLeadsToTheContainers()
{
    const auto containers = containersOf(recorded());
    Deployment found = describeProject(containers, u"authentik"_s);
    applyConfiguration(found, configurationFrom(containers[0].environment), containers);
    QVERIFY(found.database() && found.redis() && found.redisAccess);
    QCOMPARE(found.database()->service, u"postgresql"_s);
    QCOMPARE(found.database()->addresses.size(), 1);
    QCOMPARE(found.database()->mounts.value(0).volume, QByteArray("authentik_database"));
    QCOMPARE(found.redis()->service, u"redis"_s);
    QCOMPARE(found.databaseAccess.password.reveal(), QByteArray("database-password"));
    QCOMPARE(found.secretKey.reveal(), QByteArray("the-secret-key"));
    for (const QString &host : {u"POSTGRESQL"_s, u"authentik-postgresql-1"_s, found.database()->addresses[0]})
        QVERIFY2(containerAt(host, 5432, containers, u"authentik"_s), qPrintable(host));
}

void TestDeployment::stoppedDatabaseIsStillThisProjects()
{
    QJsonArray array = recorded();
    QJsonObject database = with(array[2].toObject(), {u"State"_s, u"Running"_s}, false);
    const QStringList networks{u"NetworkSettings"_s, u"Networks"_s};
    array[2] = with(database, networks, QJsonObject()); // a stopped container has no address
    const auto containers = containersOf(array);
    const auto found = containerAt(u"postgresql"_s, 5432, containers, u"authentik"_s);
    QVERIFY(found);
    QVERIFY(!found->running);
    QVERIFY(found->addresses.isEmpty());
}

void TestDeployment::databaseElsewhereIsNoContainer()
{
    const auto containers = containersOf(recorded());
    QVERIFY(!containerAt(u"db.example.org"_s, 5432, containers, u"authentik"_s));
    QVERIFY(!containerAt(QString(), 5432, containers, u"authentik"_s));
}

void TestDeployment::anotherProjectsDatabaseIsNotOurs()
{
    QJsonArray ours = recorded();
    ours.removeAt(2);
    const auto containers = containersOf(joined(ours, second(u"other"_s)));
    QCOMPARE(containers.size(), 7);
    QVERIFY(!containerAt(u"postgresql"_s, 5432, containers, u"authentik"_s));
    QVERIFY(containerAt(u"postgresql"_s, 5432, containers, u"other"_s));
}

void TestDeployment::leftOverRedisSettingsMeanNothing()
{
    const auto containers = containersOf(recorded());
    Deployment found = describeProject(containers, u"authentik"_s);
    found.version = u"2025.10.0"_s;
    applyConfiguration(found, configurationFrom(containers[0].environment), containers);
    QVERIFY(!found.redisAccess);
    QVERIFY(!found.redis());
}

void TestDeployment::projectIsChosen()
{
    const auto containers = containersOf(joined(recorded(), second(u"staging"_s)));
    const auto asked = chooseProject(containers, {});
    QCOMPARE(asked.error().code, ErrorCode::SeveralDeployments);
    QCOMPARE(asked.error().facts[u"projects"_s], u"authentik\nstaging"_s);
    QCOMPARE(chooseProject(containers, u"staging"_s).value_or(QString()), u"staging"_s);
    QCOMPARE(chooseProject(containers, u"wiki"_s).error().code, ErrorCode::ProjectNotFound);
    QCOMPARE(describeProject(containers, u"staging"_s).server()->id(),
             describeProject(containersOf(second(u"staging"_s)), u"staging"_s).server()->id());
}

void TestDeployment::nothingFoundSaysWhatWasLookedForAndSeen()
{
    QJsonArray others = recorded();
    others.removeAt(0);
    others.removeAt(0);
    const Error error = chooseProject(containersOf(others), {}).error();
    QCOMPARE(error.code, ErrorCode::AuthentikNotFound);
    QVERIFY(error.facts[u"looked"_s].contains(u"goauthentik/server"_s));
    QVERIFY(error.facts[u"saw"_s].contains(u"authentik-redis-1"_s));
    QCOMPARE(chooseProject({}, {}).error().code, ErrorCode::AuthentikNotFound);
}

void TestDeployment::authentikOutsideComposeIsNotSupportedYet()
{
    const auto containers = containersOf(withEach(recorded(), {u"Config"_s, u"Labels"_s}, QJsonObject()));
    const Error error = chooseProject(containers, {}).error();
    QCOMPARE(error.code, ErrorCode::EngineUnsupported);
    QVERIFY(error.facts[u"saw"_s].contains(u"authentik-server-1"_s));
}

void TestDeployment::aHelperOfOursIsNoDeployment()
{
    QJsonArray array = withEach(recorded(), {u"Config"_s, u"Labels"_s}, QJsonObject());
    array = withEach(array, {u"Name"_s}, u"/authentik-keeper-20261201t021612z-8c0d"_s);
    QCOMPARE(chooseProject(containersOf(array), {}).error().code, ErrorCode::AuthentikNotFound);
}

void TestDeployment::hostileNamesAreOnlyText()
{
    QJsonArray array = withEach(recorded(), {u"Name"_s}, u'/' + hostile);
    array = withEach(array, label(projectLabel), hostile);
    array = withEach(array, {u"Config"_s, u"Image"_s}, u"ghcr.io/goauthentik/server:"_s + hostile);
    const auto containers = containersOf(array);
    QCOMPARE(chooseProject(containers, {}).value_or(QString()), hostile);
    const Deployment found = describeProject(containers, hostile);
    QVERIFY(found.server());
    QCOMPARE(found.server()->name, hostile);
    QCOMPARE(found.server()->id().size(), 64); // all that commands are made of
    array = withEach(array, {u"Config"_s, u"Env"_s}, QJsonArray());
    const Error error = chooseProject(containersOf(withEach(array, {u"Config"_s, u"Image"_s}, hostile)), {}).error();
    QCOMPARE(error.facts[u"saw"_s].split(u'\n').size(), 4); // one line a container, whatever its name
}

void TestDeployment::pathsCannotClimb()
{
    const QString files = u"/opt/authentik/../../etc/../x.yml,relative.yml"_s;
    const QJsonArray array = withEach(recorded(), label(u"com.docker.compose.project.config_files"_s), files);
    QCOMPARE(describeProject(containersOf(array), u"authentik"_s).configurationFiles,
             QList<QByteArray>{"/x.yml,relative.yml"});
}

void TestDeployment::entriesWithoutAnIdAreLeftOut()
{
    for (const QString &id : {QString(), u"--help"_s, u"$(id)"_s, QString(64, u'Z'), QString(63, u'a')})
        QVERIFY(containersOf(withEach(recorded(), {u"Id"_s}, id)).isEmpty());
    QCOMPARE(readInspect("no json").error().code, ErrorCode::EngineUnsupported);
    QCOMPARE(readInspect("[1, null, {}, []]").value().size(), 0);
}

void TestDeployment::imagesOfAnyRegistryAreKnown_data()
{
    QTest::addColumn<QString>("image");
    QTest::addColumn<bool>("known");
    QTest::newRow("stock") << u"ghcr.io/goauthentik/server:2025.8.4"_s << true;
    QTest::newRow("hub") << u"authentik/server"_s << true;
    QTest::newRow("old") << u"beryju/authentik:2021.1"_s << true;
    QTest::newRow("mirror with port") << u"mirror:5000/ghcr/goauthentik/server@sha256:00"_s << true;
    QTest::newRow("outpost") << u"ghcr.io/goauthentik/ldap:2025.8.4"_s << false;
    QTest::newRow("beta") << u"ghcr.io/goauthentik/dev-server:gh-next"_s << true;
    QTest::newRow("debug") << u"ghcr.io/goauthentik/server-debug:2026.8.0"_s << true;
    QTest::newRow("without a shell") << u"ghcr.io/goauthentik/server:2026.11.0-distroless"_s << true;
    QTest::newRow("flat name in a mirror") << u"registry:5000/mirror/authentik-server:2026.2.2"_s << true;
    QTest::newRow("with its owner") << u"example/goauthentik_server:1"_s << true;
    QTest::newRow("outpost in a mirror") << u"registry:5000/mirror/authentik-proxy:2026.2.2"_s << false;
    QTest::newRow("likeness") << u"example/authentication-server:1"_s << false;
    QTest::newRow("program beside it") << u"example/authentik-exporter:1"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestDeployment::imagesOfAnyRegistryAreKnown()
{
    QFETCH(QString, image);
    InspectedContainer one;
    one.container.image = image;
    QTEST(one.isAuthentik(), "known");
}

void TestDeployment::dumpedConfigurationIsRead()
{
    const auto read = readConfiguration(R"({"postgresql":{"host":"db","port":"5433","name":"a b","user":"u'x",
        "password":"p","sslmode":"disable"},"redis":{"host":"r","port":6380,"username":"","password":"q","tls":true},
        "secret_key":"k"})",
                                        {});
    QVERIFY(read);
    QCOMPARE(read->database.port, 5433);
    QCOMPARE(read->database.name, u"a b"_s);
    QCOMPARE(read->database.user, u"u'x"_s);
    QCOMPARE(read->redis.port, 6380);
    QVERIFY(read->redis.tls);
    QVERIFY(!read->mediaStore);
    QCOMPARE(read->secretKey.reveal(), QByteArray("k"));
}

void TestDeployment::dumpedConfigurationIsReadAmongNoise()
{
    const QByteArray before = "{\"event\": \"Booting\", \"level\": \"debug\"}\nlistening on {::}\n";
    const QByteArray settings = "{\n    \"postgresql\": {\n        \"host\": \"db\"\n    }\n}";
    for (const QByteArray &dumped : {before + settings, settings + "\n" + before, before + settings + '\n' + before}) {
        const auto read = readConfiguration(dumped, {});
        QVERIFY2(read, dumped.constData());
        QCOMPARE(read->database.host, u"db"_s);
    }
}

void TestDeployment::passwordOfDigitsKeepsThem()
{
    const Environment environment{{u"AUTHENTIK_POSTGRESQL__PASSWORD"_s, u"12345678901234567890123"_s}};
    const QByteArray json = R"({"postgresql":{"password":12345678901234567890123}})";
    QCOMPARE(readConfiguration(json, environment)->database.password.reveal(), QByteArray("12345678901234567890123"));
    QCOMPARE(readConfiguration(R"({"postgresql":{"password":1234567}})", {})->database.password.reveal(),
             QByteArray("1234567"));
}

void TestDeployment::directAddressIsPreferred()
{
    const auto read = readConfiguration(
        R"({"postgresql":{"host":"pooler","port":6432,"direct":{"host":"db","port":5432,"user":null}, "user":"u"}})",
        {});
    QCOMPARE(read->database.host, u"db"_s);
    QCOMPARE(read->database.port, 5432);
    QCOMPARE(read->database.user, u"u"_s);
}

void TestDeployment::objectStoreIsFoundInBothForms()
{
    const auto older = readConfiguration(
        R"({"postgresql":{},"storage":{"media":{"backend":"s3","s3":{"bucket_name":"b","region":"eu"}}}})", {});
    QCOMPARE(older->mediaStore, (ObjectStore{.bucket = u"b"_s, .region = u"eu"_s}));
    const auto newer = readConfiguration(
        R"({"postgresql":{},"storage":{"backend":"s3","s3":{"bucket_name":"c","endpoint":"https://s3.example"}}})", {});
    QCOMPARE(newer->mediaStore, (ObjectStore{.bucket = u"c"_s, .endpoint = u"https://s3.example"_s}));
    const auto perUsage = readConfiguration(
        R"({"postgresql":{},"storage":{"backend":"s3","media":{"backend":"file"},"s3":{"bucket_name":"c"}}})", {});
    QVERIFY(!perUsage->mediaStore);
}

void TestDeployment::environmentStandsInForTheDump()
{
    const Configuration plain = configurationFrom({{u"POSTGRES_PASSWORD"_s, u"from-the-side"_s}});
    QCOMPARE(plain.database.host, u"localhost"_s);
    QCOMPARE(plain.database.password.reveal(), QByteArray("from-the-side"));
    const Configuration addresses =
        configurationFrom({{u"AUTHENTIK_POSTGRESQL__PASSWORD"_s, u"env://Other_Name?fallback"_s},
                           {u"Other_Name"_s, u"found"_s},
                           {u"AUTHENTIK_SECRET_KEY"_s, u"file:///run/key?else"_s},
                           {u"AUTHENTIK_POSTGRESQL__PORT"_s, u"5434"_s}});
    QCOMPARE(addresses.database.password.reveal(), QByteArray("found"));
    QCOMPARE(addresses.secretKey.reveal(), QByteArray("else"));
    QCOMPARE(addresses.database.port, 5434);
}

void TestDeployment::imagesHaveTheirRegistrysDigest()
{
    const QByteArray inspect = QJsonDocument(recorded()).toJson(QJsonDocument::Compact);
    const QByteArray info = R"({"ServerVersion":"26.1.5"})";
    const auto local = readEngineLook(lookOutput(info, inspect), {});
    QVERIFY(local);
    const Service server = local->containers.first().container;
    QVERIFY(server.imageId.startsWith(u"sha256:"_s));
    QCOMPARE(server.imageDigest, server.imageId); // made here: no registry knows it

    const QByteArray sum = "sha256:" + QByteArray(64, 'a');
    const QByteArray other = "sha256:" + QByteArray(64, 'b');
    const auto digestWith = [&](const QByteArray &digests) {
        const auto look = readEngineLook(lookOutput(info, inspect) + "\nkeeper:images\n" + server.imageId.toUtf8() +
                                             ' ' + digests + "\nno line of ours\n",
                                         {});
        return look ? look->containers.first().container.imageDigest : QString();
    };
    QCOMPARE(digestWith("[\"ghcr.io/goauthentik/server@" + sum + "\"]"), QString::fromLatin1(sum));
    QCOMPARE(digestWith("[\"mirror.example/else@" + other + "\",\"localhost:5000/x/server@" + sum + "\"]"),
             QString::fromLatin1(sum));
    for (const QByteArray &none : {"[]"_ba, "null"_ba, R"(["server@sha256:zz"])"_ba, R"(["server"])"_ba})
        QCOMPARE(digestWith(none), server.imageId);
}

void TestDeployment::brokenDumpIsUnreadable()
{
    for (const QByteArray &json : {QByteArray(), QByteArray("Traceback"), QByteArray("[]"), QByteArray("{}")})
        QCOMPARE(readConfiguration(json, {}).error().code, ErrorCode::ConfigurationUnreadable);
    QCOMPARE(readConfiguration("{\"event\": \"Booting\"}\n{\"postgresql\": {\"host\"", {}).error().code,
             ErrorCode::ConfigurationUnreadable);
}

void TestDeployment::engineIsRead()
{
    const auto look = readEngineLook(lookOutput(goodInfo, QJsonDocument(recorded()).toJson(), "podman\n"), {});
    QVERIFY(look);
    QCOMPARE(look->version, u"26.1.5"_s);
    QCOMPARE(look->containers.size(), 4);
    QCOMPARE(look->otherKinds, QStringList{u"podman"_s});
}

void TestDeployment::engineThatRefusesNamesUserAndGroups()
{
    const QByteArray info = R"({"ServerErrors":["permission denied while trying to connect to the Docker daemon"]})";
    const Error error = readEngineLook(lookOutput(info, {}), "permission denied").error();
    QCOMPARE(error.code, ErrorCode::EngineRefused);
    QCOMPARE(error.facts[u"user"_s], u"keeper"_s);
    QCOMPARE(error.facts[u"groups"_s], u"keeper users"_s);
}

void TestDeployment::engineThatIsNotRunningIsMissing()
{
    const QByteArray info = R"({"ServerErrors":["Cannot connect to the Docker daemon. Is it running?"]})";
    QCOMPARE(readEngineLook(lookOutput(info, {}), {}).error().code, ErrorCode::EngineMissing);
    QCOMPARE(readEngineLook("\nkeeper:user\nroot\n", {}).error().code, ErrorCode::EngineMissing);
}

void TestDeployment::otherEnginesAreNotSupportedYet()
{
    const QByteArray rootless = R"({"ServerVersion":"26.1.5","SecurityOptions":["name=rootless"]})";
    QCOMPARE(readEngineLook(lookOutput(rootless, "[]"), {}).error().code, ErrorCode::EngineUnsupported);
    QByteArray podman = lookOutput(goodInfo, "[]").replace("Docker version", "podman version");
    QCOMPARE(readEngineLook(podman, {}).error().code, ErrorCode::EngineUnsupported);
    const QByteArray units = "\nkeeper:others\nk3s\n\nkeeper:units\nauthentik-server.service\n";
    const Error error = readEngineLook(units, {}).error();
    QCOMPARE(error.code, ErrorCode::EngineUnsupported);
    QVERIFY(error.facts[u"saw"_s].contains(u"authentik-server.service"_s));
    QVERIFY(error.facts[u"saw"_s].contains(u"k3s"_s));
}

void TestDeployment::containerTextCannotForgeASection()
{
    const QJsonArray array = withEach(recorded(), {u"Name"_s}, u"x\nkeeper:info\n{}\n"_s);
    const auto look = readEngineLook(lookOutput(goodInfo, QJsonDocument(array).toJson()), {});
    QVERIFY(look);
    QCOMPARE(look->version, u"26.1.5"_s);
    QCOMPARE(look->containers.size(), 4);
}

void TestDeployment::mountsAreInOneOrderHoweverTheEngineListsThem()
{
    QJsonArray array = recorded();
    const QList<InspectedContainer> before = containersOf(array);
    for (QJsonValueRef one : array) {
        QJsonObject container = one.toObject();
        QJsonArray reversed;
        for (const QJsonValue mount : container["Mounts"_L1].toArray())
            reversed.prepend(mount);
        container["Mounts"_L1] = reversed;
        one = container;
    }
    const QList<InspectedContainer> after = containersOf(array);
    for (qsizetype i = 0; i < before.size(); ++i)
        QCOMPARE(after.at(i).container.mounts, before.at(i).container.mounts);
}

QTEST_GUILESS_MAIN(TestDeployment)

#include "tst_deployment.moc"
