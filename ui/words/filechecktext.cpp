// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/filechecktext.h"

#include "core/backupset/component.h"
#include "core/restore/plan/restoreoptions.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FileCheckText)
};

QString mountsWhat(MountReason reason, const QString &paths)
{
    switch (reason) {
    case MountReason::Nested:
        return Words::tr("Other mounts lie inside it: %1", "@info check").arg(paths);
    case MountReason::Kind:
        return Words::tr("One is a file, the other a directory: %1", "@info check").arg(paths);
    case MountReason::Unreadable:
        return Words::tr("It can't be read: %1", "@info check").arg(paths);
    case MountReason::PartlyMounted:
        return Words::tr("Only parts of it are mounted: %1", "@info check").arg(paths);
    case MountReason::NotMounted:
        return Words::tr("It is not mounted on the server: %1", "@info check").arg(paths);
    case MountReason::Empty:
        return Words::tr("It was empty when the backup was made, and becomes so.", "@info check");
    }
    return {};
}

QString mountsWhy(MountReason reason)
{
    switch (reason) {
    case MountReason::Nested:
        return Words::tr("Swapping the outer one would not swap them.", "@info why");
    case MountReason::Kind:
        return Words::tr("The container would not start with the other.", "@info why");
    case MountReason::Unreadable:
        return Words::tr("What can't be read can't be kept for undo.", "@info why");
    case MountReason::PartlyMounted:
    case MountReason::NotMounted:
        return Words::tr("Files inside a container are lost when it is made anew.", "@info why");
    case MountReason::Empty:
        return Words::tr("What is in it now is swapped away.", "@info why");
    }
    return {};
}

CheckText mountsText(const CheckFacts &fact)
{
    const QString title = Words::tr("mounted", "@label check");
    if (fact.isGreen())
        return {title, Words::tr("It is a mount that can be swapped.", "@info check")};
    const MountReason reason = fact.as<MountReason>("reason"_L1).value_or(MountReason::NotMounted);
    return {title, mountsWhat(reason, fact.list("paths"_L1)), mountsWhy(reason),
            reason == MountReason::Empty
                ? Words::tr("It is kept for undo. Leave the part out if it is to stay there.", "@info next")
                : Words::tr("Mount it as on the old server, or leave the part out.", "@info next")};
}

CheckText layoutText(const CheckFacts &fact)
{
    const QString title = Words::tr("layout", "@label check");
    if (fact.isGreen())
        return {title, Words::tr("It is %1, as in the backup.", "@info check").arg(fact("server"_L1))};
    if (fact.isBlocking())
        return {title,
                Words::tr("The backup has %1, which this server's version does not use.", "@info check")
                    .arg(fact("backup"_L1)),
                Words::tr("Its version is older than the backup's.", "@info why"),
                Words::tr("Start the backup's version of authentik on the server, then restore.", "@info next")};
    return {title,
            Words::tr("What was %1 becomes the folder “media” in %2.", "@info check")
                .arg(fact("backup"_L1), fact("server"_L1)),
            Words::tr("This version of authentik keeps uploads there. All of %1 is swapped, so what else is in it goes "
                      "away with the old one.",
                      "@info why")
                .arg(fact("server"_L1)),
            Words::tr("The old one is kept for undo.", "@info next")};
}

CheckText spaceText(const CheckFacts &fact)
{
    const QString title = Words::tr("room", "@label check");
    if (fact.isGreen())
        return {title, Words::tr("%1 are free, about %2 are needed.", "@info check")
                           .arg(fact.bytes("free"_L1), fact.bytes("needed"_L1))};
    return {title,
            Words::tr("Only %1 are free, about %2 are needed.", "@info check")
                .arg(fact.bytes("free"_L1), fact.bytes("needed"_L1)),
            Words::tr("The old files are kept until you delete them; both must fit.", "@info why"),
            Words::tr("Make room on that disk of the server, for example by deleting what earlier restores kept.",
                      "@info next")};
}

QString notInSetWhat(ComponentState state)
{
    switch (state) {
    case ComponentState::Empty:
        return Words::tr("There was nothing in it when the backup was made.", "@info check");
    case ComponentState::External:
        return Words::tr("It was kept elsewhere when the backup was made.", "@info check");
    case ComponentState::Failed:
        return Words::tr("It could not be saved when the backup was made.", "@info check");
    case ComponentState::Skipped:
        return Words::tr("It was left out when the backup was made.", "@info check");
    case ComponentState::Saved:
    case ComponentState::Partial:
    case ComponentState::Absent:
        return Words::tr("The backup does not have it.", "@info check");
    }
    return {};
}

CheckText notInSetText(const CheckFacts &fact)
{
    const QString title = Words::tr("not in the backup", "@label check");
    return {title, notInSetWhat(fact.as<ComponentState>("reason"_L1).value_or(ComponentState::Absent)),
            Words::tr("What is on the server now stays as it is.", "@info why"),
            Words::tr("Use another backup if it should be restored too.", "@info next")};
}

CheckText redisProblem(const CheckFacts &fact, const QString &title)
{
    const QString keep = Words::tr("Keep Redis as it is.", "@info next");
    switch (fact.as<RedisReason>("reason"_L1).value_or(RedisReason::RdbUnknown)) {
    case RedisReason::Unreachable:
        return {title, Words::tr("It could not be looked at.", "@info check"),
                Words::tr("It is not known where its files are, so they can't be kept for undo.", "@info why"),
                Words::tr("Start it, or keep it as it is.", "@info next")};
    case RedisReason::NotOnMount:
        return {title, Words::tr("Its files are on no mount.", "@info check"),
                Words::tr("They can't be kept for undo.", "@info why"), keep};
    case RedisReason::NoRdb:
        return {title, Words::tr("There is no Redis in this backup.", "@info check"),
                Words::tr("It can't be restored from it.", "@info why"),
                Words::tr("Start it empty, or keep it as it is.", "@info next")};
    case RedisReason::RdbNewer:
        return {title,
                Words::tr("The backup's format is number %1, the server reads up to %2.", "@info check")
                    .arg(fact("rdb"_L1), fact("newest"_L1)),
                Words::tr("Redis does not start with a newer one.", "@info why"),
                Words::tr("Start it empty, or use the Redis of the old server.", "@info next")};
    case RedisReason::RdbUnknown:
        break;
    }
    return {title, Words::tr("It is not known which formats this Redis reads.", "@info check"),
            Words::tr("It does not start with one that is too new.", "@info why"),
            Words::tr("Start it empty.", "@info next")};
}

CheckText redisText(const CheckFacts &fact)
{
    const QString title = Words::tr("what becomes of it", "@label check");
    if (fact.isBlocking())
        return redisProblem(fact, title);
    const RedisChoice choice = fact.as<RedisChoice>("choice"_L1).value_or(RedisChoice::Empty);
    if (choice == RedisChoice::Keep && fact.isGreen())
        return {title, Words::tr("It stays as it is.", "@info check")};
    if (choice == RedisChoice::Keep)
        return {title, Words::tr("It stays as it is, while the database goes back.", "@info check"),
                Words::tr("Present sessions and queued tasks stay, but the database gets older: some may fail.",
                          "@info why"),
                Words::tr("Start it empty unless you need what is in it.", "@info next")};
    if (choice == RedisChoice::FromBackup)
        return {
            title,
            fact.has("appendOnly"_L1)
                ? Words::tr("It is restored, as append-only files since this Redis starts from those.", "@info check")
                : Words::tr("It is restored from the backup.", "@info check"),
            Words::tr("Sessions and queued tasks of that time come back, and may run again.", "@info why"),
            Words::tr("Start it empty unless you need what was in it.", "@info next")};
    return {title,
            Words::tr("It starts empty: everybody logs in again. Its old files are kept for undo.", "@info check")};
}

CheckText configurationProblem(const CheckFacts &fact, const QString &title)
{
    switch (fact.as<ConfigurationReason>("reason"_L1).value_or(ConfigurationReason::Verifier)) {
    case ConfigurationReason::Compose:
        return {title, Words::tr("The engine on the server has no Compose.", "@info check"),
                Words::tr("Only Compose makes containers of these files.", "@info why"),
                Words::tr("Install the engine's Compose plugin, then try again.", "@info next")};
    case ConfigurationReason::NotSaved:
        return {title, Words::tr("The backup has no configuration.", "@info check"),
                Words::tr("An authentik can't be made on this host without it.", "@info why"),
                Words::tr("Set authentik up by hand with the secret key it had, then restore.", "@info next")};
    case ConfigurationReason::InTheWay:
        return {title,
                Words::tr("There is something of this project already: %1", "@info check").arg(fact.list("paths"_L1)),
                Words::tr("It would be mixed with what is made from the backup.", "@info why"),
                Words::tr("Move it away, or start it and restore onto it.", "@info next")};
    case ConfigurationReason::Files:
        return {title,
                Words::tr("The containers were made from other files: %1", "@info check").arg(fact.list("paths"_L1)),
                Words::tr("Compose would mix them with those of the backup.", "@info why"),
                Words::tr("Restore without the configuration, and take over by hand what you need.", "@info next")};
    case ConfigurationReason::Folder:
        return {title, Words::tr("There is no folder on the server: %1", "@info check").arg(fact.list("paths"_L1)),
                Words::tr("A file of the backup belongs in it.", "@info why"),
                Words::tr("Make the folder, or restore without the configuration.", "@info next")};
    case ConfigurationReason::Images:
        return {title, Words::tr("Images are not on the server: %1", "@info check").arg(fact.list("images"_L1)),
                Words::tr("The containers of the backup are made from them.", "@info why"),
                Words::tr("Pull them (docker pull), then try again.", "@info next")};
    case ConfigurationReason::Verifier:
    case ConfigurationReason::New:
        break;
    }
    return {title,
            Words::tr("The database role %1 may not read the hash of its own password.", "@info check")
                .arg(fact("role"_L1)),
            Words::tr("Without it an undo could not give the old password back.", "@info why"),
            Words::tr("Restore without the configuration.", "@info next")};
}

CheckText configurationText(const CheckFacts &fact)
{
    const QString title = Words::tr("what becomes of it", "@label check");
    if (fact.isBlocking())
        return configurationProblem(fact, title);
    if (fact.as<ConfigurationReason>("reason"_L1) == ConfigurationReason::New)
        return {title, Words::tr("There is no authentik yet; it is made from the backup's files.", "@info check")};
    return {
        title, Words::tr("These files become those of the backup: %1", "@info check").arg(fact.list("paths"_L1)),
        Words::tr(
            "Compose makes the containers anew from them, and the database's role gets the password that they name.",
            "@info why"),
        Words::tr("The old files and the old password are kept for undo.", "@info next")};
}

} // namespace

CheckText fileCheckText(const CheckFacts &fact)
{
    switch (fact.code()) {
    case CheckCode::DirectoryMounts:
        return mountsText(fact);
    case CheckCode::Layout:
        return layoutText(fact);
    case CheckCode::SpaceDirectories:
        return spaceText(fact);
    case CheckCode::NotInSet:
        return notInSetText(fact);
    case CheckCode::Redis:
        return redisText(fact);
    case CheckCode::Configuration:
        return configurationText(fact);
    default:
        return {};
    }
}

} // namespace keeper
