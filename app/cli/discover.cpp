// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/discover.h"

#include "app/cli/reach.h"
#include "app/cli/terminal/console.h"
#include "app/cli/terminal/table.h"
#include "core/backupset/components.h"
#include "ui/words/amounttext.h"
#include "ui/words/componenttext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace keeper::cli {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Discover)
};

QString words(const DirectoryFacts &facts)
{
    switch (facts.state) {
    case DirectoryState::Found:
        if (!facts.isCounted())
            return Words::tr("found, where nothing can count it", "@status found");
        return Words::tr("%1 in %Ln entries", "@info found", int(facts.entries)).arg(byteText(facts.bytes));
    case DirectoryState::Empty:
        return Words::tr("empty", "@status found");
    case DirectoryState::Absent:
        return Words::tr("not there", "@status found");
    case DirectoryState::External:
        return Words::tr("kept in the S3 bucket “%1”", "@info found")
            .arg(facts.store ? facts.store->bucket : QString());
    case DirectoryState::Unreadable:
        return Words::tr("can't be read: %1", "@info found").arg(facts.detail);
    }
    return {};
}

QString text(const Survey &survey)
{
    const Deployment &deployment = survey.deployment;
    QList<QStringList> rows{
        {u"authentik"_s, deployment.version},
        {Words::tr("Found as", "@label"),
         Words::tr("Compose project “%1” in %2, %3 %4", "@info project, folder, engine")
             .arg(deployment.project, QString::fromUtf8(deployment.folder), deployment.engine,
                  deployment.engineVersion)},
        {Words::tr("Server", "@label"), u"%1 (%2)"_s.arg(survey.hostName, survey.hostKey.sha256())},
        {},
        {componentTitle(components::Database),
         Words::tr("PostgreSQL %1, %2, “%3” of %4", "@info version, size, database, role")
             .arg(survey.database.serverVersionText, byteText(survey.database.bytes), survey.database.name,
                  survey.database.owner)},
    };
    if (survey.redis)
        rows += {componentTitle(components::Redis),
                 Words::tr("%1 %2, %Ln keys", "@info flavour, version", int(survey.redis->keys))
                     .arg(survey.redis->flavour, survey.redis->version)};
    else
        rows += {componentTitle(components::Redis), deployment.redisAccess
                                                        ? Words::tr("could not be reached", "@status found")
                                                        : Words::tr("not used by this version", "@status found")};
    for (const DirectoryFacts &facts : survey.directories)
        rows += {componentTitle(facts.component), words(facts)};
    QStringList files;
    for (const QByteArray &path : survey.configurationFiles)
        files += QString::fromUtf8(path);
    rows += {componentTitle(components::Configuration),
             files.isEmpty() ? Words::tr("not there", "@status found") : files.join(u", "_s)};
    return table(rows);
}

} // namespace

Answer discover(const CommandLine &line, Console &console, std::stop_token stop)
{
    const Result<Reached> reached = reach(line, console, stop);
    if (!reached)
        return failedWith(reached.error());
    Answer answer = succeeded(toJson(reached->survey), text(reached->survey));
    answer.warnings = reached->survey.warnings;
    return answer;
}

} // namespace keeper::cli
