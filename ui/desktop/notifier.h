// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/server/runstatus.h"

#include <QDBusConnection>
#include <QObject>

namespace keeper {

/// Tells the desktop how a run ended, by org.freedesktop.Notifications. A desktop that shows none does without.
class Notifier : public QObject
{
    Q_OBJECT

public:
    explicit Notifier(const QDBusConnection &session, QObject *parent = nullptr);
    void tell(const RunNews &ending); ///< Returns at once.

signals:
    void clicked(); ///< On one of ours: the person wants to see the window.

private slots:
    void onAction(uint id, const QString &action);
    void onToken(uint id, const QString &token);

private:
    QDBusConnection m_session;
    QList<uint> m_told; ///< Ids of ours: other programs' are told to everybody too.
};

} // namespace keeper
