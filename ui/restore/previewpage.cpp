// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/restore/previewpage.h"

#include "ui/restore/steplist.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/fold.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/lists/tables.h"
#include "ui/widgets/scrolled.h"
#include "ui/widgets/severity.h"

#include <QFormLayout>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

QLabel *sectionLabel(const QString &text, QWidget *parent)
{
    QLabel *label = boldLabel({}, parent);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop); // beside text of several lines
    label->setText(text);
    return label;
}

Severity severityOfPreview(const RestorePreview &preview)
{
    if (preview.blocked)
        return Severity::Bad;
    const bool warned = std::ranges::contains(preview.checks, CheckState::Warning, &PreviewCheck::state);
    return warned ? Severity::Warning : Severity::Good;
}

constexpr int IconSize = 20;

Severity severityOf(CheckState state)
{
    switch (state) {
    case CheckState::Green:
        return Severity::Good;
    case CheckState::Warning:
        return Severity::Warning;
    case CheckState::Blocking:
        return Severity::Bad;
    }
    return Severity::Bad;
}

/// Icon and word, then what was looked at and what it says.
void addCheck(QGridLayout *grid, const PreviewCheck &check, QWidget *parent)
{
    const int row = grid->rowCount();
    const Severity severity = severityOf(check.state);
    QPalette coloured = parent->palette();
    coloured.setColor(QPalette::WindowText, severityColour(severity, parent->palette()));
    auto *icon = new QLabel(parent);
    icon->setPixmap(severityPixmap(severity, parent->palette(), IconSize, parent->devicePixelRatioF()));
    auto *word = new QLabel(check.word, parent);
    word->setPalette(coloured);
    QLabel *title = plainLabel(u"checkTitle"_s, parent);
    title->setText(check.text.title);
    QFont bold = title->font();
    bold.setBold(check.state != CheckState::Green);
    title->setFont(bold);
    QStringList sentences;
    for (const QString &sentence : {check.text.what, check.text.why, check.text.next}) {
        if (!sentence.isEmpty())
            sentences += sentence;
    }
    QLabel *said = plainLabel(u"checkText"_s, parent);
    said->setText(sentences.join(u'\n'));
    said->setAccessibleName(u"%1, %2: %3"_s.arg(check.word, check.text.title, said->text()));
    grid->addWidget(icon, row, 0, Qt::AlignTop);
    grid->addWidget(word, row, 1, Qt::AlignTop);
    grid->addWidget(title, row, 2, Qt::AlignTop);
    grid->addWidget(said, row, 3);
}

QWidget *makeGrid(const QList<PreviewCheck> &checks, QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(2, 1);
    grid->setColumnStretch(3, 3);
    for (const PreviewCheck &check : checks)
        addCheck(grid, check, box);
    return box;
}

/// The answers of preflight in the order in which they are to be read: the fine ones folded to a line.
QWidget *makeChecks(const QList<PreviewCheck> &checks, QWidget *parent)
{
    auto *rows = new QWidget(parent);
    auto *column = new QVBoxLayout(rows);
    column->setContentsMargins({});
    const auto firstFine = std::ranges::find(checks, CheckState::Green, &PreviewCheck::state);
    const QList<PreviewCheck> toRead(checks.begin(), firstFine);
    const QList<PreviewCheck> fine(firstFine, checks.end());
    if (!toRead.isEmpty())
        column->addWidget(makeGrid(toRead, rows));
    if (!fine.isEmpty())
        column->addWidget(new Fold(u"fineChecks"_s,
                                   PreviewPage::tr("%Ln checks are fine", "@action", static_cast<int>(fine.size())),
                                   makeGrid(fine, rows), rows));
    return rows;
}

} // namespace

PreviewPage::PreviewPage(QWidget *parent)
    : Page(parent)
    , m_verdict(new InlineMessage(this))
    , m_checks(new QVBoxLayout)
    , m_rows(new QTreeWidget(this))
    , m_meaning(new QWidget(this))
    , m_downtime(plainLabel(u"downtime"_s, this))
    , m_loggedOut(plainLabel(u"loggedOut"_s, this))
    , m_stepsBox(new QWidget(this))
    , m_steps(new StepList(this))
{
    m_verdict->setObjectName(u"verdict"_s);
    m_rows->setHeaderLabels({tr("What", "@title:column"), tr("Now", "@title:column"), tr("Then", "@title:column")});
    setUpTable(m_rows, u"nowThen"_s, tr("Now and then", "@label accessible"),
               tr("To read: what is there now, and what will be there then", "@info accessible"), 2);
    m_rows->setSelectionMode(QAbstractItemView::NoSelection);
    auto *again = verbButton(u"lookAgain"_s, tr("&Look Again", "@action"), this);
    wrapCells(m_rows, TableHeight::OfItsRows);
    connect(again, &QPushButton::clicked, this, &PreviewPage::lookAgain);

    auto *meaning = new QFormLayout(m_meaning);
    meaning->setContentsMargins({});
    meaning->addRow(sectionLabel(tr("Downtime:", "@label"), this), m_downtime);
    meaning->addRow(sectionLabel(tr("Logged out:", "@label"), this), m_loggedOut);
    auto *steps = new QVBoxLayout(m_stepsBox);
    steps->setContentsMargins({});
    steps->addWidget(sectionLabel(tr("Steps", "@title"), this));
    steps->addWidget(m_steps);

    QVBoxLayout *column = scrolledColumn(this, tr("Preview", "@label accessible"));
    column->addWidget(m_verdict);
    column->addLayout(m_checks);
    column->addWidget(again, 0, Qt::AlignLeft);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_meaning, m_rows, m_stepsBox})
        column->addWidget(widget);
    column->addStretch();
    setFirstFocus(findChild<QWidget *>(u"scrolled"_s));
}

void PreviewPage::setPreview(const RestorePreview &preview)
{
    m_preview = preview;
    if (preview.error)
        m_verdict->showError(*preview.error);
    else
        m_verdict->show(severityOfPreview(preview), {.what = preview.verdict});
    delete m_checkRows;
    m_checkRows = makeChecks(preview.checks, this);
    m_checks->addWidget(m_checkRows);
    m_downtime->setText(preview.downtime);
    m_loggedOut->setText(preview.loggedOut);
    m_meaning->setVisible(preview.plan.has_value());
    m_stepsBox->setVisible(preview.plan.has_value());
    m_steps->setSteps(preview.steps);
    fillRows();
    emit buttonsChanged();
}

void PreviewPage::coloursChanged()
{
    if (m_preview.error || !m_preview.verdict.isEmpty()) // there was one
        setPreview(m_preview);
}

void PreviewPage::fillRows()
{
    m_rows->clear();
    for (const NowThen &row : m_preview.rows)
        new QTreeWidgetItem(m_rows, {row.what, row.now, row.then});
    fitToRows(m_rows);
}

QString PreviewPage::title() const
{
    return m_preview.blocked ? tr("It can't be restored yet", "@title") : tr("What will happen", "@title");
}

PageButton PreviewPage::next() const
{
    return {.text = tr("Co&ntinue", "@action"), .enabled = !m_preview.blocked};
}

} // namespace keeper
