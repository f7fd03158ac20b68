// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

// Every statement that this program sends to PostgreSQL to learn something. Each gives one row with one jsonb object.
// What depends on names found in the database is written by the database itself: those statements give
// {"sql": "…"}, made by format() with %I and %L, to be sent as the next question.
namespace keeper::queries {

/// Gives no row; sets search_path, time-outs and row security as pg_dump does, whatever the role's own settings.
[[nodiscard]] QByteArray prepareSession();

/// Version, size, locale, owner, rights, settings, extensions, schemas, tables with estimates, and whether all may
/// be read.
[[nodiscard]] QByteArray databaseFacts();

/// {"sql"}: migrations, newest version and the install id's SHA-256, as far as such tables are there.
[[nodiscard]] QByteArray askAuthentik();

/// {"sql"}: the exact number of rows of every table that a dump holds.
[[nodiscard]] QByteArray askCounts();

[[nodiscard]] QByteArray sequences();

/// Opens the transaction whose snapshot exportSnapshot() gives away.
[[nodiscard]] QByteArray beginSnapshot();
[[nodiscard]] QByteArray exportSnapshot();

/// Tables that COPY just now takes for this application: {"copies": [[relid, bytes so far, table's size], …]}. From 14.
[[nodiscard]] QByteArray copyProgress(const QByteArray &applicationName);

/// {"ended": n}. The name must be one of newApplicationName().
[[nodiscard]] QByteArray endSessions(const QByteArray &applicationName);

} // namespace keeper::queries
