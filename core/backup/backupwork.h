// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/planbackup.h"
#include "core/backupset/manifest.h"
#include "core/backupset/setwriter.h"
#include "core/jobs/journalfolder.h"
#include "core/postgres/backup/snapshot.h"
#include "core/remote/server.h"
#include "core/survey/survey.h"

#include <QDateTime>
#include <QMutex>

#include <functional>
#include <memory>

namespace keeper {

class Journal;
class StepContext;

/// "s3://bucket".
[[nodiscard]] QString storeAddress(const ObjectStore &store);

/// What the steps of one backup share: where from, where to, and the manifest that grows as parts are saved.
class BackupWork
{
public:
    BackupWork(std::shared_ptr<Server> from, const Survey &found, const BackupOptions &chosen, const QString &runId);

    const std::shared_ptr<Server> server;
    const Survey survey;
    const BackupOptions options;
    const QString run;
    const QDateTime startedAt;

    std::unique_ptr<SetWriter> set;     ///< Made by the first step.
    std::unique_ptr<Snapshot> snapshot; ///< Open from its step until the database is saved.
    std::shared_ptr<Journal> journal;
    KeptJournal keptJournal; ///< The same, where no set is left to hold it.
    QString finalFolder;     ///< Of the finished set; empty until then.

    /// Changes the manifest under the lock that the components of a group share.
    void record(const std::function<void(Manifest &)> &change);
    [[nodiscard]] Manifest manifest() const;
    /// Something worth knowing: for the run's report, and for the set, which may be read years later.
    void warn(StepContext &context, const Warning &warning);
    /// Closes a file of the set and notes its sum for SHA256SUMS.
    [[nodiscard]] Result<FileSum> close(const QString &name, SetFile &file);

private:
    mutable QMutex m_mutex;
    Manifest m_manifest;
};

/// The manifest before anything is saved: server, deployment, and a state for every component that will not be.
[[nodiscard]] Manifest beginManifest(const Survey &survey, const BackupOptions &options);

} // namespace keeper
