// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/examplerestore.h"
#include "tests/fakes/fakebackend.h"
#include "tests/screenshots/scene.h"
#include "ui/activity/activitypage.h"

#include <QAbstractButton>
#include <QTabWidget>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr int SettleMilliseconds = 300;

QList<ServerRun> manyRuns()
{
    ServerRun interrupted = exampleServerRun(ServerRunState::Interrupted);
    interrupted.run = u"20261125t081500z-77aa"_s;
    interrupted.by = u"ben@workstation-17"_s;
    interrupted.startedAt = interrupted.startedAt.addDays(1);
    return {interrupted, exampleServerRun(ServerRunState::Restored)};
}

} // namespace

bool pictureActivity(const PictureOptions &options)
{
    const auto backend = std::make_shared<FakeBackend>();
    scriptGoodRestore(*backend);
    PastRun undone = exampleJournal(RestoreEnd::Undone);
    undone.run = u"20261120t090000z-0001"_s;
    undone.startedAt = undone.startedAt.addDays(-4);
    undone.finishedAt = undone.finishedAt.addDays(-4);
    backend->journals = {exampleJournal(RestoreEnd::Done), undone};
    backend->serverRuns = manyRuns();
    Scene scene(backend, options);
    const auto settle = [] { QTest::qWait(SettleMilliseconds); };
    const auto choose = [&](const QString &table, int row) {
        auto *view = scene.window().findChild<QTreeView *>(table);
        view->setCurrentIndex(view->model()->index(row, 0));
        settle();
    };
    settle();
    auto *page = scene.window().findChild<ActivityPage *>();
    scene.window().findChild<QTabWidget *>(u"serverPages"_s)->setCurrentWidget(page);
    choose(u"pastRuns"_s, 1);
    scene.take(u"a1-activity"_s);
    scene.press(u"lookOnServer"_s);
    scene.waitFor([&] { return scene.button(u"resumeRun"_s) != nullptr; }, "runs on the server");
    settle();
    scene.take(u"a2-server-runs"_s);
    scene.press(u"resumeRun"_s);
    settle();
    scene.take(u"a3-resume"_s);
    scene.press(u"back"_s);
    choose(u"serverRuns"_s, 1);
    scene.take(u"a4-undo-later"_s);
    scene.press(u"undoRun"_s);
    settle();
    scene.take(u"a5-confirm-undo"_s);
    return scene.good;
}

} // namespace keeper
