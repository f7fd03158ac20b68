// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QImage>

namespace keeper {

/// Draws a picture file of foreign origin, at most 2048 points wide and high. Null: it is none, of a kind that is not
/// trusted, too large, or an SVG that reaches outside itself. Blocks; any thread.
[[nodiscard]] QImage readPicture(const QByteArray &bytes);

/// A picture as large as there is room, never larger than it is; on squares that tell what is transparent.
class PictureView : public QFrame
{
    Q_OBJECT

public:
    explicit PictureView(QWidget *parent = nullptr);
    void setImage(const QImage &image);
    [[nodiscard]] const QImage &image() const { return m_image; }
    [[nodiscard]] QSize sizeHint() const override { return {320, 240}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QImage m_image;
};

} // namespace keeper
