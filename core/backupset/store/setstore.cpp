// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backupset/store/setstore.h"

#include <algorithm>

namespace keeper {

std::optional<QString> SetStore::localPath(const QString &, const QByteArray &) const
{
    return {};
}

bool isFileName(const QByteArray &name)
{
    return !name.isEmpty() && name != "." && name != ".." && !name.contains('/') && !name.contains('\0');
}

bool isSetPath(const QString &name)
{
    return std::ranges::all_of(name.toUtf8().split('/'), isFileName);
}

} // namespace keeper
