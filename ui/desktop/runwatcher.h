// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desktop/launcherprogress.h"
#include "ui/desktop/notifier.h"
#include "ui/desktop/sleepguard.h"
#include "ui/models/server/runstatus.h"

#include <QObject>

#include <functional>

namespace keeper {

/// Tells the desktop of the runs of all servers: progress in the task bar, no sleep meanwhile, and how each ended where
/// the window is not in front.
class RunWatcher : public QObject
{
    Q_OBJECT

public:
    /// `isInFront`: does the person look at a window of ours just now?
    RunWatcher(const QDBusConnection &session,
               const QDBusConnection &system,
               std::function<bool()> isInFront,
               QObject *parent = nullptr);

    void take(const QString &server, const RunStatus &status);
    void tell(const RunNews &ending);

signals:
    void windowWanted();

private:
    std::function<bool()> m_isInFront;
    RunningRuns m_runs;
    LauncherProgress m_progress;
    SleepGuard m_sleep;
    Notifier m_notifier;
};

} // namespace keeper
