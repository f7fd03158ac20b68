// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/setlibrary.h"

#include "app/gui/insidereading.h"
#include "core/backupset/catalogue.h"
#include "core/backupset/store/setname.h"
#include "core/backupset/verifications.h"

#include <QFileInfo>
#include <QSysInfo>
#include <QtConcurrentRun>

namespace keeper {

namespace {

/// Of a folder that is itself a set: that one.
Result<Catalogue> readSetsOf(const QString &folder)
{
    const SetRef set(folder);
    for (const SetFileEntry &file : set.files().value_or(QList<SetFileEntry>())) {
        if (file.name == setfiles::Manifest.data())
            return Catalogue{.sets = {readSet(set)}};
    }
    return readCatalogue(folder);
}

CheckedSet checkedSet(const SetRef &set, const VerifyReport &report)
{
    CheckedSet checked{.report = report};
    const Result<Manifest> manifest = readManifest(set);
    if (!manifest)
        return checked;
    // Not to have noted it is no reason to refuse a restore.
    std::ignore = noteVerification({.set = set.address(),
                                    .run = manifest->run,
                                    .result = nameOf(report.condition),
                                    .time = QDateTime::currentDateTimeUtc()});
    const bool whole = report.condition == SetCondition::Whole || report.condition == SetCondition::Incomplete;
    checked.source = RestoreSource{
        .set = set.canonical(), .manifest = *manifest, .isWhole = whole, .workstation = QSysInfo::machineHostName()};
    return checked;
}

class SetLibrary final : public Library
{
public:
    explicit SetLibrary(QThreadPool &pool)
        : m_pool(pool)
    {}

    QFuture<Result<Catalogue>> readSets(const QString &folder) override
    {
        return QtConcurrent::run(&m_pool, [folder] { return readSetsOf(folder); });
    }
    std::unique_ptr<CheckRun> prepareCheck(const QString &path) override
    {
        const auto report = notVerifiedYet();
        const auto conclude = [path, report](const RunReport &) {
            return report->transform([&path](const VerifyReport &verified) { return checkedSet(path, verified); });
        };
        return std::make_unique<CheckRun>(verifyOrder(path, report), conclude);
    }
    QFuture<Result<>> removeSet(const QString &path) override
    {
        return QtConcurrent::run(&m_pool, [path] { return keeper::removeSet(path); });
    }
    QFuture<Result<QList<TarEntry>>> readIndex(const QString &set,
                                               const QString &component,
                                               std::stop_token stop) override
    {
        return QtConcurrent::run(&m_pool, [=] { return readIndexOf(set, component, stop); });
    }
    QFuture<Result<QByteArray>> readFile(const QString &set,
                                         const QString &component,
                                         const TarEntry &entry,
                                         std::stop_token stop) override
    {
        return QtConcurrent::run(&m_pool, [=] { return readFileOf(set, component, entry, stop); });
    }
    QFuture<Result<>> extractFile(const QString &set,
                                  const QString &component,
                                  const TarEntry &entry,
                                  const QString &destination,
                                  std::stop_token stop) override
    {
        return QtConcurrent::run(&m_pool, [=] { return extractFileOf(set, component, entry, destination, stop); });
    }
    QFuture<Result<QList<ConfigurationFile>>> readConfiguration(const QString &set) override
    {
        return QtConcurrent::run(&m_pool, [=] { return readConfigurationOf(set); });
    }
    QFuture<QList<PastRun>> readJournals(const QString &folder) override
    {
        return QtConcurrent::run(&m_pool, [folder] { return readPastRuns(folder); });
    }
    QFuture<Result<PastRun>> readJournal(const QString &path) override
    {
        return QtConcurrent::run(&m_pool, [file = QFileInfo(path)] { // it lies in a set
            return readPastRun(SetRef(file.path()).file(file.fileName()));
        });
    }

private:
    QThreadPool &m_pool;
};

} // namespace

std::unique_ptr<Library> makeSetLibrary(QThreadPool &pool)
{
    return std::make_unique<SetLibrary>(pool);
}

} // namespace keeper
