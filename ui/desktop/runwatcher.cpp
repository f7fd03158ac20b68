// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktop/runwatcher.h"

namespace keeper {

RunWatcher::RunWatcher(const QDBusConnection &session,
                       const QDBusConnection &system,
                       std::function<bool()> isInFront,
                       QObject *parent)
    : QObject(parent)
    , m_isInFront(std::move(isInFront))
    , m_progress(session)
    , m_sleep(system)
    , m_notifier(session)
{
    connect(&m_notifier, &Notifier::clicked, this, &RunWatcher::windowWanted);
}

void RunWatcher::take(const QString &server, const RunStatus &status)
{
    m_runs.take(server, status);
    if (m_runs.isAny()) {
        m_sleep.hold(tr("A backup or a restore is under way", "@info inhibitor"));
        m_progress.show(m_runs.progress());
    } else {
        m_sleep.release();
        m_progress.hide();
    }
}

void RunWatcher::tell(const RunNews &ending)
{
    if (!m_isInFront())
        m_notifier.tell(ending);
}

} // namespace keeper
