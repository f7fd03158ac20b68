// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/tunnel.h"

#include "core/ssh/pump/relay.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>

using namespace Qt::StringLiterals;

namespace keeper {
namespace {

// The folder's 0700 is what keeps other users out; a name that does not fit sun_path (107 bytes) can't be bound.
std::unique_ptr<QTemporaryDir> privateFolder()
{
    for (const QString &base : {qEnvironmentVariable("XDG_RUNTIME_DIR"), QDir::tempPath(), u"/tmp"_s}) {
        if (base.isEmpty() || base.size() > 60)
            continue;
        auto folder = std::make_unique<QTemporaryDir>(base + u"/authentik-keeper-XXXXXX"_s);
        if (folder->isValid())
            return folder;
    }
    return {};
}

} // namespace

Result<Tunnel::Listener> Tunnel::listen()
{
    Listener listener;
    listener.folder = privateFolder();
    if (!listener.folder)
        return fail(ErrorCode::FileFailed, u"no private folder for a socket"_s, {{u"path"_s, QDir::tempPath()}});
    const QByteArray path = QFile::encodeName(listener.folder->filePath(u".s.PGSQL.5432"_s));
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, path.constData(), static_cast<size_t>(path.size()));
    listener.socket = Descriptor(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (::bind(listener.socket.get(), reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0 ||
        ::listen(listener.socket.get(), 1) != 0)
        return fail(ErrorCode::FileFailed, QString::fromLocal8Bit(std::strerror(errno)),
                    {{u"path"_s, QFile::decodeName(path)}});
    return listener;
}

Tunnel::Tunnel(std::unique_ptr<QTemporaryDir> folder, std::shared_ptr<Relay> relay)
    : m_folder(std::move(folder))
    , m_relay(std::move(relay))
{}

Tunnel::~Tunnel()
{
    m_relay->abandon();
}

} // namespace keeper
