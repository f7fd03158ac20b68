// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backupset/store/setname.h"

#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

const QString TimeFormat = u"yyyy-MM-dd'T'HH-mm-ss'Z'"_s;
const QString PartialEnd = u".partial"_s;

bool isKept(QChar character)
{
    return (character >= u'a' && character <= u'z') || (character >= u'0' && character <= u'9') || character == u'.' ||
           character == u'_' || character == u'-';
}

QString safe(const QString &text)
{
    QString name = text.toLower();
    for (QChar &character : name) {
        if (!isKept(character))
            character = u'_';
    }
    return name;
}

} // namespace

QString serverFolderName(const QString &target, quint16 port, const QString &project)
{
    QString name = safe(target);
    // A leading dot would hide the folder, or leave the destination.
    if (name.isEmpty() || name.startsWith(u'.'))
        name.prepend(u'_');
    if (port != 22)
        name += u'-' + QString::number(port);
    if (project != u"authentik")
        name += u'-' + safe(project);
    return name;
}

QString setFolderName(const QDateTime &startedAt)
{
    return startedAt.toUTC().toString(TimeFormat);
}

std::optional<QDateTime> timeOfSetFolder(const QString &name)
{
    // Never by way of local time: it lacks an hour each spring, and asking for it costs more than all else in a list.
    const QDateTime time(QDate::fromString(name.first(std::min<qsizetype>(10, name.size())), Qt::ISODate),
                         QTime::fromString(name.mid(11, 8).replace(u'-', u':'), Qt::ISODate), QTimeZone::UTC);
    return time.isValid() && setFolderName(time) == name ? std::optional(time) : std::nullopt;
}

QString partialFolderName(const QString &setName)
{
    return u'.' + setName + PartialEnd;
}

std::optional<QString> setNameOfPartial(const QString &name)
{
    if (!name.startsWith(u'.') || !name.endsWith(PartialEnd))
        return {};
    const QString setName = name.sliced(1, name.size() - 1 - PartialEnd.size());
    return timeOfSetFolder(setName) ? std::optional(setName) : std::nullopt;
}

} // namespace keeper
