// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QWidget>

namespace keeper {

/// Tells who hears the screen, wherever the focus is: at once, or when what is being said is over.
inline void announce(QWidget *about, const QString &words, QAccessible::AnnouncementPoliteness when)
{
    QAccessibleAnnouncementEvent announcement(about, words);
    announcement.setPoliteness(when);
    QAccessible::updateAccessibility(&announcement);
}

} // namespace keeper
