// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/secretstring.h"
#include "core/remote/server.h"
#include "core/remote/wrapper.h"

#include <QByteArray>

#include <stop_token>

namespace keeper {

/// How this user gets sudo's rights.
struct ElevationState
{
    Elevation kind = Elevation::Free;
    SecretString password;
};

/// Tries sudo without a password, then asks for one and tries it once.
/// Errors: SudoRefused, SudoPasswordNeeded (declined), SudoPasswordWrong, SecretNeeded, and those of the connection.
[[nodiscard]] Result<ElevationState> findElevation(Server &server, Questions &questions, std::stop_token stop);

/// What sudo means by its words on standard error (in English: LC_ALL=C).
[[nodiscard]] Error sudoFailure(const QByteArray &said);

} // namespace keeper
