// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/amounttext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AmountText)
};

QString timeLeftText(int seconds)
{
    if (seconds < 5)
        return Words::tr("almost done", "@label time left");
    if (seconds < 60)
        return Words::tr("about %1 s left", "@label time left").arg((seconds + 4) / 5 * 5);
    if (seconds < 3600)
        return Words::tr("about %1 min left", "@label time left").arg((seconds + 30) / 60);
    return Words::tr("about %1 h %2 min left", "@label time left").arg(seconds / 3600).arg(seconds % 3600 / 60);
}

} // namespace

QString byteText(qint64 bytes)
{
    // Small numbers as they are, larger ones with three digits: "1.31 GB", "13.1 GB", "131 GB".
    const QLocale locale;
    int precision = bytes < 1000 ? 0 : 2;
    qint64 leading = bytes;
    while (leading >= 1000)
        leading /= 1000;
    if (precision && leading >= 10)
        precision = leading >= 100 ? 0 : 1;
    return locale.formattedDataSize(bytes, precision, QLocale::DataSizeSIFormat);
}

QString durationText(qint64 milliseconds)
{
    if (milliseconds < 1000)
        return Words::tr("under 1 s", "@label duration");
    const qint64 seconds = milliseconds / 1000;
    if (seconds < 60)
        return Words::tr("%1 s", "@label duration").arg(seconds);
    if (seconds < 3600)
        return Words::tr("%1 min %2 s", "@label duration").arg(seconds / 60).arg(seconds % 60);
    return Words::tr("%1 h %2 min", "@label duration").arg(seconds / 3600).arg(seconds % 3600 / 60);
}

QString progressText(const Progress &progress)
{
    QStringList parts;
    if (!progress.expected)
        parts += byteText(progress.done);
    else if (progress.estimated)
        parts += Words::tr("%1 of about %2", "@label bytes").arg(byteText(progress.done), byteText(*progress.expected));
    else
        parts += Words::tr("%1 of %2", "@label bytes").arg(byteText(progress.done), byteText(*progress.expected));
    if (progress.rate > 0)
        parts += Words::tr("%1/s", "@label bytes per second").arg(byteText(static_cast<qint64>(progress.rate)));
    if (progress.secondsLeft)
        parts += timeLeftText(*progress.secondsLeft);
    return parts.join(u" · "_s);
}

} // namespace keeper
