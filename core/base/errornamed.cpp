// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/errornamed.h"

namespace keeper {

std::optional<ErrorCode> errorNamed(const QString &name)
{
    // What is no code has the name of the first one.
    const QString first = errorName(ErrorCode::Internal);
    if (name == first)
        return ErrorCode::Internal;
    for (int code = 1; errorName(static_cast<ErrorCode>(code)) != first; ++code) {
        if (errorName(static_cast<ErrorCode>(code)) == name)
            return static_cast<ErrorCode>(code);
    }
    return {};
}

} // namespace keeper
