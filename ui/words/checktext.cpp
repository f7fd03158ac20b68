// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/checktext.h"

#include "core/restore/plan/upgradepath.h"
#include "ui/words/checkfacts.h"
#include "ui/words/componenttext.h"
#include "ui/words/databasechecktext.h"
#include "ui/words/displaytext.h"
#include "ui/words/filechecktext.h"
#include "ui/words/steptext.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CheckText)
};

CheckText wholeText(const CheckFacts &fact)
{
    const QString title = Words::tr("The backup is whole", "@label check");
    if (fact.isGreen())
        return {title, Words::tr("Every file is what was written.", "@info check")};
    return {title, Words::tr("The backup is damaged.", "@info check"),
            Words::tr("At least one file is not what was written.", "@info why"),
            Words::tr("Use another backup. Verifying it says which file it is.", "@info next")};
}

CheckText completeText(const CheckFacts &fact)
{
    const QString title = Words::tr("What the backup holds", "@label check");
    if (fact.isGreen())
        return {title, Words::tr("Nothing is missing in it.", "@info check")};
    return {title, Words::tr("Parts could not be saved: %1", "@info check").arg(fact.list("missing"_L1)),
            Words::tr("They will not be there after the restore.", "@info why"),
            Words::tr("Use a complete backup if there is one, or go on without them.", "@info next")};
}

CheckText locationText(const CheckFacts &fact)
{
    const QString title = Words::tr("The backup lies outside of what is replaced", "@label check");
    if (fact.isGreen())
        return {title, Words::tr("It does.", "@info check")};
    return {title, Words::tr("The backup lies in %1, which would be replaced.", "@info check").arg(fact("folder"_L1)),
            Words::tr("A backup must not be moved away by its own restore.", "@info why"),
            Words::tr("Copy the backup to another folder and restore from there.", "@info next")};
}

QString differenceWord(ServerDifference difference)
{
    switch (difference) {
    case ServerDifference::HostKey:
        return Words::tr("the host key", "@item difference");
    case ServerDifference::HostName:
        return Words::tr("the host's own name", "@item difference");
    case ServerDifference::Project:
        return Words::tr("the project", "@item difference");
    }
    return {};
}

QString differences(const CheckFacts &fact)
{
    QStringList words;
    for (const ServerDifference difference : fact.all<ServerDifference>("differs"_L1))
        words += differenceWord(difference);
    return words.join(u", "_s);
}

CheckText serverText(const CheckFacts &fact)
{
    const QString title = Words::tr("The same server", "@label check");
    if (fact.isGreen())
        return {title, Words::tr("The backup was made of this server.", "@info check")};
    return {title,
            Words::tr("This is a migration from %1 to %2.", "@info check").arg(fact("backup"_L1), fact("server"_L1)),
            Words::tr("Another now: %1.", "@info why").arg(differences(fact)),
            Words::tr("After it, point DNS to this server, and see to the host names and URLs in authentik's brands, "
                      "providers and outposts. Stop the old server, or both will send mail and synchronise.",
                      "@info next")};
}

CheckText installText(const CheckFacts &fact)
{
    const QString title = Words::tr("The same installation", "@label check");
    if (fact.isGreen())
        return {title, Words::tr("Its id is that of the backup, or there is none yet.", "@info check")};
    return {title, Words::tr("The authentik on the server is another installation.", "@info check"),
            Words::tr("Its users, applications and settings will be replaced by those of the backup.", "@info why"),
            Words::tr("Make sure that this is the server you mean. Its old state is kept for undo.", "@info next")};
}

QString versionSteps(const CheckFacts &fact)
{
    const QString server = fact("server"_L1).section(u'.', 0, 1);
    return (fact.items("between"_L1) << server).join(u", "_s);
}

CheckText versionText(const CheckFacts &fact)
{
    const QString title = Words::tr("Version of authentik", "@label check");
    const QString backup = fact("backup"_L1);
    const QString server = fact("server"_L1);
    switch (fact.as<UpgradeDistance>("distance"_L1).value_or(UpgradeDistance::Unknown)) {
    case UpgradeDistance::None:
        return {title, Words::tr("It is %1, as in the backup.", "@info check").arg(server)};
    case UpgradeDistance::Patch:
        return {title, Words::tr("It is %1, a later patch of the backup's %2.", "@info check").arg(server, backup)};
    case UpgradeDistance::NextTrain:
        return {
            title, Words::tr("It is %1, the next after the backup's %2.", "@info check").arg(server, backup),
            Words::tr("authentik will migrate the restored database when it starts, which takes longer.", "@info why"),
            Words::tr("Read the release notes of %1 first.", "@info next").arg(server)};
    case UpgradeDistance::Further:
        return {title,
                Words::tr("The server runs authentik %1, the backup is of %2, and %3 lie between.", "@info check")
                    .arg(server, backup, fact.list("between"_L1)),
                Words::tr("authentik must be upgraded one version after another; a skipped one breaks its database.",
                          "@info why"),
                Words::tr("Start authentik %1 on the server, restore there, then upgrade one version at a time: %2.",
                          "@info next")
                    .arg(backup, versionSteps(fact))};
    case UpgradeDistance::Newer:
        return {title,
                Words::tr("The server runs authentik %1, newer than any that this program knows; the backup is of %2.",
                          "@info check")
                    .arg(server, backup),
                Words::tr("authentik will migrate the restored database when it starts. Where it skips a version on "
                          "the way, its database may break.",
                          "@info why"),
                Words::tr("Make sure by the release notes that none lies between. The old state is kept for undo.",
                          "@info next")};
    case UpgradeDistance::Backwards:
        return {
            title,
            Words::tr("The server runs authentik %1, older than the backup's %2.", "@info check").arg(server, backup),
            Words::tr("authentik has no way back to an older version.", "@info why"),
            Words::tr("Start authentik %1 on the server, then restore.", "@info next").arg(backup)};
    case UpgradeDistance::Unknown:
        break;
    }
    return {title,
            Words::tr("Between authentik %1 on the server and %2 in the backup no way is known.", "@info check")
                .arg(server, backup),
            Words::tr("One of them is not in this program's list of versions.", "@info why"),
            Words::tr("Start authentik %1 on the server, restore, then upgrade one version at a time; or use a newer "
                      "version of this program.",
                      "@info next")
                .arg(backup)};
}

CheckText containersText(const CheckFacts &fact)
{
    const QString title = Words::tr("Containers can be stopped and started", "@label check");
    if (fact.isGreen())
        return {title, Words::tr("They can.", "@info check")};
    return {title, Words::tr("Missing: %1", "@info check").arg(fact.list("missing"_L1)),
            Words::tr("Without these the restore can't be carried out on the server.", "@info why"),
            Words::tr("Start the whole project (docker compose up -d), with authentik's own image.", "@info next")};
}

CheckText lockText(const CheckFacts &fact)
{
    const QString title = Words::tr("Nobody else is restoring", "@label check");
    if (fact.isGreen())
        return {title, Words::tr("Nobody is.", "@info check")};
    if (!fact.has("user"_L1))
        return {title, Words::tr("There is a lock on the server that names nobody.", "@info check"),
                Words::tr("It is being taken just now, or was left by a program that ended early.", "@info why"),
                Words::tr("Wait a minute and look again. Going on takes it over.", "@info next")};
    const QString who = Words::tr("%1 on %2, since %3 (run %4).", "@info check: person, computer, time, run")
                            .arg(fact("user"_L1), fact("host"_L1), fact("time"_L1), fact("run"_L1));
    if (fact.isBlocking())
        return {title, who, Words::tr("Two restores at a time would mix two states.", "@info why"),
                Words::tr("Wait until that run has ended.", "@info next")};
    return {title, who, Words::tr("That run has not been heard of for too long; its lock has ended.", "@info why"),
            Words::tr("Look at that run first, and resume it. Going on takes its lock over.", "@info next")};
}

CheckText workerText(const CheckFacts &fact)
{
    const QString title = Words::tr("The worker", "@label check");
    if (fact.isGreen())
        return {title,
                Words::tr("It starts again, and does what is due: sends mail, synchronises, and lets what has expired "
                          "since the backup expire.",
                          "@info check")};
    return {title, Words::tr("It is left stopped, as you asked for.", "@info check"),
            Words::tr("Until it runs, nothing is sent, synchronised or expired.", "@info why"),
            Words::tr("Start it when you have looked around: docker compose start worker", "@info next")};
}

CheckText folderText(const CheckFacts &fact)
{
    const QString title = Words::tr("The project's folder", "@label check");
    if (fact.isGreen())
        return {title, Words::tr("%1 is there.", "@info check").arg(fact("folder"_L1))};
    return {title, Words::tr("%1 is not there on the server.", "@info check").arg(fact("folder"_L1)),
            Words::tr("The run keeps its records there, and undo needs them.", "@info why"),
            Words::tr("Make it, or start the project from where its files are now.", "@info next")};
}

/// A code without words does not compile.
CheckText textOf(const CheckFacts &fact)
{
    switch (fact.code()) {
    case CheckCode::SetWhole:
        return wholeText(fact);
    case CheckCode::SetComplete:
        return completeText(fact);
    case CheckCode::SetLocation:
        return locationText(fact);
    case CheckCode::SameServer:
        return serverText(fact);
    case CheckCode::InstallId:
        return installText(fact);
    case CheckCode::AuthentikVersion:
        return versionText(fact);
    case CheckCode::ComposeFolder:
        return folderText(fact);
    case CheckCode::Containers:
        return containersText(fact);
    case CheckCode::Lock:
        return lockText(fact);
    case CheckCode::Worker:
        return workerText(fact);
    case CheckCode::DatabaseContainer:
    case CheckCode::PostgresVersion:
    case CheckCode::PostgresEncoding:
    case CheckCode::PostgresLocale:
    case CheckCode::PostgresExtensions:
    case CheckCode::PostgresRoles:
    case CheckCode::PostgresRights:
    case CheckCode::PostgresBlockers:
    case CheckCode::SpaceDatabase:
        return databaseCheckText(fact);
    case CheckCode::Redis:
    case CheckCode::DirectoryMounts:
    case CheckCode::Layout:
    case CheckCode::SpaceDirectories:
    case CheckCode::NotInSet:
    case CheckCode::Configuration:
        return fileCheckText(fact);
    }
    return {};
}

} // namespace

CheckText checkText(const Check &check)
{
    CheckText text = textOf(CheckFacts(check));
    if (!check.component.isEmpty())
        text.title = u"%1: %2"_s.arg(componentTitle(check.component), text.title);
    return text;
}

QString checkStateWord(CheckState state)
{
    switch (state) {
    case CheckState::Green:
        return Words::tr("Fine", "@status check");
    case CheckState::Warning:
        return Words::tr("Warning", "@status check");
    case CheckState::Blocking:
        return Words::tr("Blocking", "@status check");
    }
    return {};
}

} // namespace keeper
