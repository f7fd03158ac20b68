// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/deployment/deployment.h"
#include "core/remote/server.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <stop_token>

namespace keeper {

using RowCounts = QMap<QString, QMap<QString, qint64>>; ///< schema → table → exact number of rows

/// What a restored database must hold, by a backup's manifest. A value. Empty strings are not compared.
struct ExpectedDatabase
{
    RowCounts rows;
    QStringList sequences; ///< "public.django_migrations_id_seq"
    QString installIdSha256;
    QString newestVersion;
    QString newestBuild; ///< Compared where `newestVersion` is.
    friend bool operator==(const ExpectedDatabase &, const ExpectedDatabase &) = default;
};

/// What it does hold. Never the install id itself.
struct FoundDatabase
{
    RowCounts rows;
    QStringList sequences;
    QStringList behind;        ///< Sequences that would give a number again, each with its column and both numbers.
    QStringList unfilledViews; ///< Materialized views that can't be read.
    QString installIdSha256;
    QString newestVersion;
    QString newestBuild;
    friend bool operator==(const FoundDatabase &, const FoundDatabase &) = default;
};

/// One way in which a database is not what it should be.
struct DatabaseDifference
{
    QString what; ///< "rows", "sequences", "views", "install-id" or "version"
    QString line; ///< Raw English: "public.authentik_core_user: 1203 rows, not 1204".
    friend bool operator==(const DatabaseDifference &, const DatabaseDifference &) = default;
};

/// Pure. Tables and sequences both ways: missing, surplus (tables alone) and differing ones.
[[nodiscard]] QList<DatabaseDifference> databaseDifferences(const ExpectedDatabase &expected,
                                                            const FoundDatabase &found);

/// Compares a database of the server, by name, with what it must hold. Errors: RestoredDiffers (facts "component",
/// "database"; "what", as DatabaseDifference, comma-separated; at most 50 lines as detail), those of openDatabase(),
/// DatabaseFailed.
[[nodiscard]] Result<> checkStaging(Server &server,
                                    const Deployment &deployment,
                                    const QString &database,
                                    const ExpectedDatabase &expected,
                                    std::stop_token stop);

/// Every table's rows, counted now. Errors: those of openDatabase(), DatabaseFailed (a table that the role may not
/// read).
[[nodiscard]] Result<RowCounts> countRows(Server &server,
                                          const Deployment &deployment,
                                          const QString &database,
                                          std::stop_token stop);

/// Every table's rows inserted, changed and deleted as PostgreSQL has counted them (pg_stat_user_tables), a second
/// behind at most; a crash of PostgreSQL sets them to 0. Errors: those of openDatabase(), DatabaseFailed.
[[nodiscard]] Result<RowCounts> countWrites(Server &server,
                                            const Deployment &deployment,
                                            const QString &database,
                                            std::stop_token stop);

/// pg_database_size of a database, whether or not it allows connections; 0 if there is none of that name. Asked from
/// the live one. Errors: those of openDatabase(), DatabaseFailed.
[[nodiscard]] Result<qint64> databaseBytes(Server &server,
                                           const Deployment &deployment,
                                           const QString &database,
                                           std::stop_token stop);

} // namespace keeper
