// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/restore/restorerunpage.h"

#include "ui/restore/approvalpanel.h"
#include "ui/widgets/closequestion.h"
#include "ui/widgets/run/runview.h"
#include "ui/widgets/scrolled.h"
#include "ui/words/steptext.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace keeper {

RestoreRunPage::RestoreRunPage(RestoreRunModel &model, QWidget *parent)
    : Page(parent)
    , m_model(model)
    , m_view(new RunView(model,
                         tr("Progress of the restore", "@label accessible"),
                         tr("Steps of the restore", "@label accessible"),
                         this))
    , m_approval(new ApprovalPanel(this))
    , m_closeQuestion(new CloseQuestion(tr("Cancel and C&lose", "@action"), this))
{
    m_view->addPanel(m_approval);
    auto *column = scrolledColumn(this, tr("Restore", "@label accessible"));
    column->addWidget(m_closeQuestion);
    column->addWidget(m_view, 1);
    setFirstFocus(m_view);

    connect(m_closeQuestion, &CloseQuestion::stayed, this, &RestoreRunPage::closeDeclined);
    connect(m_closeQuestion, &CloseQuestion::left, this, [this] {
        emit closeConfirmed();
        m_model.cancel();
    });
    connect(m_approval, &ApprovalPanel::skipped, &m_model, &RestoreRunModel::skip);
    connect(&m_model, &RestoreRunModel::waitingChanged, this, &RestoreRunPage::refresh);
    connect(&m_model, &RestoreRunModel::cancelling, this, &RestoreRunPage::refresh);
    connect(&m_model, &RestoreRunModel::modelReset, this, [this] { m_closeQuestion->hide(); });
    connect(&m_model, &RestoreRunModel::progressed, this, [this] { m_view->setHint(m_model.hint()); });
    refresh();
}

void RestoreRunPage::askToClose()
{
    if (m_model.isCancelling()) {
        emit closeConfirmed(); // it was said already that it shall end
        return;
    }
    m_closeQuestion->ask(m_model.closeQuestion());
}

QString RestoreRunPage::title() const
{
    switch (m_model.action()) {
    case RestoreAction::Restore:
        return tr("Restoring", "@title");
    case RestoreAction::Undo:
        return tr("Undoing the restore", "@title");
    case RestoreAction::Redo:
        return tr("Restoring again", "@title");
    case RestoreAction::Resume:
        return tr("Resuming the restore", "@title");
    case RestoreAction::Release:
        return tr("Deleting what is kept", "@title");
    }
    return {};
}

PageButton RestoreRunPage::next() const
{
    if (!m_model.waiting())
        return {};
    return {.text = tr("&Run Step", "@action"), .about = stepTitle(m_model.waiting()->id)};
}

PageButton RestoreRunPage::cancel() const
{
    return {.text = tr("&Cancel", "@action"), .enabled = !m_model.isCancelling()};
}

void RestoreRunPage::refresh()
{
    m_approval->setVisible(m_model.waiting().has_value());
    if (m_model.waiting())
        m_approval->setStep(*m_model.waiting(), m_model.maySkip());
    m_view->setHint(m_model.hint());
    emit buttonsChanged();
}

} // namespace keeper
