// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redis/surveyredis.h"

#include "core/redis/redissession.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

using Fields = QHash<QByteArray, QByteArray>;

Fields readInfo(const QByteArray &info)
{
    Fields fields;
    for (const QByteArray &line : info.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            fields.insert(line.first(colon), line.sliced(colon + 1).trimmed());
    }
    return fields;
}

/// "db0:keys=312,expires=3,avg_ttl=0", one for each database that is not empty.
qint64 countKeys(const Fields &fields)
{
    qint64 keys = 0;
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        bool isNumber = false;
        if (field.key().startsWith("db"))
            std::ignore = field.key().sliced(2).toInt(&isNumber);
        if (isNumber && field.value().startsWith("keys="))
            keys += field.value().sliced(5, field.value().indexOf(',') - 5).toLongLong();
    }
    return keys;
}

} // namespace

Result<RedisFacts> surveyRedis(Server &server, const Deployment &deployment, std::stop_token stop)
{
    const auto session = openRedis(server, deployment, stop);
    if (!session)
        return std::unexpected(session.error());
    const Result<QByteArray> info = (*session)->ask({"INFO"}, stop);
    if (!info)
        return std::unexpected(info.error());
    const Fields fields = readInfo(*info);
    const bool valkey = fields.value("server_name") == "valkey";
    return RedisFacts{.flavour = valkey ? u"valkey"_s : u"redis"_s,
                      .version = QString::fromUtf8(fields.value(valkey ? "valkey_version" : "redis_version")),
                      .keys = countKeys(fields),
                      .memoryBytes = fields.value("used_memory_dataset").toLongLong(),
                      .appendOnly = fields.value("aof_enabled") == "1",
                      .reachedBy = (*session)->reachedBy()};
}

} // namespace keeper
