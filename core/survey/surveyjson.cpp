// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backupset/components.h"
#include "core/survey/survey.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

QJsonValue shown(const SecretString &secret)
{
    return secret.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(u"***"_s);
}

QJsonArray texts(const QList<QByteArray> &list)
{
    QJsonArray array;
    for (const QByteArray &bytes : list)
        array << QString::fromUtf8(bytes);
    return array;
}

QJsonObject containersToJson(const Deployment &deployment)
{
    QJsonObject json;
    for (const Service *container :
         {deployment.server(), deployment.worker(), deployment.database(), deployment.redis()}) {
        if (container)
            json[container->service] = QJsonObject{{u"id"_s, QString::fromLatin1(container->id())},
                                                   {u"name"_s, container->name},
                                                   {u"image"_s, container->image},
                                                   {u"imageId"_s, container->imageId},
                                                   {u"digest"_s, container->imageDigest},
                                                   {u"running"_s, container->running}};
    }
    return json;
}

QJsonObject accessToJson(const Deployment &deployment)
{
    const DatabaseAccess &database = deployment.databaseAccess;
    QJsonObject json{{u"database"_s, QJsonObject{{u"host"_s, database.host},
                                                 {u"port"_s, database.port},
                                                 {u"name"_s, database.name},
                                                 {u"user"_s, database.user},
                                                 {u"password"_s, shown(database.password)}}},
                     {u"secretKey"_s, shown(deployment.secretKey)}};
    if (const auto &redis = deployment.redisAccess)
        json[u"redis"_s] = QJsonObject{{u"host"_s, redis->host},
                                       {u"port"_s, redis->port},
                                       {u"user"_s, redis->user},
                                       {u"password"_s, shown(redis->password)}};
    return json;
}

QJsonObject deploymentToJson(const Survey &survey)
{
    const Deployment &deployment = survey.deployment;
    return {{u"kind"_s, deployment.kind},
            {u"engine"_s, deployment.engine},
            {u"engineVersion"_s, deployment.engineVersion},
            {u"project"_s, deployment.project},
            {u"folder"_s, QString::fromUtf8(deployment.folder)},
            {u"version"_s, deployment.version},
            {u"hostname"_s, survey.hostName},
            {u"installIdSha256"_s, survey.database.installIdSha256},
            {u"containers"_s, containersToJson(deployment)},
            {u"configurationSource"_s, deployment.configurationSource},
            {u"configuration"_s, accessToJson(deployment)}};
}

QJsonArray settingsToJson(const QList<DatabaseSetting> &settings)
{
    QJsonArray array;
    for (const DatabaseSetting &setting : settings)
        array << QJsonObject{{u"role"_s, setting.role},
                             {u"everyDatabase"_s, setting.everyDatabase},
                             {u"name"_s, setting.name},
                             {u"value"_s, setting.value}};
    return array;
}

QJsonObject databaseToJson(const DatabaseFacts &facts)
{
    QJsonObject extensions;
    for (const auto &[name, version] : facts.extensions.asKeyValueRange())
        extensions[name] = version;
    QJsonObject rows;
    for (const auto &[schema, tables] : facts.estimatedRows.asKeyValueRange()) {
        QJsonObject counts;
        for (const auto &[table, count] : tables.asKeyValueRange())
            counts[table] = count;
        rows[schema] = counts;
    }
    return {{u"state"_s, u"found"_s},
            {u"bytes"_s, facts.bytes},
            {u"name"_s, facts.name},
            {u"owner"_s, facts.owner},
            {u"serverVersion"_s, facts.serverVersion},
            {u"dumpVersion"_s, facts.dumpVersion},
            {u"encoding"_s, facts.encoding},
            {u"localeProvider"_s, facts.localeProvider},
            {u"collate"_s, facts.collate},
            {u"ctype"_s, facts.ctype},
            {u"icuLocale"_s, facts.icuLocale ? QJsonValue(*facts.icuLocale) : QJsonValue(QJsonValue::Null)},
            {u"acl"_s, facts.acl ? QJsonValue(*facts.acl) : QJsonValue(QJsonValue::Null)},
            {u"connectionLimit"_s, facts.connectionLimit},
            {u"settings"_s, settingsToJson(facts.settings)},
            {u"extensions"_s, extensions},
            {u"schemas"_s, QJsonArray::fromStringList(facts.schemas)},
            {u"newestVersion"_s, QJsonObject{{u"version"_s, facts.newestVersion}, {u"build"_s, facts.newestBuild}}},
            {u"estimatedRows"_s, rows},
            {u"reachedBy"_s, facts.reachedBy}};
}

QJsonObject redisToJson(const Survey &survey)
{
    if (!survey.redis)
        return {{u"state"_s, survey.deployment.redisAccess ? u"unreachable"_s : u"absent"_s}};
    return {{u"state"_s, u"found"_s},
            {u"flavour"_s, survey.redis->flavour},
            {u"serverVersion"_s, survey.redis->version},
            {u"keys"_s, survey.redis->keys},
            {u"bytes"_s, survey.redis->memoryBytes},
            {u"appendOnly"_s, survey.redis->appendOnly},
            {u"reachedBy"_s, survey.redis->reachedBy}};
}

QJsonObject directoryToJson(const DirectoryFacts &facts)
{
    QJsonObject json{{u"state"_s, nameOf(facts.state)}};
    if (facts.state == DirectoryState::Found || facts.state == DirectoryState::Empty) {
        json[u"bytes"_s] = facts.bytes;
        json[u"entries"_s] = facts.entries;
        json[u"estimated"_s] = facts.estimated;
    }
    if (facts.mount)
        json[u"mount"_s] = QJsonObject{{u"container"_s, QString::fromUtf8(facts.mount->target)},
                                       {u"kind"_s, nameOf(facts.mount->kind)},
                                       {u"source"_s, QString::fromUtf8(facts.mount->source)}};
    if (facts.store)
        json[u"store"_s] = QJsonObject{{u"bucket"_s, facts.store->bucket},
                                       {u"endpoint"_s, facts.store->endpoint},
                                       {u"region"_s, facts.store->region}};
    if (!facts.detail.isEmpty())
        json[u"detail"_s] = facts.detail;
    return json;
}

QJsonObject configurationToJson(const Survey &survey)
{
    return {{u"state"_s, survey.configurationFiles.isEmpty() ? u"absent"_s : u"found"_s},
            {u"bytes"_s, survey.configurationBytes},
            {u"entries"_s, survey.configurationFiles.size()},
            {u"files"_s, texts(survey.configurationFiles)},
            {u"unreadable"_s, texts(survey.unreadableConfiguration)}};
}

QJsonObject componentToJson(const ComponentInfo &info, const Survey &survey)
{
    switch (info.kind) {
    case ComponentKind::Database:
        return databaseToJson(survey.database);
    case ComponentKind::Redis:
        return redisToJson(survey);
    case ComponentKind::Directory: {
        const DirectoryFacts *facts = survey.directory(info.name);
        return facts ? directoryToJson(*facts) : QJsonObject();
    }
    case ComponentKind::Configuration:
        return configurationToJson(survey);
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

QJsonObject toJson(const Survey &survey)
{
    QJsonObject components;
    for (const ComponentInfo &info : AllComponents) {
        if (const QJsonObject found = componentToJson(info, survey); !found.isEmpty()) // empty: not of this version
            components.insert(info.name, found);
    }
    return {{u"deployment"_s, deploymentToJson(survey)}, {u"components"_s, components}};
}

} // namespace keeper
