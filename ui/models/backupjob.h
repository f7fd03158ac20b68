// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backupset/component.h"
#include "ui/models/job.h"

#include <QStringList>

#include <optional>

namespace keeper {

enum class BackupEnd { Complete, Incomplete, Failed, Cancelled };

/// One saved part as the set's manifest has it.
struct SavedPart
{
    QString component;
    ComponentState state = ComponentState::Saved;
    QString file;     ///< In the set; empty where there is none.
    qint64 bytes = 0; ///< Of the stored file.
    friend bool operator==(const SavedPart &, const SavedPart &) = default;
};

/// What became of a backup, for its last page.
struct BackupResult
{
    BackupEnd end = BackupEnd::Failed;
    QString setPath; ///< Empty: no set was left.
    QList<SavedPart> parts;
    QStringList missing; ///< Files named by the manifest.
    RunReport report;
    std::optional<Error> error;
};

/// A backup under way.
class BackupJob : public Job
{
    Q_OBJECT

public:
    using Job::Job;

signals:
    void finished(const keeper::BackupResult &result);
};

} // namespace keeper
