// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/composecommand.h"

namespace keeper {

QList<QByteArray> composeWords(const ComposeProject &project, const QList<QByteArray> &verb)
{
    QList<QByteArray> words{"compose", "--project-name", project.name.toUtf8(), "--project-directory", project.folder};
    for (const QByteArray &file : project.files)
        words += {"--file", file};
    for (const QByteArray &file : project.environmentFiles)
        words += {"--env-file", file};
    return words + verb;
}

ComposeProject projectOf(const Deployment &deployment)
{
    return {.name = deployment.project,
            .folder = deployment.folder,
            .files = deployment.composeFiles,
            .environmentFiles = deployment.environmentFiles};
}

QList<QByteArray> recreateWords(const Deployment &deployment, bool withWorker)
{
    QList<QByteArray> words{"up", "--detach", "--no-build", "--pull", "never"};
    const auto add = [&](const Service *container) {
        const QByteArray service = container ? container->service.toUtf8() : QByteArray();
        if (!service.isEmpty() && !words.contains(service))
            words += service;
    };
    add(deployment.database());
    add(deployment.redis());
    add(deployment.server());
    if (withWorker)
        add(deployment.worker());
    return words;
}

} // namespace keeper
