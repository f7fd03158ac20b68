// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backupset/catalogue.h"

#include "core/backupset/store/setname.h"
#include "core/backupset/verdict.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QtConcurrentMap>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

CatalogueSet readContents(const SetEntry &entry, const SetRef &ref)
{
    CatalogueSet set{.path = entry.address, .server = entry.server, .time = entry.time, .bytes = 0};
    for (const SetFileEntry &file : ref.files().value_or(QList<SetFileEntry>()))
        set.bytes += file.bytes;
    if (auto manifest = readManifest(ref))
        set.manifest = *manifest;
    else
        set.error = manifest.error();
    return set;
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
        object.insert(u"state"_s, nameOf(stateOf(verdictOn(*set.manifest))));
        object.insert(u"run"_s, set.manifest->run);
        object.insert(u"target"_s, set.manifest->server.target);
        object.insert(u"project"_s, set.manifest->deployment.project);
        object.insert(u"version"_s, set.manifest->deployment.version);
    } else {
        object.insert(u"error"_s, QJsonObject{{u"code"_s, nameOf(set.error->code)}, {u"detail"_s, set.error->detail}});
    }
    return object;
}

} // namespace

CatalogueSet readSet(const SetRef &set)
{
    const QFileInfo folder(set.address());
    return readContents({.address = set.address(),
                         .server = QFileInfo(folder.path()).fileName(),
                         .time = timeOfSetFolder(folder.fileName()).value_or(QDateTime())},
                        set);
}

Result<Catalogue> readCatalogue(const StoreRef &store)
{
    Result<QList<SetEntry>> entries = store->list({});
    if (!entries)
        return std::unexpected(entries.error());
    Catalogue catalogue;
    for (const SetEntry &entry : *entries) {
        if (!entry.isFinished)
            catalogue.unfinished.append(
                {.path = entry.address, .server = entry.server, .time = entry.time, .running = entry.isRunning});
    }
    entries->removeIf([](const SetEntry &entry) { return !entry.isFinished; });
    // Side by side: a parsed manifest has a number for each table, and there may be thousands of sets.
    catalogue.sets = QtConcurrent::blockingMapped<QList<CatalogueSet>>(
        *entries, [&store](const SetEntry &entry) { return readContents(entry, SetRef(store, entry)); });
    sortByServerAndTime(catalogue.sets);
    sortByServerAndTime(catalogue.unfinished);
    return catalogue;
}

Result<> removeSet(const SetRef &set)
{
    if (!setNameOfPartial(set.name().section(u'/', -1))) {
        const Result<Manifest> manifest = readManifest(set);
        const bool isSet =
            manifest || manifest.error().code == ErrorCode::SetNewer || manifest.error().code == ErrorCode::SetDamaged;
        if (!isSet)
            return std::unexpected(manifest.error());
    }
    return set.store()->remove(set.name());
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
