// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/newhost/newhostmark.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr auto label = "authentik-keeper.run";
const QByteArray prefix = "authentik-keeper-"_ba;

} // namespace

Result<> markNewHost(Server &server, const ServerRun &run, std::stop_token stop)
{
    const QByteArray record = QJsonDocument(toJson(run)).toJson(QJsonDocument::Compact).toBase64();
    const RemoteCommand command = server.engineCommand(
        {"volume", "create", "--label", label + QByteArray("=") + record, prefix + run.run.toLatin1()});
    return server.read(command, stop).transform([](const auto &) {});
}

Result<> unmarkNewHost(Server &server, const QString &run, std::stop_token stop)
{
    return server.read(server.engineCommand({"volume", "rm", "--force", prefix + run.toLatin1()}), stop)
        .transform([](const auto &) {});
}

Result<QList<ServerRun>> listNewHostRuns(Server &server, std::stop_token stop)
{
    const auto names =
        server.read(server.engineCommand({"volume", "ls", "--quiet", "--filter", "label="_ba + label}), stop);
    if (!names)
        return std::unexpected(names.error());
    QList<ServerRun> runs;
    for (const QByteArray &name : names->split('\n')) {
        if (!name.startsWith(prefix))
            continue;
        const QByteArray format = R"({{index .Labels ")"_ba + label + R"("}})";
        const auto record = server.read(server.engineCommand({"volume", "inspect", "--format", format, name}), stop);
        if (!record)
            return std::unexpected(record.error());
        const QByteArray json = QByteArray::fromBase64(record->trimmed());
        const Result<ServerRun> recorded = serverRunFromJson(QJsonDocument::fromJson(json).object());
        runs += recorded.value_or(ServerRun{.isForeign = true});
        runs.last().run = QString::fromUtf8(name.sliced(prefix.size()));
    }
    std::ranges::sort(runs, std::ranges::greater(), &ServerRun::run);
    return runs;
}

} // namespace keeper
