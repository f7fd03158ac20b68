// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/hostkey.h"

#include "core/base/sha256.h"

using namespace Qt::StringLiterals;

namespace keeper {

QString HostKey::sha256() const
{
    const QByteArray digest = QByteArray::fromHex(Sha256::hexOf(blob));
    return u"SHA256:"_s + QString::fromLatin1(digest.toBase64(QByteArray::OmitTrailingEquals));
}

} // namespace keeper
