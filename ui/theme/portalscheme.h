// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QObject>

class QDBusPendingCallWatcher;
class QDBusVariant;

namespace keeper {

/// The desktop's colour scheme as its settings portal tells it, for platforms of Qt that don't ask. Nothing here waits
/// for the bus.
class PortalScheme : public QObject
{
    Q_OBJECT

public:
    explicit PortalScheme(const QDBusConnection &bus, QObject *parent = nullptr);
    [[nodiscard]] Qt::ColorScheme scheme() const { return m_scheme; } ///< Unknown: nobody has said.

signals:
    void changed();

private slots: // QDBusConnection finds it by name
    void onSettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void onAnswer(QDBusPendingCallWatcher *call);
    void take(const QVariant &value);

    Qt::ColorScheme m_scheme = Qt::ColorScheme::Unknown;
};

} // namespace keeper
