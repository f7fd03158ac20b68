// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/exampleinside.h"
#include "tests/fakes/examplerestore.h"
#include "tests/gui/pages/goodserver.h"
#include "tests/gui/pages/pagewalk.h"
#include "ui/inside/pictureview.h"

#include <QBuffer>
#include <QComboBox>
#include <QFileDialog>
#include <QPainter>
#include <QSvgRenderer>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

enum WorkspaceTab { OverviewTab, BackupsTab, ActivityTab };
enum InsideTab { FilesTab, TablesTab, ConfigurationTab, CompareTab };

/// A backup each week, growing: the chart has something to show.
Catalogue weeklyCatalogue()
{
    constexpr int Weeks = 12;
    Catalogue catalogue = exampleCatalogue();
    const CatalogueSet newest = catalogue.sets.last();
    for (int week = 3; week <= Weeks; ++week) {
        CatalogueSet set = newest;
        set.manifest->startedAt = newest.manifest->startedAt.addDays(-7 * week);
        set.manifest->finishedAt = newest.manifest->finishedAt.addDays(-7 * week);
        set.time = newest.time.addDays(-7 * week);
        set.path = u"/srv/backups/auth.example.org/"_s + set.time.toString(u"yyyy-MM-dd'T'HH-mm-ss'Z'"_s);
        const auto shrunk = [&](qint64 bytes) { return bytes * (100 - 3 * week) / 100; };
        set.bytes = shrunk(set.bytes);
        for (Component &component : set.manifest->components) {
            if (component.stored())
                component.stored()->bytes = shrunk(component.stored()->bytes);
        }
        catalogue.sets.prepend(set);
    }
    return catalogue;
}

QByteArray examplePicture()
{
    QImage image(640, 640, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    QSvgRenderer(u":/icons/authentik-keeper.svg"_s).render(&painter);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QString walkOverview(const QSize &size, const See &see)
{
    const auto empty = goodServer();
    empty->sets = Catalogue();
    Scene fresh(empty, {.servers = exampleServers(1), .size = size}, see);
    fresh.show(u"overview without backups"_s, u"backUpNow"_s);
    fresh.openTab(u"serverPages"_s, BackupsTab).show(u"no backups"_s, u"backupsEmpty"_s);
    fresh.openTab(u"serverPages"_s, ActivityTab).show(u"no activity"_s, u"lookOnServer"_s);

    const auto backend = goodServer();
    backend->sets = weeklyCatalogue();
    Scene several(backend, {.servers = exampleServers(3), .size = size}, see);
    return fresh.lost + several.show(u"overview"_s, u"backUpNow"_s).lost;
}

QString walkBackups(const QSize &size, const See &see)
{
    const auto backend = goodServer();
    backend->sets = weeklyCatalogue();
    backend->checkedSet.reset(); // never ends by itself
    Scene scene(backend, {.servers = exampleServers(3), .size = size}, see);
    scene.openTab(u"serverPages"_s, BackupsTab).choose(u"backups"_s, 3).show(u"backups"_s);
    scene.press(u"verifyChosen"_s).waitFor([&] { return backend->board != nullptr; }, u"verification"_s);
    if (!scene.lost.isEmpty())
        return scene.lost;
    backend->board->report(VerifyStep, 412'000'000, 969'304'100, false);
    scene.show(u"backups verifying"_s, u"cancelVerify"_s).press(u"cancelVerify"_s);
    backend->checkedSet = exampleCheckedSet(SetCondition::Damaged);
    scene.press(u"verifyChosen"_s).show(u"backups with a damaged one"_s, u"messageWhat"_s);
    return scene.trigger(u"deleteBackup"_s).showOpened(u"delete question"_s).lost;
}

QString walkActivity(const QSize &size, const See &see)
{
    const auto backend = goodServer();
    PastRun undone = exampleJournal(RestoreEnd::Undone);
    undone.run = u"20261120t090000z-0001"_s;
    undone.startedAt = undone.startedAt.addDays(-4);
    undone.finishedAt = undone.finishedAt.addDays(-4);
    backend->journals = {exampleJournal(RestoreEnd::Done), undone};
    ServerRun interrupted = exampleServerRun(ServerRunState::Interrupted);
    interrupted.run = u"20261125t081500z-77aa"_s;
    interrupted.by = u"ben@workstation-17"_s;
    interrupted.startedAt = interrupted.startedAt.addDays(1);
    backend->serverRuns = QList{interrupted, exampleServerRun(ServerRunState::Restored)};
    Scene scene(backend, {.servers = exampleServers(1), .size = size}, see);
    scene.openTab(u"serverPages"_s, ActivityTab).choose(u"pastRuns"_s, 0).show(u"activity"_s, u"pastRunSteps"_s);
    scene.press(u"lookOnServer"_s).show(u"runs on the server"_s, u"resumeRun"_s);
    scene.press(u"resumeRun"_s).show(u"resume"_s, u"confirmSentence"_s).press(u"back"_s);
    scene.choose(u"serverRuns"_s, 1).show(u"a run that can be undone"_s, u"undoRun"_s);
    return scene.press(u"undoRun"_s).show(u"undo later"_s, u"confirmSentence"_s).lost;
}

Scene &chooseFile(Scene &scene, const QString &name)
{
    QModelIndex found;
    const auto isThere = [&] {
        const auto *tree = scene.find<QTreeView>(u"files"_s);
        if (!tree)
            return false;
        found = tree->model()
                    ->match(tree->model()->index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchExactly | Qt::MatchRecursive)
                    .value(0);
        return found.isValid();
    };
    if (scene.waitFor(isThere, name).lost.isEmpty())
        scene.find<QTreeView>(u"files"_s)->setCurrentIndex(found);
    return scene;
}

Scene &extract(Scene &scene)
{
    QFileDialog *dialog = nullptr;
    const auto isOpen = [&] { return (dialog = scene.window().findChild<QFileDialog *>()) != nullptr; };
    if (!scene.press(u"extract"_s).waitFor(isOpen, u"extraction"_s).lost.isEmpty())
        return scene;
    emit dialog->fileSelected(u"/mnt/usb/notes.txt"_s);
    dialog->close();
    return scene.waitFor([&] { return !scene.window().findChild<QFileDialog *>(); }, u"extraction"_s);
}

QString walkInside(const QSize &size, const See &see)
{
    const auto backend = goodServer();
    scriptInside(*backend);
    backend->files["public/logo.png"] = examplePicture();
    Scene scene(backend, {.servers = exampleServers(1), .size = size}, see);
    scene.openTab(u"serverPages"_s, BackupsTab).choose(u"backups"_s, 1).trigger(u"lookInside"_s);
    const auto hasPicture = [&] {
        const auto *picture = scene.find<PictureView>(u"previewPicture"_s);
        return picture && !picture->image().isNull();
    };
    chooseFile(scene, u"logo.png"_s).waitFor(hasPicture, u"picture"_s).show(u"inside a picture"_s);
    chooseFile(scene, u"notes.txt"_s).show(u"inside a text"_s, u"previewText"_s);
    extract(scene).show(u"inside a file taken out"_s, u"extracting"_s);
    backend->refusesExtraction = Error{.code = ErrorCode::DestinationFull};
    extract(scene).show(u"inside a file without room"_s, u"messageRemedy"_s);
    chooseFile(scene, u"film.mp4"_s).show(u"inside a large file"_s);
    scene.openTab(u"insideTabs"_s, TablesTab).show(u"inside tables"_s, u"tables"_s);
    scene.openTab(u"insideTabs"_s, ConfigurationTab).show(u"inside configuration"_s, u"showSecrets"_s);
    scene.press(u"showSecrets"_s).show(u"inside secrets"_s);
    scene.openTab(u"insideTabs"_s, CompareTab).show(u"inside nothing compared"_s, u"otherSets"_s);
    if (!scene.lost.isEmpty())
        return scene.lost;
    emit scene.find<QComboBox>(u"otherSets"_s)->activated(0);
    return scene.show(u"inside difference"_s, u"difference"_s).lost;
}

} // namespace

QString walkWorkspace(const QSize &size, const See &see)
{
    return walkInTurn({walkOverview, walkBackups, walkActivity, walkInside}, size, see);
}

} // namespace keeper
