// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QStringList>

namespace keeper {

/// A part of an authentik, as it was found on a server or in a set.
struct Part
{
    QString component;
    bool there = false; ///< Can be taken, so that it has a tick.
    bool ticked = false;
    bool sized = false; ///< `bytes` is known.
    bool estimated = false;
    qint64 bytes = 0;
    QString found; ///< What was found, or why the part is not there.
    friend bool operator==(const Part &, const Part &) = default;
};

/// Parts with a tick each. Columns: part, what was found, size.
class PartsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { PartColumn, FoundColumn, SizeColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setParts(const QList<Part> &parts);
    void setFoundTitle(const QString &title) { m_foundTitle = title; } ///< Of the middle column.
    [[nodiscard]] const QList<Part> &parts() const { return m_parts; }
    [[nodiscard]] QStringList skipped() const; ///< There, and not ticked.
    [[nodiscard]] qint64 tickedBytes() const;  ///< About what will be read.
    [[nodiscard]] bool isAnyTicked() const;
    [[nodiscard]] bool isTicked(const QString &component) const;
    void setTicked(const QString &component, bool ticked);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void ticksChanged();

private:
    [[nodiscard]] static QString sizeText(const Part &part);

    QList<Part> m_parts;
    QString m_foundTitle;
};

} // namespace keeper
