// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/filestream.h"
#include "core/jobs/report.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace keeper {

/// A run as its journal tells of it: what is left of it on this computer. A value.
struct PastRun
{
    QString path; ///< Of the journal.
    QString run;
    QString kind;                  ///< Of its plan: "backup", "restore", "undo", "resume", "release".
    QString host;                  ///< Of the server, as typed; empty: the journal does not say.
    quint16 port = 22;             ///< Of the server.
    QString project;               ///< Of Compose.
    QDateTime startedAt;           ///< UTC
    QDateTime finishedAt;          ///< UTC; invalid: no end was noted.
    std::optional<RunState> state; ///< Empty: no end was noted, so it goes on or was ended in the middle.
    QString end;                   ///< Of a run on a server, a name of RestoreEnd; else empty.
    QStringList commands;          ///< What a person was told to run.
    QList<StepReport> steps;       ///< In the order of the plan; without log lines, which a journal does not hold.
    QString text;                  ///< The journal as it is.
    friend bool operator==(const PastRun &, const PastRun &) = default;
};

/// Reads a journal. Blocking. Lines that are none, the torn last one too, are left aside. Errors: FileFailed (fact
/// "path"), for a file that is no journal of a run too.
[[nodiscard]] Result<PastRun> readPastRun(const FileRef &file);

/// Of all journals in a folder, newest first; what is none is left aside. Blocking. No folder: none.
[[nodiscard]] QList<PastRun> readPastRuns(const QString &folder);

} // namespace keeper
