// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/enumname.h"
#include "core/base/error.h"
#include "core/jobs/activity.h"
#include "core/jobs/report.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <stop_token>

namespace keeper {

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
};

enum class StepPolicy {
    Normal,   ///< Its failure fails the run.
    Optional, ///< Its failure is reported, the run goes on.
    Always,   ///< Runs after failure and cancel too (and is not itself cancelled).
};

template <>
inline constexpr std::array enumNames<StepPolicy>{
    EnumName{StepPolicy::Normal, QLatin1StringView("normal")},
    EnumName{StepPolicy::Optional, QLatin1StringView("optional")},
    EnumName{StepPolicy::Always, QLatin1StringView("always")},
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
