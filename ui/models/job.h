// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/plan.h"
#include "core/jobs/progress.h"
#include "core/jobs/report.h"

#include <QObject>

namespace keeper {

/// A plan under way, for its page: lives in the window's thread, works elsewhere. How it ends is told by a signal
/// `finished` of each kind of job.
class Job : public QObject
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
    void stepLogged(const QString &stepId, const QString &line); ///< As it comes, redacted; not all steps tell it so.
    void stepFinished(const keeper::StepReport &report);
    void planGrew(); ///< More steps at its end, known only on the way.
};

} // namespace keeper
