// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QList>

namespace keeper {

/// Every code there is: what is said of one must be said of all.
inline QList<ErrorCode> allCodes()
{
    QList<ErrorCode> codes;
    for (int code = 0; code <= static_cast<int>(ErrorCode::RunForeign); ++code)
        codes += static_cast<ErrorCode>(code);
    return codes;
}

} // namespace keeper
