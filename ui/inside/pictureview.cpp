// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inside/pictureview.h"

#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace keeper {

PictureView::PictureView(QWidget *parent)
    : QFrame(parent)
{
    setObjectName(u"previewPicture"_s);
    setFrameShape(QFrame::StyledPanel);
    setMinimumSize(48, 48);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PictureView::setImage(const QImage &image)
{
    m_image = image;
    const QLocale locale;
    //: %1 and %2 are numbers of points
    setAccessibleName(tr("Picture, %1 × %2", "@info accessible")
                          .arg(locale.toString(image.width()), locale.toString(image.height())));
    update();
}

QSize PictureView::sizeHint() const
{
    return {320, 240};
}

void PictureView::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    if (m_image.isNull())
        return;
    const QRect room = contentsRect().adjusted(8, 8, -8, -8);
    QSizeF size = QSizeF(m_image.size()) / devicePixelRatioF();
    if (size.width() > room.width() || size.height() > room.height())
        size.scale(room.size(), Qt::KeepAspectRatio);
    QRectF place(QPointF(), size);
    place.moveCenter(QRectF(room).center());
    QPainter painter(this);
    if (m_image.hasAlphaChannel()) {
        painter.fillRect(place, palette().color(QPalette::Base));
        painter.fillRect(place, QBrush(palette().color(QPalette::Mid), Qt::Dense6Pattern));
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(place, m_image);
}

} // namespace keeper
