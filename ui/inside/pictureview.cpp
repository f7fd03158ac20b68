// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inside/pictureview.h"

#include <QBuffer>
#include <QImageReader>
#include <QLocale>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgRenderer>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr int Largest = 2048;
constexpr qint64 MostPixels = 100'000'000; // more is no picture of a page

QSize fitted(const QSize &size)
{
    const bool fits = size.width() <= Largest && size.height() <= Largest;
    return fits ? size : size.scaled(Largest, Largest, Qt::KeepAspectRatio).expandedTo({1, 1});
}

/// Other files by name, and entities that grow without end, are what a hostile drawing would use.
bool isSelfContained(const QByteArray &svg)
{
    static const QRegularExpression reachesOut(uR"(<!ENTITY|href\s*=\s*["']?\s*(?!["'\s#]|data:))"_s,
                                               QRegularExpression::CaseInsensitiveOption);
    return !reachesOut.match(QString::fromUtf8(svg)).hasMatch();
}

QImage drawSvg(const QByteArray &bytes)
{
    if (!isSelfContained(bytes))
        return {};
    QSvgRenderer drawing(bytes);
    const QSize size = fitted(drawing.defaultSize());
    if (!drawing.isValid() || size.isEmpty())
        return {};
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    drawing.render(&painter, QRectF(QPointF(), size));
    return image;
}

QImage readPixels(const QByteArray &bytes)
{
    static constexpr std::array trusted{"png", "jpeg", "jpg", "gif", "webp", "bmp", "ico"};
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    if (!reader.canRead() || std::ranges::find(trusted, reader.format()) == trusted.end())
        return {};
    const QSize size = reader.size();
    if (!size.isValid() || qint64(size.width()) * size.height() > MostPixels)
        return {};
    if (fitted(size) != size)
        reader.setScaledSize(fitted(size));
    return reader.read();
}

} // namespace

QImage readPicture(const QByteArray &bytes)
{
    const bool isSvg = bytes.first(std::min<qsizetype>(bytes.size(), 4096)).contains("<svg");
    return isSvg ? drawSvg(bytes) : readPixels(bytes);
}

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
