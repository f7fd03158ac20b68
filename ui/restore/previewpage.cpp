// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/restore/previewpage.h"

#include "ui/restore/checklist.h"
#include "ui/restore/steplist.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/lists/tables.h"
#include "ui/widgets/scrolled.h"

#include <QFormLayout>
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

} // namespace

PreviewPage::PreviewPage(QWidget *parent)
    : Page(parent)
    , m_verdict(new InlineMessage(this))
    , m_checks(new CheckList(this))
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
    column->addWidget(m_checks);
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
    m_checks->setChecks(preview.checks);
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
