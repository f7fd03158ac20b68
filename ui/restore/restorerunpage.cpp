// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/restore/restorerunpage.h"

#include "ui/models/restore/restorepreview.h"
#include "ui/restore/steplist.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/run/runview.h"
#include "ui/words/steptext.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

/// A group's members are approved with it, so their commands are shown with it.
PreviewStep withMembers(const PlannedStep &step)
{
    PreviewStep shown = previewStep(step, {}, 0);
    for (const PlannedStep &member : step.members) {
        const PreviewStep below = previewStep(member, {}, 1);
        shown.effects += below.title + (below.effects.isEmpty() ? QString() : u": "_s + below.effects.join(u", "_s));
        shown.commands += below.commands;
    }
    return shown;
}

} // namespace

ApprovalPanel::ApprovalPanel(QWidget *parent)
    : QFrame(parent)
    , m_title(plainLabel(u"waitingStep"_s, this))
    , m_note(plainLabel(u"waitingNote"_s, this))
    , m_skip(verbButton(u"skipStep"_s, tr("S&kip", "@action"), this))
    , m_column(new QVBoxLayout(this))
{
    setObjectName(u"approval"_s);
    setFrameShape(QFrame::StyledPanel);
    makeBold(m_title);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_note, 1);
    foot->addWidget(m_skip);
    m_column->setContentsMargins(16, 12, 16, 12);
    m_column->addWidget(m_title);
    m_column->addLayout(foot);
    connect(m_skip, &QPushButton::clicked, this, &ApprovalPanel::skipped);
}

void ApprovalPanel::setStep(const PlannedStep &step, bool maySkip)
{
    const PreviewStep shown = withMembers(step);
    m_title->setText(tr("Next: %1", "@label step").arg(shown.title));
    m_note->setText(shown.note);
    m_skip->setVisible(maySkip);
    delete m_commands;
    m_commands = nullptr;
    if (!shown.effects.isEmpty() || !shown.commands.isEmpty()) {
        m_commands = commandBox(u"waitingCommands"_s, shown, this);
        m_column->insertWidget(1, m_commands);
        m_commands->show(); // a layout would do it a moment later
    }
    announce(this, tr("Waiting for you. Next: %1", "@info accessible, step").arg(shown.title),
             QAccessible::AnnouncementPoliteness::Assertive);
}

RestoreRunPage::RestoreRunPage(RestoreRunModel &model, QWidget *parent)
    : RunPage(model,
              {.page = tr("Restore", "@label accessible"),
               .bar = tr("Progress of the restore", "@label accessible"),
               .steps = tr("Steps of the restore", "@label accessible")},
              parent)
    , m_model(model)
    , m_approval(new ApprovalPanel(this))
{
    view().addPanel(m_approval);
    connect(m_approval, &ApprovalPanel::skipped, &m_model, &RestoreRunModel::skip);
    connect(&m_model, &RestoreRunModel::waitingChanged, this, &RestoreRunPage::refresh);
    connect(&m_model, &RestoreRunModel::cancelling, this, &RestoreRunPage::refresh);
    connect(&m_model, &RestoreRunModel::progressed, this, [this] { view().setHint(m_model.hint()); });
    refresh();
}

PageButton RestoreRunPage::next() const
{
    if (!m_model.waiting())
        return {};
    return {.text = tr("&Run Step", "@action"), .about = stepTitle(m_model.waiting()->id)};
}

void RestoreRunPage::refresh()
{
    m_approval->setVisible(m_model.waiting().has_value());
    if (m_model.waiting())
        m_approval->setStep(*m_model.waiting(), m_model.maySkip());
    view().setHint(m_model.hint());
    emit buttonsChanged();
}

} // namespace keeper
