// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/services/clilab.h"

#include <QByteArray>
#include <QMap>
#include <QString>

namespace keeper {

/// The whole state of a lab's authentik, seen by root with other tools than the program's own: schema and data by
/// pg_dump, what is not in a dump, and every directory with owners, modes, times, links, contents and attributes.
/// What authentik itself writes at every start is left out: the rows of its workers.
class LabState
{
public:
    [[nodiscard]] static LabState of(const CliLab &lab);

    /// The first lines that differ, by part; empty: the same state.
    [[nodiscard]] QByteArray differsFrom(const LabState &other) const;
    [[nodiscard]] QByteArray directories() const { return m_parts.value(QStringLiteral("directories")); }
    friend bool operator==(const LabState &, const LabState &) = default;

private:
    QMap<QString, QByteArray> m_parts;
};

/// Changes of every kind that a restore has to take back: rows, schema, rights, settings; files changed, new, removed,
/// with other owners, modes and attributes.
void damage(const CliLab &lab);

/// The Compose and .env files with owners and modes, and the environment that the server's container was made with.
[[nodiscard]] QByteArray configurationState(const CliLab &lab);
/// Gives authentik's role another password, and has everything run with it.
void changePassword(const CliLab &lab, const QByteArray &password);

/// Databases, directories, containers and work folders of runs: empty when a lab is clean.
[[nodiscard]] QByteArray leftOfRuns(const CliLab &lab);

/// Are all containers of authentik up, and does the server answer that it is ready? Waits a minute.
[[nodiscard]] bool isHealthy(const CliLab &lab);

} // namespace keeper
