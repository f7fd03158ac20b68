// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace keeper {

/// What a person typed: `[user@]host[:port]`, `[user@][v6]:port`, or a Host name of the ssh configuration.
struct Target
{
    QString user;     ///< Empty: the configuration's, else the local user.
    QString host;     ///< As typed.
    quint16 port = 0; ///< 0: the configuration's, else 22.

    /// Errors: Usage, when it is not of that form (a leading dash or control characters are never a host).
    [[nodiscard]] static Result<Target> parse(const QString &text);
    friend bool operator==(const Target &, const Target &) = default;
};

/// How to reach and log in to one host, with everything of ~/.ssh/config resolved.
struct HostConfig
{
    QString name;     ///< As typed (the alias): messages and the set's folder use it.
    QString hostName; ///< What is resolved and connected to.
    QString user;
    quint16 port = 22;
    QStringList identityFiles;
    bool identitiesOnly = false;
    QString identityAgent; ///< Socket path; empty: SSH_AUTH_SOCK; "none": no agent.
    QString hostKeyAlias;
    QStringList userKnownHosts;
    QStringList globalKnownHosts;
    QList<HostConfig> jumps; ///< ProxyJump, nearest first.
    QStringList notHonoured; ///< Options that were set and are not supported: "certificatefile".
    friend bool operator==(const HostConfig &, const HostConfig &) = default;
};

/// Reads the configuration as OpenSSH means it, by `ssh -G` (defaults alone where ssh is not installed).
/// `configFile` is for tests (`-F`). Runs a local program: not for the UI thread.
/// Errors: SshConfigInvalid; SshConfigUnsupported for what can't work without it (`proxycommand`).
[[nodiscard]] Result<HostConfig> resolveHost(const Target &target, const QString &configFile = {});

/// Host names of the configuration without patterns, for completion; empty when there is none.
[[nodiscard]] QStringList configuredHosts(const QString &configFile = {});

} // namespace keeper
