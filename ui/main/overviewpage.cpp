// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/overviewpage.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/lists/delegates.h"
#include "ui/widgets/lists/tables.h"
#include "ui/widgets/scrolled.h"
#include "ui/widgets/severity.h"
#include "ui/words/steptext.h"

#include <QEvent>
#include <QGridLayout>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr int IconSize = 20;

/// One of the two actions of a server: larger than other buttons, and in the font's own measure.
QPushButton *largeButton(const QString &name, const QString &text, QWidget *parent)
{
    QPushButton *button = verbButton(name, text, parent);
    QFont font = button->font();
    font.setPointSizeF(font.pointSizeF() * 1.15);
    button->setFont(font);
    button->setMinimumSize(button->fontMetrics().horizontalAdvance(text) + 56, button->fontMetrics().height() * 2 + 8);
    return button;
}

} // namespace

OverviewPage::OverviewPage(OverviewModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_partsTitle(plainLabel(u"partsTitle"_s, this))
    , m_parts(new QTreeView(this))
{
    setObjectName(u"overviewPage"_s);
    makeBold(m_partsTitle);
    m_parts->setModel(&m_model.parts());
    setUpTable(m_parts, u"overviewParts"_s, tr("Parts of this server", "@title accessible"),
               tr("To read: what was found on the server", "@info accessible"), PartsModel::FoundColumn);
    m_parts->setItemDelegate(new RoomyDelegate(m_parts));
    auto *column = scrolledColumn(this, tr("Overview", "@title"));
    column->setContentsMargins(0, 16, 0, 0);
    column->setSpacing(16);
    column->addWidget(makeLines());
    column->addWidget(makeActions());
    column->addSpacing(8);
    column->addWidget(m_partsTitle);
    column->addWidget(m_parts);
    column->addStretch();
    connect(&m_model, &OverviewModel::changed, this, &OverviewPage::refresh);
    refresh();
}

QWidget *OverviewPage::makeActions()
{
    auto *actions = new QWidget(this);
    auto *line = new QHBoxLayout(actions);
    line->setContentsMargins({});
    line->setSpacing(12);
    QPushButton *backup = largeButton(u"backUpNow"_s, tr("&Back Up Now…", "@action"), actions);
    QPushButton *restore = largeButton(u"restore"_s, tr("&Restore…", "@action"), actions);
    backup->setDefault(true);
    backup->setAccessibleDescription(
        tr("Shows what is there to save first; nothing is changed on the server", "@info accessible"));
    restore->setAccessibleDescription(
        tr("Shows what will happen first; what is there now is kept until you delete it", "@info accessible"));
    line->addWidget(backup);
    line->addWidget(restore);
    QPushButton *look = verbButton(u"lookNow"_s, tr("&Look Now", "@action"), actions);
    look->setAccessibleDescription(tr("What is on the server now; nothing is changed", "@info accessible"));
    line->addWidget(look);
    line->addStretch();
    connect(look, &QPushButton::clicked, this, &OverviewPage::lookWanted);
    connect(backup, &QPushButton::clicked, this, &OverviewPage::backupWanted);
    connect(restore, &QPushButton::clicked, this, &OverviewPage::restoreWanted);
    m_backup = backup;
    m_actions = {backup, restore, look};
    return actions;
}

void OverviewPage::setWorking(bool working)
{
    for (QPushButton *action : std::as_const(m_actions)) {
        action->setEnabled(!working);
        action->setToolTip(working ? tr("Something is under way on this server: see Activity", "@info:tooltip")
                                   : QString());
    }
}

QWidget *OverviewPage::makeLines()
{
    auto *lines = new QWidget(this);
    auto *grid = new QGridLayout(lines);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(10);
    grid->setColumnStretch(2, 1);
    for (int row = 0; row < static_cast<int>(m_model.lines().size()); ++row) {
        const Line line{
            .icon = new QLabel(lines), .title = new QLabel(lines), .text = plainLabel(u"overview%1"_s.arg(row), lines)};
        grid->addWidget(line.icon, row, 0, Qt::AlignTop);
        grid->addWidget(line.title, row, 1, Qt::AlignTop);
        grid->addWidget(line.text, row, 2, Qt::AlignTop);
        m_lines += line;
    }
    return lines;
}

void OverviewPage::focusInEvent(QFocusEvent *)
{
    m_backup->setFocus(); // no proxy: see Page::setFirstFocus
}

void OverviewPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        refresh();
    QWidget::changeEvent(event);
}

void OverviewPage::refresh()
{
    const QList<OverviewLine> lines = m_model.lines();
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const OverviewLine &line = lines.at(i);
        const Line &shown = m_lines.at(i);
        shown.icon->setPixmap(severityPixmap(severityOf(line.state), palette(), IconSize, devicePixelRatioF()));
        shown.title->setText(line.title);
        shown.text->setText(line.text);
        shown.text->setAccessibleName(u"%1: %2. %3"_s.arg(line.title, line.text, stateWord(line.state)));
    }
    showText(m_partsTitle, m_model.partsTitle());
    m_parts->setVisible(m_model.parts().rowCount() > 0);
    fitToRows(m_parts);
}

} // namespace keeper
