// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/reach.h"
#include "app/cli/table.h"
#include "ui/models/amounttext.h"
#include "ui/models/steptext.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace keeper::cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Discover", text);
}

QString words(const DirectoryFacts &facts)
{
    switch (facts.state) {
    case DirectoryState::Found:
        return tr("%1 in %2 entries").arg(byteText(facts.bytes), QLocale().toString(facts.entries));
    case DirectoryState::Empty:
        return tr("empty");
    case DirectoryState::Absent:
        return tr("not there");
    case DirectoryState::External:
        return tr("kept in S3: %1").arg(facts.store ? facts.store->bucket : QString());
    case DirectoryState::Unreadable:
        return tr("can't be read: %1").arg(facts.detail);
    }
    return {};
}

QString text(const Survey &survey)
{
    const Deployment &deployment = survey.deployment;
    QList<QStringList> rows{
        {u"authentik"_s, deployment.version},
        {tr("Found as"), tr("Compose project “%1” in %2, %3 %4")
                             .arg(deployment.project, QString::fromUtf8(deployment.folder), deployment.engine,
                                  deployment.engineVersion)},
        {tr("Server"), u"%1 (%2)"_s.arg(survey.hostName, survey.hostKey.sha256())},
        {},
        {componentTitle(u"database"_s), tr("PostgreSQL %1, %2, “%3” of %4")
                                            .arg(survey.database.serverVersionText, byteText(survey.database.bytes),
                                                 survey.database.name, survey.database.owner)},
    };
    if (survey.redis)
        rows += {componentTitle(u"redis"_s),
                 tr("%1 %2, %3 keys")
                     .arg(survey.redis->flavour, survey.redis->version, QLocale().toString(survey.redis->keys))};
    else
        rows += {componentTitle(u"redis"_s),
                 deployment.redisAccess ? tr("could not be reached") : tr("not used by this version")};
    for (const DirectoryFacts &facts : survey.directories)
        rows += {componentTitle(facts.component), words(facts)};
    QStringList files;
    for (const QByteArray &path : survey.configurationFiles)
        files += QString::fromUtf8(path);
    rows += {componentTitle(u"configuration"_s), files.isEmpty() ? tr("not there") : files.join(u", "_s)};
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
