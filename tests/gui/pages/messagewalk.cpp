// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/examplerestore.h"
#include "tests/fakes/fakesecretstore.h"
#include "tests/gui/pages/goodserver.h"
#include "tests/gui/pages/pagewalk.h"
#include "ui/connect/secretdialog.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QDragEnterEvent>
#include <QFile>
#include <QLineEdit>
#include <QMimeData>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

enum WorkspaceTab { OverviewTab, BackupsTab, ActivityTab };

QString walkWindow(const QSize &size, const See &see)
{
    const auto backend = goodServer();
    Scene scene(backend, {.servers = exampleServers(3), .size = size}, see);
    scene.trigger(u"actionRemove"_s).showOpened(u"remove question"_s);
    scene.trigger(u"actionRename"_s).showOpened(u"rename"_s);
    scene.trigger(u"actionAbout"_s).showOpened(u"about"_s);
    scene.press(u"backUpNow"_s).waitFor(u"parts"_s).press(u"next"_s);
    scene.waitFor([&] { return backend->job != nullptr; }, u"backup"_s).trigger(u"actionRemove"_s);
    scene.show(u"a message of the window"_s, u"windowMessage"_s);
    if (backend->job)
        backend->job->finish(exampleResult(BackupEnd::Complete));
    return scene.lost;
}

QString walkKeychain(const QSize &size, const See &see)
{
    const auto store = std::make_shared<FakeSecretStore>();
    store->writes = false;
    const auto backend = goodServer();
    backend->store = store;
    backend->asksSecret =
        SecretQuestion{.kind = SecretKind::Password, .user = u"admin"_s, .host = u"auth.example.org"_s};
    Scene scene(backend, {.servers = exampleServers(1), .size = size}, see);
    scene.press(u"backUpNow"_s);
    SecretDialog *dialog = nullptr;
    const auto isAsked = [&] { return (dialog = scene.window().findChild<SecretDialog *>()) != nullptr; };
    if (!scene.waitFor(isAsked, u"password"_s).lost.isEmpty())
        return scene.lost;
    dialog->findChild<QCheckBox *>(u"keepSecret"_s)->click();
    QTest::keyClicks(dialog->findChild<QLineEdit *>(), u"horse"_s);
    dialog->accept();
    return scene.show(u"the keychain takes nothing"_s, u"messageRemedy"_s).lost;
}

QString walkFolderGone(const QSize &size, const See &see)
{
    QList<SavedServer> servers = exampleServers(1);
    servers.first().destination = u"/mnt/disk/backups"_s;
    const auto backend = goodServer();
    backend->sets = fail(ErrorCode::DestinationMissing, {}, {{u"path"_s, servers.first().destination}});
    Scene scene(backend, {.servers = servers, .size = size}, see);
    scene.show(u"overview without its folder"_s, u"backUpNow"_s);
    return scene.openTab(u"serverPages"_s, BackupsTab).show(u"backups without their folder"_s, u"messageRemedy"_s).lost;
}

QString walkDropping(const QSize &size, const See &see)
{
    const QTemporaryDir folder;
    QFile manifest(folder.filePath(u"manifest.json"_s));
    if (!manifest.open(QIODevice::WriteOnly))
        return manifest.fileName();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(folder.path())});
    Scene scene(goodServer(), {.servers = exampleServers(1), .size = size}, see);
    if (!scene.openTab(u"serverPages"_s, BackupsTab).waitFor(u"backups"_s).lost.isEmpty())
        return scene.lost;
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(scene.find<QWidget>(u"backupsPage"_s), &enter);
    return scene.show(u"a backup is dragged in"_s, u"dropHint"_s).lost;
}

QString walkUnreadable(const QSize &size, const See &see)
{
    const auto backend = goodServer();
    backend->sets = Catalogue{.sets = {exampleCatalogue().sets.first()}};
    Scene scene(backend, {.servers = exampleServers(1), .size = size}, see);
    return scene.press(u"restore"_s).choose(u"sets"_s, 0).show(u"a set that can't be read"_s).lost;
}

QString walkPast(const QSize &size, const See &see)
{
    PastRun open = exampleJournal(RestoreEnd::Done);
    open.end.clear();
    open.state.reset();
    const auto backend = goodServer();
    backend->journals = {open};
    backend->sets = Catalogue{.sets = {exampleCatalogue().sets.at(1)}}; // incomplete
    Scene scene(backend, {.servers = exampleServers(1), .size = size}, see);
    scene.openTab(u"serverPages"_s, ActivityTab);
    scene.choose(u"pastRuns"_s, 1).show(u"activity of an incomplete backup"_s, u"messageRemedy"_s);
    return scene.choose(u"pastRuns"_s, 0).show(u"activity without an end"_s, u"messageRemedy"_s).lost;
}

} // namespace

QString walkMessages(const QSize &size, const See &see)
{
    return walkInTurn({walkWindow, walkKeychain, walkFolderGone, walkDropping, walkUnreadable, walkPast}, size, see);
}

} // namespace keeper
