// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/configurationfiles.h"
#include "core/deployment/finder.h"
#include "tests/services/labserver.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace keeper;

/// authentik found on real hosts, by accounts with different rights.
class TestFinder : public QObject
{
    Q_OBJECT

private slots:
    void bothVersionsAreFound_data();
    void bothVersionsAreFound();
    void dockerByPasswordlessSudo();
    void dockerBySudoWithPassword();
    void noRightsAtAllIsRefused();
    void wrongProjectIsNotFound();
    void configurationFilesAreFoundAndRead();
    void configurationFileClosedToTheUserIsReadBySudo();
};

void TestFinder::bothVersionsAreFound_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("train");
    QTest::addColumn<bool>("redis");
    QTest::newRow("2025.8") << u"compose-2025.8"_s << u"2025.8."_s << true;
    QTest::newRow("2026.2") << u"compose-2026.2"_s << u"2026.2."_s << false;
}

void TestFinder::bothVersionsAreFound()
{
    QFETCH(QString, profile);
    QFETCH(QString, train);
    QFETCH(bool, redis);
    const auto server = connectToLab(profile);
    QVERIFY2(server, qPrintable(server ? QString() : server.error().detail));
    QElapsedTimer timer;
    timer.start();
    const auto found = findDeployment(**server, {}, {});
    QVERIFY2(found, qPrintable(found ? QString() : found.error().detail));
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(found->version.startsWith(train));
    QCOMPARE(found->configurationSource, u"ak dump_config"_s);
    QCOMPARE(found->folder, QByteArray("/opt/authentik"));
    QVERIFY(found->server() && found->worker() && found->database());
    QCOMPARE(found->database()->name, u"authentik-postgresql-1"_s);
    QVERIFY(!found->database()->addresses.isEmpty());
    QVERIFY(!found->databaseAccess.password.isEmpty());
    QVERIFY(!found->secretKey.isEmpty());
    QCOMPARE(found->redis() != nullptr, redis);
    QCOMPARE(found->redisAccess.has_value(), redis);
    QVERIFY(!(*server)->engine().elevated);
}

void TestFinder::dockerByPasswordlessSudo()
{
    const auto server = connectToLabAs(u"keeper-nopasswd"_s, u"compose-2025.8"_s, std::make_shared<OneSecret>());
    QVERIFY(server);
    const auto found = findDeployment(**server, {}, {});
    QVERIFY2(found, qPrintable(found ? QString() : found.error().detail));
    QVERIFY((*server)->engine().elevated);
    QCOMPARE(found->configurationSource, u"ak dump_config"_s);
}

void TestFinder::dockerBySudoWithPassword()
{
    const auto questions = std::make_shared<OneSecret>(labPassword(u"compose-2025.8"_s, u"keeper-sudo"_s));
    const auto server = connectToLabAs(u"keeper-sudo"_s, u"compose-2025.8"_s, questions);
    QVERIFY(server);
    const auto found = findDeployment(**server, {}, {});
    QVERIFY2(found, qPrintable(found ? QString() : found.error().detail));
    QCOMPARE(questions->asked, 1);
    QCOMPARE(found->configurationSource, u"ak dump_config"_s);
}

void TestFinder::noRightsAtAllIsRefused()
{
    const auto server = connectToLabAs(u"keeper-norights"_s, u"compose-2025.8"_s, std::make_shared<OneSecret>());
    QVERIFY(server);
    const Error error = findDeployment(**server, {}, {}).error();
    QCOMPARE(error.code, ErrorCode::EngineRefused);
    QCOMPARE(error.facts[u"user"_s], u"keeper-norights"_s);
    QCOMPARE(error.facts[u"sudo"_s], nameOf(ErrorCode::SecretNeeded));
}

void TestFinder::wrongProjectIsNotFound()
{
    const auto server = connectToLab(u"compose-2025.8"_s);
    QVERIFY(server);
    const Error error = findDeployment(**server, u"wiki"_s, {}).error();
    QCOMPARE(error.code, ErrorCode::ProjectNotFound);
    QCOMPARE(error.facts[u"projects"_s], u"authentik"_s);
    QVERIFY(findDeployment(**server, u"authentik"_s, {}));
}

void TestFinder::configurationFilesAreFoundAndRead()
{
    const auto server = connectToLabAs(u"keeper-nopasswd"_s, u"compose-2026.2"_s, std::make_shared<OneSecret>());
    QVERIFY(server);
    const auto found = findDeployment(**server, {}, {});
    QVERIFY(found);
    const auto look = lookAtConfigurationFiles(**server, *found, {});
    QVERIFY(look);
    QVERIFY(look->unreadable.isEmpty());
    QVERIFY(look->readable.contains("/opt/authentik/compose.yml"));
    QVERIFY(look->readable.contains("/opt/authentik/.env"));
    const auto files = readConfigurationFiles(**server, *found, look->readable, {});
    QVERIFY2(files, qPrintable(files ? QString() : files.error().detail));
    QCOMPARE(files->size(), look->readable.size());
    qint64 bytes = 0;
    for (const auto &file : *files)
        bytes += file.bytes.size();
    QCOMPARE(bytes, look->bytes);
    QVERIFY(files->first().bytes.contains("services:"));
    QCOMPARE(readConfigurationFiles(**server, *found, {"/no/such/file"}, {}).error().code, ErrorCode::FileUnreadable);
}

void TestFinder::configurationFileClosedToTheUserIsReadBySudo()
{
    const auto server = connectToLabAs(u"keeper-nopasswd"_s, u"compose-2025.8"_s, std::make_shared<OneSecret>());
    QVERIFY(server);
    Deployment deployment;
    deployment.configurationFiles = {"/etc/shadow", "/etc/hostname"};
    const auto look = lookAtConfigurationFiles(**server, deployment, {});
    QVERIFY(look);
    QCOMPARE(look->readable, deployment.configurationFiles);
    const auto files = readConfigurationFiles(**server, deployment, {"/etc/shadow"}, {});
    QVERIFY(files);
    QVERIFY(files->first().bytes.contains("root:"));

    const auto other = connectToLabAs(u"keeper-norights"_s, u"compose-2025.8"_s, std::make_shared<OneSecret>());
    QVERIFY(other);
    const auto poorer = lookAtConfigurationFiles(**other, deployment, {});
    QVERIFY(poorer);
    QCOMPARE(poorer->unreadable, QList<QByteArray>{"/etc/shadow"});
    QCOMPARE(poorer->readable, QList<QByteArray>{"/etc/hostname"});
}

QTEST_GUILESS_MAIN(TestFinder)

#include "tst_finder.moc"
