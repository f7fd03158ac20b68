// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/place.h"

namespace keeper {

QByteArrayList Place::entry(bool input, const QByteArrayList &variables) const
{
    if (isHost())
        return {};
    QByteArrayList words{engine, "exec"};
    if (input)
        words << "-i";
    if (!user.isEmpty())
        words << "-u" << user;
    for (const QByteArray &name : variables)
        words << "-e" << name;
    return words << id;
}

QByteArrayList Place::forLog() const
{
    QByteArrayList words = entry(false, {});
    if (!isHost())
        words.last().truncate(12);
    if (isElevated)
        words.prepend("sudo");
    return words;
}

} // namespace keeper
