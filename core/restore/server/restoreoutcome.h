// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/enumname.h"
#include "core/jobs/report.h"
#include "core/restore/plan/planrestore.h"

#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace keeper {

enum class RestoreEnd {
    Done,        ///< Restored (or undone, resumed, released) and proven.
    Refused,     ///< A check said no; nothing was touched.
    Failed,      ///< Before the swap: the live system was not touched, what was made beside it is gone.
    Undone,      ///< After the swap: everything was put back, the live system is as before.
    NeedsPerson, ///< `commands` must be run by hand.
    Cancelled,   ///< As Failed, by the person's wish.
};

enum class HealthState { Passed, Failed, NotChecked };

/// What is looked at after the swap, in this order.
enum class HealthCode {
    ContainersUp,
    HealthLive,
    HealthReady,
    DatabaseLogin,
    RowsCompared,
    WorkerStatus,
    MediaFile,
    LogsClean
};

/// As journals have it.
template <>
[[nodiscard]] inline QString nameOf(HealthCode code)
{
    return code == HealthCode::RowsCompared ? QStringLiteral("row-counts") : dashed(magic_enum::enum_name(code));
}

/// Why something was not looked at.
enum class HealthGap {
    NothingStarted,
    NoServer,
    NoPython,
    NoCounts,
    OtherVersion,
    WorkerLeftStopped,
    NoWorker,
    NoWorkerTable,
    NoFile
};

/// One thing that was looked at after the swap.
struct HealthCheck
{
    HealthCode code{};
    HealthState state = HealthState::NotChecked;
    QString detail; ///< Raw: what the server said; empty if the rest says it all.
    /// "containers", "tables": how many; "since": a time in UTC, ISO; "path": what was asked for.
    QMap<QString, QString> facts;
    std::optional<HealthGap> why; ///< Of what was not checked.
    friend bool operator==(const HealthCheck &, const HealthCheck &) = default;
};

/// What is kept for undo.
struct KeptPart
{
    QString component;
    QString name; ///< Database or path on the host.
    qint64 bytes = 0;
    friend bool operator==(const KeptPart &, const KeptPart &) = default;
};

/// How a run ended.
struct RestoreOutcome
{
    RestoreEnd end = RestoreEnd::Failed;
    QString run; ///< Empty: of a new host that was never made.
    QList<HealthCheck> health;
    std::optional<Downtime> downtime; ///< Measured.
    QList<KeptPart> kept;
    QStringList commands; ///< What a person must run, in order.
    RunReport report;
    std::optional<Error> error;
    std::optional<RestoreFacts> made; ///< Of a new host: what was found on it, once it was made.
};

} // namespace keeper
