// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/archive/tarentry.h"

#include <QJsonDocument>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

void insertName(QJsonObject &object, const QString &key, const QByteArray &name)
{
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = utf8(name);
    if (utf8.hasError())
        object.insert(key + "Base64"_L1, QString::fromLatin1(name.toBase64()));
    else
        object.insert(key, text);
}

QByteArray takeName(const QJsonObject &object, const QString &key)
{
    if (const QJsonValue base64 = object.value(key + "Base64"_L1); base64.isString())
        return QByteArray::fromBase64(base64.toString().toLatin1());
    return object.value(key).toString().toUtf8();
}

} // namespace

QJsonObject toJson(const TarEntry &entry)
{
    QJsonObject object;
    insertName(object, u"path"_s, entry.path);
    object.insert(u"type"_s, entry.type);
    object.insert(u"size"_s, entry.size);
    object.insert(u"mode"_s, QString::number(entry.mode, 8).rightJustified(4, u'0'));
    object.insert(u"uid"_s, entry.uid);
    object.insert(u"gid"_s, entry.gid);
    object.insert(u"mtime"_s, entry.mtime);
    if (!entry.link.isEmpty())
        insertName(object, u"link"_s, entry.link);
    if (!entry.sha256.isEmpty())
        object.insert(u"sha256"_s, QString::fromLatin1(entry.sha256));
    return object;
}

std::optional<TarEntry> tarEntryFromJson(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    bool isMode = false;
    TarEntry entry{.path = takeName(object, u"path"_s),
                   .type = object.value("type"_L1).toString(),
                   .size = object.value("size"_L1).toInteger(),
                   .mode = object.value("mode"_L1).toString().toInt(&isMode, 8),
                   .uid = object.value("uid"_L1).toInteger(),
                   .gid = object.value("gid"_L1).toInteger(),
                   .mtime = object.value("mtime"_L1).toDouble(),
                   .link = takeName(object, u"link"_s),
                   .sha256 = object.value("sha256"_L1).toString().toLatin1()};
    if (entry.path.isEmpty() || entry.type.isEmpty() || !isMode)
        return {};
    return entry;
}

} // namespace keeper
