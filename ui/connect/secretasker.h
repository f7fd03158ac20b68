// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/question.h"

#include <QObject>

#include <optional>

class QWidget;

namespace keeper {

class QuestionBroker;
class SecretDialog;

/// Asks a person for the secrets that a connection needs: where its page is seen, and one dialog at a time. A question
/// that comes while the page is hidden, or another dialog is open, waits.
class SecretAsker : public QObject
{
    Q_OBJECT

public:
    SecretAsker(QuestionBroker &questions, QWidget *page);
    void pageShown() { ask(); }
    [[nodiscard]] bool isWaiting() const { return m_question.has_value(); } ///< For a person.

signals:
    void waitingChanged();

private:
    void take(const SecretQuestion &question);
    void withdraw();
    void ask();
    void end();

    QuestionBroker &m_questions;
    QWidget *m_page;
    std::optional<SecretQuestion> m_question;
    SecretDialog *m_dialog = nullptr;
};

} // namespace keeper
