// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/fileerror.h"

#include <cerrno>
#include <cstring>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

ErrorCode codeOf(int number)
{
    switch (number) {
    case ENOSPC:
    case EDQUOT:
        return ErrorCode::DestinationFull;
    case EACCES:
    case EPERM:
    case EROFS:
        return ErrorCode::DestinationNotWritable;
    default:
        return ErrorCode::FileFailed;
    }
}

} // namespace

Error fileError(const QString &path, int number)
{
    return {
        .code = codeOf(number), .detail = QString::fromLocal8Bit(std::strerror(number)), .facts = {{u"path"_s, path}}};
}

} // namespace keeper
