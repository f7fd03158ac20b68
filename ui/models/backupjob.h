// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/plan.h"
#include "core/jobs/progress.h"
#include "core/jobs/report.h"

#include <QObject>
#include <QStringList>

#include <optional>

namespace keeper {

enum class BackupEnd { Complete, Incomplete, Failed, Cancelled };

/// One saved part as the set's manifest has it.
struct SavedPart
{
    QString component;
    QString state;    ///< "saved", "partial", "failed" …, of the manifest.
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

/// A backup under way, for its page: lives in the window's thread, works elsewhere.
class BackupJob : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    [[nodiscard]] virtual const Plan &plan() const = 0;
    virtual void start() = 0;
    virtual void cancel() = 0; ///< Returns at once; finished() follows.
    [[nodiscard]] virtual QList<Progress> progress() const = 0;

signals:
    void stepStarted(const QString &stepId);
    void stepFinished(const keeper::StepReport &report);
    void finished(const keeper::BackupResult &result);
};

} // namespace keeper
