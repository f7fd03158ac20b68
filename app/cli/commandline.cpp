// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"

#include "app/cli/answer.h"
#include "app/cli/verbs.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper::cli {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QString overview(const QList<Verb> &verbs)
{
    QString text =
        Words::tr("Usage: %1", "@info help").arg(u"authentik-keeper-cli VERB …"_s) + u"\n\n"_s +
        Words::tr("Backs up and restores an authentik server over SSH, with nothing installed there.", "@info help") +
        u"\n\n"_s;
    for (const Verb &verb : verbs)
        text += u"  %1 %2\n      %3\n"_s.arg(verb.name, verb.operands, verb.help);
    return text + u'\n' +
           Words::tr(
               "TARGET is [user@]host[:port] or a name of the ssh configuration.\n"
               "“authentik-keeper-cli VERB --help” shows the options of a verb, “man authentik-keeper-cli” tells all.",
               "@info help");
}

QString formOf(const Verb &verb)
{
    return u"authentik-keeper-cli %1 %2"_s.arg(verb.name, verb.operands);
}

/// Not QCommandLineParser's own, which does not know that the verb comes first.
QString helpOn(const Verb &verb)
{
    QString text =
        Words::tr("Usage: %1", "@info help").arg(formOf(verb) + u" [OPTION]…"_s) + u"\n\n"_s + verb.help + u"\n\n"_s;
    for (const Option &option : verb.options) {
        const QString letter = option.letter.isEmpty() ? QString() : u"-%1, "_s.arg(option.letter);
        const QString value = option.value.isEmpty() ? QString() : u' ' + option.value;
        text += u"  %1--%2%3\n      %4\n"_s.arg(letter, option.name, value, option.help);
    }
    return text;
}

QString verbNames(const QList<Verb> &verbs)
{
    QStringList names;
    for (const Verb &verb : verbs)
        names += verb.name;
    return names.join(u", "_s);
}

void addOptions(QCommandLineParser &parser, const Verb &verb)
{
    for (const Option &option : verb.options) {
        QStringList names{option.name};
        if (!option.letter.isEmpty())
            names += option.letter;
        parser.addOption({names, QString(), option.value});
    }
}

Result<CommandLine> readLine(const QCommandLineParser &parser, const Verb &verb)
{
    CommandLine line{.verb = verb.name, .carryOut = verb.carryOut};
    const QStringList operands = parser.positionalArguments();
    if (operands.size() != verb.arguments || operands.contains(QString()))
        return usage(Words::tr("It is used so: %1", "@info why").arg(formOf(verb)));
    line.operand = operands.value(0);
    for (const Option &option : verb.options) {
        if (!option.read || !parser.isSet(option.name))
            continue;
        const QString value = option.value.isEmpty() ? QString() : parser.value(option.name);
        if (const Result<> read = option.read(value, line); !read)
            return std::unexpected(read.error());
    }
    if (const Result<> agrees = verb.check ? verb.check(line) : Result<>(); !agrees)
        return std::unexpected(agrees.error());
    return line;
}

Answer printHelp(const CommandLine &line, Console & /*console*/, std::stop_token /*stop*/)
{
    return succeeded({}, line.helpText.trimmed());
}

CommandLine helpWith(const QString &text)
{
    return {.verb = u"help"_s, .carryOut = printHelp, .helpText = text};
}

CommandLine version()
{
    return {.verb = u"version"_s,
            .carryOut = printHelp,
            .helpText = u"authentik-keeper-cli "_s + QCoreApplication::applicationVersion()};
}

} // namespace

std::unexpected<Error> usage(const QString &reason)
{
    return fail(ErrorCode::Usage, {}, {{u"reason"_s, reason}});
}

Result<CommandLine> parseCommandLine(const QStringList &arguments)
{
    const QList<Verb> known = verbs();
    if (arguments.size() < 2)
        return usage(Words::tr("A verb is missing; known are: %1", "@info why").arg(verbNames(known)));
    const QString &word = arguments.at(1);
    if (word == "--version"_L1)
        return version();
    if (word == "--help"_L1 || word == "-h"_L1 || word == "help"_L1)
        return helpWith(overview(known));
    const auto verb = std::ranges::find(known, word, [](const Verb &v) { return QString(v.name); });
    if (verb == known.end())
        return usage(Words::tr("“%1” is not a verb; known are: %2", "@info why").arg(word, verbNames(known)));

    QCommandLineParser parser;
    addOptions(parser, *verb);
    const bool parsed = parser.parse(arguments.first(1) + arguments.sliced(2));
    if (parser.isSet(u"version"_s))
        return version();
    if (parser.isSet(u"help"_s))
        return helpWith(helpOn(*verb));
    return (parsed ? readLine(parser, *verb) : usage(parser.errorText())).transform_error([&verb](Error error) {
        return std::move(error).with(u"verb"_s, verb->name);
    });
}

} // namespace keeper::cli
