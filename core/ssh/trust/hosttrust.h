// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/question.h"
#include "core/ssh/config/sshconfig.h"
#include "core/ssh/trust/knownhosts.h"

namespace keeper {

/// The files that may know this host: the program's own first.
[[nodiscard]] KnownHosts knownHostsOf(const HostConfig &host, const QString &programFile);

struct TrustQuestion
{
    QString host; ///< As in known_hosts.
    HostKey key;
    QString accepted;    ///< "SHA256:…" of `--accept-host-key`, or empty.
    QString programFile; ///< Where a newly trusted key goes.
};

/// Whether to go on with a server that showed this key. Errors: HostKeyChanged, HostKeyRevoked, HostKeyUnknown,
/// FileFailed, Cancelled.
[[nodiscard]] Result<> checkTrust(const KnownHosts &known,
                                  const TrustQuestion &question,
                                  Questions &questions,
                                  const std::stop_token &stop);

} // namespace keeper
