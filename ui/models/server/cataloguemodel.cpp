// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/server/cataloguemodel.h"

#include "core/backupset/verdict.h"
#include "core/verify/verifyset.h"
#include "ui/models/server/serversets.h"
#include "ui/models/setparts.h"
#include "ui/words/amounttext.h"
#include "ui/words/componenttext.h"
#include "ui/words/displaytext.h"
#include "ui/words/errortext.h"
#include "ui/words/timetext.h"
#include "ui/words/verdicttext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

using Entry = CatalogueEntry;

/// "2025.10.1" after "2025.8.4".
QString versionKey(const QString &version)
{
    QStringList parts = version.split(u'.');
    for (QString &part : parts)
        part = part.rightJustified(8, u'0');
    return parts.join(u'.');
}

QString versionOf(const Entry &entry)
{
    return entry.set.manifest ? harmless(entry.set.manifest->deployment.version, 40) : QString();
}

QString stateText(const Entry &entry)
{
    if (entry.running)
        return CatalogueModel::tr("Being written", "@status set");
    if (entry.unfinished)
        return CatalogueModel::tr("Unfinished", "@status set");
    if (!entry.set.manifest)
        return CatalogueModel::tr("Can't be read", "@status set");
    if (entry.isDamaged())
        return CatalogueModel::tr("Damaged", "@status set");
    return setWord(*entry.set.manifest);
}

QString verifiedText(const Entry &entry)
{
    if (entry.unfinished || !entry.set.manifest)
        return {};
    if (!entry.verified)
        return CatalogueModel::tr("Never", "@info verified");
    const QString ago = agoText(entry.verified->time, QDateTime::currentDateTimeUtc());
    if (entry.verified->result == nameOf(SetCondition::Whole))
        return CatalogueModel::tr("Whole, %1", "@info verified, when").arg(ago);
    if (entry.verified->result == nameOf(SetCondition::Incomplete))
        return CatalogueModel::tr("Undamaged, %1", "@info verified, when").arg(ago);
    if (entry.isDamaged())
        return CatalogueModel::tr("Damaged, %1", "@info verified, when").arg(ago);
    return CatalogueModel::tr("Could not be verified, %1", "@info verified, when").arg(ago);
}

QString cellText(const Entry &entry, int column)
{
    switch (column) {
    case CatalogueModel::MadeColumn:
        return momentText(entry.time());
    case CatalogueModel::VersionColumn:
        return versionOf(entry);
    case CatalogueModel::PartsColumn:
        return entry.set.manifest ? partsText(*entry.set.manifest) : QString();
    case CatalogueModel::SizeColumn:
        return entry.unfinished ? QString() : byteText(entry.set.bytes);
    case CatalogueModel::StateColumn:
        return stateText(entry);
    case CatalogueModel::VerifiedColumn:
        return verifiedText(entry);
    default:
        return {};
    }
}

QString rowText(const Entry &entry)
{
    QStringList words;
    for (int column = 0; column < CatalogueModel::ColumnCount; ++column) {
        const QString word = cellText(entry, column);
        if (!word.isEmpty())
            words += column == CatalogueModel::VerifiedColumn
                         ? CatalogueModel::tr("Verified: %1", "@info accessible").arg(word)
                         : word;
    }
    return words.join(u", "_s);
}

/// The date in the words of the table and in those of the folder's name.
QString filterText(const Entry &entry)
{
    return QStringList{cellText(entry, CatalogueModel::MadeColumn),
                       entry.time().toLocalTime().toString(Qt::ISODate),
                       QLocale().toString(entry.time().toLocalTime(), QLocale::LongFormat),
                       versionOf(entry),
                       cellText(entry, CatalogueModel::PartsColumn),
                       stateText(entry),
                       verifiedText(entry)}
        .join(u'\n');
}

QVariant sortKey(const Entry &entry, int column)
{
    switch (column) {
    case CatalogueModel::MadeColumn:
        return entry.time();
    case CatalogueModel::VersionColumn:
        return versionKey(versionOf(entry));
    case CatalogueModel::SizeColumn:
        return entry.unfinished ? qint64(-1) : entry.set.bytes;
    case CatalogueModel::VerifiedColumn:
        return entry.verified ? entry.verified->time.toSecsSinceEpoch() : qint64(0);
    default:
        return cellText(entry, column);
    }
}

QVariant stateRole(const Entry &entry, int column)
{
    if (column == CatalogueModel::StateColumn)
        return static_cast<int>(entry.state());
    if (column == CatalogueModel::VerifiedColumn && entry.verified)
        return static_cast<int>(entry.isDamaged() ? StepState::Failed : StepState::Done);
    return {};
}

/// What the row has no room for: each part, or why the set can't be read.
QString toolTip(const Entry &entry)
{
    QStringList lines{harmless(entry.set.path, 160)};
    if (entry.set.error) {
        const ErrorText words = errorText(*entry.set.error);
        lines += {words.what, words.why};
    } else if (entry.set.manifest) {
        for (const Part &part : setParts(*entry.set.manifest))
            lines += u"%1: %2%3"_s.arg(componentTitle(part.component), part.found,
                                       part.sized ? u", "_s + byteText(part.bytes) : QString());
    }
    return toolTipText(lines);
}

} // namespace

bool CatalogueEntry::isDamaged() const
{
    return verified && verified->result == nameOf(SetCondition::Damaged);
}

StepState CatalogueEntry::state() const
{
    if (running)
        return StepState::Running;
    if (unfinished)
        return StepState::Cancelled;
    if (!set.manifest || isDamaged())
        return StepState::Failed;
    const bool isGood = verdictOn(*set.manifest) == Verdict::Complete && !isDoubtful(*set.manifest);
    return isGood ? StepState::Done : StepState::Skipped;
}

QString partsText(const Manifest &manifest)
{
    const Shortfall shortfall = shortfallOf(manifest);
    QStringList words;
    if (!shortfall.failed.isEmpty())
        words += CatalogueModel::tr("failed: %1", "@info parts of a set").arg(componentTitles(shortfall.failed));
    if (!shortfall.partial.isEmpty())
        words += CatalogueModel::tr("in part: %1", "@info parts of a set").arg(componentTitles(shortfall.partial));
    if (!shortfall.leftOut.isEmpty())
        words += CatalogueModel::tr("without %1", "@info parts of a set").arg(componentTitles(shortfall.leftOut));
    return words.isEmpty() ? CatalogueModel::tr("All", "@info parts of a set") : words.join(u"; "_s);
}

CatalogueModel::CatalogueModel(QObject *parent)
    : TableModel({tr("Made", "@title:column"), tr("authentik", "@title:column"), tr("Parts", "@title:column"),
                  tr("Size", "@title:column"), tr("State", "@title:column"), tr("Verified", "@title:column")},
                 {SizeColumn},
                 parent)
{}

void CatalogueModel::setSets(const QList<CatalogueSet> &newestFirst,
                             const QList<UnfinishedSet> &unfinished,
                             const QList<Verification> &verifications)
{
    const LastNotes notes(verifications);
    QList<Entry> entries;
    for (const UnfinishedSet &set : unfinished)
        entries += {.set = {.path = set.path, .server = set.server, .time = set.time},
                    .unfinished = true,
                    .running = set.running};
    for (const CatalogueSet &set : newestFirst)
        entries += {.set = set, .verified = notes.of(set)};
    std::ranges::stable_sort(entries, std::ranges::greater{}, &Entry::time);
    if (entries == m_entries)
        return; // a reset would lose the place that a person scrolled to
    beginResetModel();
    m_entries = entries;
    endResetModel();
}

void CatalogueModel::timePassed()
{
    if (!m_entries.isEmpty())
        emit dataChanged(index(0, VerifiedColumn), index(rowCount() - 1, VerifiedColumn));
}

void CatalogueModel::noteVerification(const Verification &verification)
{
    const int row = rowOf(verification.set);
    if (row < 0)
        return;
    m_entries[row].verified = verification;
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

int CatalogueModel::rowOf(const QString &path) const
{
    const auto found = std::ranges::find(m_entries, path, [](const Entry &entry) { return entry.set.path; });
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

const CatalogueEntry *CatalogueModel::entry(const QString &path) const
{
    const int row = rowOf(path);
    return row < 0 ? nullptr : &m_entries.at(row);
}

QString CatalogueModel::text(int row, int column) const
{
    return cellText(m_entries.at(row), column);
}

QVariant CatalogueModel::special(int row, int column, int role) const
{
    const Entry &entry = m_entries.at(row);
    switch (role) {
    case Qt::ToolTipRole:
        return toolTip(entry);
    case Qt::AccessibleTextRole:
        return rowText(entry);
    case StateRole:
        return stateRole(entry, column);
    case SortRole:
        return sortKey(entry, column);
    case FilterRole:
        return filterText(entry);
    case PathRole:
        return entry.set.path;
    default:
        return {};
    }
}

CatalogueFilter::CatalogueFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(CatalogueModel::SortRole);
    sort(CatalogueModel::MadeColumn, Qt::DescendingOrder);
}

void CatalogueFilter::setWords(const QString &typed)
{
    m_words = typed.simplified().split(u' ', Qt::SkipEmptyParts);
    invalidateRowsFilter();
}

bool CatalogueFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_words.isEmpty())
        return true;
    const QString text = sourceModel()->index(row, 0, parent).data(CatalogueModel::FilterRole).toString();
    return std::ranges::all_of(m_words, [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace keeper
