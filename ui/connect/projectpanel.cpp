// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/projectpanel.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/words/displaytext.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace keeper {

ProjectPanel::ProjectPanel(QWidget *parent)
    : QFrame(parent)
    , m_list(new QListWidget(this))
{
    setObjectName(u"projectPanel"_s);
    setFrameShape(QFrame::StyledPanel);
    m_list->setObjectName(u"projects"_s);
    m_list->setAccessibleName(tr("Projects that run authentik", "@label accessible"));
    m_list->setAccessibleDescription(tr("Return uses the chosen one", "@info accessible"));
    QLabel *heading = plainLabel(u"projectHeading"_s, this);
    heading->setText(tr("There is more than one authentik on this server. Which one?", "@title"));
    auto *use = verbButton(u"useProject"_s, tr("&Use This One", "@action"), this);

    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(use);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->addWidget(heading);
    column->addWidget(m_list);
    column->addLayout(buttons);

    const auto choose = [this] {
        if (const QListWidgetItem *item = m_list->currentItem())
            emit chosen(item->data(Qt::UserRole).toString());
    };
    connect(use, &QPushButton::clicked, this, choose);
    connect(m_list, &QListWidget::itemActivated, this, choose);
}

void ProjectPanel::focusInEvent(QFocusEvent *)
{
    m_list->setFocus(); // no proxy: see Page::setFirstFocus
}

void ProjectPanel::setProjects(const QStringList &projects)
{
    m_list->clear();
    for (const QString &project : projects) {
        auto *item = new QListWidgetItem(harmless(project), m_list);
        item->setData(Qt::UserRole, project);
    }
    m_list->setCurrentRow(0);
}

} // namespace keeper
