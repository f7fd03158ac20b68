// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/lists/roomydelegate.h"

namespace keeper {

/// Draws an icon beside the word of a state, in the given columns: `role` holds a StepState as int, or nothing. What
/// was left out is a warning here: an incomplete set.
class StateDelegate : public RoomyDelegate
{
public:
    StateDelegate(int role, const QList<int> &columns, QObject *parent);

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    int m_role;
    QList<int> m_columns;
};

} // namespace keeper
