// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backup/foundpage.h"

#include "ui/widgets/folderfield.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tables.h"

#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace keeper {

FoundPage::FoundPage(FoundModel &model, QWidget *parent)
    : Page(parent)
    , m_model(model)
    , m_summary(plainLabel(u"summary"_s, this))
    , m_parts(new QTreeView(this))
    , m_folder(new FolderField(tr("&Folder:", "@label"),
                               tr("A folder on this computer that will hold the backup", "@info placeholder"),
                               this))
    , m_notes(plainLabel(u"notes"_s, this))
    , m_message(new InlineMessage(this))
{
    m_parts->setModel(&m_model.parts());
    setUpTable(m_parts, u"parts"_s, tr("Parts to save", "@label accessible"), PartsModel::FoundColumn);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(12);
    column->addWidget(m_summary);
    column->addWidget(m_parts, 1);
    column->addWidget(m_notes);
    column->addWidget(m_folder);
    column->addWidget(m_message);

    connect(m_folder, &FolderField::edited, &m_model, &FoundModel::setDestination);
    connect(&m_model, &FoundModel::changed, this, &FoundPage::refresh);
    setFirstFocus(m_parts);
    refresh();
}

QString FoundPage::title() const
{
    return m_model.heading();
}

PageButton FoundPage::next() const
{
    return {.text = tr("Back Up Now", "@action"), .enabled = m_model.isReady()};
}

PageButton FoundPage::back() const
{
    return {.text = tr("Back", "@action")};
}

void FoundPage::setDestination(const QString &folder)
{
    m_folder->setFolder(folder);
    m_model.setDestination(folder);
}

void FoundPage::onNext()
{
    m_message->hide();
    emit backupWanted();
}

void FoundPage::showRefusal(const Error &error)
{
    m_message->showError(error);
}

void FoundPage::refresh()
{
    m_summary->setText(m_model.summary());
    m_notes->setText(m_model.notes().join(u'\n'));
    m_notes->setVisible(!m_notes->text().isEmpty());
    const QString problem = m_model.destinationProblem();
    QPalette coloured = palette();
    if (!problem.isEmpty())
        coloured.setColor(QPalette::WindowText, moodColour(m_model.isReady() ? Mood::Warning : Mood::Bad, palette()));
    m_folder->setNote(problem.isEmpty() ? m_model.destinationNote() : problem, coloured);
    emit buttonsChanged();
}

} // namespace keeper
