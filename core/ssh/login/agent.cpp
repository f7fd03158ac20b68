// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/login/agent.h"

#include "core/ssh/pump/waker.h"
#include "core/ssh/pump/wireformat.h"

#include <QFile>

#include <cstring>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>

namespace keeper {
namespace {

// draft-miller-ssh-agent, 6.1 and 6.2
constexpr char requestIdentities = 11;
constexpr char identitiesAnswer = 12;
constexpr char signRequest = 13;
constexpr char signResponse = 14;
constexpr quint32 flagRsaSha256 = 2;
constexpr quint32 flagRsaSha512 = 4;
constexpr qsizetype largestAnswer = 256 * 1024; // as OpenSSH's own limit
constexpr std::chrono::minutes patience{2};     // for a person's confirmation

} // namespace

std::optional<Agent> Agent::connect(const QString &path)
{
    const QByteArray name =
        path.isEmpty() || path == u"SSH_AUTH_SOCK" ? qgetenv("SSH_AUTH_SOCK") : QFile::encodeName(path);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (name.isEmpty() || name == "none" || static_cast<size_t>(name.size()) >= sizeof address.sun_path)
        return std::nullopt;
    std::memcpy(address.sun_path, name.constData(), static_cast<size_t>(name.size()));
    Descriptor socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    if (::connect(socket.get(), reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        return std::nullopt;
    return Agent(std::move(socket));
}

QByteArray Agent::ask(const QByteArray &request, const std::stop_token &stop)
{
    const QByteArray message = wireString(request);
    if (::send(m_socket.get(), message.constData(), static_cast<size_t>(message.size()), MSG_NOSIGNAL) !=
        message.size())
        return {};
    QByteArray answer;
    qsizetype wanted = 4;
    const auto end = std::chrono::steady_clock::now() + patience;
    while (answer.size() < wanted) {
        if (waitFor(m_socket.get(), POLLIN, stop, end) != WaitResult::Ready)
            return {};
        QByteArray part(wanted - answer.size(), Qt::Uninitialized);
        const auto got = ::recv(m_socket.get(), part.data(), static_cast<size_t>(part.size()), MSG_DONTWAIT);
        if (got <= 0)
            return {};
        answer.append(part.constData(), got);
        if (answer.size() == 4)
            wanted = 4 + qsizetype(WireReader(answer).number());
        if (wanted > largestAnswer)
            return {};
    }
    return answer.sliced(4);
}

QList<Agent::Key> Agent::keys(const std::stop_token &stop)
{
    const QByteArray answer = ask(QByteArray(1, requestIdentities), stop);
    if (!answer.startsWith(identitiesAnswer))
        return {};
    WireReader reader(answer.sliced(1));
    QList<Key> keys;
    for (quint32 left = reader.number(); left > 0 && reader.ok(); --left) {
        const QByteArray blob = reader.string();
        const QByteArray comment = reader.string();
        if (reader.ok())
            keys.append({.blob = blob, .comment = QString::fromUtf8(comment)});
    }
    return keys;
}

QByteArray Agent::sign(const QByteArray &blob,
                       const QByteArray &data,
                       const QByteArray &algorithm,
                       const std::stop_token &stop)
{
    const quint32 flags = algorithm.startsWith("rsa-sha2-512")   ? flagRsaSha512
                          : algorithm.startsWith("rsa-sha2-256") ? flagRsaSha256
                                                                 : 0;
    const QByteArray request = QByteArray(1, signRequest) + wireString(blob) + wireString(data) + wireNumber(flags);
    const QByteArray answer = ask(request, stop);
    return answer.startsWith(signResponse) ? WireReader(answer.sliced(1)).string() : QByteArray();
}

} // namespace keeper
