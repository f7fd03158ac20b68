// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/deployment/deployment.h"
#include "core/remote/remotecommand.h"

#include <QByteArray>
#include <QString>

namespace keeper {

/// `dbname='…' user='…'` for --dbname. PostgreSQL's programs read a bare name with `=` in it, or one that begins with
/// `postgres://`, as a whole connection string; quoted so, any name is only a name.
[[nodiscard]] QByteArray connectionString(const QString &database, const QString &user);

/// Sends one of PostgreSQL's programs into the database's container, as authentik's role over the local socket; the
/// password goes along for sockets that want one. The deployment must have a database container.
void runBesideDatabase(RemoteCommand &command, const Deployment &deployment, const QByteArray &applicationName);

/// DatabaseUnreachable with the facts "container" and "state" if the container is stopped, EngineUnsupported with the
/// facts "unsupported" ("database") and "host" if the database is in no container.
[[nodiscard]] Result<> requireDatabaseContainer(const Deployment &deployment);

/// The SQLSTATE in a verbose message, "28P01" of "FATAL:  28P01: password …", whatever the server's language; or
/// nothing.
[[nodiscard]] QString sqlStateIn(const QString &message);

/// What psql, pg_dump or pg_dumpall said when it ended with another code than 0: DatabaseUnreachable,
/// DatabaseLoginFailed or DatabaseFailed, with the facts "exit" and, where it was said, "sqlstate".
[[nodiscard]] Error programFailure(int exit, const QByteArray &standardError);

/// A command that the engine did not even start (CommandFailed) means that the container stopped since it was found;
/// other failures are what they are.
[[nodiscard]] Error notStarted(const Error &error);

/// Removes every PG* variable from the process's environment. libpq takes each connection parameter that is not given
/// from them (PGHOSTADDR, PGSERVICE, PGOPTIONS, PGSSLMODE …; PostgreSQL 17 documentation, 32.15), and so does
/// pg_restore: what the person's shell has for a psql of their own must not reach the server that is saved. Threads:
/// changes the environment, so call it first thing in main(), before there is a second thread.
void forgetPostgresEnvironment();

} // namespace keeper
