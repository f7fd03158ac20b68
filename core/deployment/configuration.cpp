// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/configuration.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

QJsonValue at(const QJsonObject &json, const QString &path)
{
    QJsonValue value = json;
    const QStringList keys = path.split(u'.');
    for (const QString &key : keys)
        value = value.toObject().value(key);
    return value;
}

QString variable(const QString &path)
{
    return u"AUTHENTIK_"_s + path.toUpper().replace(u'.', u"__"_s);
}

/// authentik takes values of its environment as JSON where it can, so a password of digits comes as a number; what
/// it was before is still in the environment.
QString text(const QJsonValue &value, const QString &path, const Environment &environment)
{
    if (value.isDouble())
        return environment.value(variable(path), QString::number(value.toInteger())).trimmed();
    return value.isBool() ? (value.toBool() ? u"true"_s : u"false"_s) : value.toString();
}

/// The first path that has a value.
QString first(const QJsonObject &json, const QStringList &paths, const Environment &environment)
{
    for (const QString &path : paths) {
        if (const QString value = text(at(json, path), path, environment); !value.isEmpty())
            return value;
    }
    return {};
}

Configuration read(const QJsonObject &json, const Environment &environment)
{
    const auto value = [&](const QStringList &paths) { return first(json, paths, environment); };
    // From 2026.8 on `direct` is the database itself where the other address is a pooler's: dumps want that one.
    const auto postgres = [&](const QString &key) {
        return value({u"postgresql.direct."_s + key, u"postgresql."_s + key});
    };
    const auto s3 = [&](const QString &key) { return value({u"storage.media.s3."_s + key, u"storage.s3."_s + key}); };

    Configuration result;
    result.database = {.host = postgres(u"host"_s),
                       .port = postgres(u"port"_s).toUShort(),
                       .name = postgres(u"name"_s),
                       .user = postgres(u"user"_s),
                       .password = SecretString(postgres(u"password"_s).toUtf8()),
                       .sslMode = postgres(u"sslmode"_s)};
    if (result.database.port == 0)
        result.database.port = 5432;
    result.redis = {.host = value({u"redis.host"_s}),
                    .port = value({u"redis.port"_s}).toUShort(),
                    .user = value({u"redis.username"_s}),
                    .password = SecretString(value({u"redis.password"_s}).toUtf8()),
                    .tls = value({u"redis.tls"_s}).toLower() == "true"_L1};
    if (result.redis.port == 0)
        result.redis.port = 6379;
    if (value({u"storage.media.backend"_s, u"storage.backend"_s}) == "s3"_L1)
        result.mediaStore =
            ObjectStore{.bucket = s3(u"bucket_name"_s), .endpoint = s3(u"endpoint"_s), .region = s3(u"region"_s)};
    result.secretKey = SecretString(value({u"secret_key"_s}).toUtf8());
    return result;
}

QJsonObject with(QJsonObject json, const QStringList &path, const QJsonValue &value)
{
    const QString &key = path.first();
    json[key] = path.size() == 1 ? value : QJsonValue(with(json[key].toObject(), path.mid(1), value));
    return json;
}

/// `env://NAME?default` is looked up; a file is the container's and out of reach.
QString resolved(const QString &value, const Environment &environment)
{
    if (!value.startsWith("env://"_L1) && !value.startsWith("file://"_L1))
        return value;
    const QUrl url(value);
    // Not url.host(): it is lower case.
    const QString name = value.section(u"://"_s, 1).section(u'?', 0, 0);
    const QString fallback = url.query(QUrl::FullyDecoded);
    return value.startsWith("env://"_L1) ? environment.value(name, fallback) : fallback;
}

/// The settings, whatever stands around them: a debug log is JSON too, one object a line.
QJsonObject settingsIn(const QByteArray &dumped)
{
    for (qsizetype at = dumped.startsWith('{') ? 0 : dumped.indexOf("\n{"); at >= 0;
         at = dumped.indexOf("\n{", at + 1)) {
        const QByteArray from = dumped.sliced(at);
        QJsonParseError error;
        QJsonDocument json = QJsonDocument::fromJson(from, &error);
        if (error.error == QJsonParseError::GarbageAtEnd)
            json = QJsonDocument::fromJson(from.first(error.offset));
        if (json.object()["postgresql"_L1].isObject())
            return json.object();
    }
    return {};
}

} // namespace

Result<Configuration> readConfiguration(const QByteArray &dumped, const Environment &environment)
{
    const QJsonObject json = settingsIn(dumped);
    if (json.isEmpty())
        return fail(ErrorCode::ConfigurationUnreadable, u"ak dump_config gave no postgresql settings"_s);
    return read(json, environment);
}

Configuration configurationFrom(const Environment &environment)
{
    QJsonObject json;
    for (const auto &[path, value] :
         {std::pair(u"postgresql.host"_s, u"localhost"_s), std::pair(u"postgresql.name"_s, u"authentik"_s),
          std::pair(u"postgresql.user"_s, u"authentik"_s),
          std::pair(u"postgresql.password"_s, u"env://POSTGRES_PASSWORD"_s),
          std::pair(u"redis.host"_s, u"localhost"_s)})
        json = with(json, path.split(u'.'), resolved(value, environment));
    for (const auto &[name, value] : environment.asKeyValueRange()) {
        if (name.startsWith("AUTHENTIK_"_L1))
            json = with(json, name.sliced(10).toLower().split(u"__"_s), resolved(value, environment));
    }
    return read(json, environment);
}

} // namespace keeper
