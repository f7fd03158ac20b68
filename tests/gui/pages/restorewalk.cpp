// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/examplerestore.h"
#include "tests/gui/pages/goodserver.h"
#include "tests/gui/pages/pagewalk.h"

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

SceneStart start(const QSize &size)
{
    return {.servers = exampleServers(1), .size = size};
}

Scene &goToChoice(Scene &scene)
{
    scene.press(u"restore"_s).waitFor(u"sets"_s).press(u"next"_s).waitFor(u"setSummary"_s);
    return scene.press(u"next"_s).waitFor(u"address"_s).press(u"next"_s).waitFor(u"stepByStep"_s);
}

Scene &goToRun(Scene &scene, const FakeBackend &backend)
{
    scene.press(u"next"_s).waitFor(u"verdict"_s).press(u"next"_s).type(u"hostName"_s, u"auth.example.org"_s);
    return scene.press(u"next"_s).waitFor([&] { return backend.restore != nullptr; }, u"the restore"_s);
}

void finish(FakeRestore &job, const QString &id)
{
    StepReport report;
    report.id = id;
    report.state = StepState::Done;
    report.milliseconds = 1'900;
    report.log = {u"docker exec -i 3333 pg_restore --exit-on-error"_s};
    emit job.stepFinished(report);
}

void lead(FakeRestore &job)
{
    emit job.stepStarted(u"prepare-run"_s);
    finish(job, u"prepare-run"_s);
    for (const QString &id : {u"build-beside"_s, u"restore-database"_s, u"unpack-media"_s})
        emit job.stepStarted(id);
    job.board = {{.stepId = u"restore-database"_s,
                  .done = 61'000'000,
                  .expected = 96'400'000,
                  .rate = 3'100'000,
                  .secondsLeft = 12},
                 {.stepId = u"unpack-media"_s,
                  .done = 340'000'000,
                  .expected = 871'000'000,
                  .rate = 38'000'000,
                  .secondsLeft = 14}};
}

QString walkChoosing(const QSize &size, const See &see)
{
    const auto backend = goodServer();
    backend->checkedSet.reset(); // never ends by itself
    Scene scene(backend, start(size), see);
    scene.press(u"restore"_s).show(u"sets"_s, u"sets"_s).press(u"next"_s);
    if (!scene.waitFor([&] { return backend->board != nullptr; }, u"verification"_s).lost.isEmpty())
        return scene.lost;
    backend->board->report(VerifyStep, 412'000'000, 969'304'100, false);
    scene.show(u"verifying"_s).press(u"cancel"_s);
    backend->checkedSet = exampleCheckedSet(SetCondition::Damaged);
    scene.press(u"next"_s).show(u"set damaged"_s, u"setSummary"_s).press(u"back"_s);
    backend->checkedSet = exampleCheckedSet(SetCondition::Whole);
    scene.press(u"next"_s).show(u"contents"_s, u"setSummary"_s).press(u"next"_s);
    backend->target.reset(); // stays where it is
    scene.show(u"restore to"_s, u"address"_s).press(u"next"_s).show(u"looking at the server"_s, u"cancel"_s);
    scene.press(u"cancel"_s);
    backend->target = exampleTarget();
    return scene.press(u"next"_s).show(u"restore parts"_s, u"stepByStep"_s).lost;
}

QString walkBlocked(const QSize &size, const See &see)
{
    const auto backend = goodServer();
    backend->target->value().survey.deployment.version = u"2024.2.1"_s;
    backend->target->value().database.freeBytes = 120'000'000;
    Scene scene(backend, start(size), see);
    return goToChoice(scene).press(u"next"_s).show(u"preview blocked"_s, u"verdict"_s).lost;
}

QString walkNewHost(const QSize &size, const See &see)
{
    const auto backend = goodServer();
    scriptEmptyHost(*backend);
    backend->newHost->value().configuration.missingImages = {u"ghcr.io/goauthentik/server:2025.8.4"_s};
    Scene scene(backend, start(size), see);
    scene.press(u"backUpNow"_s).show(u"no authentik there"_s, u"restoreOnto"_s).press(u"restoreOnto"_s);
    scene.waitFor(u"sets"_s).press(u"next"_s).waitFor(u"setSummary"_s).press(u"next"_s);
    scene.waitFor(u"address"_s).press(u"next"_s).show(u"new host blocked"_s, u"verdict"_s);
    backend->newHost = exampleNewHost();
    scene.press(u"lookAgain"_s).press(u"step1"_s).show(u"new host"_s).press(u"next"_s);
    scene.type(u"hostName"_s, u"auth.example.org"_s).show(u"new host confirmed"_s).press(u"next"_s);
    if (!scene.waitFor([&] { return backend->restore != nullptr; }, u"the restore"_s).lost.isEmpty())
        return scene.lost;
    FakeRestore &job = *backend->restore;
    emit job.stepStarted(u"write-configuration"_s);
    finish(job, u"write-configuration"_s);
    emit job.stepStarted(u"create-containers"_s);
    scene.show(u"new host made"_s);
    finish(job, u"create-containers"_s);
    job.growBy({{.id = u"remove-deployment"_s}});
    RestoreOutcome outcome = exampleOutcome(RestoreEnd::Failed);
    outcome.report.steps += StepReport{.id = u"remove-deployment"_s, .state = StepState::Done};
    job.finish(outcome);
    return scene.show(u"new host in vain"_s, u"saveReport"_s).lost;
}

QString walkThrough(const QSize &size, const See &see)
{
    const auto backend = goodServer();
    Scene scene(backend, start(size), see);
    goToChoice(scene).press(u"next"_s).press(u"step2"_s).show(u"preview"_s, u"verdict"_s).press(u"next"_s);
    scene.type(u"hostName"_s, u"auth.example.org"_s).show(u"confirm"_s).press(u"next"_s);
    if (!scene.waitFor([&] { return backend->restore != nullptr; }, u"the restore"_s).lost.isEmpty())
        return scene.lost;
    FakeRestore &job = *backend->restore;
    lead(job);
    scene.show(u"restore run"_s);
    for (const QString &id : {u"restore-database"_s, u"unpack-media"_s, u"build-beside"_s})
        finish(job, id);
    emit job.stepStarted(u"swap"_s);
    scene.window().close();
    scene.show(u"closing"_s, u"closeQuestion"_s);
    job.finish(exampleOutcome(RestoreEnd::Done));
    scene.show(u"restored"_s, u"undo"_s).press(u"undo"_s).show(u"undo"_s, u"confirmSentence"_s);
    return scene.press(u"back"_s).press(u"release"_s).show(u"release"_s, u"confirmSentence"_s).lost;
}

QString walkSteps(const QSize &size, const See &see)
{
    const auto backend = goodServer();
    backend->checkedSet = exampleCheckedSet(SetCondition::Incomplete);
    Scene scene(backend, start(size), see);
    goToChoice(scene).press(u"stepByStep"_s);
    if (!goToRun(scene, *backend).lost.isEmpty())
        return scene.lost;
    emit backend->restore->stepStarted(u"prepare-run"_s);
    finish(*backend->restore, u"prepare-run"_s);
    emit backend->restore->approvalNeeded(u"swap"_s);
    scene.show(u"approval"_s, u"approval"_s);
    backend->restore->finish(exampleOutcome(RestoreEnd::NeedsPerson));
    return scene.show(u"a person must act"_s, u"saveReport"_s).lost;
}

} // namespace

QString walkRestore(const QSize &size, const See &see)
{
    return walkInTurn({walkChoosing, walkBlocked, walkNewHost, walkThrough, walkSteps}, size, see);
}

} // namespace keeper
