// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace keeper {

/// Fusion with an outline that is seen around what is ticked, typed into or belongs together, and around what has the
/// focus. Fusion's own is a little darker than its surroundings, which on dark ones is as good as none; WCAG 2.1
/// (1.4.11) asks for a contrast of 3.
class OutlinedStyle : public QProxyStyle
{
    Q_OBJECT

public:
    OutlinedStyle();

    int pixelMetric(PixelMetric metric,
                    const QStyleOption *option = nullptr,
                    const QWidget *widget = nullptr) const override;
    void drawPrimitive(PrimitiveElement element,
                       const QStyleOption *option,
                       QPainter *painter,
                       const QWidget *widget) const override;
};

} // namespace keeper
