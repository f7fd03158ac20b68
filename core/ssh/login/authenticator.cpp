// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/login/authenticator.h"

#include "core/ssh/login/conversation.h"
#include "core/ssh/pump/wireformat.h"

#include <QFile>

#include <algorithm>
#include <cstdlib>
#include <cstring>

using namespace Qt::StringLiterals;

namespace keeper {
namespace {

// sshd hangs up after MaxAuthTries (6) refusals: one is left for a password or a code.
constexpr int mostKeyOffers = 5;
constexpr int mostAgentKeys = 3;
// A second factor may be a push that a person must see and confirm; sshd's own LoginGraceTime is 120 s.
constexpr std::chrono::seconds patience{120};

const auto publicKey = u"publickey"_s;
const auto interactive = u"keyboard-interactive"_s;
const auto password = u"password"_s;

/// What the sign callback of libssh2 works for: an agent's signature, or only the news that it was wanted.
struct Signer
{
    Agent *agent = nullptr;
    QByteArray blob;
    std::stop_token stop;
    bool wanted = false;
};

int signByAgent(LIBSSH2_SESSION *,
                unsigned char **signature,
                size_t *size,
                const unsigned char *data,
                size_t dataSize,
                void **abstract)
{
    auto *signer = static_cast<Signer *>(*abstract);
    signer->wanted = true;
    if (!signer->agent)
        return -1;
    const QByteArray text(reinterpret_cast<const char *>(data), static_cast<qsizetype>(dataSize));
    // RFC 4252 7: session id, message byte, user, service, "publickey", TRUE, algorithm, key
    WireReader reader(text);
    [[maybe_unused]] const QByteArray sessionId = reader.string();
    reader.skip(1);
    for (int field = 0; field < 3; ++field) [[maybe_unused]]
        const QByteArray skipped = reader.string();
    reader.skip(1);
    const QByteArray algorithm = reader.string();

    WireReader answer(signer->agent->sign(signer->blob, text, algorithm, signer->stop));
    const QByteArray signedWith = answer.string();
    // libssh2 puts the plain signature in a string of its own, but a security key's parts as they are.
    const QByteArray raw = signedWith.startsWith("sk-") ? answer.rest() : answer.string();
    // An agent that knows no SHA-2 for RSA signs with SHA-1, which no server of today takes.
    if (raw.isEmpty() || !algorithm.startsWith(signedWith))
        return -1;
    *signature = static_cast<unsigned char *>(std::malloc(static_cast<size_t>(raw.size())));
    std::memcpy(*signature, raw.constData(), static_cast<size_t>(raw.size()));
    *size = static_cast<size_t>(raw.size());
    return 0;
}

int offerBlob(LIBSSH2_SESSION *session, const QByteArray &user, Signer &signer)
{
    void *context = &signer;
    return libssh2_userauth_publickey(session, user.constData(),
                                      reinterpret_cast<const unsigned char *>(signer.blob.constData()),
                                      static_cast<size_t>(signer.blob.size()), signByAgent, &context);
}

bool isLinkFailure(int code)
{
    return code == LIBSSH2_ERROR_SOCKET_DISCONNECT || code == LIBSSH2_ERROR_SOCKET_RECV ||
           code == LIBSSH2_ERROR_SOCKET_SEND || code == LIBSSH2_ERROR_TIMEOUT;
}

} // namespace

Authenticator::Authenticator(Transport &transport,
                             const HostConfig &host,
                             const QStringList &identityFiles,
                             Questions &questions,
                             std::stop_token stop)
    : m_transport(transport)
    , m_host(host)
    , m_user(host.user.toUtf8())
    , m_questions(questions)
    , m_stop(std::move(stop))
    , m_agent(Agent::connect(host.identityAgent))
{
    libssh2_session_set_read_timeout(m_transport.session(), patience.count());
    collectKeys(identityFiles);
}

void Authenticator::collectKeys(const QStringList &identityFiles)
{
    QList<Agent::Key> agentKeys = m_agent ? m_agent->keys(m_stop) : QList<Agent::Key>();
    QStringList paths = identityFiles + m_host.identityFiles;
    paths.removeDuplicates();
    for (const QString &path : paths) {
        const KeyFile file = KeyFile::inspect(path);
        const auto held = std::ranges::find(agentKeys, file.publicBlob, &Agent::Key::blob);
        const bool byAgent = !file.publicBlob.isEmpty() && held != agentKeys.end();
        if (byAgent)
            agentKeys.erase(held);
        if (byAgent || (file.readable && !file.publicOnly))
            m_keys.append({.file = file, .byAgent = byAgent, .name = path});
        else if (identityFiles.contains(path) && !m_keyError)
            m_keyError = Error{.code = ErrorCode::KeyUnreadable,
                               .detail = file.readable ? u"only a public key"_s : u"can't be opened"_s,
                               .facts = {{u"file"_s, path}}};
    }
    if (m_host.identitiesOnly)
        return;
    for (const Agent::Key &key : agentKeys.first(std::min<qsizetype>(agentKeys.size(), mostAgentKeys))) {
        KeyFile file;
        file.publicBlob = key.blob;
        m_keys.append({.file = file, .byAgent = true, .name = u"agent: "_s + key.comment});
    }
}

Result<LoginOutcome> Authenticator::run()
{
    Result<QStringList> methods = askMethods();
    while (methods && !libssh2_userauth_authenticated(m_transport.session())) {
        const Result<Answer> answer = tryNext(*methods);
        if (!answer)
            return std::unexpected(answer.error());
        if (*answer == Answer::NothingLeft)
            return std::unexpected(failure(*methods));
        if (*answer == Answer::Accepted)
            methods = m_methods.isEmpty() ? askMethods() : std::exchange(m_methods, {});
    }
    if (!methods)
        return std::unexpected(methods.error());
    return m_outcome;
}

Result<Authenticator::Answer> Authenticator::tryNext(const QStringList &methods)
{
    if (methods.contains(publicKey) && !m_keys.isEmpty() && m_offers < mostKeyOffers)
        return tryKey(m_keys.takeFirst());
    if (methods.contains(interactive) && !m_interactiveUsed)
        return tryInteractive(methods);
    if (methods.contains(password) && !m_passwordUsed)
        return tryPassword(methods);
    return Answer::NothingLeft;
}

Result<int> Authenticator::drive(const std::function<int()> &call)
{
    return m_transport.drive(call, m_stop, std::chrono::steady_clock::now() + patience);
}

Result<QStringList> Authenticator::askMethods()
{
    char *list = nullptr;
    const Result<int> code = drive([&] {
        list = libssh2_userauth_list(m_transport.session(), m_user.constData(), static_cast<unsigned>(m_user.size()));
        return list ? 0 : libssh2_session_last_errno(m_transport.session());
    });
    if (!code)
        return std::unexpected(code.error());
    if (isLinkFailure(*code))
        return std::unexpected(failure({}));
    return QString::fromLatin1(list).split(u',', Qt::SkipEmptyParts);
}

Result<Authenticator::Answer> Authenticator::answerOf(int code, const QString &method)
{
    if (code == 0) {
        m_outcome.methods.append(method);
        return Answer::LoggedIn;
    }
    if (isLinkFailure(code))
        return std::unexpected(failure({}));
    return Answer::Refused;
}

Result<Authenticator::Answer> Authenticator::answerByMethods(const QString &method, const QStringList &before)
{
    const Result<QStringList> after = askMethods();
    if (!after)
        return std::unexpected(after.error());
    if (*after == before)
        return Answer::Refused;
    m_methods = *after;
    m_outcome.methods.append(method);
    return Answer::Accepted;
}

Result<Authenticator::Answer> Authenticator::tryKey(const Candidate &key)
{
    m_tried.append(u"publickey (%1)"_s.arg(key.name));
    const Result<Answer> answer = key.byAgent ? tryAgentKey(key) : tryKeyFile(key);
    if (answer && *answer == Answer::Accepted)
        m_outcome.methods.append(publicKey);
    return answer;
}

Result<Authenticator::Answer> Authenticator::tryAgentKey(const Candidate &key)
{
    ++m_offers;
    Signer signer{.agent = &*m_agent, .blob = key.file.publicBlob, .stop = m_stop};
    const Result<int> code = drive([&] { return offerBlob(m_transport.session(), m_user, signer); });
    if (!code)
        return std::unexpected(code.error());
    if (m_stop.stop_requested())
        return cancelled();
    // An accepted first factor is reported as an unverified key too; the list is read again to go on.
    const bool maybeAccepted = *code == LIBSSH2_ERROR_PUBLICKEY_UNVERIFIED && signer.wanted;
    return maybeAccepted ? Result<Answer>(Answer::Accepted) : answerOf(*code, publicKey);
}

Result<bool> Authenticator::isWanted(const Candidate &key)
{
    // Asks only what the server thinks of the key: no one types a passphrase for a key it does not want.
    Signer signer{.agent = nullptr, .blob = key.file.publicBlob, .stop = m_stop};
    const Result<int> code = drive([&] { return offerBlob(m_transport.session(), m_user, signer); });
    if (!code)
        return std::unexpected(code.error());
    if (isLinkFailure(*code))
        return std::unexpected(failure({}));
    return signer.wanted;
}

Result<Authenticator::Answer> Authenticator::tryKeyFile(const Candidate &key)
{
    ++m_offers;
    SecretString passphrase;
    const auto unusable = [this, &key](ErrorCode code, const QString &detail) {
        if (!m_keyError)
            m_keyError = Error{.code = code, .detail = detail, .facts = {{u"file"_s, key.name}}};
        return Result<Answer>(Answer::Refused);
    };
    if (key.file.encrypted) {
        const Result<bool> wanted = key.file.publicBlob.isEmpty() ? Result<bool>(true) : isWanted(key);
        if (!wanted)
            return std::unexpected(wanted.error());
        if (!*wanted)
            return Answer::Refused;
        const auto secret = ask({.kind = SecretKind::Passphrase,
                                 .user = m_host.user,
                                 .host = m_host.name,
                                 .keyFile = key.name,
                                 .echo = false});
        if (!secret && secret.error().code == ErrorCode::SecretNeeded)
            return unusable(ErrorCode::SecretNeeded, u"the key has a passphrase"_s);
        if (!secret)
            return std::unexpected(secret.error());
        if (!*secret)
            return unusable(ErrorCode::KeyUnreadable, u"no passphrase was given"_s);
        passphrase = **secret;
    }
    const QByteArray path = QFile::encodeName(key.file.path);
    const Result<int> code = drive([&] {
        return libssh2_userauth_publickey_fromfile_ex(m_transport.session(), m_user.constData(),
                                                      static_cast<unsigned>(m_user.size()), nullptr, path.constData(),
                                                      passphrase.reveal().constData());
    });
    if (!code)
        return std::unexpected(code.error());
    if (*code == LIBSSH2_ERROR_PUBLICKEY_UNVERIFIED)
        return Answer::Accepted;
    if (*code != 0 && *code != LIBSSH2_ERROR_AUTHENTICATION_FAILED && !isLinkFailure(*code))
        return unusable(ErrorCode::KeyUnreadable, m_transport.lastMessage());
    return answerOf(*code, publicKey);
}

Result<Authenticator::Answer> Authenticator::tryInteractive(const QStringList &methods)
{
    m_interactiveUsed = true;
    m_tried.append(interactive);
    Conversation conversation(m_transport, m_user, m_host.name,
                              [this](const SecretQuestion &question) { return ask(question); });
    const Result<int> code = drive([&] { return conversation.step(); });
    if (conversation.error()) {
        const Error &error = *conversation.error();
        return std::unexpected(error.code == ErrorCode::LoginFailed ? failure(methods) : error);
    }
    if (!code)
        return std::unexpected(code.error());
    // The same password would be offered a second time.
    m_passwordUsed = m_passwordUsed || conversation.askedPassword();
    const Result<Answer> answer = answerOf(*code, interactive);
    if (!answer || *answer != Answer::Refused)
        return answer;
    const Result<Answer> second = answerByMethods(interactive, methods);
    if (second && *second == Answer::Accepted)
        m_interactiveUsed = false;
    return second;
}

Result<Authenticator::Answer> Authenticator::tryPassword(const QStringList &methods)
{
    m_passwordUsed = true;
    m_tried.append(password);
    const auto secret = ask({.kind = SecretKind::Password, .user = m_host.user, .host = m_host.name, .echo = false});
    if (!secret)
        return std::unexpected(secret.error());
    if (!*secret)
        return cancelled();
    const QByteArray &text = (*secret)->reveal();
    const Result<int> code = drive([&] {
        return libssh2_userauth_password_ex(m_transport.session(), m_user.constData(),
                                            static_cast<unsigned>(m_user.size()), text.constData(),
                                            static_cast<unsigned>(text.size()), nullptr);
    });
    if (!code)
        return std::unexpected(code.error());
    const Result<Answer> answer = answerOf(*code, password);
    return answer && *answer == Answer::Refused ? answerByMethods(password, methods) : answer;
}

Result<std::optional<SecretString>> Authenticator::ask(const SecretQuestion &question)
{
    Result<std::optional<SecretString>> secret = m_questions.secret(question, m_stop);
    if (m_stop.stop_requested())
        return cancelled();
    if (secret && *secret)
        m_outcome.neededPerson = true;
    return secret;
}

Error Authenticator::failure(const QStringList &methods) const
{
    // A key that could not be used is the likelier reason than any that was refused.
    if (m_keyError)
        return *m_keyError;
    if (m_tried.isEmpty() && methods.isEmpty())
        return {.code = ErrorCode::ConnectionLost, .detail = m_transport.lastMessage()};
    return {.code = ErrorCode::LoginFailed,
            .detail = m_transport.lastMessage(),
            .facts = {
                {u"user"_s, m_host.user}, {u"tried"_s, m_tried.join(u", "_s)}, {u"allowed"_s, methods.join(u", "_s)}}};
}

} // namespace keeper
