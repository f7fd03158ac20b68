// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/connect/questionbroker.h"

namespace keeper {

QuestionBroker::QuestionBroker(std::shared_ptr<SecretStore> secrets, QObject *parent)
    : QObject(parent)
    , m_secrets(std::move(secrets))
{}

Result<bool> QuestionBroker::trustHostKey(const HostKeyQuestion &question, std::stop_token stop)
{
    const Answer answer = wait(Asked::HostKey, [&] { emit hostKeyAsked(question); }, stop);
    const bool *trusted = std::get_if<bool>(&answer);
    return trusted ? Result<bool>(*trusted) : cancelled();
}

Result<std::optional<SecretString>> QuestionBroker::secret(const SecretQuestion &question, std::stop_token stop)
{
    const auto look = [this, question] { lookForSecret(question); };
    const Answer answer =
        wait(Asked::Secret, [&] { QMetaObject::invokeMethod(this, look, Qt::QueuedConnection); }, stop);
    const auto *given = std::get_if<std::optional<SecretString>>(&answer);
    return given ? Result<std::optional<SecretString>>(*given) : cancelled();
}

void QuestionBroker::lookForSecret(const SecretQuestion &question)
{
    int number = 0;
    {
        const std::lock_guard lock(m_mutex);
        if (m_asked != Asked::Secret)
            return; // withdrawn meanwhile
        number = m_question;
    }
    m_secrets.look(question, [this, question, number](const std::optional<SecretString> &kept) {
        if (!isAsking(number))
            return;
        if (kept)
            answerSecret(kept);
        else
            emit secretAsked(question);
    });
}

bool QuestionBroker::isAsking(int question) const
{
    const std::lock_guard lock(m_mutex);
    return m_asked != Asked::Nothing && m_question == question;
}

void QuestionBroker::answerSecret(const std::optional<SecretString> &given)
{
    answer(Asked::Secret, given);
}

void QuestionBroker::close()
{
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
    }
    m_changed.notify_all();
}

QuestionBroker::Answer QuestionBroker::wait(Asked asked, const std::function<void()> &ask, const std::stop_token &stop)
{
    const std::lock_guard oneAtATime(m_oneAtATime);
    std::unique_lock lock(m_mutex);
    if (m_closed || stop.stop_requested())
        return {};
    m_asked = asked;
    m_answer = {};
    ++m_question;
    lock.unlock();
    ask();
    lock.lock();
    m_changed.wait(lock, stop, [this] { return m_closed || m_asked == Asked::Nothing; });
    const bool answered = m_asked == Asked::Nothing;
    m_asked = Asked::Nothing;
    Answer answer = std::move(m_answer);
    m_answer = {};
    lock.unlock();
    if (!answered)
        emit withdrawn();
    return answered ? answer : Answer{};
}

void QuestionBroker::answer(Asked to, Answer answer)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_asked != to)
            return;
        m_asked = Asked::Nothing;
        m_answer = std::move(answer);
    }
    m_changed.notify_all();
}

} // namespace keeper
