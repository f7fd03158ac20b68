// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/foundparts.h"

#include "core/backup/planbackup.h"
#include "core/backupset/components.h"
#include "ui/words/displaytext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FoundParts)
};

Part databasePart(const Survey &survey)
{
    const DatabaseFacts &facts = survey.database;
    return {.component = components::Database,
            .there = true,
            .sized = true,
            .estimated = true,
            .found = Words::tr("PostgreSQL %1, “%2”", "@info found")
                         .arg(harmless(facts.serverVersionText.section(u' ', 0, 0)), harmless(facts.name))};
}

Part redisPart(const Survey &survey)
{
    Part part{.component = components::Redis, .there = survey.deployment.redisAccess.has_value()};
    if (survey.redis) {
        part.sized = true;
        part.estimated = true;
        //: %1 is a version
        part.found = Words::tr("Redis %1, %Ln keys", "@info found", static_cast<int>(survey.redis->keys))
                         .arg(harmless(survey.redis->version));
    } else if (part.there) {
        part.found = Words::tr("Could not be looked at", "@info found");
    } else {
        part.found = Words::tr("Not used by authentik %1", "@info found").arg(harmless(survey.deployment.version));
    }
    return part;
}

Part directoryPart(const DirectoryFacts &facts)
{
    Part part{.component = facts.component,
              .there = facts.state == DirectoryState::Found || facts.state == DirectoryState::Unreadable};
    switch (facts.state) {
    case DirectoryState::Found:
        part.sized = facts.isCounted();
        part.estimated = facts.estimated;
        part.found = (facts.isCounted() ? Words::tr("%Ln entries in %1", "@info found", static_cast<int>(facts.entries))
                                        : Words::tr("Found in %1, where nothing can count it", "@info found"))
                         .arg(harmless(QString::fromUtf8(facts.path), 60));
        break;
    case DirectoryState::Empty:
        part.found = Words::tr("Empty", "@info found");
        break;
    case DirectoryState::Absent:
        part.found = Words::tr("Not mounted in this installation", "@info found");
        break;
    case DirectoryState::External:
        part.found = Words::tr("Kept in the S3 bucket “%1”; save it there", "@info found")
                         .arg(harmless(facts.store ? facts.store->bucket : QString(), 60));
        break;
    case DirectoryState::Unreadable:
        part.found = Words::tr("Can't be read: %1", "@info found").arg(harmless(facts.detail, 120));
        break;
    }
    return part;
}

Part configurationPart(const Survey &survey)
{
    const auto count = static_cast<int>(survey.configurationFiles.size());
    return {.component = components::Configuration,
            .there = count > 0,
            .sized = count > 0,
            .found = count > 0 ? Words::tr("%Ln files: Compose, .env", "@info found", count)
                               : Words::tr("No file of it can be read", "@info found")};
}

Part foundPart(const QString &component, const Survey &survey)
{
    switch (kindOf(component)) {
    case ComponentKind::Database:
        return databasePart(survey);
    case ComponentKind::Redis:
        return redisPart(survey);
    case ComponentKind::Directory:
        return directoryPart(*survey.directory(component));
    case ComponentKind::Configuration:
        return configurationPart(survey);
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

QList<Part> foundParts(const Survey &survey)
{
    QList<Part> parts;
    for (const QString &component : backupComponents(survey)) {
        Part part = foundPart(component, survey);
        part.ticked = part.there;
        if (part.sized)
            part.bytes = expectedBytes(part.component, survey).value_or(0);
        parts += part;
    }
    return parts;
}

} // namespace keeper
