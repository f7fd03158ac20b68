// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/postgres/session/databasefacts.h"

#include <QByteArray>
#include <QList>

// The SQL that the script on the server (core/restore) feeds to psql while authentik is stopped. Pure.
namespace keeper {

/// A script for
///     psql -X -q -v ON_ERROR_STOP=1 -v live=… -v incoming=… -v outgoing=… -d MAINTENANCE -f -
/// (psql 10 or newer; PGCLIENTENCODING=UTF8) that puts the database `incoming` into the place of `live`, which is kept
/// as `outgoing`. It looks first at what is there:
/// - live and incoming, no outgoing: both are closed to connections, their sessions ended (5 s are given them), both
///   renamed and the new live one opened, in one transaction together with `roleSettings`;
/// - live and outgoing, no incoming: that was done already; live is opened, in case its opening was what went wrong;
/// - anything else: it ends with an error (psql's exit 3) that says what is there, and has changed nothing.
/// So it may be cut at any point and run again, or run with incoming and outgoing exchanged, which puts things back.
/// What it closed stays closed when it fails: one of these two opens the live one again. `outgoing` stays closed.
/// Whichever is started last decides: it ends the sessions of an older one, whose psql may have outlived its script,
/// and waits until their backends are gone. (PGAPPNAME=authentik-keeper-swap lets it see one that has only connected.)
/// psql's exits: 0; 3 (the script's error); 2 (no connection to the maintenance database, or it was ended).
[[nodiscard]] QByteArray placeDatabaseSql(const QByteArray &roleSettings);

/// Statements for `placeDatabaseSql` that turn the settings of roles in every database (DatabaseSetting with
/// `everyDatabase`; others are passed over) from `before` into `after`; the way back is the two exchanged. Roles that
/// are not here are passed over. Empty if there is nothing to do.
/// The settings of a role that only `before` names are reset: give it what this program is to decide on, not those of
/// strangers. What the connecting role may not set fails the whole swap: give it only roles it may change.
[[nodiscard]] QByteArray roleSettingsSql(const QList<DatabaseSetting> &before, const QList<DatabaseSetting> &after);

} // namespace keeper
