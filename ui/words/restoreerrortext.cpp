// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/restoreerrortext.h"

#include "ui/words/componenttext.h"
#include "ui/words/displaytext.h"
#include "ui/words/healthtext.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RestoreErrorText)
};

QString run(const ErrorFacts &fact)
{
    return fact("run"_L1, Words::tr("RUN", "@info placeholder for the name of a run"));
}

QString proofs(const ErrorFacts &fact)
{
    QStringList titles;
    for (const QString &name : fact("failed"_L1).split(u',', Qt::SkipEmptyParts)) {
        const std::optional<HealthCode> code = named<HealthCode>(name.trimmed());
        titles += code ? healthTitle(*code) : harmless(name.trimmed());
    }
    return titles.join(u", "_s);
}

QString busyWhy(const ErrorFacts &fact)
{
    if (!fact.has("user"_L1) && !fact.has("run"_L1))
        return Words::tr("Its lock is there, and its lease has not ended.", "@info why");
    return Words::tr("%1 on %2, since %3 (run %4).", "@info why: person, computer, time, run")
        .arg(fact.user(), fact.host(), fact("time"_L1, u"?"_s), run(fact));
}

std::optional<ErrorText> beforeText(ErrorCode code, const ErrorFacts &fact)
{
    switch (code) {
    case ErrorCode::PreflightBlocked:
        return ErrorText{Words::tr("This backup can't be restored there as things are.", "@title"),
                         fact.has("checks"_L1)
                             ? Words::tr("These checks failed: %1", "@info why").arg(fact("checks"_L1))
                             : Words::tr("At least one check says no.", "@info why"),
                         Words::tr("Nothing was changed. Do what the checks ask for, then try again.", "@info next")};
    case ErrorCode::ConfirmationMissing:
        return ErrorText{Words::tr("Nobody confirmed that %1 may be changed.", "@title").arg(fact.host()),
                         Words::tr("The name of the host must be typed just as it was given.", "@info why"),
                         Words::tr("Nothing was changed. Type it as it is written above.", "@info next")};
    case ErrorCode::ServerBusy:
        return ErrorText{Words::tr("Somebody else is restoring on this server.", "@title"), busyWhy(fact),
                         Words::tr("Wait until that run has ended. Nothing was changed by this one.", "@info next")};
    case ErrorCode::ServerChanged:
        return ErrorText{Words::tr("The server is not what it was at the preview.", "@title"),
                         Words::tr("Containers, mounts, the database or the version are others now.", "@info why"),
                         Words::tr("Nothing was changed. Look at the preview again, then start again.", "@info next")};
    case ErrorCode::RunNotFound:
        return ErrorText{Words::tr("There is no run %1 on this server.", "@title").arg(run(fact)),
                         Words::tr("It was released, or it belongs to another server or project.", "@info why"),
                         Words::tr("Look at the runs that are there.", "@info next")};
    case ErrorCode::RunForeign:
        return ErrorText{Words::tr("The record of run %1 on the server can't be used.", "@title").arg(run(fact)),
                         Words::tr("It was not written by this program, or by a newer version of it.", "@info why"),
                         Words::tr("Use the version that made it. Nothing was changed.", "@info next")};
    default:
        return {};
    }
}

ErrorText refusedConfiguration(const ErrorFacts &fact)
{
    const QString untouched =
        Words::tr("Nothing was changed. Restore without the configuration, or mend what is named above.", "@info next");
    if (fact("reason"_L1) == "database"_L1)
        return {
            Words::tr("The backup's configuration leads to another database.", "@title"),
            Words::tr("It names %1; authentik uses %2 here.", "@info why").arg(fact("backup"_L1), fact("server"_L1)),
            untouched};
    return {Words::tr("Compose does not accept the backup's configuration.", "@title"),
            Words::tr("Its words are in the details.", "@info why"), untouched};
}

std::optional<ErrorText> runningText(ErrorCode code, const ErrorFacts &fact)
{
    switch (code) {
    case ErrorCode::RestoredDiffers:
        return ErrorText{
            fact.has("component"_L1) ? Words::tr("%1: what was restored is not what the backup says.", "@title part")
                                           .arg(componentTitle(fact("component"_L1)))
                                     : Words::tr("What was restored is not what the backup says.", "@title"),
            fact("what"_L1, Words::tr("Counts or checksums differ.", "@info why")),
            Words::tr("The live system was not touched. Verify the backup, then start again.", "@info next")};
    case ErrorCode::ConfigurationRefused:
        return refusedConfiguration(fact);
    case ErrorCode::SwapFailed:
        return ErrorText{Words::tr("The restored state could not be put in place.", "@title"),
                         Words::tr("A step on the server failed, and it put everything back.", "@info why"),
                         Words::tr("None of it is live. The details say what failed.", "@info next")};
    case ErrorCode::ProofFailed:
        return ErrorText{Words::tr("authentik does not run well on the restored state.", "@title"),
                         fact.has("failed"_L1) ? Words::tr("Failed: %1", "@info why").arg(proofs(fact))
                                               : Words::tr("At least one check of it failed.", "@info why"),
                         Words::tr("See the details, and authentik's own log.", "@info next")};
    case ErrorCode::SwapUnfinished:
        return ErrorText{Words::tr("It is not known how the swap on the server ended.", "@title"),
                         Words::tr("The connection ended in the middle, or the server was restarted.", "@info why"),
                         Words::tr("Resume run %1: it is finished or taken back.", "@info next").arg(run(fact))};
    default:
        return {};
    }
}

} // namespace

std::optional<ErrorText> restoreErrorText(ErrorCode code, const ErrorFacts &fact)
{
    const std::optional<ErrorText> before = beforeText(code, fact);
    return before ? before : runningText(code, fact);
}

} // namespace keeper
