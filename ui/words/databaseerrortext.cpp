// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/databaseerrortext.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(DatabaseErrorText)
};

enum class Cause { DatabaseMissing, TooManyClients, TableLocked, ReadOnly };

/// By PostgreSQL's own code where it is known; its programs print the words alone.
std::optional<Cause> causeOf(const ErrorFacts &fact)
{
    struct Sign
    {
        Cause cause;
        QLatin1StringView sqlState;
        QLatin1StringView words;
    };
    static constexpr std::array signs{
        Sign{Cause::TooManyClients, "53300"_L1, "too many clients"_L1},
        Sign{Cause::TooManyClients, "53300"_L1, "remaining connection slots"_L1},
        Sign{Cause::TooManyClients, "53300"_L1, "too many connections for"_L1},
        Sign{Cause::TableLocked, "55P03"_L1, "lock timeout"_L1},
        Sign{Cause::ReadOnly, "25006"_L1, "read-only transaction"_L1},
    };
    const QString sqlState = fact("sqlstate"_L1);
    for (const Sign &sign : signs) {
        if (sqlState == sign.sqlState || fact.says(sign.words))
            return sign.cause;
    }
    const bool isMissing = fact.says(R"(FATAL:  database ")"_L1) && fact.says("does not exist"_L1);
    return sqlState == "3D000"_L1 || isMissing ? std::optional(Cause::DatabaseMissing) : std::nullopt;
}

ErrorText textOf(Cause cause)
{
    switch (cause) {
    case Cause::DatabaseMissing:
        return {Words::tr("authentik's database is not there.", "@title"),
                Words::tr("PostgreSQL answers, but has no database of that name: it was dropped, or never made.",
                          "@info why"),
                Words::tr("If it was dropped, restore it from a backup.", "@info next")};
    case Cause::TooManyClients:
        return {Words::tr("PostgreSQL has no free connection.", "@title"),
                Words::tr("All that max_connections allows are in use.", "@info why"),
                Words::tr("Try again when fewer are in use, or raise max_connections.", "@info next")};
    case Cause::TableLocked:
        return {Words::tr("A table of the database stayed locked for a minute.", "@title"),
                Words::tr("Another session holds it: a forgotten transaction, or a migration. The details name it.",
                          "@info why"),
                Words::tr("End that session and try again.", "@info next")};
    case Cause::ReadOnly:
        return {Words::tr("PostgreSQL takes no changes.", "@title"),
                Words::tr("It is a standby, or its sessions are set to be read-only.", "@info why"),
                Words::tr("Use the primary, or see default_transaction_read_only.", "@info next")};
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

std::optional<ErrorText> databaseErrorText(ErrorCode code, const ErrorFacts &fact)
{
    const bool isDatabase = code == ErrorCode::DatabaseUnreachable || code == ErrorCode::DatabaseLoginFailed ||
                            code == ErrorCode::DatabaseFailed;
    if (!isDatabase)
        return {};
    if (const std::optional<Cause> cause = causeOf(fact))
        return textOf(*cause);
    if (code == ErrorCode::DatabaseUnreachable)
        return ErrorText{Words::tr("The database does not answer.", "@title"),
                         Words::tr("The PostgreSQL container is stopped, starting, or elsewhere.", "@info why"),
                         Words::tr("Start it (docker compose up -d) and try again.", "@info next")};
    if (code == ErrorCode::DatabaseLoginFailed)
        return ErrorText{
            Words::tr("PostgreSQL does not accept authentik's password.", "@title"),
            Words::tr("The database keeps its first password; the configuration has another one.", "@info why"),
            Words::tr("Set AUTHENTIK_POSTGRESQL__PASSWORD to the right one.", "@info next")};
    return ErrorText{Words::tr("PostgreSQL refused what was asked.", "@title"),
                     Words::tr("The details show its own message.", "@info why"),
                     Words::tr("Check the rights of authentik's role and the server's disk.", "@info next")};
}

} // namespace keeper
