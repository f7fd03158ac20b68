// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/looks/outlinedstyle.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr qreal LineEditRadius = 2; // Fusion's

/// Half-way from the ground to its text; less for what can't be used.
QColor outlineColour(const QStyleOption &option)
{
    const qreal share = option.state.testFlag(QStyle::State_Enabled) ? 0.5 : 0.25;
    const QColor ground = option.palette.color(QPalette::Window);
    const QColor text = option.palette.color(QPalette::Active, QPalette::WindowText);
    const auto between = [share](float from, float to) { return from + (to - from) * static_cast<float>(share); };
    return QColor::fromRgbF(between(ground.redF(), text.redF()), between(ground.greenF(), text.greenF()),
                            between(ground.blueF(), text.blueF()));
}

} // namespace

OutlinedStyle::OutlinedStyle()
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
{}

int OutlinedStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    // The same air on both sides of the text in cells and in their headers, so that columns do not touch.
    constexpr int CellMargin = 6;
    if (metric == PM_FocusFrameHMargin || metric == PM_HeaderMargin)
        return CellMargin;
    return QProxyStyle::pixelMetric(metric, option, widget);
}

void OutlinedStyle::drawPrimitive(PrimitiveElement element,
                                  const QStyleOption *option,
                                  QPainter *painter,
                                  const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool isOutlined =
        element == PE_IndicatorCheckBox || element == PE_IndicatorRadioButton || element == PE_FrameLineEdit;
    // What has the focus keeps Fusion's own colour for it.
    const bool showsFocus = option->state.testFlag(State_HasFocus) &&
                            (element == PE_FrameLineEdit || option->state.testFlag(State_KeyboardFocusChange));
    if (!isOutlined || showsFocus)
        return;
    painter->save();
    painter->setPen(outlineColour(*option));
    painter->setBrush(Qt::NoBrush);
    const QRectF frame = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->setRenderHint(QPainter::Antialiasing, element != PE_IndicatorCheckBox);
    if (element == PE_IndicatorRadioButton)
        painter->drawEllipse(frame);
    else if (element == PE_FrameLineEdit)
        painter->drawRoundedRect(frame, LineEditRadius, LineEditRadius);
    else
        painter->drawRect(frame);
    painter->restore();
}

} // namespace keeper
