// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inside/comparepane.h"

#include "ui/widgets/choices.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/lists/delegates.h"
#include "ui/widgets/lists/tables.h"
#include "ui/widgets/severity.h"

#include <QHeaderView>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

/// The title of a section goes over all columns, in bold; the word for a difference has its colour.
class DifferenceDelegate : public RoomyDelegate
{
public:
    using RoomyDelegate::RoomyDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        RoomyDelegate::initStyleOption(option, index);
        if (!index.parent().isValid())
            option->font.setBold(true);
        if (index.column() != DifferenceModel::KindColumn || !index.parent().isValid())
            return;
        const auto kind = static_cast<Difference>(index.data(DifferenceModel::KindRole).toInt());
        const Severity severity = kind == Difference::New    ? Severity::Good
                                  : kind == Difference::Gone ? Severity::Bad
                                                             : Severity::Busy;
        if (!(option->state & QStyle::State_Selected))
            option->palette.setColor(QPalette::Text, severityColour(severity, option->palette));
    }
};

} // namespace

ComparePane::ComparePane(CompareModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_others(new QComboBox(this))
    , m_notice(plainLabel(u"compareNotice"_s, this))
    , m_difference(new QTreeView(this))
    , m_error(new InlineMessage(this))
{
    setObjectName(u"comparePane"_s);
    m_others->setObjectName(u"otherSets"_s);
    m_others->setAccessibleName(tr("Backup to compare with", "@label accessible"));
    m_others->setAccessibleDescription(tr("The differences are shown below", "@info accessible"));
    m_others->setPlaceholderText(tr("Choose a backup", "@info placeholder"));
    auto *name = new QLabel(tr("Compare w&ith:", "@label"), this);
    name->setBuddy(m_others);
    m_difference->setModel(&m_model.difference());
    setUpTable(m_difference, u"difference"_s, tr("Differences", "@label accessible"),
               tr("To read: what is not the same in the two backups", "@info accessible"), DifferenceModel::NameColumn);
    m_difference->setItemDelegate(new DifferenceDelegate(m_difference));
    m_difference->setRootIsDecorated(true);

    auto *line = new QHBoxLayout;
    line->addWidget(name);
    line->addWidget(m_others, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->addLayout(line);
    column->addWidget(m_error);
    column->addWidget(m_notice);
    column->addWidget(m_difference, 1);
    column->addStretch();

    connect(m_others, &QComboBox::activated, &m_model, &CompareModel::choose);
    connect(m_error, &InlineMessage::asked, &m_model, [this] { m_model.choose(m_model.chosen()); });
    connect(&m_model, &CompareModel::changed, this, &ComparePane::refresh);
    connect(&m_model.difference(), &QAbstractItemModel::modelReset, this, [this] {
        for (int row = 0; row < m_model.difference().rowCount(); ++row)
            m_difference->setFirstColumnSpanned(row, {}, true);
        m_difference->expandAll();
    });
    refresh();
}

void ComparePane::refresh()
{
    showChoices(m_others, m_model.otherTitles(), m_model.chosen());
    showText(m_notice, m_model.notice());
    m_difference->setVisible(m_model.difference().rowCount() > 0);
    m_error->setVisible(m_model.error().has_value());
    if (m_model.error())
        m_error->showError(*m_model.error(), {Action::TryAgain});
}

} // namespace keeper
