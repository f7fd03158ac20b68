// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/backup/snapshot.h"

#include "core/postgres/session/postgresanswers.h"
#include "core/postgres/session/queries.h"

using namespace Qt::StringLiterals;

namespace keeper {

Snapshot::Snapshot(std::unique_ptr<DatabaseSession> session, const QByteArray &id)
    : m_session(std::move(session))
    , m_id(id)
{}

Result<std::unique_ptr<Snapshot>> Snapshot::take(Server &server, const Deployment &deployment, std::stop_token stop)
{
    auto session = openDatabase(server, deployment, newApplicationName(), stop);
    if (!session)
        return std::unexpected(session.error());
    if (const Result<> begun = (*session)->execute(queries::beginSnapshot(), stop); !begun)
        return std::unexpected(begun.error());
    const auto answer = (*session)->ask(queries::exportSnapshot(), stop);
    if (!answer)
        return std::unexpected(answer.error());
    const QByteArray id = answer->value("snapshot"_L1).toString().toUtf8();
    return std::unique_ptr<Snapshot>(new Snapshot(std::move(*session), id));
}

Result<SnapshotContents> Snapshot::contents(std::stop_token stop)
{
    const auto authentik = askTwice(*m_session, queries::askAuthentik(), stop);
    if (!authentik)
        return std::unexpected(authentik.error());
    const auto sequences = m_session->ask(queries::sequences(), stop);
    if (!sequences)
        return std::unexpected(sequences.error());
    const auto counts = askTwice(*m_session, queries::askCounts(), stop);
    if (!counts)
        return std::unexpected(counts.error());
    const AuthentikRows known = authentikRowsIn(*authentik);
    return SnapshotContents{.rows = rowsIn(*counts, "rows"_L1),
                            .sequences = fromJson<QStringList>(sequences->value("sequences"_L1)),
                            .newestVersion = known.newestVersion,
                            .newestBuild = known.newestBuild,
                            .migrations = known.migrations};
}

} // namespace keeper
