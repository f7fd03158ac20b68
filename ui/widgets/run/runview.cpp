// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/run/runview.h"

#include "ui/models/runs/runmodel.h"
#include "ui/widgets/details.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/severity.h"
#include "ui/words/steptext.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHBoxLayout>
#include <QListView>
#include <QPainter>
#include <QProgressBar>
#include <QStyle>
#include <QStyledItemDelegate>
#include <QTextLayout>
#include <QVBoxLayout>
#include <QtMath>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr int BarSteps = 1000;

constexpr int Margin = 6;
constexpr int IconSize = 20;
constexpr int Indent = 28;
constexpr int BarHeight = 4;
constexpr auto BetweenWords = "  "_L1;

QString longestWord()
{
    QString longest;
    for (const StepState state : {StepState::Waiting, StepState::Running, StepState::Done, StepState::Failed,
                                  StepState::Cancelled, StepState::Skipped}) {
        if (const QString word = stateWord(state); word.size() > longest.size())
            longest = word;
    }
    return longest;
}

/// Breaks the text into lines of the width; answers with their height.
int layOut(QTextLayout &layout, Qt::LayoutDirection direction, int width)
{
    QTextOption option(QStyle::visualAlignment(direction, Qt::AlignLeft));
    option.setTextDirection(direction);
    layout.setTextOption(option);
    qreal height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    return qCeil(height);
}

/// As many of the parts as fit, from the first on.
QString fitting(const QString &detail, const QFontMetrics &metrics, int width)
{
    QString shown = detail;
    while (metrics.horizontalAdvance(shown) > width && shown.contains(RunModel::BetweenParts))
        shown.truncate(shown.lastIndexOf(RunModel::BetweenParts));
    return metrics.elidedText(shown, Qt::ElideRight, width);
}

/// What one row says, and how much room that takes.
class StepRow
{
public:
    StepRow(const QStyleOptionViewItem &option, const QModelIndex &index, int width)
        : m_option(option)
        , m_metrics(option.font)
        , m_severity(severityOf(static_cast<StepState>(index.data(RunModel::StateRole).toInt())))
        , m_fraction(index.data(RunModel::FractionRole).toDouble())
        , m_title(index.data(RunModel::TitleRole).toString())
        , m_word(index.data(RunModel::WordRole).toString())
        , m_detail(index.data(RunModel::DetailRole).toString())
        , m_start(Margin + index.data(RunModel::LevelRole).toInt() * Indent)
        , m_width(width - m_start - IconSize - 2 * Margin)
    {
        const QString usual = index.data(RunModel::UsualDetailRole).toString();
        m_isBelow = !usual.isEmpty() && width < 2 * m_metrics.horizontalAdvance(usual);
    }

    [[nodiscard]] int leastWidth() const;
    [[nodiscard]] int height() const;
    void draw(QPainter *painter) const;

private:
    [[nodiscard]] int line() const { return std::max(IconSize, m_metrics.height()); }
    [[nodiscard]] QRect placed(const QRect &place) const
    {
        return QStyle::visualRect(m_option.direction, m_option.rect, place);
    }
    [[nodiscard]] int drawHead(QPainter *painter, const QRect &text) const;
    void drawDetail(QPainter *painter, const QRect &text, int headWidth) const;
    void drawBar(QPainter *painter, const QRect &row) const;

    const QStyleOptionViewItem &m_option;
    QFontMetrics m_metrics;
    Severity m_severity;
    double m_fraction;
    QString m_title;
    QString m_word;
    QString m_detail;
    int m_start; ///< Where the icon is.
    int m_width; ///< Of the words behind it.
    bool m_isBelow = false;
};

int StepRow::leastWidth() const
{
    int widest = m_isBelow ? m_metrics.horizontalAdvance(m_detail.left(m_detail.indexOf(RunModel::BetweenParts))) : 0;
    for (const QString &word : (m_title + u' ' + m_word).split(u' '))
        widest = std::max(widest, m_metrics.horizontalAdvance(word));
    return m_start + IconSize + 2 * Margin + widest;
}

int StepRow::height() const
{
    // As high in each of its states: nothing moves when one is done.
    QTextLayout head(m_title + BetweenWords + longestWord(), m_option.font);
    const int lines = std::max(line(), layOut(head, m_option.direction, m_width));
    return lines + (m_isBelow ? m_metrics.height() : 0) + 2 * Margin;
}

void StepRow::draw(QPainter *painter) const
{
    const QRect row = m_option.rect.adjusted(m_start, 0, -Margin, 0);
    const QRect icon(row.left(), row.top() + Margin + (line() - IconSize) / 2, IconSize, IconSize);
    painter->drawPixmap(placed(icon).topLeft(),
                        severityPixmap(m_severity, m_option.palette, IconSize, painter->device()->devicePixelRatioF()));
    const QRect text(row.left() + IconSize + Margin, row.top() + Margin, m_width, row.height() - 2 * Margin);
    drawDetail(painter, text, drawHead(painter, text));
    if (m_fraction >= 0)
        drawBar(painter, row);
}

/// Answers with the width of its first line.
int StepRow::drawHead(QPainter *painter, const QRect &text) const
{
    QTextLayout head(m_title + BetweenWords + m_word, m_option.font);
    QTextLayout::FormatRange word;
    word.start = static_cast<int>(head.text().size() - m_word.size());
    word.length = static_cast<int>(m_word.size());
    word.format.setForeground(severityColour(m_severity, m_option.palette));
    head.setFormats({word});
    layOut(head, m_option.direction, m_width);
    painter->setPen(m_option.palette.color(QPalette::Text));
    head.draw(painter, placed(text).topLeft() + QPoint(0, (line() - m_metrics.height()) / 2));
    return qCeil(head.lineAt(0).naturalTextWidth());
}

void StepRow::drawDetail(QPainter *painter, const QRect &text, int headWidth) const
{
    painter->setFont(m_option.font);
    painter->setPen(m_option.palette.color(QPalette::Text));
    QRect place = text;
    if (m_isBelow)
        place.setTop(text.bottom() + 1 - m_metrics.height());
    else
        place = {text.left() + headWidth + 2 * Margin, text.top(), text.width() - headWidth - 2 * Margin, line()};
    const auto side = QStyle::visualAlignment(m_option.direction, m_isBelow ? Qt::AlignLeft : Qt::AlignRight);
    painter->drawText(placed(place), static_cast<int>(side | Qt::AlignVCenter),
                      fitting(m_detail, m_metrics, place.width()));
}

void StepRow::drawBar(QPainter *painter, const QRect &row) const
{
    const QRect track(row.left(), row.bottom() - BarHeight - 1, row.width(), BarHeight);
    const QRect filled(track.topLeft(), QSize(qRound(track.width() * m_fraction), BarHeight));
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_option.palette.color(QPalette::Mid));
    painter->drawRoundedRect(placed(track), 2, 2);
    painter->setBrush(severityColour(Severity::Busy, m_option.palette));
    painter->drawRoundedRect(placed(filled), 2, 2);
}

/// Draws a step of RunModel: icon, name and state, the numbers at the other end, a thin bar below while it runs. Names
/// wrap; in short rows the numbers have a line of their own, where the step has any. Numbers that still have no room
/// are left out, the last first: speech has them all.
class StepDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

void StepDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    if (option.state & QStyle::State_HasFocus)
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &option, painter, option.widget);
    StepRow(option, index, option.rect.width()).draw(painter);
    painter->restore();
}

QSize StepDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const StepRow row(option, index, view ? view->viewport()->width() : option.rect.width());
    return {row.leastWidth(), row.height()};
}

} // namespace

RunView::RunView(RunModel &model, const QString &barName, const QString &stepsName, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_bar(new QProgressBar(this))
    , m_overview(plainLabel(u"overview"_s, this))
    , m_elapsed(plainLabel(u"elapsed"_s, this))
    , m_steps(new QListView(this))
    , m_hint(plainLabel(u"runHint"_s, this))
    , m_log(new Details(this))
{
    m_bar->setObjectName(u"progress"_s);
    m_bar->setAccessibleName(barName);
    m_bar->setRange(0, BarSteps);
    m_steps->setObjectName(u"steps"_s);
    m_steps->setAccessibleName(stepsName);
    m_steps->setAccessibleDescription(tr("To read: how far each step is", "@info accessible"));
    m_steps->setModel(&m_model);
    m_steps->setItemDelegate(new StepDelegate(m_steps));
    m_steps->setSelectionMode(QAbstractItemView::NoSelection);
    m_steps->setResizeMode(QListView::Adjust); // rows wrap
    m_steps->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(12);
    column->addWidget(m_bar);
    auto *line = new QHBoxLayout;
    line->addWidget(m_overview, 1);
    line->addWidget(m_elapsed);
    column->addLayout(line);
    column->addWidget(m_steps, 1);
    column->addWidget(m_hint);
    column->addWidget(m_log);

    m_elapsed->setWordWrap(false);
    m_log->addFindBar();
    connect(&m_model, &RunModel::progressed, this, &RunView::refresh);
    connect(&m_model, &RunModel::logged, m_log, &Details::append);
    connect(&m_model, &RunModel::modelReset, this, [this] {
        m_log->setText({});
        refresh();
    });
}

void RunView::focusInEvent(QFocusEvent *)
{
    m_steps->setFocus(); // no proxy: see Page::setFirstFocus
}

void RunView::setHint(const QString &hint)
{
    m_hint->setText(hint);
}

void RunView::addPanel(QWidget *panel)
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->insertWidget(column->indexOf(m_hint), panel);
}

void RunView::refresh()
{
    m_bar->setValue(static_cast<int>(m_model.fraction() * BarSteps));
    m_overview->setText(m_model.overview());
    const QString elapsed = m_model.elapsed();
    if (elapsed == m_elapsed->text())
        return; // once a second is enough for who hears it
    m_elapsed->setText(elapsed);
    m_elapsed->setAccessibleName(tr("Running for %1", "@info accessible").arg(elapsed));
}

} // namespace keeper
