// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backupwork.h"

#include "core/base/redactor.h"
#include "core/jobs/step.h"

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

Component notSaved(const QString &component, const Survey &survey, const BackupOptions &options)
{
    if (const DirectoryFacts *facts = survey.directory(component)) {
        if (facts->state == DirectoryState::Empty)
            return {.state = ComponentState::Empty, .root = facts->root};
        if (facts->state == DirectoryState::Absent)
            return {.state = ComponentState::Absent};
        if (facts->state == DirectoryState::External && facts->store)
            return {.state = ComponentState::External, .location = storeAddress(*facts->store)};
    }
    if (component == components::Redis && !survey.deployment.redisAccess)
        return {.state = ComponentState::Absent};
    const bool asked = options.only.isEmpty() ? !options.skip.contains(component) : options.only.contains(component);
    return {.state = asked ? ComponentState::Absent : ComponentState::Skipped};
}

QMap<QString, Manifest::Image> images(const Deployment &deployment)
{
    QMap<QString, Manifest::Image> found;
    for (const Service *container :
         {deployment.server(), deployment.worker(), deployment.database(), deployment.redis()}) {
        if (container)
            found.insert(container->service,
                         {.name = container->image, .digest = container->imageDigest, .id = container->imageId});
    }
    return found;
}

} // namespace

QString storeAddress(const ObjectStore &store)
{
    return u"s3://"_s + store.bucket;
}

BackupWork::BackupWork(std::shared_ptr<Server> from,
                       const Survey &found,
                       const BackupOptions &chosen,
                       const QString &runId)
    : server(std::move(from))
    , survey(found)
    , options(chosen)
    , run(runId)
    , startedAt(QDateTime::currentDateTimeUtc())
    , m_manifest(beginManifest(found, chosen))
{
    m_manifest.run = runId;
    m_manifest.startedAt = startedAt;
}

void BackupWork::record(const std::function<void(Manifest &)> &change)
{
    const QMutexLocker lock(&m_mutex);
    change(m_manifest);
}

Manifest BackupWork::manifest() const
{
    const QMutexLocker lock(&m_mutex);
    return m_manifest;
}

void BackupWork::warn(StepContext &context, const Warning &warning)
{
    context.warn(warning);
    record([&](Manifest &manifest) {
        manifest.warnings +=
            {.code = warning.code, .component = warning.component, .detail = Redactor::redact(warning.detail)};
    });
}

Result<FileSum> BackupWork::close(const QString &name, SetFile &file)
{
    Result<FileSum> sum = file.close();
    if (sum)
        set->noteSum(name, *sum);
    return sum;
}

Manifest beginManifest(const Survey &survey, const BackupOptions &options)
{
    const Deployment &deployment = survey.deployment;
    Manifest manifest;
    manifest.program = QStringLiteral(KEEPER_VERSION);
    manifest.server = {.target = survey.target,
                       .port = survey.port,
                       .hostname = survey.hostName,
                       .hostKeyType = survey.hostKey.type,
                       .hostKeySha256 = survey.hostKey.sha256()};
    manifest.deployment = {.kind = deployment.kind,
                           .engine = deployment.engine,
                           .engineVersion = deployment.engineVersion,
                           .project = deployment.project,
                           .folder = QString::fromUtf8(deployment.folder),
                           .version = deployment.version,
                           .installIdSha256 = survey.database.installIdSha256,
                           .images = images(deployment)};
    for (const QString &component : backupComponents(survey)) {
        if (!isSaved(component, survey, options))
            manifest.components.insert(component, notSaved(component, survey, options));
    }
    manifest.warnings = survey.warnings;
    return manifest;
}

} // namespace keeper
