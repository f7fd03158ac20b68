// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/server/sizehistory.h"

#include "ui/words/amounttext.h"
#include "ui/words/componenttext.h"
#include "ui/words/timetext.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SizeHistory)
};

constexpr qsizetype MostNamed = 4;      // more colours than that nobody tells apart
constexpr qint64 LeastOtherShare = 200; // less than a 200th of all can't be seen

qint64 bytesOf(const CatalogueSet &set, const QString &component)
{
    const auto found = set.manifest->components.constFind(component);
    return found != set.manifest->components.constEnd() && found->stored() ? found->stored()->bytes : 0;
}

/// Names of the components that take most room in all sets together, the largest first.
QStringList largest(const QList<CatalogueSet> &sets)
{
    QMap<QString, qint64> sums;
    for (const CatalogueSet &set : sets) {
        for (auto part = set.manifest->components.begin(); part != set.manifest->components.end(); ++part)
            sums[part.key()] += part->stored() ? part->stored()->bytes : 0;
    }
    QStringList names = sums.keys();
    names.removeIf([&](const QString &name) { return sums.value(name) == 0; });
    std::ranges::stable_sort(names, std::ranges::greater{}, [&](const QString &name) { return sums.value(name); });
    return names.first(std::min(names.size(), MostNamed));
}

void addSeries(SizeHistory &history, const QList<CatalogueSet> &sets)
{
    SizeHistory::Series other{.title = Words::tr("Other", "@label component")};
    for (const SizeHistory::Column &column : std::as_const(history.columns))
        other.bytes += column.bytes;
    for (const QString &name : largest(sets)) {
        SizeHistory::Series series{.title = componentTitle(name)};
        for (qsizetype i = 0; i < sets.size(); ++i) {
            series.bytes += bytesOf(sets.at(i), name);
            other.bytes[i] = std::max<qint64>(0, other.bytes.at(i) - series.bytes.last());
        }
        history.series += series;
    }
    const auto sum = [](auto first, auto last) { return std::accumulate(first, last, qint64(0)); };
    qint64 all = 0;
    for (const SizeHistory::Column &column : std::as_const(history.columns))
        all += column.bytes;
    if (sum(other.bytes.begin(), other.bytes.end()) > all / LeastOtherShare || history.series.isEmpty())
        history.series += other;
}

QString growth(const SizeHistory::Column &first, const SizeHistory::Column &last)
{
    const QString since = momentText(first.time);
    const qint64 grown = last.bytes - first.bytes;
    if (grown > 0)
        return Words::tr("%1 more than on %2.", "@info size, date").arg(byteText(grown), since);
    if (grown < 0)
        return Words::tr("%1 less than on %2.", "@info size, date").arg(byteText(-grown), since);
    return Words::tr("As large as on %1.", "@info date").arg(since);
}

QString summaryOf(const SizeHistory &history, const QList<CatalogueSet> &sets)
{
    const QList<SizeHistory::Column> &columns = history.columns;
    const SizeHistory::Column &newest = columns.last();
    QStringList sentences{
        Words::tr("Newest: %1, %2.", "@info size, date").arg(byteText(newest.bytes), momentText(newest.time))};
    if (columns.size() == 1)
        return sentences.first();
    sentences += growth(columns.first(), newest);
    const auto largest = std::ranges::max_element(sets, {}, &CatalogueSet::bytes); // it may have no column
    sentences += Words::tr("Largest: %1, %2.", "@info size, date")
                     .arg(byteText(largest->bytes), momentText(largest->manifest->startedAt));
    return sentences.join(u' ');
}

} // namespace

qint64 roundedUp(qint64 bytes)
{
    qint64 power = 1;
    while (power <= bytes / 10)
        power *= 10;
    for (const qint64 step : {1, 2, 5}) {
        if (step * power >= bytes)
            return step * power;
    }
    return 10 * power;
}

int SizeHistory::columnOf(const QString &path) const
{
    const auto found = std::ranges::find(columns, path, &Column::path);
    return path.isEmpty() || found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
}

QString SizeHistory::columnText(int column) const
{
    const Column &wanted = columns.at(column);
    QStringList parts;
    for (const Series &part : series) {
        if (part.bytes.at(column) > 0)
            parts += u"%1 %2"_s.arg(part.title, byteText(part.bytes.at(column)));
    }
    return Words::tr("%1: %2 (%3)", "@info date, size, its parts")
        .arg(momentText(wanted.time), byteText(wanted.bytes), parts.join(u", "_s));
}

SizeHistory sizeHistory(const QList<CatalogueSet> &newestFirst, int mostColumns)
{
    QList<CatalogueSet> sets = newestFirst;
    sets.removeIf([](const CatalogueSet &set) { return !set.manifest; });
    const qsizetype every = (sets.size() + mostColumns - 1) / std::max(1, mostColumns);
    QList<CatalogueSet> shown; // oldest first
    for (qsizetype i = 0; i < sets.size(); i += every)
        shown.prepend(sets.at(i));

    SizeHistory history;
    if (shown.isEmpty())
        return history;
    for (const CatalogueSet &set : std::as_const(shown)) {
        history.columns += {.path = set.path, .time = set.manifest->startedAt, .bytes = set.bytes};
        history.top = std::max(history.top, roundedUp(set.bytes));
    }
    addSeries(history, shown);
    history.title = every == 1
                        ? Words::tr("Size over time", "@title")
                        : Words::tr("Size over time, one of %Ln backups each", "@title", static_cast<int>(every));
    history.summary = summaryOf(history, sets);
    return history;
}

} // namespace keeper
