// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusUnixFileDescriptor>
#include <QObject>

namespace keeper {

/// Keeps the computer from falling asleep, through logind; the screen may go dark. Where there is no logind, or it says
/// no, nothing happens: a run does not depend on it.
class SleepGuard : public QObject
{
    Q_OBJECT

public:
    explicit SleepGuard(const QDBusConnection &system, QObject *parent = nullptr);
    void hold(const QString &why); ///< `why`: shown to whoever wants to suspend. Returns at once.
    void release();

private:
    QDBusConnection m_system;
    QDBusUnixFileDescriptor m_lock; ///< Sleep is inhibited as long as it is open.
    bool m_isWanted = false;
    int m_attempt = 0;
};

} // namespace keeper
