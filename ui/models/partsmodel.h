// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/tablemodel.h"

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
};

/// Parts with a tick each. Columns: part, what was found, size.
class PartsModel : public TableModel
{
    Q_OBJECT

public:
    enum Column { PartColumn, FoundColumn, SizeColumn };

    explicit PartsModel(const QString &foundTitle = {}, QObject *parent = nullptr); ///< Of the middle column.

    void setParts(const QList<Part> &parts);
    [[nodiscard]] const QList<Part> &parts() const { return m_parts; }
    [[nodiscard]] QStringList skipped() const; ///< There, and not ticked.
    [[nodiscard]] qint64 tickedBytes() const;  ///< About what will be read.
    [[nodiscard]] bool isAnyTicked() const;
    [[nodiscard]] bool isTicked(const QString &component) const;
    void setTicked(const QString &component, bool ticked);

    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void ticksChanged();

protected:
    [[nodiscard]] qsizetype size() const override { return m_parts.size(); }
    [[nodiscard]] QString text(int row, int column) const override;
    [[nodiscard]] QVariant special(int row, int column, int role) const override;

private:
    QList<Part> m_parts;
};

} // namespace keeper
