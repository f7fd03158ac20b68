// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/setlibrary.h"

#include "app/gui/insidereading.h"
#include "app/gui/setreading.h"
#include "core/backupset/catalogue.h"

#include <QFileInfo>
#include <QtConcurrentRun>

namespace keeper {

namespace {

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
    std::unique_ptr<CheckRun> prepareCheck(const QString &path) override { return prepareCheckOf(path); }
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
