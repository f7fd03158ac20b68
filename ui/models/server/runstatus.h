// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/backuprun.h"
#include "ui/models/runs/restorerunmodel.h"

#include <QMap>
#include <QString>

namespace keeper {

/// How far the run of one server is, for what is shown outside its page.
struct RunStatus
{
    bool isRunning = false;
    double fraction = 0; ///< Of the whole, 0 to 1.
};

/// How a run ended, or that it waits for a person, in a line and a sentence: for one who looks elsewhere. Harmless,
/// plain text.
struct RunNews
{
    QString title; ///< "auth.example.org: The backup is complete"
    QString text;
    bool isGood = true; ///< Nothing has to be done now.
};

[[nodiscard]] RunNews runNews(const QString &server, const BackupResult &result);
[[nodiscard]] RunNews runNews(const QString &server, RestoreAction action, const RestoreOutcome &outcome);
[[nodiscard]] RunNews waitingNews(const QString &server);

/// The runs of all servers together.
class RunningRuns
{
public:
    void take(const QString &server, const RunStatus &status);
    [[nodiscard]] bool isAny() const { return !m_fractions.isEmpty(); }
    [[nodiscard]] double progress() const; ///< The mean of those that run: each goes from nothing to all.

private:
    QMap<QString, double> m_fractions;
};

} // namespace keeper
