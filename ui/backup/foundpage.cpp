// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backup/foundpage.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/roomydelegate.h"

#include <QFileDialog>
#include <QGridLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace keeper {

FoundPage::FoundPage(FoundModel &model, QWidget *parent)
    : Page(parent)
    , m_model(model)
    , m_summary(plainLabel(u"summary"_s, this))
    , m_parts(new QTreeView(this))
    , m_folder(new QLineEdit(this))
    , m_folderNote(plainLabel(u"folderNote"_s, this))
    , m_notes(plainLabel(u"notes"_s, this))
    , m_message(new InlineMessage(this))
{
    m_parts->setObjectName(u"parts"_s);
    m_parts->setAccessibleName(tr("Parts to save", "@label accessible"));
    m_parts->setModel(&m_model.parts());
    m_parts->setItemDelegate(new RoomyDelegate(m_parts));
    m_parts->setRootIsDecorated(false);
    m_parts->setUniformRowHeights(true);
    m_parts->setAllColumnsShowFocus(true);
    m_parts->setAlternatingRowColors(true);
    m_parts->header()->setStretchLastSection(false);
    m_parts->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_parts->header()->setSectionResizeMode(PartsModel::FoundColumn, QHeaderView::Stretch);
    m_parts->header()->setSectionsClickable(false);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(12);
    column->addWidget(m_summary);
    column->addWidget(m_parts, 1);
    column->addWidget(m_notes);
    column->addWidget(makeFolderRow());
    column->addWidget(m_message);

    connect(m_folder, &QLineEdit::textChanged, &m_model, &FoundModel::setDestination);
    connect(&m_model, &FoundModel::changed, this, &FoundPage::refresh);
    m_folder->setText(m_model.destination());
    setFocusProxy(m_parts);
    refresh();
}

QWidget *FoundPage::makeFolderRow()
{
    m_folder->setObjectName(u"folder"_s);
    m_folder->setPlaceholderText(tr("A folder on this computer that will hold the backup", "@info placeholder"));
    auto *label = new QLabel(tr("&Folder:", "@label"), this);
    label->setBuddy(m_folder);
    auto *choose = verbButton(u"chooseFolder"_s, tr("Choose…", "@action"), this);
    choose->setAccessibleName(tr("Choose a folder", "@action accessible"));
    connect(choose, &QPushButton::clicked, this, &FoundPage::chooseFolder);

    auto *row = new QWidget(this);
    auto *grid = new QGridLayout(row);
    grid->setContentsMargins({});
    grid->addWidget(label, 0, 0);
    grid->addWidget(m_folder, 0, 1);
    grid->addWidget(choose, 0, 2);
    grid->addWidget(m_folderNote, 1, 1);
    return row;
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
    m_folderNote->setPalette(coloured);
    m_folderNote->setText(problem.isEmpty() ? m_model.destinationNote() : problem);
    emit buttonsChanged();
}

void FoundPage::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Choose a Folder", "@title:window"), m_folder->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, m_folder, &QLineEdit::setText);
    dialog->open();
}

} // namespace keeper
