// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/localpath.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace keeper {

QString fullPath(const QString &typed)
{
    const QString path = typed.trimmed();
    if (path == "~"_L1 || path.startsWith("~/"_L1))
        return QDir::homePath() + path.sliced(1);
    return path;
}

} // namespace keeper
