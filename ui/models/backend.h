// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/secretstore.h"
#include "ui/models/library.h"
#include "ui/models/session.h"

#include <QFuture>

#include <memory>
#include <stop_token>

namespace keeper {

struct ConnectRequest
{
    Target target;
    QString identityFile; ///< Chosen by hand, or empty.
};

/// What the window asks of the program below it. Every call returns at once, and what blocks goes on elsewhere.
class Backend
{
public:
    virtual ~Backend() = default;
    [[nodiscard]] virtual QFuture<QStringList> configuredHosts() = 0;
    /// Asking for a stop ends it with Cancelled.
    [[nodiscard]] virtual QFuture<Result<std::shared_ptr<Session>>> connectTo(const ConnectRequest &request,
                                                                              std::shared_ptr<Questions> questions,
                                                                              std::stop_token stop) = 0;
    [[nodiscard]] virtual Library &library() = 0; ///< It lives as long as this.
    /// Where secrets are kept for the next time; none: every one is asked for.
    [[nodiscard]] virtual std::shared_ptr<SecretStore> secrets() const { return {}; }
};

} // namespace keeper
