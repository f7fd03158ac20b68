// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusVariant>
#include <QObject>

namespace keeper {

/// Plays the desktop's settings portal on a bus of the test's own: only the colour scheme.
class FakePortal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    enum Scheme : uint { NoPreference, Dark, Light }; ///< As the portal numbers them.

    explicit FakePortal(const QDBusConnection &bus, QObject *parent = nullptr);
    [[nodiscard]] bool isUp() const { return m_up; }
    void setScheme(Scheme scheme); ///< And tells everybody.

public slots:
    QDBusVariant Read(const QString &group, const QString &key) const;

signals:
    void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    Scheme m_scheme = NoPreference;
    bool m_up = false;
};

} // namespace keeper
