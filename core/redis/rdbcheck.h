// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArrayView>

#include <cstdint>
#include <memory>

namespace keeper {

/// Redis' CRC-64 (Jones, reflected, start 0, no final xor) over more bytes; `crc` is the value so far.
[[nodiscard]] std::uint64_t crc64(std::uint64_t crc, QByteArrayView bytes);

struct RdbSummary
{
    int version = 0;
    qint64 keys = 0;
    bool checksummed = true;    ///< False: the server writes no checksum (`rdbchecksum no`).
    bool structureKnown = true; ///< False: a version newer than 12; its keys are not counted.
    friend bool operator==(const RdbSummary &, const RdbSummary &) = default;
};

/// Checks an RDB as its bytes pass: header, every opcode and length of versions 1 to 12, and the CRC-64.
/// Memory does not grow with the data. A version that is newer than 12 is checked by its CRC alone.
class RdbCheck
{
public:
    RdbCheck();
    ~RdbCheck();

    [[nodiscard]] Result<> add(QByteArrayView bytes); ///< Errors: RdbDamaged (fact "offset").
    [[nodiscard]] Result<RdbSummary> finish();        ///< Errors: RdbDamaged: cut, or a wrong CRC.

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace keeper
