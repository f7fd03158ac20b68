// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktop/launcherprogress.h"

#include <QDBusMessage>
#include <QVariantMap>

#include <cmath>

using namespace Qt::StringLiterals;

namespace keeper {

LauncherProgress::LauncherProgress(const QDBusConnection &session)
    : m_session(session)
{}

void LauncherProgress::show(double fraction)
{
    const int hundredths = static_cast<int>(std::floor(fraction * 100));
    if (m_shown == hundredths)
        return;
    m_shown = hundredths;
    tell(fraction, true);
}

void LauncherProgress::hide()
{
    if (!m_shown)
        return;
    m_shown.reset();
    tell(0, false);
}

void LauncherProgress::tell(double fraction, bool isVisible)
{
    QDBusMessage update = QDBusMessage::createSignal(u"/com/canonical/unity/launcherentry/authentik_keeper"_s,
                                                     u"com.canonical.Unity.LauncherEntry"_s, u"Update"_s);
    update << u"application://authentik-keeper.desktop"_s
           << QVariantMap{{u"progress"_s, fraction}, {u"progress-visible"_s, isVisible}};
    m_session.send(update);
}

} // namespace keeper
