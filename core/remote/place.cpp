// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/place.h"

#include <algorithm>

namespace keeper {

Place Place::container(const QByteArray &engine, const QByteArray &id)
{
    Place place;
    place.m_engine = engine;
    place.m_id = id;
    return place;
}

Place Place::as(const QByteArray &user) const
{
    Place place = *this;
    place.m_user = user;
    return place;
}

Place Place::elevated() const
{
    Place place = *this;
    place.m_elevated = true;
    return place;
}

Place Place::withoutShell() const
{
    Place place = *this;
    place.m_hasShell = false;
    return place;
}

QByteArrayList Place::entry(bool input, const QByteArrayList &variables) const
{
    if (isHost())
        return {};
    QByteArrayList words{m_engine, "exec"};
    if (input)
        words << "-i";
    if (!m_user.isEmpty())
        words << "-u" << m_user;
    for (const QByteArray &name : variables)
        words << "-e" << name;
    return words << m_id;
}

QByteArrayList Place::forLog() const
{
    QByteArrayList words = entry(false, {});
    if (!isHost())
        words.last().truncate(12);
    if (m_elevated)
        words.prepend("sudo");
    return words;
}

} // namespace keeper
