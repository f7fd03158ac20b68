// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/pump/kexinit.h"

#include "core/ssh/pump/wireformat.h"

#include <QByteArrayList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {
namespace {

constexpr char kexInitMessage = 20; // RFC 4253 12
constexpr qsizetype cookieSize = 16;

bool haveCommon(const QByteArray &offered, const QByteArray &wanted)
{
    const QByteArrayList names = offered.split(',');
    const QByteArrayList ours = wanted.split(',');
    return std::ranges::any_of(ours, [&names](const QByteArray &name) { return names.contains(name); });
}

} // namespace

QString OfferedMethods::text() const
{
    return QString::fromLatin1(keyExchanges + "; " + hostKeys + "; " + ciphers);
}

bool OfferedMethods::mayAgree(const QByteArray &wantedExchanges, const QByteArray &wantedCiphers) const
{
    return haveCommon(keyExchanges, wantedExchanges) && haveCommon(ciphers, wantedCiphers);
}

std::optional<OfferedMethods> offeredMethods(const QByteArray &head)
{
    const qsizetype banner = head.startsWith("SSH-") ? 0 : head.indexOf("\nSSH-") + 1;
    const qsizetype end = head.indexOf('\n', banner);
    WireReader packet(head.mid(end + 1));
    packet.skip(5); // lengths of packet and padding
    if (end < 0 || !packet.rest().startsWith(kexInitMessage))
        return std::nullopt;
    packet.skip(1 + cookieSize);
    OfferedMethods offered;
    offered.keyExchanges = packet.string();
    offered.hostKeys = packet.string();
    offered.ciphers = packet.string();
    return packet.ok() ? std::optional(offered) : std::nullopt;
}

} // namespace keeper
