// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QByteArrayView>

#include <functional>
#include <utility>

namespace keeper {

/// Takes the next bytes of a stream, on the thread that reads it. A failure ends the stream.
/// An empty view is never passed; the end of the stream is told by the return of the reader.
using ByteSink = std::function<Result<>(QByteArrayView bytes)>;

/// Gives the next bytes of a stream; empty at its end. A failure ends the stream.
using ByteSource = std::function<Result<QByteArray>()>;

/// A source of these bytes.
[[nodiscard]] inline ByteSource once(const QByteArray &bytes)
{
    return [rest = bytes]() mutable -> Result<QByteArray> { return std::exchange(rest, {}); };
}

} // namespace keeper
