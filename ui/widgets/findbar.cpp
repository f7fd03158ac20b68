// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/findbar.h"

#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

QToolButton *arrowButton(const QString &name, Qt::ArrowType arrow, const QString &spoken, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setArrowType(arrow);
    button->setAutoRaise(true);
    button->setAccessibleName(spoken);
    button->setToolTip(spoken);
    return button;
}

} // namespace

FindBar::FindBar(QPlainTextEdit *text, QWidget *parent)
    : QWidget(parent)
    , m_text(text)
    , m_field(new QLineEdit(this))
    , m_count(new QLabel(this))
    , m_previous(arrowButton(u"findPrevious"_s, Qt::UpArrow, tr("Previous match", "@action"), this))
    , m_next(arrowButton(u"findNext"_s, Qt::DownArrow, tr("Next match", "@action"), this))
{
    m_field->setObjectName(u"findText"_s);
    m_field->setPlaceholderText(tr("Find in the log", "@info placeholder"));
    m_field->setAccessibleName(tr("Find in the log", "@label accessible"));
    m_field->setAccessibleDescription(
        tr("Return goes to the next match, Shift and Return to the one before", "@info accessible"));
    m_field->setClearButtonEnabled(true);
    m_count->setObjectName(u"findCount"_s);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins({});
    line->addWidget(m_field, 1);
    line->addWidget(m_count);
    line->addWidget(m_previous);
    line->addWidget(m_next);

    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &needle) {
        m_search.setText(m_text->toPlainText());
        m_search.setNeedle(needle);
        refresh();
    });
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (m_search.needle().isEmpty())
            return; // it is read when something is looked for
        m_search.setText(m_text->toPlainText());
        m_count->setText(m_search.count()); // the place stays: a log that grows must not jump
    });
    connect(m_previous, &QToolButton::clicked, this, [this] {
        m_search.previous();
        refresh();
    });
    connect(m_next, &QToolButton::clicked, this, [this] {
        m_search.next();
        refresh();
    });
    refresh();
}

void FindBar::focusInEvent(QFocusEvent *)
{
    m_field->setFocus(); // no proxy: see Page::setFirstFocus
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        (key->modifiers() & Qt::ShiftModifier ? m_previous : m_next)->click();
        return true; // not the page's button
    }
    if (key->key() == Qt::Key_Escape && !m_field->text().isEmpty()) {
        m_field->clear();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void FindBar::refresh()
{
    m_count->setText(m_search.count());
    const bool hasHits = !m_search.hits().isEmpty();
    m_previous->setEnabled(hasHits);
    m_next->setEnabled(hasHits);
    if (!hasHits)
        return;
    QTextCursor cursor = m_text->textCursor();
    const int at = static_cast<int>(m_search.position());
    cursor.setPosition(at);
    cursor.setPosition(at + static_cast<int>(m_search.needle().size()), QTextCursor::KeepAnchor);
    m_text->setTextCursor(cursor);
    m_text->ensureCursorVisible();
}

} // namespace keeper
