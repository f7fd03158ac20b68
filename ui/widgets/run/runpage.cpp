// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/run/runpage.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/run/runview.h"
#include "ui/widgets/scrolled.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace keeper {

RunPage::RunPage(RunModel &model, const RunWords &words, QWidget *parent)
    : Page(parent)
    , m_model(model)
    , m_view(new RunView(model, words.bar, words.steps, this))
    , m_question(new QFrame(this))
    , m_text(plainLabel(u"closeText"_s, m_question))
    , m_leave(verbButton(u"cancelAndClose"_s, tr("Cancel and C&lose", "@action"), m_question))
    , m_stay(verbButton(u"stay"_s, tr("&Don't Close", "@action"), m_question))
{
    m_question->setObjectName(u"closeQuestion"_s);
    m_question->setFrameShape(QFrame::StyledPanel);
    m_question->hide();
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_leave);
    buttons->addWidget(m_stay);
    auto *lines = new QVBoxLayout(m_question);
    lines->setContentsMargins(16, 12, 16, 12);
    lines->addWidget(m_text);
    lines->addLayout(buttons);

    auto *column = scrolledColumn(this, words.page);
    column->addWidget(m_question);
    column->addWidget(m_view, 1);
    setFirstFocus(m_view);

    connect(m_stay, &QPushButton::clicked, this, [this] {
        m_question->hide();
        emit closeDeclined();
    });
    connect(m_leave, &QPushButton::clicked, this, [this] {
        m_question->hide();
        emit closeConfirmed();
        m_model.cancel();
    });
    connect(&m_model, &RunModel::modelReset, m_question, &QWidget::hide);
    connect(&m_model, &RunModel::modelReset, this, &RunPage::buttonsChanged);
    connect(&m_model, &RunModel::cancelling, this, &RunPage::buttonsChanged);
}

PageButton RunPage::cancel() const
{
    return {.text = tr("&Cancel", "@action"), .enabled = !m_model.isCancelling()};
}

void RunPage::askToClose()
{
    if (m_model.isCancelling()) {
        emit closeConfirmed(); // it was said already that it shall end
        return;
    }
    m_text->setText(closeQuestion());
    m_leave->setAccessibleDescription(m_text->text());
    m_question->show();
    m_stay->setFocus(); // what changes nothing; by a proxy Tab would not reach the other
}

} // namespace keeper
