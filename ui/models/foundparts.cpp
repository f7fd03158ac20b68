// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/foundparts.h"

#include "core/backup/planbackup.h"
#include "ui/words/displaytext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

struct FoundWords
{
    Q_DECLARE_TR_FUNCTIONS(FoundParts)
};

Part databasePart(const Survey &survey)
{
    const DatabaseFacts &facts = survey.database;
    return {.component = u"database"_s,
            .there = true,
            .sized = true,
            .estimated = true,
            .found = FoundWords::tr("PostgreSQL %1, “%2”", "@info found")
                         .arg(harmless(facts.serverVersionText.section(u' ', 0, 0)), harmless(facts.name))};
}

Part redisPart(const Survey &survey)
{
    Part part{.component = u"redis"_s, .there = survey.deployment.redisAccess.has_value()};
    if (survey.redis) {
        part.sized = true;
        part.estimated = true;
        //: %1 is a version
        part.found = FoundWords::tr("Redis %1, %Ln keys", "@info found", static_cast<int>(survey.redis->keys))
                         .arg(harmless(survey.redis->version));
    } else if (part.there) {
        part.found = FoundWords::tr("Could not be looked at", "@info found");
    } else {
        part.found = FoundWords::tr("Not used by authentik %1", "@info found").arg(harmless(survey.deployment.version));
    }
    return part;
}

Part directoryPart(const DirectoryFacts &facts)
{
    Part part{.component = facts.component,
              .there = facts.state == DirectoryState::Found || facts.state == DirectoryState::Unreadable};
    switch (facts.state) {
    case DirectoryState::Found:
        part.sized = true;
        part.estimated = facts.estimated;
        part.found = FoundWords::tr("%Ln entries in %1", "@info found", static_cast<int>(facts.entries))
                         .arg(harmless(QString::fromUtf8(facts.path), 60));
        break;
    case DirectoryState::Empty:
        part.found = FoundWords::tr("Empty", "@info found");
        break;
    case DirectoryState::Absent:
        part.found = FoundWords::tr("Not mounted in this installation", "@info found");
        break;
    case DirectoryState::External:
        part.found = FoundWords::tr("Kept in the S3 bucket “%1”; save it there", "@info found")
                         .arg(harmless(facts.store ? facts.store->bucket : QString(), 60));
        break;
    case DirectoryState::Unreadable:
        part.found = FoundWords::tr("Can't be read: %1", "@info found").arg(harmless(facts.detail, 120));
        break;
    }
    return part;
}

Part configurationPart(const Survey &survey)
{
    const auto count = static_cast<int>(survey.configurationFiles.size());
    return {.component = u"configuration"_s,
            .there = count > 0,
            .sized = count > 0,
            .found = count > 0 ? FoundWords::tr("%Ln files: Compose, .env", "@info found", count)
                               : FoundWords::tr("No file of it can be read", "@info found")};
}

} // namespace

QString partReason(const QString &component)
{
    if (component == "database"_L1)
        return FoundWords::tr(
            "Users, applications, flows, tokens and events. Without them there is nothing to restore.",
            "@info why a part is needed");
    if (component == "redis"_L1)
        return FoundWords::tr(
            "Sessions of older versions, and queued tasks. A restore starts it empty unless told otherwise.",
            "@info why a part is needed");
    if (component == "media"_L1 || component == "data"_L1)
        return FoundWords::tr("Icons, backgrounds and other files that were uploaded.", "@info why a part is needed");
    if (component == "certs"_L1)
        return FoundWords::tr("Certificates that authentik reads from files. Which of them it has imported into the "
                              "database, too, is not looked at here: leave the folder out only where you know.",
                              "@info why a part is needed");
    if (component == "custom-templates"_L1)
        return FoundWords::tr("E-mail templates of your own.", "@info why a part is needed");
    if (component == "blueprints"_L1)
        return FoundWords::tr("Blueprints of your own. Those of authentik come with its image.",
                              "@info why a part is needed");
    if (component == "configuration"_L1)
        return FoundWords::tr("The Compose files and .env with the secret key and passwords. A new host needs them.",
                              "@info why a part is needed");
    return {};
}

QList<Part> foundParts(const Survey &survey)
{
    QList<Part> parts{databasePart(survey), redisPart(survey)};
    for (const DirectoryFacts &facts : survey.directories)
        parts += directoryPart(facts);
    parts += configurationPart(survey);
    for (Part &part : parts) {
        part.ticked = part.there;
        if (part.sized)
            part.bytes = expectedBytes(part.component, survey).value_or(0);
    }
    return parts;
}

} // namespace keeper
