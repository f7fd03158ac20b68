// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/sqltext.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace keeper {

/// What PostgreSQL says of authentik's database (discover: sizes and estimates; the exact counts come with the dump).
struct DatabaseFacts
{
    QString name;
    QString owner;
    int serverVersion = 0;     ///< server_version_num: 170012
    QString serverVersionText; ///< "17.12 (Debian …)"
    QString dumpVersion;       ///< of the container's pg_dump: "17.12"
    bool canZstd = false;      ///< that pg_dump takes -Z zstd:1
    qint64 bytes = 0;          ///< pg_database_size
    qint64 tableBytes = 0;     ///< of all tables: what a COPY will be about
    QString encoding;
    QString localeProvider; ///< "c", "i" or "b"
    QString collate;
    QString ctype;
    std::optional<QString> icuLocale;
    std::optional<QString> acl; ///< pg_database.datacl as text
    std::optional<QString> comment;
    int connectionLimit = -1;
    QList<DatabaseSetting> settings;
    QMap<QString, QString> extensions;
    QStringList schemas;
    QMap<QString, QMap<QString, qint64>> estimatedRows; ///< schema → table → reltuples
    QString installIdSha256;                            ///< never the id itself
    QString newestVersion;                              ///< of authentik_version_history
    QString newestBuild;
    QStringList migrations; ///< "authentik_core.0001_initial"
    bool mayReadAll = true; ///< the role may read every table
    QString reachedBy;      ///< "tunnel" or "exec"
    friend bool operator==(const DatabaseFacts &, const DatabaseFacts &) = default;
};

} // namespace keeper
