// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalogue/drophint.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr int Margin = 12;
constexpr int Radius = 8;

} // namespace

DropHint::DropHint(const QString &text, QWidget *parent)
    : QWidget(parent)
    , m_text(text)
{
    setObjectName(u"dropHint"_s);
    setAccessibleName(text);
    setAttribute(Qt::WA_TransparentForMouseEvents); // the page below takes the drop
    hide();
}

void DropHint::showOver()
{
    setGeometry(parentWidget()->rect());
    raise();
    show();
}

void DropHint::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor ground = palette().color(QPalette::Window);
    ground.setAlphaF(0.94F);
    painter.fillRect(rect(), ground);
    QPen line(palette().color(QPalette::Highlight), 2, Qt::DashLine);
    painter.setPen(line);
    const QRect inner = rect().adjusted(Margin, Margin, -Margin, -Margin);
    painter.drawRoundedRect(inner, Radius, Radius);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(inner.adjusted(Margin, Margin, -Margin, -Margin), Qt::AlignCenter | Qt::TextWordWrap, m_text);
}

} // namespace keeper
