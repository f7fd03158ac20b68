// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/finder.h"
#include "core/survey/survey.h"
#include "tests/serviceof.h"
#include "tests/services/labserver.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace keeper;

/// All parts of a real authentik, looked at side by side.
class TestSurvey : public QObject
{
    Q_OBJECT

private slots:
    void everyPartIsSeenWithinFiveSeconds_data();
    void everyPartIsSeenWithinFiveSeconds();
    void stoppedRedisIsAWarning();
    void stoppedDatabaseIsAnError();
    void cancelledSurveyIsCancelled();
};

void TestSurvey::everyPartIsSeenWithinFiveSeconds_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("sshd");
    QTest::addColumn<QString>("uploads");
    QTest::addColumn<bool>("redis");
    QTest::newRow("2025.8") << u"compose-2025.8"_s << u"port"_s << u"media"_s << true;
    QTest::newRow("2025.8 without tunnels") << u"compose-2025.8"_s << u"noForwardPort"_s << u"media"_s << true;
    QTest::newRow("2026.2") << u"compose-2026.2"_s << u"port"_s << u"data"_s << false;
}

void TestSurvey::everyPartIsSeenWithinFiveSeconds()
{
    QFETCH(QString, profile);
    QFETCH(QString, sshd);
    QFETCH(QString, uploads);
    QFETCH(bool, redis);
    const auto server = connectToLab(profile, sshd);
    QVERIFY2(server, qPrintable(server ? QString() : server.error().detail));
    QElapsedTimer timer;
    timer.start();
    const auto found = findDeployment(**server, {}, {});
    QVERIFY2(found, qPrintable(found ? QString() : found.error().detail));
    const auto survey = takeSurvey(**server, *found, {});
    QVERIFY2(survey, qPrintable(survey ? QString() : survey.error().detail));
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));

    QCOMPARE(survey->hostName, u"authentik-lab"_s);
    QVERIFY(survey->hostKey.sha256().startsWith(u"SHA256:"_s));
    QVERIFY(survey->configurationBytes > 0);
    QCOMPARE(survey->redis.has_value(), redis);
    QVERIFY(survey->warnings.isEmpty());

    const QJsonObject json = toJson(*survey);
    const QJsonObject components = json["components"_L1].toObject();
    for (const QString &name :
         {u"database"_s, uploads, u"certs"_s, u"custom-templates"_s, u"blueprints"_s, u"configuration"_s})
        QCOMPARE(components[name].toObject()["state"_L1].toString(), u"found"_s);
    QCOMPARE(components["redis"_L1].toObject()["state"_L1].toString(), redis ? u"found"_s : u"absent"_s);
    QVERIFY(components[uploads].toObject()["bytes"_L1].toInteger() > 0);
    QVERIFY(components["database"_L1].toObject()["bytes"_L1].toInteger() > 0);

    const QByteArray text = QJsonDocument(json).toJson();
    QVERIFY(!text.contains(found->databaseAccess.password.reveal()));
    QVERIFY(!text.contains(found->secretKey.reveal()));
    QVERIFY(text.contains("***"));
}

void TestSurvey::stoppedRedisIsAWarning()
{
    const auto server = connectToLab(u"compose-2025.8"_s);
    QVERIFY(server);
    auto found = findDeployment(**server, {}, {});
    QVERIFY(found && found->redis());
    serviceOf(*found, Role::Redis).running = false; // as the engine tells of a stopped one
    serviceOf(*found, Role::Redis).addresses.clear();
    const auto survey = takeSurvey(**server, *found, {});
    QVERIFY2(survey, qPrintable(survey ? QString() : survey.error().detail));
    QVERIFY(!survey->redis);
    QVERIFY(std::ranges::any_of(survey->warnings, [](const Warning &one) { return one.component == u"redis"_s; }));
    QCOMPARE(toJson(*survey)["components"_L1].toObject()["redis"_L1].toObject()["state"_L1].toString(),
             u"unreachable"_s);
}

void TestSurvey::stoppedDatabaseIsAnError()
{
    const auto server = connectToLab(u"compose-2025.8"_s);
    QVERIFY(server);
    auto found = findDeployment(**server, {}, {});
    QVERIFY(found && found->database());
    serviceOf(*found, Role::Database).running = false;
    serviceOf(*found, Role::Database).addresses.clear();
    QCOMPARE(takeSurvey(**server, *found, {}).error().code, ErrorCode::DatabaseUnreachable);
}

void TestSurvey::cancelledSurveyIsCancelled()
{
    const auto server = connectToLab(u"compose-2025.8"_s);
    QVERIFY(server);
    const auto found = findDeployment(**server, {}, {});
    QVERIFY(found);
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(takeSurvey(**server, *found, stop.get_token()).error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestSurvey)

#include "tst_survey.moc"
