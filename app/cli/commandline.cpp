// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace keeper::cli {

namespace {

struct CommandLineWords
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

struct VerbDescription
{
    Verb verb;
    QLatin1StringView name;
    QLatin1StringView operands;
    bool onServer;
};

constexpr std::array Verbs{
    VerbDescription{.verb = Verb::Discover, .name = "discover"_L1, .operands = "TARGET"_L1, .onServer = true},
    VerbDescription{.verb = Verb::Backup, .name = "backup"_L1, .operands = "TARGET --to DIR"_L1, .onServer = true},
    VerbDescription{.verb = Verb::Verify, .name = "verify"_L1, .operands = "SET"_L1, .onServer = false},
    VerbDescription{.verb = Verb::Show, .name = "show"_L1, .operands = "SET"_L1, .onServer = false},
    VerbDescription{.verb = Verb::List, .name = "list"_L1, .operands = "DIR"_L1, .onServer = false},
    VerbDescription{.verb = Verb::Restore, .name = "restore"_L1, .operands = "SET --to TARGET"_L1, .onServer = true},
    VerbDescription{.verb = Verb::Undo, .name = "undo"_L1, .operands = "RUN --on TARGET"_L1, .onServer = true},
    VerbDescription{.verb = Verb::Resume, .name = "resume"_L1, .operands = "RUN --on TARGET"_L1, .onServer = true},
    VerbDescription{.verb = Verb::Release, .name = "release"_L1, .operands = "RUN --on TARGET"_L1, .onServer = true},
    VerbDescription{.verb = Verb::Runs, .name = "runs"_L1, .operands = "--on TARGET"_L1, .onServer = true},
};

QString summary(Verb verb)
{
    switch (verb) {
    case Verb::Discover:
        return CommandLineWords::tr("Show the authentik found on a server, and what a backup would hold.",
                                    "@info help");
    case Verb::Backup:
        return CommandLineWords::tr("Save a whole, verified backup set of the authentik on a server.", "@info help");
    case Verb::Verify:
        return CommandLineWords::tr("Check every byte of a backup set.", "@info help");
    case Verb::Show:
        return CommandLineWords::tr("Show what a backup set holds.", "@info help");
    case Verb::List:
        return CommandLineWords::tr("List the backup sets below a folder.", "@info help");
    case Verb::Restore:
        return CommandLineWords::tr("Restore a backup set beside the live authentik, prove it, and swap it in.",
                                    "@info help");
    case Verb::Undo:
        return CommandLineWords::tr("Swap back what a restore has swapped in; once more: forth again.", "@info help");
    case Verb::Resume:
        return CommandLineWords::tr("Finish or take back a restore that was interrupted.", "@info help");
    case Verb::Release:
        return CommandLineWords::tr("Delete what a restore has kept for undo.", "@info help");
    case Verb::Runs:
        return CommandLineWords::tr("List the restores that a server still knows of.", "@info help");
    case Verb::Help:
    case Verb::Version:
        break;
    }
    return {};
}

bool isOnRun(Verb verb)
{
    return verb == Verb::Undo || verb == Verb::Resume || verb == Verb::Release || verb == Verb::Runs;
}

bool isConfirmed(Verb verb)
{
    return verb == Verb::Restore || verb == Verb::Undo || verb == Verb::Release;
}

QList<QCommandLineOption> restoreOptions()
{
    return {
        {u"to"_s, CommandLineWords::tr("The server to restore on.", "@info help"), u"TARGET"_s},
        {u"plan"_s, CommandLineWords::tr("Show what would be done, and do nothing.", "@info help")},
        {u"only"_s, CommandLineWords::tr("Restore these components only.", "@info help"), u"COMPONENT,…"_s},
        {u"skip"_s, CommandLineWords::tr("Leave these components as they are.", "@info help"), u"COMPONENT,…"_s},
        {u"path"_s,
         CommandLineWords::tr("Restore this one file or folder alone, without a stop: media/public/logo.png",
                              "@info help"),
         u"COMPONENT/ENTRY"_s},
        {u"redis"_s,
         CommandLineWords::tr("What becomes of Redis: “empty” (the default), “keep”, or “from-backup”.", "@info help"),
         u"CHOICE"_s},
        {u"configuration"_s,
         CommandLineWords::tr("Restore the Compose and .env files too; on a host without authentik, make it from them.",
                              "@info help")},
        {u"step-by-step"_s, CommandLineWords::tr("Ask before every step.", "@info help")},
        {u"keep-worker-stopped"_s,
         CommandLineWords::tr("Don't start the worker: nothing is sent, synchronised or expired.", "@info help")}};
}

QList<QCommandLineOption> optionsOf(const VerbDescription &verb)
{
    QList<QCommandLineOption> options;
    if (verb.verb == Verb::Backup) {
        options += {{u"to"_s, CommandLineWords::tr("Folder that holds the backup sets.", "@info help"), u"DIR"_s},
                    {u"only"_s, CommandLineWords::tr("Save these components only.", "@info help"), u"COMPONENT,…"_s},
                    {u"skip"_s, CommandLineWords::tr("Leave these components out.", "@info help"), u"COMPONENT,…"_s}};
    }
    if (verb.verb == Verb::Restore)
        options += restoreOptions();
    if (isOnRun(verb.verb))
        options +=
            QCommandLineOption(u"on"_s, CommandLineWords::tr("The server of the run.", "@info help"), u"TARGET"_s);
    if (isConfirmed(verb.verb))
        options += QCommandLineOption(
            u"yes-overwrite"_s,
            CommandLineWords::tr("The host of TARGET, as it is given there: may be changed without a question.",
                                 "@info help"),
            u"HOST"_s);
    if (verb.onServer) {
        options +=
            {{u"project"_s,
              CommandLineWords::tr("Compose project, where a server has several authentiks.", "@info help"), u"NAME"_s},
             {u"identity"_s, CommandLineWords::tr("Log in with this key first.", "@info help"), u"FILE"_s},
             {u"accept-host-key"_s,
              CommandLineWords::tr("Trust this key for this run, if the host is not known yet.", "@info help"),
              u"SHA256:…"_s}};
    }
    options += {{u"json"_s, CommandLineWords::tr("Print one JSON object on standard output.", "@info help")},
                {u"quiet"_s, CommandLineWords::tr("Print nothing but the result.", "@info help")},
                {u"verbose"_s, CommandLineWords::tr("Print every command and what it said.", "@info help")},
                {u"version"_s, CommandLineWords::tr("Print the version.", "@info help")},
                {{u"h"_s, u"help"_s}, CommandLineWords::tr("Show this help.", "@info help")}};
    return options;
}

QString overview()
{
    QString text =
        CommandLineWords::tr("Usage: %1", "@info help").arg(u"authentik-keeper-cli VERB …"_s) + u"\n\n"_s +
        CommandLineWords::tr("Backs up and restores an authentik server over SSH, with nothing installed there.",
                             "@info help") +
        u"\n\n"_s;
    for (const VerbDescription &verb : Verbs)
        text += u"  %1 %2\n      %3\n"_s.arg(verb.name, verb.operands, summary(verb.verb));
    return text + u'\n' +
           CommandLineWords::tr("TARGET is [user@]host[:port] or a name of the ssh configuration.\n"
                                "“authentik-keeper-cli VERB --help” shows the options of a verb, "
                                "“man authentik-keeper-cli” tells all.",
                                "@info help");
}

/// Not QCommandLineParser's own, which does not know that the verb comes first.
QString helpOn(const VerbDescription &verb)
{
    const QString form = u"authentik-keeper-cli %1 %2 [OPTION]…"_s.arg(verb.name, verb.operands);
    QString text =
        CommandLineWords::tr("Usage: %1", "@info help").arg(form) + u"\n\n"_s + summary(verb.verb) + u"\n\n"_s;
    for (const QCommandLineOption &option : optionsOf(verb)) {
        QStringList names;
        for (const QString &name : option.names())
            names += (name.size() == 1 ? u"-"_s : u"--"_s) + name;
        names.last() += option.valueName().isEmpty() ? QString() : u' ' + option.valueName();
        text += u"  %1\n      %2\n"_s.arg(names.join(u", "_s), option.description());
    }
    return text;
}

std::unexpected<Error> usage(const QString &reason, const QString &verb = {})
{
    return fail(ErrorCode::Usage, {}, {{u"reason"_s, reason}, {u"verb"_s, verb}});
}

QString verbNames()
{
    QStringList names;
    for (const VerbDescription &verb : Verbs)
        names += verb.name;
    return names.join(u", "_s);
}

Result<QStringList> componentList(const QString &text, const QString &option)
{
    static const QStringList known{u"database"_s,         u"redis"_s,      u"media"_s,        u"data"_s, u"certs"_s,
                                   u"custom-templates"_s, u"blueprints"_s, u"configuration"_s};
    const QStringList names = text.split(u',', Qt::SkipEmptyParts);
    for (const QString &name : names) {
        if (!known.contains(name))
            return usage(CommandLineWords::tr("“%1” is not a component; known are: %2", "@info why")
                             .arg(name, known.join(u", "_s)));
    }
    if (names.isEmpty())
        return usage(CommandLineWords::tr("--%1 needs at least one component.", "@info why").arg(option));
    return names;
}

/// --only and --skip.
Result<> readComponents(const QCommandLineParser &parser, CommandLine &line)
{
    if (parser.isSet(u"only"_s) && parser.isSet(u"skip"_s))
        return usage(CommandLineWords::tr("--only and --skip exclude each other.", "@info why"));
    for (const auto &[option, list] : {std::pair{u"only"_s, &line.only}, std::pair{u"skip"_s, &line.skip}}) {
        if (!parser.isSet(option))
            continue;
        Result<QStringList> names = componentList(parser.value(option), option);
        if (!names)
            return std::unexpected(names.error());
        *list = *names;
    }
    return {};
}

Result<> readBackup(const QCommandLineParser &parser, CommandLine &line)
{
    line.target = line.operand;
    line.destination = parser.value(u"to"_s);
    if (line.destination.isEmpty())
        return usage(CommandLineWords::tr("The folder for the backup is missing: --to DIR", "@info why"));
    return readComponents(parser, line);
}

Result<> readRestore(const QCommandLineParser &parser, CommandLine &line)
{
    static const QMap<QString, RedisChoice> choices{
        {u"empty"_s, RedisChoice::Empty}, {u"keep"_s, RedisChoice::Keep}, {u"from-backup"_s, RedisChoice::FromBackup}};
    line.target = parser.value(u"to"_s);
    if (line.target.isEmpty())
        return usage(CommandLineWords::tr("The server is missing: --to TARGET", "@info why"));
    if (const Result<> read = readComponents(parser, line); !read)
        return read;
    line.planOnly = parser.isSet(u"plan"_s);
    line.stepByStep = parser.isSet(u"step-by-step"_s);
    line.restore.only = line.only;
    line.restore.skip = line.skip;
    line.restore.path = parser.value(u"path"_s);
    line.restore.configuration = parser.isSet(u"configuration"_s);
    line.restore.keepWorkerStopped = parser.isSet(u"keep-worker-stopped"_s);
    const QString redis = parser.isSet(u"redis"_s) ? parser.value(u"redis"_s) : u"empty"_s;
    if (!choices.contains(redis))
        return usage(CommandLineWords::tr("--redis takes “empty”, “keep” or “from-backup”.", "@info why"));
    line.restore.redis = choices.value(redis);
    if (parser.isSet(u"path"_s) && (line.restore.path.isEmpty() || !line.only.isEmpty() || !line.skip.isEmpty()))
        return usage(CommandLineWords::tr("--path names one entry, and goes without --only and --skip.", "@info why"));
    return {};
}

Result<> readOnRun(const QCommandLineParser &parser, CommandLine &line)
{
    static const QRegularExpression run(u"\\A[0-9]{8}t[0-9]{6}z-[0-9a-f]{4}\\z"_s);
    line.target = parser.value(u"on"_s);
    if (line.target.isEmpty())
        return usage(CommandLineWords::tr("The server is missing: --on TARGET", "@info why"));
    if (line.verb != Verb::Runs && !run.match(line.operand).hasMatch())
        return usage(CommandLineWords::tr("“%1” is no name of a run; “runs --on %2” lists them.", "@info why")
                         .arg(line.operand, line.target));
    return {};
}

Result<> readOfVerb(const QCommandLineParser &parser, CommandLine &line)
{
    if (line.verb == Verb::Discover)
        line.target = line.operand;
    if (line.verb == Verb::Backup)
        return readBackup(parser, line);
    if (line.verb == Verb::Restore)
        return readRestore(parser, line);
    return isOnRun(line.verb) ? readOnRun(parser, line) : Result<>();
}

Result<> readConnection(const QCommandLineParser &parser, CommandLine &line)
{
    line.project = parser.value(u"project"_s);
    line.identity = parser.value(u"identity"_s);
    line.acceptHostKey = parser.value(u"accept-host-key"_s);
    static const QRegularExpression fingerprint(u"^SHA256:[A-Za-z0-9+/]{43}$"_s);
    if (!line.acceptHostKey.isEmpty() && !fingerprint.match(line.acceptHostKey).hasMatch())
        return usage(
            CommandLineWords::tr("--accept-host-key takes a fingerprint: SHA256: and 43 characters.", "@info why"));
    return {};
}

Result<CommandLine> readOptions(const QCommandLineParser &parser, const VerbDescription &verb)
{
    CommandLine line{.verb = verb.verb};
    line.json = parser.isSet(u"json"_s);
    line.quiet = parser.isSet(u"quiet"_s);
    line.verbose = parser.isSet(u"verbose"_s);
    const QStringList operands = parser.positionalArguments();
    const qsizetype wanted = verb.verb == Verb::Runs ? 0 : 1;
    if (operands.size() != wanted || (wanted == 1 && operands.first().isEmpty()))
        return usage(CommandLineWords::tr("It is used so: %1", "@info why")
                         .arg(u"authentik-keeper-cli %1 %2"_s.arg(verb.name, verb.operands)),
                     verb.name);
    line.operand = operands.value(0);
    if (isConfirmed(verb.verb))
        line.yesOverwrite = parser.value(u"yes-overwrite"_s);
    Result<> read = verb.onServer ? readConnection(parser, line) : Result<>();
    if (read)
        read = readOfVerb(parser, line);
    if (!read)
        return std::unexpected(std::move(read.error()).with(u"verb"_s, verb.name));
    return line;
}

} // namespace

Result<CommandLine> parseCommandLine(const QStringList &arguments)
{
    if (arguments.size() < 2)
        return usage(CommandLineWords::tr("A verb is missing; known are: %1", "@info why").arg(verbNames()));
    const QString word = arguments.at(1);
    if (word == "--version"_L1)
        return CommandLine{.verb = Verb::Version};
    if (word == "--help"_L1 || word == "-h"_L1 || word == "help"_L1)
        return CommandLine{.verb = Verb::Help, .helpText = overview()};
    const auto verb = std::ranges::find(Verbs, word, [](const VerbDescription &v) { return QString(v.name); });
    if (verb == Verbs.end())
        return usage(CommandLineWords::tr("“%1” is not a verb; known are: %2", "@info why").arg(word, verbNames()));

    QCommandLineParser parser;
    parser.addOptions(optionsOf(*verb));
    const QStringList rest = arguments.first(1) + arguments.sliced(2);
    const bool parsed = parser.parse(rest);
    if (parser.isSet(u"version"_s))
        return CommandLine{.verb = Verb::Version};
    if (parser.isSet(u"help"_s))
        return CommandLine{.verb = Verb::Help, .helpText = helpOn(*verb)};
    if (!parsed)
        return usage(parser.errorText(), word);
    return readOptions(parser, *verb);
}

} // namespace keeper::cli
