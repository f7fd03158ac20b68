// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace keeper {

/// Removes every PG* variable from the process's environment. libpq takes each connection parameter that is not given
/// from them (PGHOSTADDR, PGSERVICE, PGOPTIONS, PGSSLMODE …; PostgreSQL 17 documentation, 32.15), and so does
/// pg_restore: what the person's shell has for a psql of their own must not reach the server that is saved. Threads:
/// changes the environment, so call it first thing in main(), before there is a second thread.
void forgetPostgresEnvironment();

} // namespace keeper
