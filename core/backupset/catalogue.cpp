// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backupset/catalogue.h"

#include "core/backupset/store/folderlock.h"
#include "core/backupset/store/setname.h"

#include <QDir>
#include <QDirListing>
#include <QFileInfo>
#include <QJsonArray>
#include <QtConcurrentMap>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr auto AllFolders = QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot;

qint64 bytesIn(const QString &folder)
{
    qint64 bytes = 0;
    for (const auto &file :
         QDirListing(folder, QDirListing::IteratorFlag::FilesOnly | QDirListing::IteratorFlag::IncludeHidden))
        bytes += file.size();
    return bytes;
}

void readContents(CatalogueSet &set)
{
    set.bytes = bytesIn(set.path);
    if (auto manifest = readManifest(set.path))
        set.manifest = *manifest;
    else
        set.error = manifest.error();
}

bool isRunning(const QString &serverFolder)
{
    return FolderLock(serverFolder).state() == FolderLock::State::Taken;
}

/// What there is, by name alone.
void listServerFolder(const QString &path, Catalogue &catalogue)
{
    const QString server = QFileInfo(path).fileName();
    for (const QFileInfo &folder : QDir(path).entryInfoList(AllFolders)) {
        if (const auto time = timeOfSetFolder(folder.fileName())) {
            catalogue.sets.append({.path = folder.absoluteFilePath(), .server = server, .time = *time, .bytes = 0});
        } else if (const auto name = setNameOfPartial(folder.fileName())) {
            catalogue.unfinished.append({.path = folder.absoluteFilePath(),
                                         .server = server,
                                         .time = *timeOfSetFolder(*name),
                                         .running = isRunning(path)});
        }
    }
}

template <typename Set>
void sortByServerAndTime(QList<Set> &sets)
{
    std::ranges::sort(sets, {}, [](const Set &set) { return std::tuple(set.server, set.time, set.path); });
}

QJsonObject toJson(const CatalogueSet &set)
{
    QJsonObject object{{u"path"_s, set.path},
                       {u"server"_s, set.server},
                       {u"time"_s, set.time.toString(Qt::ISODate)},
                       {u"bytes"_s, set.bytes}};
    if (set.manifest) {
        object.insert(u"state"_s, setStateName(set.manifest->state));
        object.insert(u"run"_s, set.manifest->run);
        object.insert(u"target"_s, set.manifest->server.target);
        object.insert(u"project"_s, set.manifest->deployment.project);
        object.insert(u"version"_s, set.manifest->deployment.version);
    } else {
        object.insert(u"error"_s,
                      QJsonObject{{u"code"_s, errorName(set.error->code)}, {u"detail"_s, set.error->detail}});
    }
    return object;
}

} // namespace

CatalogueSet readSet(const QString &path)
{
    const QFileInfo folder(path);
    CatalogueSet set{.path = path,
                     .server = QFileInfo(folder.path()).fileName(),
                     .time = timeOfSetFolder(folder.fileName()).value_or(QDateTime())};
    readContents(set);
    return set;
}

Result<Catalogue> readCatalogue(const QString &folder)
{
    const QFileInfo info(folder);
    if (!info.isDir())
        return fail(ErrorCode::DestinationMissing, {}, {{u"path"_s, folder}});
    if (!info.isReadable() || !info.isExecutable())
        return fail(ErrorCode::FileFailed, u"not readable"_s, {{u"path"_s, folder}});
    Catalogue catalogue;
    const QString top = info.canonicalFilePath();
    listServerFolder(top, catalogue);
    for (const QFileInfo &server : QDir(top).entryInfoList(AllFolders)) {
        if (!timeOfSetFolder(server.fileName()) && !setNameOfPartial(server.fileName()))
            listServerFolder(server.absoluteFilePath(), catalogue);
    }
    // Side by side: a parsed manifest has a number for each table, and there may be thousands of sets.
    QtConcurrent::blockingMap(catalogue.sets, readContents);
    sortByServerAndTime(catalogue.sets);
    sortByServerAndTime(catalogue.unfinished);
    return catalogue;
}

QJsonObject toJson(const Catalogue &catalogue)
{
    QJsonArray sets;
    for (const CatalogueSet &set : catalogue.sets)
        sets.append(toJson(set));
    QJsonArray unfinished;
    for (const UnfinishedSet &set : catalogue.unfinished) {
        unfinished.append(QJsonObject{{u"path"_s, set.path},
                                      {u"server"_s, set.server},
                                      {u"time"_s, set.time.toString(Qt::ISODate)},
                                      {u"running"_s, set.running}});
    }
    return {{u"sets"_s, sets}, {u"unfinished"_s, unfinished}};
}

} // namespace keeper
