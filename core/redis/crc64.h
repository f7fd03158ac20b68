// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <cstdint>

namespace keeper {

/// Redis' CRC-64 (Jones, reflected, start 0, no final xor) over more bytes; `crc` is the value so far.
[[nodiscard]] std::uint64_t crc64(std::uint64_t crc, QByteArrayView bytes);

} // namespace keeper
