// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArrayView>

#include <functional>

namespace keeper {

/// Takes the next bytes of a stream, on the thread that reads it. A failure ends the stream.
/// An empty view is never passed; the end of the stream is told by the return of the reader.
using ByteSink = std::function<Result<>(QByteArrayView bytes)>;

} // namespace keeper
