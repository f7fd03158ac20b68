// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/restore/confirmpage.h"

#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/lists/tables.h"
#include "ui/widgets/scrolled.h"
#include "ui/words/displaytext.h"

#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr int LeastRows = 3;

} // namespace

ConfirmPage::ConfirmPage(ConfirmModel &model, QWidget *parent)
    : Page(parent)
    , m_model(model)
    , m_sentence(plainLabel(u"confirmSentence"_s, this))
    , m_linesTitle(plainLabel(u"confirmLinesTitle"_s, this))
    , m_lines(new QTreeWidget(this))
    , m_ask(plainLabel(u"confirmAsk"_s, this))
    , m_name(new QLineEdit(this))
    , m_problem(plainLabel(u"confirmProblem"_s, this))
    , m_message(new InlineMessage(this))
{
    m_lines->setHeaderHidden(true);
    m_lines->setColumnCount(3);
    setUpTable(m_lines, u"confirmLines"_s, tr("What is lost or deleted", "@label accessible"),
               tr("To read before you confirm", "@info accessible"), 2);
    m_lines->setSelectionMode(QAbstractItemView::NoSelection);
    takeTheRest(m_lines, LeastRows);
    wrapCells(m_lines, TableHeight::OfThePage);
    m_lines->hide();
    m_name->setObjectName(u"hostName"_s);

    auto *column = scrolledColumn(this, tr("Confirm", "@label accessible"));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_sentence, m_linesTitle})
        column->addWidget(widget);
    column->addWidget(m_lines, 1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_ask, m_name, m_problem, m_message})
        column->addWidget(widget);
    column->addStretch();

    connect(m_name, &QLineEdit::textChanged, &m_model, &ConfirmModel::setTyped);
    connect(m_message, &InlineMessage::asked, this, &ConfirmPage::helpWanted);
    connect(&m_model, &ConfirmModel::changed, this, &ConfirmPage::refresh);
    refresh();
}

PageButton ConfirmPage::next() const
{
    // Where nothing has to be typed, a Return meant for the page before must not be enough.
    return {.text = m_model.verb(),
            .enabled = m_model.isReady(),
            .byReturn = m_model.needsName(),
            .about = m_model.sentence()};
}

void ConfirmPage::onNext()
{
    m_message->hide();
    emit goOn();
}

void ConfirmPage::showRefusal(const Error &error)
{
    // What is done later with a run begins at the list of them.
    const bool isNew = m_model.action() == RestoreAction::Restore;
    m_message->showError(error, isNew ? QList{Action::TryAgain, Action::ShowRuns} : QList{Action::ShowRuns});
}

void ConfirmPage::refresh()
{
    m_sentence->setText(m_model.sentence());
    showText(m_linesTitle, m_model.linesTitle());
    fillLines();
    m_ask->setText(tr("To go on, type the name of the server: %1", "@info").arg(harmless(m_model.host(), 80)));
    m_name->setAccessibleName(m_ask->text());
    m_name->setAccessibleDescription(m_model.sentence());
    if (m_model.typed() != m_name->text().trimmed())
        m_name->setText(m_model.typed());
    m_problem->setText(m_model.problem());
    QPalette coloured = palette();
    coloured.setColor(QPalette::WindowText, severityColour(Severity::Bad, palette()));
    m_problem->setPalette(coloured);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_ask, m_name, m_problem})
        widget->setVisible(m_model.needsName());
    if (m_model.needsName())
        setFirstFocus(m_name);
    else
        setFirstFocus(m_lines); // not on a button that deletes
    if (m_model.phase() == ConfirmModel::Phase::Failed)
        showRefusal(*m_model.error());
    else
        m_message->hide();
    emit buttonsChanged();
}

void ConfirmPage::fillLines()
{
    if (m_shown == m_model.lines())
        return; // typing changes nothing here
    m_shown = m_model.lines();
    m_lines->setVisible(!m_shown.isEmpty());
    m_lines->clear();
    for (const ConfirmLine &line : m_shown) {
        auto *item = new QTreeWidgetItem(m_lines, {line.what, line.amount, line.detail});
        item->setToolTip(2, toolTipText({line.detail})); // names of files and databases, without a place to break
    }
}

} // namespace keeper
