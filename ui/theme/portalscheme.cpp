// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/portalscheme.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr auto service = "org.freedesktop.portal.Desktop"_L1;
constexpr auto path = "/org/freedesktop/portal/desktop"_L1;
constexpr auto interface = "org.freedesktop.portal.Settings"_L1;
constexpr auto appearance = "org.freedesktop.appearance"_L1;
constexpr auto colorScheme = "color-scheme"_L1;

/// As the portal's documentation numbers them; what it does not know yet is no preference.
Qt::ColorScheme schemeOf(uint value)
{
    switch (value) {
    case 1:
        return Qt::ColorScheme::Dark;
    case 2:
        return Qt::ColorScheme::Light;
    default:
        return Qt::ColorScheme::Unknown;
    }
}

} // namespace

PortalScheme::PortalScheme(const QDBusConnection &bus, QObject *parent)
    : QObject(parent)
{
    if (!bus.isConnected())
        return;
    QDBusConnection(bus).connect(service, path, interface, u"SettingChanged"_s, this,
                                 SLOT(onSettingChanged(QString, QString, QDBusVariant)));
    // Read, not ReadOne: every version of the portal has it.
    QDBusMessage question = QDBusMessage::createMethodCall(service, path, interface, u"Read"_s);
    question << QString(appearance) << QString(colorScheme);
    auto *call = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(call, &QDBusPendingCallWatcher::finished, this, &PortalScheme::onAnswer);
}

void PortalScheme::onAnswer(QDBusPendingCallWatcher *call)
{
    call->deleteLater();
    const QDBusPendingReply<QDBusVariant> reply = *call;
    if (reply.isValid())
        take(reply.value().variant());
}

void PortalScheme::onSettingChanged(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group == appearance && key == colorScheme)
        take(value.variant());
}

void PortalScheme::take(const QVariant &value)
{
    // Read wraps the value twice.
    const QVariant inner = value.canConvert<QDBusVariant>() ? value.value<QDBusVariant>().variant() : value;
    const Qt::ColorScheme scheme = schemeOf(inner.toUInt());
    if (scheme == m_scheme)
        return;
    m_scheme = scheme;
    emit changed();
}

} // namespace keeper
