// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backup/runpage.h"

#include "ui/widgets/closequestion.h"
#include "ui/widgets/run/runview.h"
#include "ui/widgets/scrolled.h"

#include <QVBoxLayout>

namespace keeper {

RunPage::RunPage(RunModel &model, QWidget *parent)
    : Page(parent)
    , m_model(model)
    , m_closeQuestion(new CloseQuestion(tr("Cancel and C&lose", "@action"), this))
{
    auto *view = new RunView(m_model, tr("Progress of the backup", "@label accessible"),
                             tr("Steps of the backup", "@label accessible"), this);
    view->setHint(tr("authentik keeps running, and nothing is changed on the server. You may go back: the backup goes "
                     "on, and is listed under Activity.",
                     "@info"));
    auto *column = scrolledColumn(this, title());
    column->addWidget(m_closeQuestion);
    column->addWidget(view, 1);
    setFirstFocus(view);
    connect(m_closeQuestion, &CloseQuestion::stayed, this, &RunPage::closeDeclined);
    connect(m_closeQuestion, &CloseQuestion::left, this, [this] {
        emit closeConfirmed();
        m_model.cancel();
    });
    connect(&m_model, &RunModel::modelReset, m_closeQuestion, &QWidget::hide);
    connect(&m_model, &RunModel::cancelling, this, &RunPage::buttonsChanged);
    connect(&m_model, &RunModel::modelReset, this, &RunPage::buttonsChanged);
}

PageButton RunPage::cancel() const
{
    return {.text = tr("&Cancel Backup", "@action"), .enabled = !m_model.isCancelling()};
}

void RunPage::askToClose()
{
    if (m_model.isCancelling())
        emit closeConfirmed(); // it was said already that it shall end
    else
        m_closeQuestion->ask(tr("Closing cancels the backup, and nothing is left of it.", "@info"));
}

} // namespace keeper
