// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace keeper {

/// A real session bus of the test's own, and a home for what runs on it. Before the application is made: libraries read
/// its address once.
class PrivateBus
{
public:
    PrivateBus();
    ~PrivateBus();
    [[nodiscard]] bool isUp() const { return !m_address.isEmpty(); }
    [[nodiscard]] QString address() const { return m_address; }
    [[nodiscard]] QString home() const { return m_home.path(); }

private:
    QTemporaryDir m_home;
    QProcess m_daemon;
    QString m_address;
};

} // namespace keeper
