// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/outlinedstyle.h"

#include "ui/widgets/severity.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr qreal Radius = 2;         // Fusion's
constexpr qreal FocusWidth = 2;     // stronger than without
constexpr float FrameShare = 0.25F; // around what only belongs together

/// So much of the way from the ground to its text; half of that for what can't be used.
QColor outlineColour(const QStyleOption &option, float share)
{
    return between(option.palette.color(QPalette::Window), option.palette.color(QPalette::Active, QPalette::WindowText),
                   option.state.testFlag(QStyle::State_Enabled) ? share : share / 2);
}

void drawFocus(const QStyleOption &option, QPainter *painter)
{
    painter->save();
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    painter->setPen(option.palette.color(isChosen ? QPalette::HighlightedText : QPalette::Link));
    painter->drawRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5));
    painter->restore();
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
    if (element == PE_FrameFocusRect && qobject_cast<const QAbstractItemView *>(widget)) {
        drawFocus(*option, painter); // Fusion's is filled, as if the row were chosen
        return;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool isIndicator = element == PE_IndicatorCheckBox || element == PE_IndicatorRadioButton;
    const bool isFrame = element == PE_Frame;
    if (!isIndicator && !isFrame && element != PE_FrameLineEdit)
        return;
    const bool hasFocus = option->state.testFlag(State_HasFocus);
    if (isIndicator && hasFocus && option->state.testFlag(State_KeyboardFocusChange))
        return; // Fusion's own colour for it
    const bool isLit = element == PE_FrameLineEdit && hasFocus;
    painter->save();
    painter->setPen(isLit ? QPen(option->palette.color(QPalette::Link), FocusWidth)
                          : QPen(outlineColour(*option, isFrame ? FrameShare : 0.5F)));
    painter->setBrush(Qt::NoBrush);
    const qreal inset = isLit ? FocusWidth / 2 : 0.5;
    const QRectF frame = QRectF(option->rect).adjusted(inset, inset, -inset, -inset);
    painter->setRenderHint(QPainter::Antialiasing, element != PE_IndicatorCheckBox);
    if (element == PE_IndicatorRadioButton)
        painter->drawEllipse(frame);
    else if (element == PE_FrameLineEdit)
        painter->drawRoundedRect(frame, Radius, Radius);
    else
        painter->drawRect(frame);
    painter->restore();
}

} // namespace keeper
