// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backup/resultpage.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/details.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/lists/tables.h"
#include "ui/widgets/scrolled.h"

#include <QHBoxLayout>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr int LeastRows = 3;

Severity severityOf(const ResultText &text)
{
    switch (text.end) {
    case BackupEnd::Complete:
        return text.isDoubtful ? Severity::Warning : Severity::Good;
    case BackupEnd::Selection:
    case BackupEnd::Incomplete:
        return Severity::Warning;
    case BackupEnd::Failed:
        return Severity::Bad;
    case BackupEnd::Cancelled:
        return Severity::LeftOut;
    }
    return Severity::Bad;
}

} // namespace

ResultPage::ResultPage(QWidget *parent)
    : Page(parent)
    , m_message(new InlineMessage(this))
    , m_where(plainLabel(u"setPath"_s, this))
    , m_open(verbButton(u"openFolder"_s, tr("&Open Folder", "@action"), this))
    , m_rows(new QTreeWidget(this))
    , m_notes(plainLabel(u"resultNotes"_s, this))
    , m_details(new Details(this))
{
    m_message->setObjectName(u"result"_s);
    m_rows->setHeaderLabels({tr("Part", "@title:column"), tr("State", "@title:column"), tr("Size", "@title:column")});
    setUpTable(m_rows, u"resultParts"_s, tr("Parts of the backup", "@label accessible"),
               tr("To read: what became of each part", "@info accessible"), 1);
    m_rows->setSelectionMode(QAbstractItemView::NoSelection); // there is nothing to do with a row

    auto *where = new QHBoxLayout;
    where->addWidget(m_where, 1);
    where->addWidget(m_open);
    takeTheRest(m_rows, LeastRows);
    auto *column = scrolledColumn(this, tr("Result", "@label accessible"));
    column->addWidget(m_message);
    column->addLayout(where);
    column->addWidget(m_rows, 1);
    column->addWidget(m_notes);
    column->addWidget(m_details);
    column->addStretch();

    setFirstFocus(m_open);
    connect(m_message, &InlineMessage::asked, this, &ResultPage::helpWanted);
    connect(m_open, &QPushButton::clicked, this, [this] { emit folderWanted(m_path); });
}

void ResultPage::setResult(const BackupResult &result)
{
    m_text = resultText(result);
    m_path = result.setPath;
    m_message->show(severityOf(m_text), {.what = m_text.what, .why = m_text.why, .next = m_text.next}, {},
                    m_text.action);
    showText(m_where, m_path);
    m_open->setVisible(!m_path.isEmpty());
    showText(m_notes, m_text.notes.join(u'\n'));
    m_details->setText(m_text.details);
    m_details->setOpen(false);
    fillRows();
    emit buttonsChanged();
}

void ResultPage::fillRows()
{
    m_rows->clear();
    m_rows->setVisible(!m_text.rows.isEmpty());
    for (const ResultRow &row : m_text.rows) {
        auto *item = new QTreeWidgetItem(m_rows, {row.title, row.word, row.size});
        item->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
        if (!row.good)
            item->setIcon(1, severityPixmap(Severity::Warning, palette(), 16, devicePixelRatioF()));
    }
}

} // namespace keeper
