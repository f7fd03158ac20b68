// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/databasechecktext.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(DatabaseCheckText)
};

CheckText placeText(const CheckFacts &fact)
{
    const QString title = Words::tr("container", "@label check");
    if (fact.isGreen())
        return {title, Words::tr("It runs in a container of this project.", "@info check")};
    if (fact.has("missing"_L1))
        return {title, Words::tr("Its container has no working %1.", "@info check").arg(fact("missing"_L1)),
                Words::tr("The database is built and swapped by PostgreSQL's own tools there.", "@info why"),
                Words::tr("Use PostgreSQL's official image for it, or one with its client programs.", "@info next")};
    return {title, Words::tr("It is in no container of this project (%1).", "@info check").arg(fact("host"_L1)),
            Words::tr("PostgreSQL's own tools are needed beside it, and are used in its container.", "@info why"),
            Words::tr("Restore it by hand as RESTORE.md in the backup tells; leave it out here.", "@info next")};
}

CheckText versionText(const CheckFacts &fact)
{
    const QString title = Words::tr("version of PostgreSQL", "@label check");
    if (fact.isGreen())
        return {title,
                Words::tr("It is %1; the backup is of %2.", "@info check").arg(fact("server"_L1), fact("backup"_L1))};
    return {title,
            Words::tr("It is %1, older than the backup's %2.", "@info check").arg(fact("server"_L1), fact("backup"_L1)),
            Words::tr("A dump can't be restored into an older PostgreSQL.", "@info why"),
            Words::tr("Run PostgreSQL %1 or newer on the server.", "@info next").arg(fact("backup"_L1))};
}

CheckText encodingText(const CheckFacts &fact)
{
    const QString title = Words::tr("encoding", "@label check");
    if (fact.isGreen())
        return {title, Words::tr("It is %1.", "@info check").arg(fact("encoding"_L1))};
    return {title, Words::tr("In the backup it is %1.", "@info check").arg(fact("encoding"_L1)),
            Words::tr("authentik needs UTF8.", "@info why"),
            Words::tr("Convert it by hand; RESTORE.md in the backup tells how a database is made.", "@info next")};
}

CheckText localeText(const CheckFacts &fact)
{
    const QString title = Words::tr("locale", "@label check");
    if (fact.isGreen())
        return {title, Words::tr("%1 is available.", "@info check").arg(fact("locale"_L1))};
    return {title, Words::tr("%1 is not available on the server.", "@info check").arg(fact("locale"_L1)),
            fact.has("problem"_L1) ? fact("problem"_L1)
                                   : Words::tr("PostgreSQL's image is of another kind.", "@info why"),
            Words::tr("Use the PostgreSQL image of the old server (Alpine's has fewer than Debian's).", "@info next")};
}

CheckText extensionsText(const CheckFacts &fact)
{
    const QString title = Words::tr("extensions", "@label check");
    if (fact.isGreen())
        return {title, Words::tr("All are available.", "@info check")};
    return {title, Words::tr("Not available: %1", "@info check").arg(fact.list("missing"_L1)),
            Words::tr("The backup's database uses them.", "@info why"),
            Words::tr("Install them on the server, or use the PostgreSQL image of the old one.", "@info next")};
}

CheckText rolesText(const CheckFacts &fact)
{
    const QString title = Words::tr("owners and rights", "@label check");
    if (fact.isGreen())
        return {title, Words::tr("They are restored as they were.", "@info check")};
    const QString what =
        fact.has("missing"_L1)
            ? Words::tr("Roles that are not on the server: %1", "@info check").arg(fact.list("missing"_L1))
            : Words::tr("Roles that %1 can't act as: %2", "@info check").arg(fact("role"_L1), fact.list("foreign"_L1));
    return {
        title, what,
        Words::tr("Everything will belong to %1, and rights of others are left out.", "@info why").arg(fact("role"_L1)),
        Words::tr("This suits authentik. To keep them, make the roles first (globals.sql in the backup has them).",
                  "@info next")};
}

CheckText rightsText(const CheckFacts &fact)
{
    const QString title = Words::tr("rights of authentik's role", "@label check");
    if (fact.isGreen())
        return {title, Words::tr("%1 may make and rename databases.", "@info check").arg(fact("role"_L1))};
    const QString what = fact.all<DatabaseRight>("lacks"_L1).contains(DatabaseRight::Create)
                             ? Words::tr("%1 may not make databases.", "@info check").arg(fact("role"_L1))
                             : Words::tr("%1 does not own the live database.", "@info check").arg(fact("role"_L1));
    return {title, what,
            Words::tr("The backup is restored into a new database, which then takes the live one's name.", "@info why"),
            Words::tr("As superuser: ALTER ROLE … CREATEDB; ALTER DATABASE … OWNER TO …", "@info next")};
}

CheckText blockersText(const CheckFacts &fact)
{
    const QString title = Words::tr("nothing holds it", "@label check");
    if (fact.isGreen())
        return {title, Words::tr("It can be renamed.", "@info check")};
    QStringList held;
    if (fact.has("prepared"_L1))
        held += Words::tr("prepared transactions (%1)", "@item").arg(fact("prepared"_L1));
    if (fact.has("slots"_L1))
        held += Words::tr("logical replication slots (%1)", "@item").arg(fact("slots"_L1));
    if (fact.has("subscriptions"_L1))
        held += Words::tr("subscriptions (%1)", "@item").arg(fact("subscriptions"_L1));
    return {
        title, Words::tr("The live database has %1.", "@info check").arg(held.join(u", "_s)),
        Words::tr("PostgreSQL does not rename a database that has them.", "@info why"),
        Words::tr("End them first (ROLLBACK PREPARED, pg_drop_replication_slot, DROP SUBSCRIPTION).", "@info next")};
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
            Words::tr("The old database is kept until you delete it; both must fit.", "@info why"),
            Words::tr("Make room where PostgreSQL keeps its data, for example by deleting what earlier restores kept.",
                      "@info next")};
}

} // namespace

CheckText databaseCheckText(const CheckFacts &fact)
{
    switch (fact.code()) {
    case CheckCode::DatabaseContainer:
        return placeText(fact);
    case CheckCode::PostgresVersion:
        return versionText(fact);
    case CheckCode::PostgresEncoding:
        return encodingText(fact);
    case CheckCode::PostgresLocale:
        return localeText(fact);
    case CheckCode::PostgresExtensions:
        return extensionsText(fact);
    case CheckCode::PostgresRoles:
        return rolesText(fact);
    case CheckCode::PostgresRights:
        return rightsText(fact);
    case CheckCode::PostgresBlockers:
        return blockersText(fact);
    case CheckCode::SpaceDatabase:
        return spaceText(fact);
    default:
        return {};
    }
}

} // namespace keeper
