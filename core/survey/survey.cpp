// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/survey/survey.h"

#include "core/backupset/components.h"
#include "core/deployment/configurationfiles.h"
#include "core/files/places/surveydirectories.h"
#include "core/postgres/session/surveydatabase.h"
#include "core/redis/surveyredis.h"

#include <QJsonArray>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

Result<std::optional<RedisFacts>> redisOf(Server &server, const Deployment &deployment, std::stop_token stop)
{
    if (!deployment.redisAccess)
        return std::nullopt;
    return surveyRedis(server, deployment, stop);
}

/// Host name and configuration files: short commands, one after the other.
struct HostLook
{
    QString name;
    ConfigurationLook configuration;
};

Result<HostLook> lookAtHost(Server &server, const Deployment &deployment, std::stop_token stop)
{
    const auto name = server.read(RemoteCommand("uname").arg("-n"), stop);
    if (!name)
        return std::unexpected(name.error());
    const auto configuration = lookAtConfigurationFiles(server, deployment, stop);
    if (!configuration)
        return std::unexpected(configuration.error());
    return HostLook{.name = QString::fromUtf8(name->trimmed()), .configuration = *configuration};
}

QString placeOf(const ObjectStore &store)
{
    QString place = u"s3://"_s + store.bucket;
    if (!store.endpoint.isEmpty())
        place += u" at "_s + store.endpoint;
    if (!store.region.isEmpty())
        place += u", region "_s + store.region;
    return place;
}

void addWarnings(Survey &survey, const QByteArray &loginNoise)
{
    for (const QByteArray &path : std::as_const(survey.unreadableConfiguration))
        survey.warnings += {.code = WarningCode::FileUnreadable,
                            .component = components::Configuration,
                            .detail = QString::fromUtf8(path)};
    for (const DirectoryFacts &facts : std::as_const(survey.directories)) {
        if (facts.state == DirectoryState::Unreadable)
            survey.warnings +=
                {.code = WarningCode::DirectoryUnreadable, .component = facts.component, .detail = facts.detail};
        else if (!facts.detail.isEmpty())
            survey.warnings +=
                {.code = WarningCode::PartlyLeftOut, .component = facts.component, .detail = facts.detail};
        if (facts.store)
            survey.warnings +=
                {.code = WarningCode::KeptInObjectStore, .component = facts.component, .detail = placeOf(*facts.store)};
    }
    if (const QStringList which = survey.deployment.notReady(); !which.isEmpty())
        survey.warnings += {.code = WarningCode::AuthentikNotReady, .detail = which.join(u", "_s)};
    if (!survey.database.mayReadAll)
        survey.warnings += {.code = WarningCode::TablesUnreadable, .component = components::Database};
    if (!loginNoise.trimmed().isEmpty())
        survey.warnings +=
            {.code = WarningCode::LoginScriptPrints, .detail = QString::fromUtf8(loginNoise.trimmed().left(200))};
}

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
            json[container->service.isEmpty() ? container->name : container->service] =
                QJsonObject{{u"role"_s, nameOf(container->role)}, {u"id"_s, QString::fromLatin1(container->id())},
                            {u"name"_s, container->name},         {u"image"_s, container->image},
                            {u"imageId"_s, container->imageId},   {u"digest"_s, container->imageDigest},
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

QJsonObject databaseToJson(const DatabaseFacts &facts)
{
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
            {u"icuLocale"_s, jsonOf(facts.icuLocale)},
            {u"acl"_s, jsonOf(facts.acl)},
            {u"connectionLimit"_s, facts.connectionLimit},
            {u"settings"_s, jsonOf(facts.settings)},
            {u"extensions"_s, jsonOf(facts.extensions)},
            {u"schemas"_s, jsonOf(facts.schemas)},
            {u"newestVersion"_s, QJsonObject{{u"version"_s, facts.newestVersion}, {u"build"_s, facts.newestBuild}}},
            {u"estimatedRows"_s, jsonOf(facts.estimatedRows)},
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
    if ((facts.state == DirectoryState::Found || facts.state == DirectoryState::Empty) && facts.isCounted()) {
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

const DirectoryFacts *Survey::directory(const QString &component) const
{
    const auto found = std::ranges::find(directories, component, &DirectoryFacts::component);
    return found == directories.end() ? nullptr : &*found;
}

Result<Survey> takeSurvey(Server &server, const Deployment &deployment, std::stop_token stop)
{
    // Without a database there is nothing to say of the rest: its failure ends the others.
    std::stop_source others;
    const std::stop_callback passOn(stop, [&] { others.request_stop(); });
    const std::stop_token token = others.get_token();
    QThreadPool pool;
    pool.setMaxThreadCount(3);
    auto redis = QtConcurrent::run(&pool, [&] { return redisOf(server, deployment, token); });
    auto directories = QtConcurrent::run(&pool, [&] { return surveyDirectories(server, deployment, token); });
    auto host = QtConcurrent::run(&pool, [&] { return lookAtHost(server, deployment, token); });
    auto database = surveyDatabase(server, deployment, stop);
    if (!database)
        others.request_stop();
    pool.waitForDone();
    if (!database)
        return std::unexpected(database.error());
    if (const auto found = directories.result(); !found)
        return std::unexpected(found.error());
    if (const auto found = host.result(); !found)
        return std::unexpected(found.error());

    const ConnectOptions &options = server.connection().options();
    Survey survey{.target = options.host.name,
                  .port = options.host.port,
                  .hostName = host.result()->name,
                  .hostKey = server.connection().identity().hostKey,
                  .deployment = deployment,
                  .database = *database,
                  .directories = *directories.result(),
                  .configurationFiles = host.result()->configuration.readable,
                  .unreadableConfiguration = host.result()->configuration.unreadable,
                  .configurationBytes = host.result()->configuration.bytes};
    if (const auto found = redis.result()) {
        survey.redis = *found;
    } else if (found.error().endsEverything()) {
        return std::unexpected(found.error());
    } else {
        survey.redisError = found.error();
        survey.warnings += {.code = Named<WarningCode>(nameOf(found.error().code)),
                            .component = components::Redis,
                            .detail = found.error().detail};
    }
    addWarnings(survey, server.loginNoise());
    return survey;
}

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
