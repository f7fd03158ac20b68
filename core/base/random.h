// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace keeper {

/// 2 × `bytes` hex digits from the system's generator, for nonces.
[[nodiscard]] QByteArray randomHex(int bytes);

/// A run's name, `YYYYMMDDtHHMMSSz-xxxx`: UTC and four random hex digits (docs/runs.md 1).
[[nodiscard]] QString newRunId(const QDateTime &utc);

} // namespace keeper
