// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/backup.h"
#include "app/cli/restoretext.h"
#include "app/cli/terminal/console.h"
#include "app/cli/verbs.h"
#include "app/cli/watchrun.h"
#include "core/restore/plan/planrestore.h"
#include "tests/cli/jsonpage.h"
#include "tests/fakes/examplerestore.h"
#include "tests/fakes/fakebackend.h"
#include "tests/models/errorcodes.h"
#include "tests/serviceof.h"
#include "tests/unit/samplemanifest.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace keeper;
using namespace keeper::cli;

namespace {

Service exampleService(Role role)
{
    return {.role = role,
            .place = Place::container("docker", "1111"),
            .name = u"authentik-server-1"_s,
            .service = u"server"_s,
            .image = u"ghcr.io/x:1"_s};
}

/// exampleSurvey() with everything in it that a survey can hold.
Survey fullSurvey()
{
    Survey survey = exampleSurvey();
    survey.deployment.kind = u"compose"_s;
    survey.deployment.services = {exampleService(Role::Server), exampleService(Role::Worker)};
    survey.deployment.secretKey = SecretString("key");
    survey.deployment.databaseAccess.password = SecretString("password");
    survey.database.settings = {{.role = u"authentik"_s, .name = u"search_path"_s, .value = u"x"_s}};
    survey.unreadableConfiguration = {"/opt/closed"};
    DirectoryFacts &media = survey.directories.first();
    media.mount = Mount{.target = "/media", .source = "/opt/authentik/media"};
    media.detail = u"left out: /media/x"_s;
    survey.directories.append(media);
    survey.directories.last().component = u"data"_s;
    survey.directories.last().state = DirectoryState::External;
    survey.directories.last().store = ObjectStore{.bucket = u"b"_s, .endpoint = u"e"_s, .region = u"r"_s};
    survey.warnings = {{.code = WarningCode::FileChanged, .component = u"media"_s, .detail = u"d"_s}};
    return survey;
}

} // namespace

/// What --json prints of runs, held against docs/json.md: made from values, without a server.
class TestJsonObjects : public QObject
{
    Q_OBJECT

    const JsonPage m_page = JsonPage::ofTheRepository();

    void compare(const QString &object, const Answer &answer, int exit)
    {
        const QJsonObject json = toJson(answer, 1.25);
        QCOMPARE(json.value("exit"_L1).toInt(-1), exit);
        const QStringList complaints = m_page.complaints(object, json);
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
    }

private slots:
    void everyVerbHasATable()
    {
        const QStringList objects = m_page.objects();
        for (const Verb &verb : verbs())
            QVERIFY2(objects.contains(verb.name), verb.name.data());
    }

    void everyErrorHasItsExit()
    {
        QMap<QString, int> exits;
        for (const ErrorCode code : allCodes()) {
            compare(u"answer"_s, failedWith({.code = code, .detail = u"raw"_s}), failedWith({.code = code}).exit);
            exits[nameOf(code)] = failedWith({.code = code}).exit;
        }
        QCOMPARE(exits, m_page.exitOfError());
    }

    void theResultFollowsFromTheExit_data()
    {
        QTest::addColumn<int>("exit");
        QTest::addColumn<QString>("result");
        QTest::newRow("0") << 0 << u"complete"_s;
        QTest::newRow("1") << 1 << u"failed"_s;
        QTest::newRow("2") << 2 << u"refused"_s;
        QTest::newRow("3") << 3 << u"incomplete"_s;
        QTest::newRow("4") << 4 << u"refused"_s;
        QTest::newRow("5") << 5 << u"failed"_s;
        QTest::newRow("6") << 6 << u"refused"_s;
        QTest::newRow("7") << 7 << u"failed"_s;
        QTest::newRow("8") << 8 << u"failed"_s;
        QTest::newRow("130") << 130 << u"cancelled"_s;
    }
    void theResultFollowsFromTheExit()
    {
        QFETCH(const int, exit);
        const Answer answer{.exit = exit};
        QTEST(toJson(answer, 0).value("result"_L1).toString(), "result");
    }

    void discover_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("plain") << 0;
        QTest::newRow("everything") << 1;
        QTest::newRow("without Redis") << 2;
        QTest::newRow("Redis out of reach") << 3;
    }
    void discover()
    {
        QFETCH(const int, kind);
        Survey survey = kind == 0 ? exampleSurvey() : fullSurvey();
        if (kind >= 2)
            survey.redis.reset();
        if (kind == 2)
            survey.deployment.redisAccess.reset();
        Answer answer = succeeded(toJson(survey), {});
        answer.warnings = survey.warnings;
        compare(u"discover"_s, answer, 0);
    }

    void backup()
    {
        Console console(true);
        BackupResult outcome{.end = BackupEnd::Complete, .setPath = u"/sets/one"_s, .manifest = sampleManifest()};
        outcome.report.steps = {
            {.id = u"save-media"_s, .warnings = {{.code = WarningCode::FileChanged, .component = u"media"_s}}}};
        compare(u"backup"_s, answerOf(outcome, console), 0);
        QCOMPARE(answerOf(outcome, console).warnings.size(), outcome.manifest.warnings.size() + 1);
        QCOMPARE(toJson(answerOf(outcome, console), 0).value("result"_L1).toString(), u"complete"_s);
        outcome.end = BackupEnd::Selection;
        compare(u"backup"_s, answerOf(outcome, console), 0);
        QCOMPARE(toJson(answerOf(outcome, console), 0).value("result"_L1).toString(), u"selection"_s);
        outcome.end = BackupEnd::Incomplete;
        compare(u"backup"_s, answerOf(outcome, console), 3);
        outcome.end = BackupEnd::Failed;
        outcome.error = Error{.code = ErrorCode::DatabaseFailed};
        compare(u"answer"_s, answerOf(outcome, console), 1);
        outcome.end = BackupEnd::Cancelled;
        compare(u"answer"_s, answerOf(outcome, console), 130);
    }

    void restore_data()
    {
        QTest::addColumn<RestoreEnd>("end");
        QTest::addColumn<int>("exit");
        QTest::newRow("done") << RestoreEnd::Done << 0;
        QTest::newRow("refused") << RestoreEnd::Refused << 6;
        QTest::newRow("cancelled") << RestoreEnd::Cancelled << 130;
        QTest::newRow("failed") << RestoreEnd::Failed << 7;
        QTest::newRow("undone") << RestoreEnd::Undone << 7;
        QTest::newRow("needs a person") << RestoreEnd::NeedsPerson << 8;
    }
    void restore()
    {
        QFETCH(const RestoreEnd, end);
        QFETCH(const int, exit);
        const Answer answer = answerOf(exampleOutcome(end));
        for (const QString &verb : {u"restore"_s, u"undo"_s, u"resume"_s, u"release"_s})
            compare(verb, answer, exit);
    }

    void restorePlan()
    {
        const auto plan =
            planRestore(restoreScope(exampleSource(), exampleTarget(), {.redis = RedisChoice::FromBackup}));
        QVERIFY2(plan, qPrintable(plan.error_or(Error{}).facts.value(u"checks"_s)));
        const QJsonObject json = planJson(*plan);
        compare(u"restore --plan"_s, succeeded({{u"plan"_s, json}}, {}), 0);
        // The members of a group have the keys of a step.
        int members = 0;
        for (const QJsonValue step : json.value("steps"_L1).toArray()) {
            QJsonObject asPlan = json;
            asPlan[u"steps"_s] = step.toObject().value("members"_L1).toArray();
            compare(u"restore --plan"_s, succeeded({{u"plan"_s, asPlan}}, {}), 0);
            members += int(asPlan.value("steps"_L1).toArray().size());
        }
        QVERIFY(members > 0);
    }

    void restoreRefused()
    {
        RestoreTarget target = exampleTarget();
        target.survey.deployment.version = u"2024.2.1"_s;
        const auto checks = preflight(restoreScope(exampleSource(), target, {}));
        QVERIFY(!checks.isEmpty());
        compare(u"restore refused"_s, blockedBy(checks, {.code = ErrorCode::PreflightBlocked}), 6);
    }

    void runs()
    {
        for (const ServerRunState state :
             {ServerRunState::Building, ServerRunState::Interrupted, ServerRunState::Unproven, ServerRunState::Restored,
              ServerRunState::Undone}) {
            ServerRun run = exampleServerRun(state);
            run.rows = {{u"public"_s, {{u"authentik_core_user"_s, 1204}}}};
            compare(u"runs"_s, succeeded({{u"runs"_s, runsJson({run, ServerRun()})}}, {}), 0);
        }
    }
};

QTEST_GUILESS_MAIN(TestJsonObjects)
#include "tst_jsonobjects.moc"
