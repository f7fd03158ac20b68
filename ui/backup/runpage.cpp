// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backup/runpage.h"

#include "ui/widgets/runview.h"

#include <QVBoxLayout>

namespace keeper {

RunPage::RunPage(RunModel &model, QWidget *parent)
    : Page(parent)
    , m_model(model)
{
    auto *view = new RunView(m_model, tr("Progress of the backup", "@label accessible"),
                             tr("Steps of the backup", "@label accessible"), this);
    view->setHint(tr("authentik keeps running. Closing this window cancels the backup.", "@info"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(view);
    setFocusProxy(view);
    connect(&m_model, &RunModel::cancelling, this, &RunPage::buttonsChanged);
    connect(&m_model, &RunModel::modelReset, this, &RunPage::buttonsChanged);
}

QString RunPage::title() const
{
    return tr("Backing up", "@title");
}

PageButton RunPage::cancel() const
{
    return {.text = tr("Cancel Backup", "@action"), .enabled = !m_model.isCancelling()};
}

void RunPage::onCancel()
{
    m_model.cancel();
}

} // namespace keeper
