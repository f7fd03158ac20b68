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

struct VerbDescription
{
    Verb verb;
    QLatin1StringView name;
    QLatin1StringView operand;
    const char *summary;
    bool onServer;
};

constexpr std::array Verbs{
    VerbDescription{
        Verb::Discover, "discover"_L1, "TARGET"_L1,
        QT_TRANSLATE_NOOP("CommandLine", "Show the authentik found on a server, and what a backup would hold."), true},
    VerbDescription{Verb::Backup, "backup"_L1, "TARGET"_L1,
                    QT_TRANSLATE_NOOP("CommandLine", "Save a whole, verified backup set of the authentik on a server."),
                    true},
    VerbDescription{Verb::Verify, "verify"_L1, "SET"_L1,
                    QT_TRANSLATE_NOOP("CommandLine", "Check every byte of a backup set."), false},
    VerbDescription{Verb::Show, "show"_L1, "SET"_L1, QT_TRANSLATE_NOOP("CommandLine", "Show what a backup set holds."),
                    false},
    VerbDescription{Verb::List, "list"_L1, "DIR"_L1,
                    QT_TRANSLATE_NOOP("CommandLine", "List the backup sets below a folder."), false},
};

QString tr(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

void addOptions(QCommandLineParser &parser, const VerbDescription &verb)
{
    parser.addPositionalArgument(verb.operand, {});
    if (verb.verb == Verb::Backup) {
        parser.addOption({u"to"_s, tr("Folder that holds the backup sets."), u"DIR"_s});
        parser.addOption({u"only"_s, tr("Save these components only."), u"component,…"_s});
        parser.addOption({u"skip"_s, tr("Leave these components out."), u"component,…"_s});
    }
    if (verb.onServer) {
        parser.addOption({u"project"_s, tr("Compose project, where a server has several authentiks."), u"NAME"_s});
        parser.addOption({u"identity"_s, tr("Log in with this key first."), u"FILE"_s});
        parser.addOption(
            {u"accept-host-key"_s, tr("Trust this key for this run, if the host is not known yet."), u"SHA256:…"_s});
    }
    parser.addOption({u"json"_s, tr("Print one JSON object on standard output.")});
    parser.addOption({u"quiet"_s, tr("Print nothing but the result.")});
    parser.addOption({u"verbose"_s, tr("Print every command and what it said.")});
    parser.addOption({{u"h"_s, u"help"_s}, tr("Show this help.")});
}

QString overview()
{
    QString text = tr("Usage: authentik-keeper-cli VERB …\n\n"
                      "Backs up an authentik server over SSH, with nothing installed there.\n\n");
    for (const VerbDescription &verb : Verbs)
        text += u"  %1 %2\n      %3\n"_s.arg(QString(verb.name), QString(verb.operand), tr(verb.summary));
    text += tr("\nTARGET is [user@]host[:port] or a name of the ssh configuration.\n"
               "`authentik-keeper-cli VERB --help` shows the options of a verb; see also authentik-keeper-cli(1).\n");
    return text;
}

std::unexpected<Error> usage(const QString &detail, const QString &verb = {})
{
    return fail(ErrorCode::Usage, detail, {{u"verb"_s, verb}});
}

Result<QStringList> componentList(const QString &text, const QString &option)
{
    static const QStringList known{u"database"_s,         u"redis"_s,      u"media"_s,        u"data"_s, u"certs"_s,
                                   u"custom-templates"_s, u"blueprints"_s, u"configuration"_s};
    const QStringList names = text.split(u',', Qt::SkipEmptyParts);
    for (const QString &name : names) {
        if (!known.contains(name))
            return usage(tr("“%1” is not a component; known are: %2").arg(name, known.join(u", "_s)));
    }
    if (names.isEmpty())
        return usage(tr("--%1 needs at least one component").arg(option));
    return names;
}

Result<CommandLine> readOptions(const QCommandLineParser &parser, const VerbDescription &verb)
{
    CommandLine line{.verb = verb.verb};
    line.json = parser.isSet(u"json"_s);
    line.quiet = parser.isSet(u"quiet"_s);
    line.verbose = parser.isSet(u"verbose"_s);
    const QStringList operands = parser.positionalArguments();
    if (operands.size() != 1 || operands.first().isEmpty())
        return usage(tr("%1 takes exactly one %2").arg(QString(verb.name), QString(verb.operand)), verb.name);
    line.operand = operands.first();
    if (verb.onServer) {
        line.project = parser.value(u"project"_s);
        line.identity = parser.value(u"identity"_s);
        line.acceptHostKey = parser.value(u"accept-host-key"_s);
        static const QRegularExpression fingerprint(u"^SHA256:[A-Za-z0-9+/]{43}$"_s);
        if (!line.acceptHostKey.isEmpty() && !fingerprint.match(line.acceptHostKey).hasMatch())
            return usage(tr("--accept-host-key takes a fingerprint like SHA256:…, 43 characters"), verb.name);
    }
    if (verb.verb != Verb::Backup)
        return line;
    line.destination = parser.value(u"to"_s);
    if (line.destination.isEmpty())
        return usage(tr("backup needs --to DIR"), verb.name);
    if (parser.isSet(u"only"_s) && parser.isSet(u"skip"_s))
        return usage(tr("--only and --skip exclude each other"), verb.name);
    for (const auto &[option, list] : {std::pair{u"only"_s, &line.only}, std::pair{u"skip"_s, &line.skip}}) {
        if (!parser.isSet(option))
            continue;
        Result<QStringList> names = componentList(parser.value(option), option);
        if (!names)
            return std::unexpected(std::move(names.error()).with(u"verb"_s, verb.name));
        *list = *names;
    }
    return line;
}

} // namespace

Result<CommandLine> parseCommandLine(const QStringList &arguments)
{
    if (arguments.size() < 2)
        return usage(tr("a verb is missing"));
    const QString word = arguments.at(1);
    if (word == "--version"_L1)
        return CommandLine{.verb = Verb::Version};
    if (word == "--help"_L1 || word == "-h"_L1 || word == "help"_L1)
        return CommandLine{.verb = Verb::Help, .helpText = overview()};
    const auto verb = std::ranges::find(Verbs, word, [](const VerbDescription &v) { return QString(v.name); });
    if (verb == Verbs.end())
        return usage(tr("“%1” is not a verb of this program").arg(word));

    QCommandLineParser parser;
    parser.setApplicationDescription(tr(verb->summary));
    addOptions(parser, *verb);
    QStringList rest{arguments.first() + u' ' + word};
    rest += arguments.sliced(2);
    if (rest.contains(u"--version"_s))
        return CommandLine{.verb = Verb::Version};
    const bool parsed = parser.parse(rest);
    if (parser.isSet(u"help"_s))
        return CommandLine{.verb = Verb::Help, .helpText = parser.helpText()};
    if (!parsed)
        return usage(parser.errorText(), word);
    return readOptions(parser, *verb);
}

} // namespace keeper::cli
