// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/sshbackend.h"
#include "tests/fakes/examplerestore.h"
#include "tests/fakes/fakebackend.h"
#include "tests/screenshots/scene.h"

#include <QAbstractButton>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr int SettleMilliseconds = 250; // a page reads progress ten times a second

void goToChoice(Scene &scene)
{
    scene.press(u"restore"_s);
    scene.type(u"folder"_s, u"/srv/backups"_s);
    scene.press(u"next"_s); // verify it
    scene.press(u"next"_s); // continue
    scene.press(u"next"_s); // connect
    scene.waitFor([&] { return scene.button(u"stepByStep"_s) != nullptr; }, "the parts");
}

void goToRun(Scene &scene, bool stepByStep)
{
    goToChoice(scene);
    if (stepByStep)
        scene.press(u"stepByStep"_s);
    scene.press(u"next"_s); // preview
    scene.press(u"next"_s);
    scene.type(u"hostName"_s, u"auth.example.org"_s);
    scene.press(u"next"_s);
}

void finish(FakeRestoreJob &job, const QString &id)
{
    StepReport report;
    report.id = id;
    report.state = StepState::Done;
    report.milliseconds = 1'900;
    report.log = {u"docker exec -i 3333 pg_restore --exit-on-error"_s};
    emit job.stepFinished(report);
}

bool pictureChoosing(const PictureOptions &options)
{
    const auto backend = std::make_shared<FakeBackend>();
    scriptGoodRestore(*backend);
    const auto checked = backend->checkedSet;
    backend->checkedSet.reset();
    Scene scene(backend, options);
    scene.press(u"restore"_s);
    scene.type(u"folder"_s, u"/srv/backups"_s);
    scene.waitFor([&] { return scene.button(u"next"_s)->isEnabled(); }, "the sets");
    scene.take(u"r1-sets"_s);
    scene.press(u"next"_s);
    backend->board->report(VerifyStep, 412'000'000, 969'304'100, false);
    QTest::qWait(SettleMilliseconds);
    scene.take(u"r2-verifying"_s);
    scene.press(u"cancel"_s);
    backend->checkedSet = exampleCheckedSet(SetCondition::Damaged);
    scene.press(u"next"_s);
    scene.waitFor([&] { return !scene.button(u"cancel"_s); }, "the findings");
    scene.take(u"r3-damaged"_s);
    scene.press(u"back"_s);
    backend->checkedSet = checked;
    scene.press(u"next"_s);
    scene.waitFor([&] { return scene.button(u"next"_s)->isEnabled(); }, "a whole set");
    scene.take(u"r4-contents"_s);
    scene.press(u"next"_s);
    backend->target.reset(); // stays on this page
    scene.press(u"next"_s);
    QTest::qWait(SettleMilliseconds);
    scene.take(u"r5-server"_s);
    scene.press(u"cancel"_s);
    backend->target = exampleTarget();
    scene.press(u"next"_s);
    scene.waitFor([&] { return scene.button(u"stepByStep"_s) != nullptr; }, "the parts");
    scene.take(u"r6-parts"_s);
    return scene.good;
}

bool picturePreviews(const PictureOptions &options)
{
    const auto backend = std::make_shared<FakeBackend>();
    scriptGoodRestore(*backend);
    backend->checkedSet = exampleCheckedSet(SetCondition::Incomplete);
    Scene scene(backend, options);
    goToChoice(scene);
    scene.press(u"next"_s);
    scene.press(u"step2"_s);
    scene.take(u"r7-preview"_s);
    scene.press(u"next"_s);
    scene.type(u"hostName"_s, u"auth.example.org"_s);
    scene.take(u"r9-confirm"_s);

    const auto refusing = std::make_shared<FakeBackend>();
    scriptGoodRestore(*refusing);
    refusing->target->value().survey.deployment.version = u"2024.2.1"_s;
    refusing->target->value().database.freeBytes = 120'000'000;
    Scene blocked(refusing, options);
    goToChoice(blocked);
    blocked.press(u"next"_s);
    blocked.take(u"r8-blocked"_s);
    return scene.good && blocked.good;
}

bool pictureRuns(const PictureOptions &options)
{
    const auto backend = std::make_shared<FakeBackend>();
    scriptGoodRestore(*backend);
    Scene scene(backend, options);
    goToRun(scene, false);
    if (!scene.good)
        return false;
    FakeRestoreJob &job = *backend->restore;
    emit job.stepStarted(u"prepare-run"_s);
    finish(job, u"prepare-run"_s);
    for (const QString &id : {u"build-beside"_s, u"restore-database"_s, u"unpack-media"_s})
        emit job.stepStarted(id);
    job.board = {{.stepId = u"restore-database"_s,
                  .done = 61'000'000,
                  .expected = 96'400'000,
                  .rate = 3'100'000,
                  .secondsLeft = 12,
                  .activity = u"loading-rows"_s},
                 {.stepId = u"unpack-media"_s,
                  .done = 340'000'000,
                  .expected = 871'000'000,
                  .rate = 38'000'000,
                  .secondsLeft = 14,
                  .activity = u"unpacking"_s}};
    QTest::qWait(SettleMilliseconds);
    scene.take(u"r10-run"_s);
    for (const QString &id : {u"restore-database"_s, u"unpack-media"_s, u"build-beside"_s})
        finish(job, id);
    emit job.stepStarted(u"swap"_s);
    scene.window().close();
    QTest::qWait(SettleMilliseconds);
    scene.take(u"r12-closing"_s);
    emit job.finished(exampleOutcome(RestoreEnd::Done));
    scene.take(u"r13-result"_s);
    scene.press(u"undo"_s);
    QTest::qWait(SettleMilliseconds);
    scene.take(u"r14-undo"_s);
    scene.press(u"back"_s);
    scene.press(u"release"_s);
    QTest::qWait(SettleMilliseconds);
    scene.take(u"r15-release"_s);

    const auto slow = std::make_shared<FakeBackend>();
    scriptGoodRestore(*slow);
    Scene steps(slow, options);
    goToRun(steps, true);
    emit slow->restore->stepStarted(u"prepare-run"_s);
    finish(*slow->restore, u"prepare-run"_s);
    emit slow->restore->approvalNeeded(u"swap"_s);
    QTest::qWait(SettleMilliseconds);
    steps.take(u"r11-step"_s);
    emit slow->restore->finished(exampleOutcome(RestoreEnd::NeedsPerson));
    steps.take(u"r16-person"_s);
    return scene.good && steps.good;
}

/// Types the host's name, and waits for the result.
void carryOut(Scene &scene, const PictureOptions &options)
{
    scene.type(u"hostName"_s, options.target.section(u'@', -1).section(u':', 0, 0));
    scene.press(u"next"_s);
    scene.waitFor([&] { return scene.button(u"saveReport"_s) != nullptr; }, "the result");
    scene.waitFor([&] { return scene.button(u"undo"_s) != nullptr; }, "a result that can be undone");
}

} // namespace

bool pictureRestore(const PictureOptions &options)
{
    return pictureChoosing(options) && picturePreviews(options) && pictureRuns(options);
}

bool pictureRealRestore(const PictureOptions &options)
{
    Scene scene(std::make_shared<SshBackend>(), options);
    scene.press(u"restore"_s);
    scene.type(u"folder"_s, options.destination);
    scene.press(u"next"_s); // verify it
    scene.waitFor([&] { return scene.button(u"next"_s)->isEnabled(); }, "the set");
    scene.take(u"6-contents"_s);
    scene.press(u"next"_s);
    scene.type(u"address"_s, options.target);
    scene.type(u"identity"_s, options.identity);
    scene.press(u"next"_s); // connect
    scene.waitFor(
        [&] { return scene.button(u"trustKey"_s) || scene.button(u"stepByStep"_s) || scene.button(u"detailsFold"_s); },
        "an answer");
    if (scene.button(u"trustKey"_s))
        scene.press(u"trustKey"_s);
    scene.waitFor([&] { return scene.button(u"stepByStep"_s) != nullptr; }, "the parts");
    scene.take(u"7-restore-parts"_s);
    scene.press(u"next"_s);
    scene.take(u"8-preview"_s);
    scene.press(u"next"_s);
    carryOut(scene, options);
    scene.take(u"9-restored"_s);
    scene.press(u"undo"_s);
    carryOut(scene, options);
    scene.take(u"10-undone"_s);
    scene.press(u"release"_s);
    scene.press(u"next"_s); // as soon as the server was looked at
    scene.waitFor([&] { return scene.button(u"saveReport"_s) != nullptr; }, "the end of the cleaning up");
    scene.take(u"11-cleaned-up"_s);
    return scene.good && !scene.button(u"undo"_s);
}

} // namespace keeper
