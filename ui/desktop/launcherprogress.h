// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>

#include <optional>

namespace keeper {

/// A bar on the program's icon in the task bar, by the interface of Unity's launcher, which KDE and others understand.
class LauncherProgress
{
public:
    explicit LauncherProgress(const QDBusConnection &session);
    void show(double fraction); ///< 0 to 1. Told in steps of a hundredth.
    void hide();

private:
    void tell(double fraction, bool isVisible);

    QDBusConnection m_session;
    std::optional<int> m_shown; ///< In hundredths.
};

} // namespace keeper
