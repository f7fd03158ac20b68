// SPDX-License-Identifier: GPL-3.0-or-later
// One raw stream of zeros over our own connection, for `./dev bench`:
//   streambench HOST PORT USER KEY proof|raw BYTES
// Prints the seconds of the stream alone, without connecting.

#include "core/remote/server.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace {

/// The lab's key is new to this machine, and nothing secret is sent: every key is trusted.
class TrustAll : public keeper::Questions
{
public:
    keeper::Result<bool> trustHostKey(const keeper::HostKeyQuestion &, std::stop_token) override { return true; }
    keeper::Result<std::optional<keeper::SecretString>> secret(const keeper::SecretQuestion &, std::stop_token) override
    {
        return std::nullopt;
    }
};

keeper::Result<qint64> withProof(const std::shared_ptr<keeper::Connection> &connection, const QByteArray &bytes)
{
    keeper::Server server(connection, std::make_shared<TrustAll>());
    const auto ignore = [](QByteArrayView) { return keeper::Result<>(); };
    const auto proof = server.pull(keeper::RemoteCommand("head").args({"-c", bytes, "/dev/zero"}), ignore, {},
                                   std::chrono::seconds(30));
    return proof.transform([](const keeper::StreamProof &whole) { return whole.bytes; });
}

keeper::Result<qint64> raw(const std::shared_ptr<keeper::Connection> &connection, const QByteArray &bytes)
{
    auto channel = connection->exec("head -c " + bytes + " /dev/zero", {});
    if (!channel)
        return std::unexpected(channel.error());
    qint64 total = 0;
    while (true) {
        const auto piece = (*channel)->read(1 << 20, {});
        if (!piece)
            return std::unexpected(piece.error());
        if (piece->isEmpty())
            return total;
        total += piece->size();
    }
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    QTextStream err(stderr);
    if (arguments.size() != 7) {
        err << "usage: streambench HOST PORT USER KEY proof|raw BYTES\n";
        return 2;
    }
    keeper::ConnectOptions options;
    options.host.name = options.host.hostName = arguments.at(1);
    options.host.port = arguments.at(2).toUShort();
    options.host.user = arguments.at(3);
    options.host.identityAgent = u"none"_s;
    options.identityFiles = {arguments.at(4)};
    TrustAll questions;
    const auto connection = keeper::Connection::open(options, questions, {});
    if (!connection) {
        err << keeper::nameOf(connection.error().code) << ": " << connection.error().detail << '\n';
        return 1;
    }
    const QByteArray bytes = arguments.at(6).toLatin1();
    QElapsedTimer clock;
    clock.start();
    const auto moved = arguments.at(5) == "proof"_L1 ? withProof(*connection, bytes) : raw(*connection, bytes);
    const double seconds = double(clock.nsecsElapsed()) / 1e9;
    if (!moved || *moved != bytes.toLongLong()) {
        err << (moved ? u"%1 bytes came"_s.arg(*moved) : moved.error().detail) << '\n';
        return 1;
    }
    QTextStream(stdout) << seconds << '\n';
    return 0;
}
