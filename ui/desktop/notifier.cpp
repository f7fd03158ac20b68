// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktop/notifier.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QVariantMap>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr auto service = "org.freedesktop.Notifications"_L1;
constexpr auto path = "/org/freedesktop/Notifications"_L1;
constexpr uchar Normal = 1;
constexpr uchar Critical = 2; // stays until it was seen

} // namespace

Notifier::Notifier(const QDBusConnection &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    m_session.connect(service, path, service, u"ActionInvoked"_s, this, SLOT(onAction(uint, QString)));
    m_session.connect(service, path, service, u"ActivationToken"_s, this, SLOT(onToken(uint, QString)));
}

void Notifier::tell(const RunNews &ending)
{
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, service, u"Notify"_s);
    const QVariantMap hints{{u"desktop-entry"_s, u"authentik-keeper"_s},
                            {u"urgency"_s, QVariant::fromValue(ending.isGood ? Normal : Critical)}};
    call << tr("Authentik Keeper", "@title notification") << 0U << u"authentik-keeper"_s << ending.title
         << ending.text.toHtmlEscaped() // a daemon may read mark-up in it
         << QStringList{u"default"_s, tr("Show", "@action notification")} << hints << -1;
    auto *watcher = new QDBusPendingCallWatcher(m_session.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> reply = *watcher;
        if (reply.isValid())
            m_told += reply.value();
    });
}

void Notifier::onAction(uint id, const QString &)
{
    if (m_told.contains(id))
        emit clicked();
}

void Notifier::onToken(uint id, const QString &token)
{
    // On Wayland a window may come to the front only with one; Qt takes it from here.
    if (m_told.contains(id))
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
}

} // namespace keeper
