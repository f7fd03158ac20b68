// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/moods.h"
#include "ui/widgets/roomydelegate.h"

#include <QWidget>

namespace keeper {

/// An icon beside the word of a state, in one column of a table.
class StateDelegate : public RoomyDelegate
{
public:
    StateDelegate(int column, int role, QObject *parent)
        : RoomyDelegate(parent)
        , m_column(column)
        , m_role(role)
    {}

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        constexpr int IconSize = 16;
        RoomyDelegate::initStyleOption(option, index);
        if (index.column() != m_column)
            return;
        const auto state = static_cast<StepState>(index.data(m_role).toInt());
        // What is left open is something to look at, not something left out.
        const Mood mood = state == StepState::Skipped ? Mood::Warning : moodOf(state);
        option->icon = moodPixmap(mood, option->palette, IconSize, option->widget->devicePixelRatioF());
        option->decorationSize = {IconSize, IconSize};
        option->features |= QStyleOptionViewItem::HasDecoration;
    }

private:
    int m_column;
    int m_role;
};

} // namespace keeper
