// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backupset/catalogue.h"
#include "core/backupset/verifications.h"
#include "core/jobs/report.h"
#include "ui/models/tablemodel.h"

#include <QSortFilterProxyModel>

#include <optional>

namespace keeper {

/// A row of a catalogue: a finished set, or the folder of one that is not.
struct CatalogueEntry
{
    CatalogueSet set; ///< Of an unfinished one only where it lies, its server and time.
    bool unfinished = false;
    bool running = false;                 ///< It is being written just now.
    std::optional<Verification> verified; ///< The last time.

    [[nodiscard]] QDateTime time() const { return set.manifest ? set.manifest->startedAt : set.time; }
    [[nodiscard]] bool isDamaged() const;  ///< As it was last verified.
    [[nodiscard]] StepState state() const; ///< Skipped: incomplete. A damaged one has failed, whatever it says itself.
    friend bool operator==(const CatalogueEntry &, const CatalogueEntry &) = default;
};

/// The backups of one server, newest first.
class CatalogueModel : public TableModel
{
    Q_OBJECT

public:
    enum Column { MadeColumn, VersionColumn, PartsColumn, SizeColumn, StateColumn, VerifiedColumn, ColumnCount };
    enum Role {
        StateRole = Qt::UserRole, ///< StepState as int, where an icon stands beside the word.
        SortRole,                 ///< What a column is sorted by.
        FilterRole,               ///< Of a row: all words that it can be found by.
        PathRole,                 ///< Of a row.
    };

    explicit CatalogueModel(QObject *parent = nullptr);

    void setSets(const QList<CatalogueSet> &newestFirst,
                 const QList<UnfinishedSet> &unfinished,
                 const QList<Verification> &verifications);
    void timePassed();                                       ///< "3 days ago" may be 4 now.
    void noteVerification(const Verification &verification); ///< Made just now.

    [[nodiscard]] const QList<CatalogueEntry> &entries() const { return m_entries; }
    [[nodiscard]] int rowOf(const QString &path) const; ///< -1: none.
    [[nodiscard]] const CatalogueEntry *entry(const QString &path) const;

protected:
    [[nodiscard]] qsizetype size() const override { return m_entries.size(); }
    [[nodiscard]] QString text(int row, int column) const override;
    [[nodiscard]] QVariant special(int row, int column, int role) const override;

private:
    QList<CatalogueEntry> m_entries;
};

/// The rows of a CatalogueModel that hold every word of what was typed, sorted by a column.
class CatalogueFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit CatalogueFilter(QObject *parent = nullptr);
    void setWords(const QString &typed);
    [[nodiscard]] bool isFiltering() const { return !m_words.isEmpty(); }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList m_words;
};

/// Which parts a set holds: "All", or what is not in it as it was: "without Redis".
[[nodiscard]] QString partsText(const Manifest &manifest);

} // namespace keeper
