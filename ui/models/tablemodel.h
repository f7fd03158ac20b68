// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QStringList>

namespace keeper {

/// Rows of text in columns that are known from the start; one of the rows may be chosen. Speech reads a whole row.
class TableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// `numbers`: the columns that stand at the right.
    explicit TableModel(const QStringList &titles, const QList<int> &numbers = {}, QObject *parent = nullptr);

    virtual void choose(int row); ///< -1, or one that is not there: none.
    [[nodiscard]] int chosen() const { return m_chosen; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    void changed(); ///< The rows, which one is chosen, or what there is to say of them.

protected:
    [[nodiscard]] virtual qsizetype size() const = 0; ///< Rows.
    [[nodiscard]] virtual QString text(int row, int column) const = 0;
    /// What a role has beside or instead of the text; nothing: as every table does.
    [[nodiscard]] virtual QVariant special(int /*row*/, int /*column*/, int /*role*/) const { return {}; }
    void setChosen(int row) { m_chosen = row; } ///< With the rows, before `changed`.

private:
    QStringList m_titles;
    QList<int> m_numbers;
    int m_chosen = -1;
};

} // namespace keeper
