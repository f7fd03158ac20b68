// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/postgres/restore/databasetarget.h"

#include <QByteArray>
#include <QString>

// Statements of a restore; what holds for queries.h holds here too.
namespace keeper::queries {

/// Who we are and what we may do, roles, extensions, what would hold the live database back, our left-overs.
[[nodiscard]] QByteArray databaseTarget();

/// {"subscriptions": n} of the live database. Only where databaseTarget() says "maySeeSubscriptions".
[[nodiscard]] QByteArray subscriptions();

/// Makes collations of that locale in the session's temporary schema and rolls back: PostgreSQL opens the locale for
/// it. Gives no row; fails with PostgreSQL's words where there is no such locale.
[[nodiscard]] QByteArray tryLocale(const DatabaseLocale &locale);

/// {"version": 170012}
[[nodiscard]] QByteArray serverVersion();

/// {"revokes": ["REVOKE …"], "grants": ["GRANT …"], "missing": ["role"]}: what takes all rights on `database`, and what
/// gives it those of an access list of another server (pg_database.datacl as text). Rights of roles that are not here
/// are left out; the old owner's are the new one's.
[[nodiscard]] QByteArray databaseGrants(const QString &database, const QString &acl, const QString &oldOwner);

/// {"sql"}: {"behind": [[sequence and column, what it has reached, the column's largest value], …]} of every sequence
/// that fills a column of whole numbers and would give a number again. (Of a falling one: the smallest.)
[[nodiscard]] QByteArray askSequencesBehind();

/// {"views": ["public.name", …]}: materialized views that were never filled.
[[nodiscard]] QByteArray emptyViews();

/// {"rows": [[schema, table, n], …]}: rows inserted, changed and deleted, as the cumulative statistics have them.
[[nodiscard]] QByteArray writes();

/// {"bytes": n} of a database by name; null where there is none.
[[nodiscard]] QByteArray databaseBytes(const QString &database);

} // namespace keeper::queries
