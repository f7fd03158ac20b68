// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screenshots/scenes.h"

#include "app/gui/sshbackend.h"
#include "tests/fakes/examplerestore.h"
#include "tests/fakes/fakebackend.h"
#include "tests/screenshots/scene.h"

#include <QAbstractButton>
#include <QProgressBar>
#include <QStackedWidget>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr int WaitMilliseconds = 120'000;

enum PageNumber { ServerPage, PartsPage, RunPageNumber, ResultPageNumber };

Progress progress(const QString &step, double part, qint64 expected)
{
    return {.stepId = step,
            .done = static_cast<qint64>(part * static_cast<double>(expected)),
            .expected = expected,
            .estimated = true,
            .rate = 18'300'000,
            .secondsLeft = static_cast<int>((1 - part) * 70),
            .activity = {}};
}

void leadRun(FakeJob &job)
{
    const auto finish = [&job](const QString &id) {
        StepReport report;
        report.id = id;
        report.state = StepState::Done;
        report.milliseconds = 420;
        report.log = {u"docker exec -i 3f9ac1 pg_dump --format=custom authentik"_s};
        emit job.stepFinished(report);
    };
    finish(u"prepare-set"_s);
    finish(u"open-snapshot"_s);
    for (const QString &id : {u"save-components"_s, u"save-database"_s, u"save-redis"_s, u"save-media"_s})
        emit job.stepStarted(id);
    finish(u"save-redis"_s);
    job.board = {progress(u"save-database"_s, 0.62, 380'000'000), progress(u"save-media"_s, 0.31, 910'000'000)};
}

bool pictureQuestions(const PictureOptions &options)
{
    const auto unknown = std::make_shared<FakeBackend>();
    scriptGoodServer(*unknown);
    unknown->asksHostKey = HostKeyQuestion{.host = u"auth.example.org"_s, .key = exampleIdentity().hostKey};
    Scene asked(unknown, options);
    asked.press(u"backUpNow"_s);
    asked.waitFor([&] { return asked.button(u"trustKey"_s) != nullptr; }, "host key question");
    asked.take(u"2-host-key"_s);
    asked.press(u"cancel"_s);

    const auto changed = std::make_shared<FakeBackend>();
    changed->identity = fail(ErrorCode::HostKeyChanged, u"key exchange: ssh-ed25519"_s,
                             {{u"host"_s, u"auth.example.org"_s},
                              {u"old"_s, u"SHA256:fW4jZqz0dT1cFSvTg3Yw5OwT3y4fX5m3m8p7JYyD7dI"_s},
                              {u"new"_s, exampleIdentity().hostKey.sha256()},
                              {u"file"_s, u"/home/admin/.ssh/known_hosts"_s},
                              {u"line"_s, u"17"_s}});
    Scene stopped(changed, options);
    stopped.press(u"backUpNow"_s);
    stopped.waitFor([&] { return stopped.button(u"detailsFold"_s) != nullptr; }, "error");
    stopped.take(u"3-host-key-changed"_s);

    const auto several = std::make_shared<FakeBackend>();
    scriptGoodServer(*several);
    several->deployment = fail(ErrorCode::SeveralDeployments, {}, {{u"projects"_s, u"authentik\nauthentik-staging"_s}});
    Scene chosen(several, options);
    chosen.press(u"backUpNow"_s);
    chosen.waitFor([&] { return chosen.button(u"useProject"_s) != nullptr; }, "projects");
    chosen.take(u"9-projects"_s);
    return asked.good && stopped.good && chosen.good;
}

bool pictureEnds(const PictureOptions &options)
{
    bool good = true;
    const QList<QPair<BackupEnd, QString>> ends{{BackupEnd::Complete, u"6-complete"_s},
                                                {BackupEnd::Incomplete, u"7-incomplete"_s},
                                                {BackupEnd::Failed, u"8-failed"_s}};
    for (const auto &[end, name] : ends) {
        const auto backend = std::make_shared<FakeBackend>();
        scriptGoodServer(*backend);
        Scene scene(backend, options);
        scene.press(u"backUpNow"_s);
        scene.waitForPage(PartsPage);
        scene.waitFor([&] { return scene.button(u"next"_s)->isEnabled(); }, "the folder");
        if (end == BackupEnd::Complete)
            scene.take(u"4-parts"_s);
        scene.press(u"next"_s);
        scene.waitForPage(RunPageNumber);
        if (!scene.good)
            return false;
        leadRun(*backend->job);
        QTest::qWait(250); // lets the page read the progress as it does by itself
        if (end == BackupEnd::Complete)
            scene.take(u"5-run"_s);
        if (end == BackupEnd::Incomplete) {
            scene.press(u"detailsFold"_s);
            scene.type(u"findText"_s, u"pg_dump"_s);
            scene.window().close();
            QTest::qWait(250);
            scene.take(u"5-run-log-closing"_s);
        }
        emit backend->job->finished(exampleResult(end));
        scene.take(name);
        good = good && scene.good;
    }
    return good;
}

/// What there is before anything is done: no server, adding one, several of them.
bool pictureServers(const PictureOptions &options)
{
    const auto backend = std::make_shared<FakeBackend>();
    scriptGoodServer(*backend);
    Scene first(backend, options, Known::None);
    first.take(u"0-welcome"_s);
    first.press(u"addFirstServer"_s);
    first.take(u"1-server"_s);

    const auto known = std::make_shared<FakeBackend>();
    scriptGoodServer(*known);
    scriptGoodRestore(*known);
    Scene several(known, options, Known::Several);
    QTest::qWait(250); // their backups are read
    several.take(u"o1-overview"_s);
    return first.good && several.good;
}

} // namespace

bool pictureScriptedPages(const PictureOptions &options)
{
    return pictureServers(options) && pictureQuestions(options) && pictureEnds(options) && pictureRestore(options) &&
           pictureInside(options) && pictureActivity(options);
}

bool pictureRealBackup(const PictureOptions &options)
{
    Scene scene(std::make_shared<SshBackend>(), options, Known::None);
    scene.take(u"0-welcome"_s);
    scene.press(u"addFirstServer"_s);
    scene.type(u"address"_s, options.target);
    scene.type(u"identity"_s, options.identity);
    scene.take(u"1-server"_s);
    scene.press(u"next"_s);
    scene.waitFor([&] { return scene.button(u"trustKey"_s) || scene.button(u"backUpNow"_s); }, "an answer");
    if (scene.button(u"trustKey"_s)) {
        scene.take(u"2-host-key"_s);
        scene.press(u"trustKey"_s);
    }
    scene.waitFor([&] { return scene.button(u"backUpNow"_s) != nullptr; }, "the server");
    scene.take(u"2-overview"_s);
    scene.press(u"backUpNow"_s);
    scene.waitForPage(PartsPage);
    scene.waitFor([&] { return scene.button(u"next"_s)->isEnabled(); }, "the folder");
    scene.take(u"3-parts"_s);
    scene.press(u"next"_s);
    const auto isMoving = [&] { // a lab is small: a twentieth of it may be the whole
        const QStackedWidget *pages = scene.pages();
        const auto bars = pages->currentWidget()->findChildren<QProgressBar *>();
        return pages->currentIndex() == RunPageNumber &&
               std::ranges::any_of(bars, [](const QProgressBar *bar) { return bar->isVisible() && bar->value() > 0; });
    };
    scene.waitFor([&] { return isMoving() || scene.pages()->currentIndex() == ResultPageNumber; }, "progress");
    scene.take(u"4-run"_s);
    scene.waitForPage(ResultPageNumber);
    scene.take(u"5-result"_s);
    return scene.good;
}

} // namespace keeper
