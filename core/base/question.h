// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/hostkey.h"
#include "core/base/secretstring.h"

#include <optional>
#include <stop_token>

namespace keeper {

struct HostKeyQuestion
{
    QString host; ///< As in known_hosts: "host" or "[host]:port".
    HostKey key;
};

enum class SecretKind { Passphrase, Password, Challenge, SudoPassword };

struct SecretQuestion
{
    SecretKind kind = SecretKind::Password;
    QString user;
    QString host;
    QString keyFile; ///< Of a passphrase.
    QString prompt;  ///< The server's own words for a challenge (one-time code); hostile text.
    bool echo = false;
};

/// What only a person can answer. Called on the thread that asked for the connection, which waits.
class Questions
{
public:
    virtual ~Questions() = default;
    /// Trust this unknown key? Never asked about a changed or revoked one. Errors: HostKeyUnknown when
    /// there is nobody to ask.
    [[nodiscard]] virtual Result<bool> trustHostKey(const HostKeyQuestion &question, std::stop_token stop) = 0;
    /// Empty optional: the person declined. Errors: SecretNeeded when there is nobody to ask.
    [[nodiscard]] virtual Result<std::optional<SecretString>> secret(const SecretQuestion &question,
                                                                     std::stop_token stop) = 0;
};

} // namespace keeper
