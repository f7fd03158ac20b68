// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/postgres/session/databasefacts.h"
#include "core/postgres/session/databasesession.h"

#include <QByteArray>
#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>

#include <stop_token>

// What PostgreSQL's answers (queries.h) mean.
namespace keeper {

/// What authentik's own tables tell, from the answer to askAuthentik().
struct AuthentikRows
{
    QString newestVersion;
    QString newestBuild;
    QStringList migrations;
    friend bool operator==(const AuthentikRows &, const AuthentikRows &) = default;
};

/// All of it but what needs authentik's tables or the container.
[[nodiscard]] DatabaseFacts databaseFactsIn(const QJsonObject &answer);
[[nodiscard]] QList<DatabaseSetting> settingsIn(const QJsonObject &answer); ///< Its member "settings".
[[nodiscard]] AuthentikRows authentikRowsIn(const QJsonObject &answer);
[[nodiscard]] QMap<QString, QMap<QString, qint64>> rowsIn(const QJsonObject &answer, QLatin1StringView member);

/// "17.12" of "pg_dump (PostgreSQL) 17.12 (Debian …)"; empty if there is no such thing in it.
[[nodiscard]] QString dumpVersionIn(const QByteArray &words);

/// Asks for a statement made by the database ({"sql"}), then asks that.
[[nodiscard]] Result<QJsonObject> askTwice(DatabaseSession &session, const QByteArray &sql, std::stop_token stop);

} // namespace keeper
