// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backup/foundpage.h"

#include "ui/models/foundparts.h"
#include "ui/widgets/folderfield.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/lists/tables.h"
#include "ui/widgets/scrolled.h"
#include "ui/words/componenttext.h"

#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr int LeastRows = 3;

} // namespace

FoundPage::FoundPage(FoundModel &model, QWidget *parent)
    : Page(parent)
    , m_model(model)
    , m_summary(plainLabel(u"summary"_s, this))
    , m_parts(new QTreeView(this))
    , m_reason(plainLabel(u"partReason"_s, this))
    , m_folder(new FolderField(tr("&Folder:", "@label"),
                               tr("A folder on this computer that will hold the backup", "@info placeholder"),
                               this))
    , m_notes(plainLabel(u"notes"_s, this))
    , m_message(new InlineMessage(this))
{
    m_parts->setModel(&m_model.parts());
    setUpTable(m_parts, u"parts"_s, tr("Parts to save", "@label accessible"),
               tr("Space takes a part in or leaves it out", "@info accessible"), PartsModel::FoundColumn);

    // Room for the longest from the start, so that nothing moves from row to row.
    m_reason->setMinimumHeight(2 * m_reason->fontMetrics().lineSpacing());
    m_reason->setAlignment(Qt::AlignLeft | Qt::AlignTop);

    takeTheRest(m_parts, LeastRows);
    auto *column = scrolledColumn(this, tr("Parts to save", "@label accessible"));
    column->addWidget(m_summary);
    column->addWidget(m_parts, 1);
    column->addWidget(m_reason);
    column->addWidget(m_notes);
    column->addWidget(m_folder);
    column->addWidget(m_message);

    connect(m_folder, &FolderField::edited, &m_model, &FoundModel::setDestination);
    connect(&m_model, &FoundModel::changed, this, &FoundPage::refresh);
    connect(m_parts->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &FoundPage::showReason);
    setFirstFocus(m_parts);
    refresh();
}

PageButton FoundPage::next() const
{
    return {.text = tr("Back &Up Now", "@action"), .enabled = m_model.isReady()};
}

void FoundPage::setDestination(const QString &folder)
{
    m_folder->setFolder(folder);
    m_model.setDestination(folder);
}

void FoundPage::onNext()
{
    m_message->hide();
    emit goOn();
}

void FoundPage::editFolder()
{
    m_folder->setFocus();
}

void FoundPage::showRefusal(const Error &error)
{
    m_message->showError(error, {Action::ChooseFolder});
}

/// Of the row that is chosen; at first of the first.
void FoundPage::showReason()
{
    const QList<Part> &parts = m_model.parts().parts();
    const int row = std::max(0, m_parts->currentIndex().row());
    m_reason->setText(row < parts.size() ? componentReason(parts.at(row).component) : QString());
}

void FoundPage::refresh()
{
    showReason();
    m_summary->setText(m_model.summary());
    showText(m_notes, m_model.notes().join(u'\n'));
    const QString problem = m_model.destinationProblem();
    QPalette coloured = palette();
    if (!problem.isEmpty())
        coloured.setColor(QPalette::WindowText,
                          severityColour(m_model.isReady() ? Severity::Warning : Severity::Bad, palette()));
    m_folder->setNote(problem.isEmpty() ? m_model.destinationNote() : problem, coloured);
    emit buttonsChanged();
}

} // namespace keeper
