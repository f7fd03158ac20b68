// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakeportal.h"

using namespace Qt::StringLiterals;

namespace keeper {

FakePortal::FakePortal(const QDBusConnection &bus, QObject *parent)
    : QObject(parent)
{
    QDBusConnection connection(bus);
    m_up = connection.registerObject(u"/org/freedesktop/portal/desktop"_s, this,
                                     QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals) &&
           connection.registerService(u"org.freedesktop.portal.Desktop"_s);
}

void FakePortal::setScheme(Scheme scheme)
{
    m_scheme = scheme;
    emit SettingChanged(u"org.freedesktop.appearance"_s, u"color-scheme"_s, QDBusVariant(uint(scheme)));
    emit SettingChanged(u"org.freedesktop.appearance"_s, u"contrast"_s, QDBusVariant(1U)); // is none of our business
}

QDBusVariant FakePortal::Read(const QString &group, const QString &key) const
{
    Q_ASSERT(group == "org.freedesktop.appearance"_L1 && key == "color-scheme"_L1);
    // The real one wraps the value twice.
    return QDBusVariant(QVariant::fromValue(QDBusVariant(uint(m_scheme))));
}

} // namespace keeper
