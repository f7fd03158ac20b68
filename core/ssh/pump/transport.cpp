// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/pump/transport.h"

#include "core/ssh/pump/wireformat.h"

#include <QByteArrayList>
#include <QStringList>

#include <algorithm>
#include <poll.h>

using namespace Qt::StringLiterals;

#ifdef __SANITIZE_ADDRESS__
// libssh2 1.11.1 forgets some 50 bytes in each direction at every exchange of keys.
extern "C" const char *__lsan_default_suppressions();
extern "C" const char *__lsan_default_suppressions()
{
    return "leak:libssh2.so\n";
}
#endif

namespace keeper {
namespace {

// AES-GCM first: OpenSSH re-keys it after 64 GiB, chacha20 after 1 GiB. No CBC, no SHA-1.
constexpr auto keyExchanges =
    "curve25519-sha256,curve25519-sha256@libssh.org,ecdh-sha2-nistp256,ecdh-sha2-nistp384,ecdh-sha2-nistp521,"
    "diffie-hellman-group16-sha512,diffie-hellman-group18-sha512,diffie-hellman-group14-sha256,"
    "diffie-hellman-group-exchange-sha256";
constexpr auto ciphers = "aes128-gcm@openssh.com,aes256-gcm@openssh.com,chacha20-poly1305@openssh.com,"
                         "aes256-ctr,aes192-ctr,aes128-ctr";
constexpr auto macs = "hmac-sha2-256-etm@openssh.com,hmac-sha2-512-etm@openssh.com,hmac-sha2-256,hmac-sha2-512";
// A server that has not named itself after this many bytes is no SSH server (RFC 4253 4.2 lets it greet first).
constexpr qsizetype greetingLimit = 4096;

LIBSSH2_SESSION *newSession()
{
    // Once for the program, before any thread uses the library.
    static const int ready = libssh2_init(0);
    return ready == 0 ? libssh2_session_init_ex(nullptr, nullptr, nullptr, nullptr) : nullptr;
}

bool namedItself(const QByteArray &head)
{
    return head.startsWith("SSH-") || head.contains("\nSSH-");
}

constexpr char kexInitMessage = 20; // RFC 4253 12
constexpr qsizetype cookieSize = 16;

bool haveCommon(const QByteArray &offered, const QByteArray &wanted)
{
    const QByteArrayList names = offered.split(',');
    const QByteArrayList ours = wanted.split(',');
    return std::ranges::any_of(ours, [&names](const QByteArray &name) { return names.contains(name); });
}

/// What a server offers in its SSH_MSG_KEXINIT (RFC 4253 7.1).
struct OfferedMethods
{
    QByteArray keyExchanges;
    QByteArray hostKeys;
    QByteArray ciphers;

    [[nodiscard]] QString text() const { return QString::fromLatin1(keyExchanges + "; " + hostKeys + "; " + ciphers); }
    [[nodiscard]] bool mayAgree(const QByteArray &wantedExchanges, const QByteArray &wantedCiphers) const
    {
        return haveCommon(keyExchanges, wantedExchanges) && haveCommon(ciphers, wantedCiphers);
    }
};

/// From the first bytes a server sent, in clear; empty when its KEXINIT is not among them.
std::optional<OfferedMethods> offeredMethods(const QByteArray &head)
{
    const qsizetype banner = head.startsWith("SSH-") ? 0 : head.indexOf("\nSSH-") + 1;
    const qsizetype end = head.indexOf('\n', banner);
    WireReader packet(head.mid(end + 1));
    packet.skip(5); // lengths of packet and padding
    if (end < 0 || !packet.rest().startsWith(kexInitMessage))
        return std::nullopt;
    packet.skip(1 + cookieSize);
    OfferedMethods offered;
    offered.keyExchanges = packet.string();
    offered.hostKeys = packet.string();
    offered.ciphers = packet.string();
    return packet.ok() ? std::optional(offered) : std::nullopt;
}

} // namespace

Transport::Transport(Descriptor socket, const QStringList &keyTypes)
    : m_wire(std::move(socket))
    , m_session(newSession())
{
    Q_ASSERT(m_session);
    m_wire.attachTo(m_session);
    libssh2_session_set_blocking(m_session, 0);
    libssh2_session_method_pref(m_session, LIBSSH2_METHOD_KEX, keyExchanges);
    libssh2_session_method_pref(m_session, LIBSSH2_METHOD_HOSTKEY, keyTypes.join(u',').toLatin1().constData());
    // The same list both ways: 1.11.1 aborts the process when one direction has AES-GCM and the other not.
    libssh2_session_method_pref(m_session, LIBSSH2_METHOD_CRYPT_CS, ciphers);
    libssh2_session_method_pref(m_session, LIBSSH2_METHOD_CRYPT_SC, ciphers);
    libssh2_session_method_pref(m_session, LIBSSH2_METHOD_MAC_CS, macs);
    libssh2_session_method_pref(m_session, LIBSSH2_METHOD_MAC_SC, macs);
}

Transport::~Transport()
{
    // Polite where the wire still takes it; then the wire is cut, so that freeing waits for nobody.
    libssh2_session_disconnect(m_session, "bye");
    m_wire.flush();
    m_wire.sever();
    while (libssh2_session_free(m_session) == LIBSSH2_ERROR_EAGAIN) {
    }
}

Result<HostKey> Transport::handshake(const std::stop_token &stop, Deadline deadline)
{
    bool foreign = false;
    const auto step = [this, &foreign] {
        foreign = m_wire.head().size() >= greetingLimit && !namedItself(m_wire.head());
        return foreign ? LIBSSH2_ERROR_BANNER_RECV : libssh2_session_handshake(m_session, m_wire.descriptor());
    };
    const Result<int> code = drive(step, stop, deadline);
    if (!code && code.error().isCancelled())
        return std::unexpected(code.error());
    if (!code || *code != 0)
        return std::unexpected(handshakeError(code.value_or(LIBSSH2_ERROR_TIMEOUT)));

    size_t size = 0;
    int type = 0;
    const char *key = libssh2_session_hostkey(m_session, &size, &type);
    const QByteArray blob(key, static_cast<qsizetype>(size));
    return HostKey{.type = keyTypeOf(blob), .blob = blob};
}

Error Transport::handshakeError(int code) const
{
    const QByteArray &head = m_wire.head();
    const auto error = [](ErrorCode what, const QString &detail) { return Error{.code = what, .detail = detail}; };
    if (!namedItself(head)) {
        // What sshd says before it hangs up on us: PerSourcePenalties and MaxStartups.
        const QByteArray said = head.trimmed().left(200);
        if (said.startsWith("Not allowed at this time") || said.startsWith("Exceeded MaxStartups"))
            return error(ErrorCode::ConnectionRefused, QString::fromUtf8(said))
                .with(u"said"_s, QString::fromUtf8(said));
        if (!said.isEmpty())
            return error(ErrorCode::NotSsh, u"it says: "_s + QString::fromUtf8(said));
        if (m_wire.ended())
            return error(ErrorCode::ConnectionRefused, u"closed before a word"_s);
        return error(ErrorCode::HostUnreachable, u"connected, but nothing answers"_s);
    }
    if (code == LIBSSH2_ERROR_TIMEOUT)
        return error(ErrorCode::HostUnreachable, u"the key exchange did not end in time"_s);
    if (const auto offered = offeredMethods(head); offered && !offered->mayAgree(keyExchanges, ciphers))
        return error(ErrorCode::NegotiationFailed, lastMessage())
            .with(u"offered"_s, offered->text())
            .with(u"wanted"_s, QString::fromLatin1(keyExchanges) + u"; "_s + QString::fromLatin1(ciphers));
    if (code == LIBSSH2_ERROR_KEX_FAILURE || code == LIBSSH2_ERROR_METHOD_NONE ||
        code == LIBSSH2_ERROR_METHOD_NOT_SUPPORTED || code == LIBSSH2_ERROR_HOSTKEY_INIT)
        return error(ErrorCode::NegotiationFailed, lastMessage());
    return error(ErrorCode::ConnectionLost, lastMessage());
}

Result<> Transport::waitForPeer(const std::stop_token &stop, Deadline deadline)
{
    // An ended wire is told to libssh2 by its next receive.
    if (m_wire.hasInput() || m_wire.ended())
        return stop.stop_requested() ? Result<>(cancelled()) : Result<>();
    const auto events = static_cast<short>(POLLIN | (m_wire.unsent() > 0 ? POLLOUT : 0));
    switch (waitFor(m_wire.descriptor(), events, stop, deadline)) {
    case WaitResult::Ready:
        return {};
    case WaitResult::Stopped:
        return cancelled();
    case WaitResult::TimedOut:
        break;
    }
    return fail(ErrorCode::ConnectionLost, u"no answer in time"_s);
}

QString Transport::lastMessage() const
{
    char *message = nullptr;
    const int code = libssh2_session_last_error(m_session, &message, nullptr, 0);
    return u"%1 (%2)"_s.arg(QString::fromUtf8(message)).arg(code);
}

QString Transport::banner() const
{
    return QString::fromUtf8(libssh2_session_banner_get(m_session)).trimmed();
}

QString Transport::method(int type) const
{
    return QString::fromUtf8(libssh2_session_methods(m_session, type));
}

} // namespace keeper
