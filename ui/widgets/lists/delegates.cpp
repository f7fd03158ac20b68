// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/lists/delegates.h"

#include "ui/widgets/severity.h"

namespace keeper {

namespace {

constexpr int IconSize = 16;

} // namespace

StateDelegate::StateDelegate(int role, const QList<int> &columns, QObject *parent)
    : RoomyDelegate(parent)
    , m_role(role)
    , m_columns(columns)
{}

void StateDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    RoomyDelegate::initStyleOption(option, index);
    const QVariant state = index.data(m_role);
    if (!m_columns.contains(index.column()) || !state.isValid())
        return;
    const auto step = static_cast<StepState>(state.toInt());
    const Severity severity = step == StepState::Skipped ? Severity::Warning : severityOf(step);
    drawIcon(option, severityIcon(severity), severityColour(severity, option->palette));
}

void drawIcon(QStyleOptionViewItem *option, const QString &name, const QColor &colour)
{
    // On the highlight only its own text colour is sure to be readable.
    const bool isChosen = option->state & QStyle::State_Selected;
    const QColor readable = isChosen ? option->palette.color(QPalette::HighlightedText) : colour;
    const QPixmap icon = tintedPixmap(name, readable, IconSize, option->widget->devicePixelRatioF());
    option->icon = QIcon();
    for (const QIcon::Mode look : {QIcon::Normal, QIcon::Selected}) // Qt would tint the chosen one itself
        option->icon.addPixmap(icon, look);
    option->decorationSize = {IconSize, IconSize};
    option->features |= QStyleOptionViewItem::HasDecoration;
}

} // namespace keeper
