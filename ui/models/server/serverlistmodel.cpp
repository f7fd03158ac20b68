// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/server/serverlistmodel.h"

#include "ui/models/server/serversets.h"
#include "ui/words/displaytext.h"
#include "ui/words/timetext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

QString serverTitle(const SavedServer &server)
{
    return harmless(server.name.isEmpty() ? server.address : server.name, 60);
}

ServerListModel::ServerListModel(const QString &path, QObject *parent)
    : QAbstractListModel(parent)
    , m_path(path)
{
    if (const Result<QList<SavedServer>> servers = readServers(path)) {
        m_servers = *servers;
    } else {
        m_error = servers.error();
        m_mayWrite = false;
    }
}

std::optional<SavedServer> ServerListModel::server(const QString &id) const
{
    const int row = rowOf(id);
    return row < 0 ? std::nullopt : std::optional(m_servers.at(row));
}

int ServerListModel::rowOf(const QString &id) const
{
    const auto found = std::ranges::find(m_servers, id, &SavedServer::id);
    return found == m_servers.end() ? -1 : static_cast<int>(found - m_servers.begin());
}

QString ServerListModel::keep(const SavedServer &server)
{
    const auto isSame = [&](const SavedServer &other) {
        return other.address == server.address && other.project == server.project;
    };
    auto found = std::ranges::find(m_servers, server.id, &SavedServer::id);
    SavedServer kept = server;
    if (const auto known = std::ranges::find_if(m_servers, isSame);
        found == m_servers.end() && known != m_servers.end()) {
        // Added once more: what a person gave it since stays.
        found = known;
        kept = *known;
        if (!server.identityFile.isEmpty())
            kept.identityFile = server.identityFile;
    }
    if (found != m_servers.end()) {
        *found = kept;
        const QModelIndex changed = index(static_cast<int>(found - m_servers.begin()));
        emit dataChanged(changed, changed);
    } else {
        if (kept.id.isEmpty())
            kept.id = newServerId();
        const int row = rowCount();
        beginInsertRows({}, row, row);
        m_servers += kept;
        endInsertRows();
    }
    write();
    return kept.id;
}

void ServerListModel::remove(const QString &id)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_servers.removeAt(row);
    m_statuses.remove(id);
    endRemoveRows();
    write();
}

void ServerListModel::setStatus(const QString &id, const ServerStatus &status)
{
    const int row = rowOf(id);
    if (row < 0 || m_statuses.value(id) == status)
        return;
    m_statuses.insert(id, status);
    emit dataChanged(index(row), index(row));
}

void ServerListModel::timePassed()
{
    if (!m_servers.isEmpty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

Result<int> ServerListModel::importFrom(const QString &path)
{
    const Result<QList<SavedServer>> read = readServers(path);
    if (!read)
        return std::unexpected(read.error());
    const QList<SavedServer> all = merged(m_servers, *read);
    const int added = static_cast<int>(all.size() - m_servers.size());
    if (added == 0)
        return 0;
    beginInsertRows({}, rowCount(), rowCount() + added - 1);
    m_servers = all;
    endInsertRows();
    write();
    return added;
}

void ServerListModel::write()
{
    if (!m_mayWrite)
        return;
    if (const Result<> written = writeServers(m_path, m_servers); !written) {
        m_error = written.error();
        emit failed();
    }
}

StepState ServerListModel::stateOf(const ServerStatus &status)
{
    if (status.waits || !status.activity.isEmpty())
        return StepState::Running;
    if (status.trouble)
        return StepState::Failed;
    if (!status.looked)
        return StepState::Waiting;
    return status.lastGood && !isOldBackup(*status.lastGood) ? StepState::Done : StepState::Failed;
}

QString ServerListModel::wordOf(const ServerStatus &status)
{
    if (status.waits)
        return tr("Waits for you", "@status server");
    if (!status.activity.isEmpty())
        return status.activity;
    if (status.trouble)
        return tr("Needs attention", "@status server");
    if (!status.looked)
        return tr("Not looked at yet", "@status server");
    if (status.unreadable)
        return tr("Backups can't be read", "@status server");
    if (!status.lastGood)
        return tr("No good backup", "@status server");
    return isOldBackup(*status.lastGood) ? tr("Backup is old", "@status server") : tr("Backed up", "@status server");
}

QString ServerListModel::lastBackupText(const ServerStatus &status)
{
    if (!status.looked || status.unreadable)
        return {};
    if (!status.lastGood)
        return tr("Last good backup: none", "@info server");
    return tr("Last good backup: %1", "@info server").arg(agoText(*status.lastGood, QDateTime::currentDateTimeUtc()));
}

int ServerListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_servers.size());
}

QVariant ServerListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SavedServer &server = m_servers.at(index.row());
    const ServerStatus status = m_statuses.value(server.id);
    switch (role) {
    case Qt::DisplayRole:
        return serverTitle(server);
    case Qt::ToolTipRole:
        return harmless(server.address, 120);
    case Qt::AccessibleTextRole:
        return QStringList{serverTitle(server), wordOf(status), lastBackupText(status)}.join(u". "_s);
    case IdRole:
        return server.id;
    case StateRole:
        return static_cast<int>(stateOf(status));
    case WordRole:
        return wordOf(status);
    case LastBackupRole:
        return lastBackupText(status);
    default:
        return {};
    }
}

} // namespace keeper
