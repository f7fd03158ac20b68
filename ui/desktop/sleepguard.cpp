// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktop/sleepguard.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

using namespace Qt::StringLiterals;

namespace keeper {

SleepGuard::SleepGuard(const QDBusConnection &system, QObject *parent)
    : QObject(parent)
    , m_system(system)
{}

void SleepGuard::hold(const QString &why)
{
    if (m_isWanted)
        return;
    m_isWanted = true;
    QDBusMessage call = QDBusMessage::createMethodCall(u"org.freedesktop.login1"_s, u"/org/freedesktop/login1"_s,
                                                       u"org.freedesktop.login1.Manager"_s, u"Inhibit"_s);
    call << u"sleep"_s << u"Authentik Keeper"_s << why << u"block"_s;
    auto *watcher = new QDBusPendingCallWatcher(m_system.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, attempt = ++m_attempt] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *watcher;
        // The run may have ended, or another begun, before the answer came.
        if (reply.isValid() && m_isWanted && attempt == m_attempt)
            m_lock = reply.value();
    });
}

void SleepGuard::release()
{
    m_isWanted = false;
    m_lock = {};
}

} // namespace keeper
