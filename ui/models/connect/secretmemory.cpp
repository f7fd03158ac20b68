// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/connect/secretmemory.h"

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

/// What a secret is for: the same on every connection, and another one on each hop and for each key.
QString nameOf(const SecretQuestion &question)
{
    switch (question.kind) {
    case SecretKind::Passphrase:
        return u"passphrase "_s + question.keyFile;
    case SecretKind::Password:
        return u"password %1@%2"_s.arg(question.user, question.host);
    case SecretKind::SudoPassword:
        return u"sudo %1@%2"_s.arg(question.user, question.host);
    case SecretKind::Challenge: // good for once
        break;
    }
    return {};
}

bool isAbout(ErrorCode code, SecretKind kind)
{
    switch (code) {
    case ErrorCode::LoginFailed:
        return kind == SecretKind::Password || kind == SecretKind::Passphrase;
    case ErrorCode::KeyUnreadable:
        return kind == SecretKind::Passphrase;
    case ErrorCode::SudoPasswordWrong:
        return kind == SecretKind::SudoPassword;
    default:
        return false;
    }
}

} // namespace

SecretMemory::SecretMemory(std::shared_ptr<SecretStore> store, QObject *parent)
    : QObject(parent)
    , m_store(std::move(store))
{}

void SecretMemory::begin(const QString &server)
{
    ++m_connection;
    m_server = server;
    m_kept.reset();
    m_offered.clear();
    m_given.clear();
    m_accepted = false;
}

void SecretMemory::look(const SecretQuestion &question,
                        const std::function<void(const std::optional<SecretString> &)> &found)
{
    if (!m_store || nameOf(question).isEmpty()) {
        found({});
        return;
    }
    if (m_kept) {
        offer(question, found);
        return;
    }
    m_store->read(m_server).then(
        this, [this, question, found, connection = m_connection](const std::optional<KeptSecrets> &kept) {
            if (connection != m_connection)
                return; // who asked no longer waits
            m_kept = kept;
            offer(question, found);
        });
}

void SecretMemory::offer(const SecretQuestion &question,
                         const std::function<void(const std::optional<SecretString> &)> &found)
{
    const QString name = nameOf(question);
    if (!m_kept || !m_kept->contains(name)) {
        found({});
        return;
    }
    if (m_offered.contains(name)) { // asked for again: it was wrong
        m_kept->remove(name);
        m_offered.remove(name);
        write();
        found({});
        return;
    }
    m_offered.insert(name, question.kind);
    found(m_kept->value(name));
}

bool SecretMemory::canKeep(const SecretQuestion &question) const
{
    return m_kept && !nameOf(question).isEmpty();
}

void SecretMemory::keep(const SecretQuestion &question, const SecretString &secret)
{
    if (!canKeep(question))
        return;
    m_given.insert(nameOf(question), secret);
    if (m_accepted) // sudo may be asked for in the middle of a run; a wrong answer is forgotten the next time
        accept();
}

void SecretMemory::accept()
{
    m_accepted = true;
    if (m_given.isEmpty())
        return;
    m_kept->insert(m_given);
    m_given.clear();
    write();
}

void SecretMemory::keepAgain()
{
    if (m_kept) // else another connection has begun
        write();
}

bool SecretMemory::reject(ErrorCode code)
{
    const auto wrong = m_offered.removeIf([&](QMap<QString, SecretKind>::iterator offered) {
        return isAbout(code, offered.value()) && m_kept->remove(offered.key()) > 0;
    });
    if (wrong > 0)
        write();
    return wrong > 0;
}

void SecretMemory::write()
{
    m_store->write(m_server, *m_kept).then(this, [this](bool written) {
        if (!written)
            emit keepingFailed();
    });
}

} // namespace keeper
