// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/restore/setspage.h"

#include "ui/widgets/folderfield.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/lists/delegates.h"
#include "ui/widgets/lists/tables.h"

#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace keeper {

SetsPage::SetsPage(SetsModel &model, QWidget *parent)
    : Page(parent)
    , m_model(model)
    , m_folder(new FolderField(
          tr("&Folder:", "@label"), tr("The folder that holds your backups, or one backup", "@info placeholder"), this))
    , m_sets(new QTreeView(this))
    , m_message(new InlineMessage(this))
{
    showTable(m_sets, m_model);
    setUpTable(m_sets, u"sets"_s, tr("Backups", "@label accessible"),
               tr("Choose the one to restore", "@info accessible"), SetsModel::ServerColumn);
    m_sets->setItemDelegate(new StateDelegate(SetsModel::SetStateRole, {SetsModel::StateColumn}, m_sets));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(12);
    column->addWidget(m_folder);
    column->addWidget(m_sets, 1);
    column->addWidget(m_message);

    connect(m_message, &InlineMessage::asked, &m_model, &SetsModel::reload);
    connect(m_folder, &FolderField::edited, &m_model, &SetsModel::setFolder);
    connect(m_sets, &QTreeView::doubleClicked, this, &SetsPage::onNext);
    connect(&m_model, &SetsModel::changed, this, &SetsPage::refresh);
    setFirstFocus(m_folder);
    refresh();
}

void SetsPage::setFolder(const QString &folder)
{
    const QString before = m_model.folder();
    if (!folder.isEmpty())
        m_folder->setFolder(folder);
    if (m_model.folder() == before)
        m_model.reload(); // there may be a new one since
}

PageButton SetsPage::next() const
{
    return {.text = tr("&Verify It", "@action"), .enabled = m_model.chosenSet().has_value()};
}

void SetsPage::onNext()
{
    if (const std::optional<CatalogueSet> set = m_model.chosenSet())
        emit chosen(*set);
}

void SetsPage::refresh()
{
    m_folder->setNote(m_model.note(), palette());
    m_sets->setVisible(m_model.rowCount() > 0);
    if (m_model.error())
        m_message->showError(*m_model.error(), {Action::TryAgain}); // another folder is chosen above
    else if (const std::optional<Error> problem = m_model.problem())
        m_message->showError(*problem);
    else
        m_message->hide();
    emit buttonsChanged();
}

} // namespace keeper
