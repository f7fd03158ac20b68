// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/server/sizehistory.h"

#include <QWidget>

namespace keeper {

/// A SizeHistory as stacked columns, oldest first, with a legend in the stack's own order. One column may be the
/// current one: chosen by mouse or arrow keys, named in words above. All of it is mirrored where people read from right
/// to left.
class SizeChart : public QWidget
{
    Q_OBJECT

public:
    explicit SizeChart(QWidget *parent = nullptr);
    void setHistory(const SizeHistory &history);
    void setCurrent(const QString &path); ///< Of the set; one that has no column: none.

    [[nodiscard]] QRect columnRect(int column) const; ///< Where it is drawn, from top to bottom.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; } ///< The words above wrap.
    int heightForWidth(int width) const override;

signals:
    void chosen(const QString &path);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Places
    {
        QRect head;
        QRect axis; ///< Its sizes, beside the plot.
        QRect plot;
        QRect legend;
    };
    [[nodiscard]] Places places() const;
    [[nodiscard]] QRect mirrored(const QRect &place) const;
    [[nodiscard]] int side(Qt::Alignment side) const; ///< As mirrored, and in the middle of its line.
    [[nodiscard]] int titleWidth() const;
    [[nodiscard]] int axisWidth() const;
    [[nodiscard]] int legendWidth() const;
    [[nodiscard]] bool isHeadShort(int width) const;       ///< Title and words have one line.
    [[nodiscard]] int headHeight(int width) const;         ///< Whatever column is chosen: nothing moves by that.
    [[nodiscard]] int columnAt(const QPoint &point) const; ///< -1: none.
    void go(int column);
    void describe();
    void paintHead(QPainter &painter, const QRect &head) const;
    void paintAxis(QPainter &painter, const Places &all) const;
    void paintDates(QPainter &painter, const QRect &plot) const;
    void paintColumns(QPainter &painter, const QRect &plot) const;
    void paintLegend(QPainter &painter, const QRect &legend) const;

    SizeHistory m_history;
    QStringList m_words; ///< All that the head may say.
    int m_current = -1;
};

/// Of the series by its number: at least 3:1 against the palette's Window and Base, and against the next one in the
/// stack (WCAG 2.1, 1.4.11); a test holds it.
[[nodiscard]] QColor seriesColour(qsizetype series, const QPalette &palette);

} // namespace keeper
