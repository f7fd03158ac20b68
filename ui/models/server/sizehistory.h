// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backupset/catalogue.h"

#include <QDateTime>
#include <QStringList>

namespace keeper {

/// How large a server's backups were over time, by component: what a chart shows and what it says in words. A value.
struct SizeHistory
{
    struct Series
    {
        QString title;       ///< "Media files", or "Other" for all the small ones together.
        QList<qint64> bytes; ///< One for each column.
        friend bool operator==(const Series &, const Series &) = default;
    };
    struct Column
    {
        QString path; ///< Of the set.
        QDateTime time;
        qint64 bytes = 0;
        friend bool operator==(const Column &, const Column &) = default;
    };

    QList<Series> series;  ///< The largest first, "Other" last.
    QList<Column> columns; ///< Oldest first.
    qint64 top = 0;        ///< A round number that no column exceeds, for the axis.
    QString title;         ///< Says when not every backup has a column.
    QString summary;       ///< The newest, the largest, and how much they grew.

    [[nodiscard]] bool isEmpty() const { return columns.isEmpty(); }
    [[nodiscard]] int columnOf(const QString &path) const; ///< -1: it has none.
    [[nodiscard]] QString columnText(int column) const;    ///< When, how large, and of what.
    friend bool operator==(const SizeHistory &, const SizeHistory &) = default;
};

/// Sets whose manifest can't be read are left aside. More sets than `mostColumns`: every second, third… of them,
/// counted from the newest.
[[nodiscard]] SizeHistory sizeHistory(const QList<CatalogueSet> &newestFirst, int mostColumns = 60);

/// The next of 1, 2, 5, 10, 20, 50… that is not less; at least 1.
[[nodiscard]] qint64 roundedUp(qint64 bytes);

} // namespace keeper
