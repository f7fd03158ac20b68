// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/question.h"
#include "ui/models/connect/secretmemory.h"

#include <QObject>

#include <condition_variable>
#include <functional>
#include <mutex>
#include <variant>

namespace keeper {

/// Carries questions from job threads, which wait, to the window, which answers when a person has. One at a time.
/// Secrets that the keychain holds are answered without a person. Lives in the window's thread.
class QuestionBroker
    : public QObject
    , public Questions
{
    Q_OBJECT

public:
    explicit QuestionBroker(std::shared_ptr<SecretStore> secrets = {}, QObject *parent = nullptr);

    Result<bool> trustHostKey(const HostKeyQuestion &question, std::stop_token stop) override;
    Result<std::optional<SecretString>> secret(const SecretQuestion &question, std::stop_token stop) override;

    // Answers to nobody (a second click, a question withdrawn meanwhile) are dropped.
    void answerHostKey(bool trusted) { answer(Asked::HostKey, trusted); }
    void answerSecret(const std::optional<SecretString> &answer);
    /// Nobody will answer any more: who waits, and whoever asks later, gets Cancelled.
    void close();

    /// In the window's thread, as all but the questions themselves.
    [[nodiscard]] SecretMemory &secrets() { return m_secrets; }

signals:
    void hostKeyAsked(const keeper::HostKeyQuestion &question);
    void secretAsked(const keeper::SecretQuestion &question);
    void withdrawn(); ///< Who asked no longer waits.

private:
    using Answer = std::variant<std::monostate, bool, std::optional<SecretString>>;
    enum class Asked { Nothing, HostKey, Secret };

    /// Waits for an answer; none (monostate) when stopped or closed.
    [[nodiscard]] Answer wait(Asked asked, const std::function<void()> &ask, const std::stop_token &stop);
    void answer(Asked to, Answer answer);
    void lookForSecret(const SecretQuestion &question); ///< In the window's thread.
    [[nodiscard]] bool isAsking(int question) const;

    SecretMemory m_secrets;
    std::mutex m_oneAtATime;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    Asked m_asked = Asked::Nothing;
    Answer m_answer;
    int m_question = 0; ///< Number of the present one.
    bool m_closed = false;
};

} // namespace keeper
