// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/secretasker.h"

#include "ui/connect/secretdialog.h"
#include "ui/models/connect/questionbroker.h"

#include <QApplication>

#include <utility>

namespace keeper {

SecretAsker::SecretAsker(QuestionBroker &questions, QWidget *page)
    : QObject(page)
    , m_questions(questions)
    , m_page(page)
{
    connect(&questions, &QuestionBroker::secretAsked, this, &SecretAsker::take);
    connect(&questions, &QuestionBroker::withdrawn, this, &SecretAsker::withdraw);
}

void SecretAsker::take(const SecretQuestion &question)
{
    m_question = question;
    emit waitingChanged(); // before: who hears of it may show the page
    ask();
}

void SecretAsker::withdraw()
{
    if (m_dialog)
        m_dialog->reject();
    else
        end();
}

void SecretAsker::ask()
{
    if (!m_question || m_dialog || !m_page->isVisible())
        return;
    if (const QWidget *other = QApplication::activeModalWidget()) {
        connect(other, &QObject::destroyed, this, &SecretAsker::ask,
                static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::UniqueConnection));
        return;
    }
    const SecretQuestion question = *m_question;
    m_dialog = new SecretDialog(question, m_questions.secrets().canKeep(question), m_page);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &QDialog::finished, this, [this, question](int code) {
        SecretDialog *dialog = std::exchange(m_dialog, nullptr);
        const bool given = code == QDialog::Accepted;
        const std::optional<SecretString> secret = given ? std::optional(dialog->takeSecret()) : std::nullopt;
        if (secret && dialog->isToBeKept())
            m_questions.secrets().keep(question, *secret);
        end();
        m_questions.answerSecret(secret);
    });
    m_dialog->open();
}

void SecretAsker::end()
{
    if (!std::exchange(m_question, std::nullopt))
        return;
    emit waitingChanged();
}

} // namespace keeper
