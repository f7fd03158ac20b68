// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/enumname.h"
#include "core/base/error.h"
#include "core/jobs/activity.h"
#include "core/jobs/report.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace keeper {

class Journal;
struct PlannedStep;

/// What a running step may tell, and how it learns that it should end. Made by the runner; thread-safe.
class StepContext
{
public:
    virtual ~StepContext() = default;
    [[nodiscard]] virtual std::stop_token stop() const = 0;
    virtual void progress(qint64 done, std::optional<qint64> expected = {}, bool estimated = false) = 0;
    virtual void activity(std::optional<Activity> now) = 0;
    virtual void warn(const Warning &warning) = 0;
    virtual void log(const QString &line) = 0; ///< Redacted on entry.
    /// Where the run's events go from now on; those that came before are written first.
    virtual void setJournal(std::shared_ptr<Journal> journal) = 0;
    /// More steps, known only now, however this one ends: the plan's last, but for the *always* steps at its end.
    virtual void grow(const QList<PlannedStep> &steps) = 0;
};

enum class StepPolicy {
    Normal,   ///< Its failure fails the run.
    Optional, ///< Its failure is reported, the run goes on.
    Always,   ///< Runs after failure and cancel too (and is not itself cancelled).
};

/// A unit of work: straight-line blocking code on the run's thread or, in a group, on the run's own pool.
/// The constructor stores parameters only. `check` is read-only and may run many times.
class Step
{
public:
    virtual ~Step() = default;
    [[nodiscard]] virtual Result<> check(StepContext &) { return {}; }
    [[nodiscard]] virtual Result<> run(StepContext &context) = 0;
    [[nodiscard]] virtual Result<> verify(StepContext &) { return {}; }
};

} // namespace keeper
