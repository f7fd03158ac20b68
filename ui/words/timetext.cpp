// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/timetext.h"

#include <QCoreApplication>
#include <QLocale>

namespace keeper {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TimeText)
};

constexpr qint64 Minute = 60;
constexpr qint64 Hour = 60 * Minute;
constexpr qint64 Day = 24 * Hour;

} // namespace

QString agoText(const QDateTime &then, const QDateTime &now)
{
    const qint64 seconds = then.secsTo(now);
    if (seconds < Minute)
        return Words::tr("just now", "@info time");
    if (seconds < Hour)
        return Words::tr("%Ln minutes ago", "@info time", static_cast<int>(seconds / Minute));
    if (seconds < Day)
        return Words::tr("%Ln hours ago", "@info time", static_cast<int>(seconds / Hour));
    return Words::tr("%Ln days ago", "@info time", static_cast<int>(seconds / Day));
}

QString momentText(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
}

QString dayText(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime().date(), QLocale::ShortFormat);
}

} // namespace keeper
