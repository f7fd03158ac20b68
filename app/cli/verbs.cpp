// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verbs.h"

#include "app/cli/answer.h"
#include "app/cli/backup.h"
#include "app/cli/commandline.h"
#include "app/cli/discover.h"
#include "app/cli/laterruns.h"
#include "app/cli/restore.h"
#include "app/cli/sets.h"
#include "core/backupset/components.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace keeper::cli {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

template <bool CommandLine::*Member>
Result<> turnOn(const QString & /*value*/, CommandLine &line)
{
    line.*Member = true;
    return {};
}

template <bool RestoreOptions::*Member>
Result<> turnOn(const QString & /*value*/, CommandLine &line)
{
    line.restore.*Member = true;
    return {};
}

template <QString CommandLine::*Member>
Result<> take(const QString &value, CommandLine &line)
{
    line.*Member = value;
    return {};
}

Result<> readComponents(const QString &value, const QString &option, QStringList &components)
{
    QStringList known;
    for (const ComponentInfo &component : AllComponents)
        known += component.name;
    components = value.split(u',', Qt::SkipEmptyParts);
    for (const QString &name : std::as_const(components)) {
        if (!known.contains(name))
            return usage(
                Words::tr("“%1” is not a component; known are: %2", "@info why").arg(name, known.join(u", "_s)));
    }
    if (components.isEmpty())
        return usage(Words::tr("--%1 needs at least one component.", "@info why").arg(option));
    return {};
}

Result<> readOnly(const QString &value, CommandLine &line)
{
    return readComponents(value, u"only"_s, line.only);
}

Result<> readSkip(const QString &value, CommandLine &line)
{
    return readComponents(value, u"skip"_s, line.skip);
}

Result<> readRedis(const QString &value, CommandLine &line)
{
    const std::optional<RedisChoice> choice = named<RedisChoice>(value);
    if (!choice)
        return usage(Words::tr("--redis takes “empty”, “keep” or “from-backup”.", "@info why"));
    line.restore.redis = *choice;
    return {};
}

std::unexpected<Error> wrongPath()
{
    return usage(Words::tr("--path names one entry, and goes without --only and --skip.", "@info why"));
}

Result<> readPath(const QString &value, CommandLine &line)
{
    if (value.isEmpty())
        return wrongPath();
    line.restore.path = value;
    return {};
}

Result<> readFingerprint(const QString &value, CommandLine &line)
{
    static const QRegularExpression fingerprint(u"^SHA256:[A-Za-z0-9+/]{43}$"_s);
    if (!value.isEmpty() && !fingerprint.match(value).hasMatch())
        return usage(Words::tr("--accept-host-key takes a fingerprint: SHA256: and 43 characters.", "@info why"));
    line.acceptHostKey = value;
    return {};
}

Result<> checkComponents(const CommandLine &line)
{
    if (!line.only.isEmpty() && !line.skip.isEmpty())
        return usage(Words::tr("--only and --skip exclude each other.", "@info why"));
    return {};
}

Result<> checkDiscover(CommandLine &line)
{
    line.target = line.operand;
    return {};
}

Result<> checkBackup(CommandLine &line)
{
    line.target = line.operand;
    if (line.destination.isEmpty())
        return usage(Words::tr("The folder for the backup is missing: --to DIR", "@info why"));
    return checkComponents(line);
}

Result<> checkRestore(CommandLine &line)
{
    if (line.target.isEmpty())
        return usage(Words::tr("The server is missing: --to TARGET", "@info why"));
    if (const Result<> components = checkComponents(line); !components)
        return components;
    line.restore.only = line.only;
    line.restore.skip = line.skip;
    return line.restore.path.isEmpty() || (line.only.isEmpty() && line.skip.isEmpty()) ? Result<>() : wrongPath();
}

Result<> checkRuns(CommandLine &line)
{
    if (line.target.isEmpty())
        return usage(Words::tr("The server is missing: --on TARGET", "@info why"));
    return {};
}

Result<> checkOnRun(CommandLine &line)
{
    static const QRegularExpression run(u"\\A[0-9]{8}t[0-9]{6}z-[0-9a-f]{4}\\z"_s);
    if (const Result<> has = checkRuns(line); !has)
        return has;
    if (!run.match(line.operand).hasMatch())
        return usage(Words::tr("“%1” is no name of a run; “runs --on %2” lists them.", "@info why")
                         .arg(line.operand, line.target));
    return {};
}

/// Each option once, in the language of now.
struct Options
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)

public:
    Option saveTo{"to"_L1, u"DIR"_s, tr("Folder that holds the backup sets.", "@info help"),
                  take<&CommandLine::destination>};
    Option saveOnly{"only"_L1, u"COMPONENT,…"_s, tr("Save these components only.", "@info help"), readOnly};
    Option saveSkip{"skip"_L1, u"COMPONENT,…"_s, tr("Leave these components out.", "@info help"), readSkip};
    Option restoreTo{"to"_L1, u"TARGET"_s, tr("The server to restore on.", "@info help"), take<&CommandLine::target>};
    Option plan{
        "plan"_L1, {}, tr("Show what would be done, and do nothing.", "@info help"), turnOn<&CommandLine::planOnly>};
    Option restoreOnly{"only"_L1, u"COMPONENT,…"_s, tr("Restore these components only.", "@info help"), readOnly};
    Option restoreSkip{"skip"_L1, u"COMPONENT,…"_s, tr("Leave these components as they are.", "@info help"), readSkip};
    Option path{"path"_L1, u"COMPONENT/ENTRY"_s,
                tr("Restore this one file or folder alone, without a stop: media/public/logo.png", "@info help"),
                readPath};
    Option redis{"redis"_L1, u"CHOICE"_s,
                 tr("What becomes of Redis: “empty” (the default), “keep”, or “from-backup”.", "@info help"),
                 readRedis};
    Option configuration{
        "configuration"_L1,
        {},
        tr("Restore the Compose and .env files too; on a host without authentik, make it from them.", "@info help"),
        turnOn<&RestoreOptions::configuration>};
    Option stepByStep{
        "step-by-step"_L1, {}, tr("Ask before every step.", "@info help"), turnOn<&CommandLine::stepByStep>};
    Option keepWorkerStopped{"keep-worker-stopped"_L1,
                             {},
                             tr("Don't start the worker: nothing is sent, synchronised or expired.", "@info help"),
                             turnOn<&RestoreOptions::keepWorkerStopped>};
    Option on{"on"_L1, u"TARGET"_s, tr("The server of the run.", "@info help"), take<&CommandLine::target>};
    Option yesOverwrite{
        "yes-overwrite"_L1, u"HOST"_s,
        tr("The host of TARGET, as it is given there: may be changed without a question.", "@info help"),
        take<&CommandLine::yesOverwrite>};
    Option project{"project"_L1, u"NAME"_s, tr("Compose project, where a server has several authentiks.", "@info help"),
                   take<&CommandLine::project>};
    Option identity{"identity"_L1, u"FILE"_s, tr("Log in with this key first.", "@info help"),
                    take<&CommandLine::identity>};
    Option acceptHostKey{"accept-host-key"_L1, u"SHA256:…"_s,
                         tr("Trust this key for this run, if the host is not known yet.", "@info help"),
                         readFingerprint};
    Option json{
        "json"_L1, {}, tr("Print one JSON object on standard output.", "@info help"), turnOn<&CommandLine::json>};
    Option quiet{"quiet"_L1, {}, tr("Print nothing but the result.", "@info help"), turnOn<&CommandLine::quiet>};
    Option verbose{
        "verbose"_L1, {}, tr("Print every command and what it said.", "@info help"), turnOn<&CommandLine::verbose>};
    Option version{"version"_L1, {}, tr("Print the version.", "@info help")};
    Option help{"help"_L1, {}, tr("Show this help.", "@info help"), nullptr, "h"_L1};

    /// Those of a verb, and the ones that all have.
    [[nodiscard]] QList<Option> with(const QList<Option> &own) const
    {
        return own + QList{json, quiet, verbose, version, help};
    }
    [[nodiscard]] QList<Option> onServer(const QList<Option> &own = {}) const
    {
        return with(own + QList{project, identity, acceptHostKey});
    }
};

} // namespace

QList<Verb> verbs()
{
    const Options o;
    return {
        {"discover"_L1, "TARGET"_L1,
         Words::tr("Show the authentik found on a server, and what a backup would hold.", "@info help"), o.onServer(),
         discover, checkDiscover},
        {"backup"_L1, "TARGET --to DIR"_L1,
         Words::tr("Save a whole, verified backup set of the authentik on a server.", "@info help"),
         o.onServer({o.saveTo, o.saveOnly, o.saveSkip}), backup, checkBackup},
        {"verify"_L1, "SET"_L1, Words::tr("Check every byte of a backup set.", "@info help"), o.with({}), verify},
        {"show"_L1, "SET"_L1, Words::tr("Show what a backup set holds.", "@info help"), o.with({}), show},
        {"list"_L1, "DIR"_L1, Words::tr("List the backup sets below a folder.", "@info help"), o.with({}), list},
        {"restore"_L1, "SET --to TARGET"_L1,
         Words::tr("Restore a backup set beside the live authentik, prove it, and swap it in.", "@info help"),
         o.onServer({o.restoreTo, o.plan, o.restoreOnly, o.restoreSkip, o.path, o.redis, o.configuration, o.stepByStep,
                     o.keepWorkerStopped, o.yesOverwrite}),
         restore, checkRestore},
        {"undo"_L1, "RUN --on TARGET"_L1,
         Words::tr("Swap back what a restore has swapped in; once more: forth again.", "@info help"),
         o.onServer({o.on, o.yesOverwrite}), undo, checkOnRun},
        {"resume"_L1, "RUN --on TARGET"_L1,
         Words::tr("Finish or take back a restore that was interrupted.", "@info help"), o.onServer({o.on}), resume,
         checkOnRun},
        {"release"_L1, "RUN --on TARGET"_L1, Words::tr("Delete what a restore has kept for undo.", "@info help"),
         o.onServer({o.on, o.yesOverwrite}), release, checkOnRun},
        {"runs"_L1, "--on TARGET"_L1, Words::tr("List the restores that a server still knows of.", "@info help"),
         o.onServer({o.on}), runs, checkRuns, 0},
    };
}

} // namespace keeper::cli
