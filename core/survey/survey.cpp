// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/survey/survey.h"

#include "core/backupset/components.h"
#include "core/deployment/configurationfiles.h"
#include "core/files/places/surveydirectories.h"
#include "core/postgres/session/surveydatabase.h"
#include "core/redis/surveyredis.h"

#include <QFuture>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

bool endsSurvey(const Error &error)
{
    return error.code == ErrorCode::Cancelled || error.code == ErrorCode::ConnectionLost;
}

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
    if (!survey.database.mayReadAll)
        survey.warnings += {.code = WarningCode::TablesUnreadable, .component = components::Database};
    if (!loginNoise.trimmed().isEmpty())
        survey.warnings +=
            {.code = WarningCode::LoginScriptPrints, .detail = QString::fromUtf8(loginNoise.trimmed().left(200))};
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
    if (const auto found = redis.result())
        survey.redis = *found;
    else if (endsSurvey(found.error()))
        return std::unexpected(found.error());
    else
        survey.warnings += {.code = Named<WarningCode>(nameOf(found.error().code)),
                            .component = components::Redis,
                            .detail = found.error().detail};
    addWarnings(survey, server.loginNoise());
    return survey;
}

} // namespace keeper
