// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inside/picture.h"

#include <QBuffer>
#include <QImageReader>
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

} // namespace keeper
