// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/folderfield.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QFileDialog>
#include <QGridLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace keeper {

FolderField::FolderField(const QString &label, const QString &placeholder, QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_note(plainLabel(u"folderNote"_s, this))
{
    m_edit->setObjectName(u"folder"_s);
    m_edit->setPlaceholderText(placeholder);
    m_edit->setAccessibleDescription(placeholder);
    auto *name = new QLabel(label, this);
    name->setBuddy(m_edit);
    auto *choose = verbButton(u"chooseFolder"_s, tr("Choos&e…", "@action"), this);
    choose->setAccessibleName(tr("Choose a folder", "@action accessible"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->addWidget(name, 0, 0);
    grid->addWidget(m_edit, 0, 1);
    grid->addWidget(choose, 0, 2);
    grid->addWidget(m_note, 1, 1);
    connect(choose, &QPushButton::clicked, this, &FolderField::choose);
    connect(m_edit, &QLineEdit::textChanged, this, &FolderField::edited);
    connect(m_edit, &QLineEdit::editingFinished, this, &FolderField::editingFinished);
}

FolderField::~FolderField()
{
    m_edit->disconnect(this); // it loses the focus as it goes, and would tell it to what is gone already
}

void FolderField::focusInEvent(QFocusEvent *)
{
    m_edit->setFocus(); // no proxy: see Page::setFirstFocus
}

QString FolderField::folder() const
{
    return m_edit->text();
}

void FolderField::setFolder(const QString &folder)
{
    m_edit->setText(folder);
}

void FolderField::setNote(const QString &note, const QPalette &colours)
{
    m_note->setPalette(colours);
    m_note->setText(note);
    m_edit->setAccessibleDescription(note.isEmpty() ? m_edit->placeholderText() : note);
}

void FolderField::choose()
{
    auto *dialog = new QFileDialog(this, tr("Choose a Folder", "@title:window"), m_edit->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
        m_edit->setText(folder);
        emit editingFinished();
    });
    dialog->open();
}

} // namespace keeper
