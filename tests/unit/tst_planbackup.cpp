// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/planbackup.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace keeper;

namespace {

DirectoryFacts directory(const QString &name, DirectoryState state)
{
    return {.component = name, .state = state, .path = "/" + name.toUtf8(), .bytes = 1000, .entries = 2};
}

Survey oldServer()
{
    Survey survey{.target = u"auth.example.org"_s};
    survey.deployment.redisAccess = RedisAccess{.host = u"redis"_s};
    survey.redis = RedisFacts{.version = u"7.0.15"_s};
    survey.deployment.services +=
        Service{.role = Role::Database, .place = Place::container("docker", "d"), .running = true};
    survey.database.name = u"authentik"_s;
    survey.database.tableBytes = 5000;
    survey.directories = {directory(u"media"_s, DirectoryState::Found), directory(u"certs"_s, DirectoryState::Empty),
                          directory(u"blueprints"_s, DirectoryState::Absent)};
    return survey;
}

QStringList ids(const QList<PlannedStep> &steps)
{
    QStringList names;
    for (const PlannedStep &step : steps)
        names += step.id;
    return names;
}

PlannedStep group(const Plan &plan)
{
    return *std::ranges::find(plan.steps, backupsteps::SaveComponents, &PlannedStep::id);
}

} // namespace

class TestPlanBackup : public QObject
{
    Q_OBJECT

private slots:
    void savesWhatIsThereAndNothingElse()
    {
        const Result<Plan> plan = planBackup(oldServer(), {.destination = u"/backups"_s});
        QVERIFY(plan);
        QCOMPARE(ids(group(*plan).members),
                 (QStringList{u"save-database"_s, u"save-redis"_s, u"save-media"_s, u"save-configuration"_s}));
    }

    void opensTheSnapshotBeforeAnyFileIsRead()
    {
        const Result<Plan> plan = planBackup(oldServer(), {.destination = u"/backups"_s});
        QVERIFY(plan);
        QCOMPARE(ids(plan->steps), (QStringList{u"prepare-set"_s, u"open-snapshot"_s, u"save-components"_s,
                                                u"finish-set"_s, u"clean-up"_s}));
    }

    void cleansUpWhateverHappens()
    {
        const Result<Plan> plan = planBackup(oldServer(), {.destination = u"/backups"_s});
        QVERIFY(plan);
        QCOMPARE(plan->steps.last().policy, StepPolicy::Always);
    }

    void needsTheDatabaseButNotTheOthers()
    {
        const Result<Plan> plan = planBackup(oldServer(), {.destination = u"/backups"_s});
        QVERIFY(plan);
        for (const PlannedStep &member : group(*plan).members)
            QCOMPARE(member.policy, member.component == "database"_L1 ? StepPolicy::Normal : StepPolicy::Optional);
    }

    void takesNoSnapshotWithoutTheDatabase()
    {
        const Result<Plan> plan = planBackup(oldServer(), {.destination = u"/backups"_s, .skip = {u"database"_s}});
        QVERIFY(plan);
        QVERIFY(!ids(plan->steps).contains(backupsteps::OpenSnapshot));
    }

    void leavesRedisOutWhereTheVersionHasNone()
    {
        Survey survey = oldServer();
        survey.deployment.redisAccess.reset();
        survey.redis.reset();
        const Result<Plan> plan = planBackup(survey, {.destination = u"/backups"_s});
        QVERIFY(plan);
        QVERIFY(!ids(group(*plan).members).contains(u"save-redis"_s));
    }

    void triesRedisThatCouldNotBeReached()
    {
        Survey survey = oldServer();
        survey.redis.reset();
        const Result<Plan> plan = planBackup(survey, {.destination = u"/backups"_s});
        QVERIFY(plan);
        QVERIFY(ids(group(*plan).members).contains(u"save-redis"_s));
    }

    void triesADirectoryThatCouldNotBeRead()
    {
        Survey survey = oldServer();
        survey.directories.first().state = DirectoryState::Unreadable;
        QVERIFY(isSaved(u"media"_s, survey, {}));
    }

    void refusesOnlyWhatIsNotThere()
    {
        const Result<Plan> plan = planBackup(oldServer(), {.destination = u"/backups"_s, .only = {u"data"_s}});
        QVERIFY(!plan);
        QCOMPARE(plan.error().code, ErrorCode::Usage);
    }

    void refusesWhenNothingIsLeft()
    {
        const Result<Plan> plan = planBackup(oldServer(), {.destination = u"/backups"_s, .only = {u"certs"_s}});
        QVERIFY(!plan);
        QCOMPARE(plan.error().code, ErrorCode::Usage);
    }

    void refusesADatabaseOutsideOfTheProject()
    {
        Survey survey = oldServer();
        survey.deployment.services.clear();
        survey.deployment.databaseAccess.host = u"db.example.org"_s;
        const Result<Plan> plan = planBackup(survey, {.destination = u"/backups"_s});
        QVERIFY(!plan);
        QCOMPARE(plan.error().code, ErrorCode::EngineUnsupported);
        QCOMPARE(plan.error().facts.value(u"host"_s), u"db.example.org"_s);
        QVERIFY(planBackup(survey, {.destination = u"/backups"_s, .skip = {u"database"_s}}));
    }

    void isAValue()
    {
        const BackupOptions options{.destination = u"/backups"_s};
        QCOMPARE(*planBackup(oldServer(), options), *planBackup(oldServer(), options));
        QVERIFY(*planBackup(oldServer(), options) != *planBackup(oldServer(), {.destination = u"/elsewhere"_s}));
    }
};

QTEST_GUILESS_MAIN(TestPlanBackup)
#include "tst_planbackup.moc"
