// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace keeper {

QByteArray randomHex(int bytes)
{
    QByteArray raw;
    while (raw.size() < bytes)
        raw.append(char(QRandomGenerator::system()->bounded(256)));
    return raw.toHex();
}

QString newRunId(const QDateTime &utc)
{
    return utc.toUTC().toString(u"yyyyMMdd't'hhmmss'z'"_s) + u'-' + QString::fromLatin1(randomHex(2));
}

} // namespace keeper
