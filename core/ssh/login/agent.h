// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/descriptor.h"
#include "core/base/error.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>
#include <stop_token>

namespace keeper {

/// A client of ssh-agent. Not libssh2's, which can't be interrupted while the agent asks its person to confirm,
/// and loses the flags of security keys' signatures.
class Agent
{
public:
    struct Key
    {
        QByteArray blob;
        QString comment;
    };

    /// `path`: a socket; empty: SSH_AUTH_SOCK; "none": no agent. Empty when there is none.
    [[nodiscard]] static std::optional<Agent> connect(const QString &path);

    [[nodiscard]] QList<Key> keys(const std::stop_token &stop);
    /// The signature in SSH's form: `string` algorithm, then its parts. Empty when the agent refuses.
    [[nodiscard]] QByteArray sign(const QByteArray &blob,
                                  const QByteArray &data,
                                  const QByteArray &algorithm,
                                  const std::stop_token &stop);

private:
    explicit Agent(Descriptor socket)
        : m_socket(std::move(socket))
    {}
    /// One request and its answer; empty on failure.
    [[nodiscard]] QByteArray ask(const QByteArray &request, const std::stop_token &stop);

    Descriptor m_socket;
};

} // namespace keeper
