// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sets.h"

#include "app/cli/terminal/console.h"
#include "app/cli/terminal/progressview.h"
#include "app/cli/terminal/table.h"
#include "core/backupset/verdict.h"
#include "core/backupset/verifications.h"
#include "core/verify/verifyrun.h"
#include "ui/words/amounttext.h"
#include "ui/words/componenttext.h"
#include "ui/words/errortext.h"
#include "ui/words/findingtext.h"

#include <QCoreApplication>
#include <QLocale>

#include <numeric>

using namespace Qt::StringLiterals;

namespace keeper::cli {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Sets)
};

int exitOf(SetCondition condition)
{
    switch (condition) {
    case SetCondition::Whole:
        return exits::Complete;
    case SetCondition::Incomplete:
        return exits::Incomplete;
    case SetCondition::Damaged:
        return exits::Failed;
    case SetCondition::Foreign:
    case SetCondition::Newer:
        return exits::Refused;
    }
    return exits::Failed;
}

QString text(const VerifyReport &report)
{
    QStringList lines{conditionText(report.condition)};
    for (const Finding &finding : report.problems + report.notChecked)
        lines += u"  "_s + findingText(finding);
    if (report.bytes > 0)
        lines += Words::tr("%1 read.", "@info bytes").arg(byteText(report.bytes));
    return lines.join(u'\n');
}

void note(const VerifyReport &report, Console &console)
{
    const Result<Manifest> manifest = readManifest(report.path);
    const Result<> noted = noteVerification({.set = report.path,
                                             .run = manifest ? manifest->run : QString(),
                                             .result = nameOf(report.condition),
                                             .time = QDateTime::currentDateTimeUtc()});
    if (!noted)
        console.note(Words::tr("That this set was verified could not be noted: %1", "@info").arg(noted.error().detail));
}

QString stateText(const Component &component)
{
    switch (component.state) {
    case ComponentState::Saved:
        return Words::tr("saved", "@status part");
    case ComponentState::Empty:
        return Words::tr("empty", "@status part");
    case ComponentState::Absent:
        return Words::tr("not there", "@status part");
    case ComponentState::External:
        return Words::tr("kept in %1", "@status part").arg(component.location);
    case ComponentState::Skipped:
        return Words::tr("left out", "@status part");
    case ComponentState::Partial:
        return Words::tr("PARTIAL", "@status part");
    case ComponentState::Failed:
        return Words::tr("FAILED", "@status part");
    }
    return {};
}

QString contents(const Component &component)
{
    const QLocale locale;
    if (component.database()) {
        qint64 rows = 0;
        qsizetype tables = 0;
        for (const QMap<QString, qint64> &schema : component.database()->rows) {
            rows = std::accumulate(schema.begin(), schema.end(), rows);
            tables += schema.size();
        }
        return Words::tr("%1 rows in %2 tables", "@info part").arg(locale.toString(rows), locale.toString(tables));
    }
    if (component.redis())
        return Words::tr("%Ln keys", "@info part", int(component.redis()->keys));
    if (component.directory())
        return Words::tr("%Ln entries, %1", "@info part", int(component.directory()->entries))
            .arg(byteText(component.directory()->fileBytes));
    if (component.configuration())
        return component.configuration()->files.join(u", "_s);
    return {};
}

QString localTime(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat) + u' ' +
           time.toLocalTime().timeZoneAbbreviation();
}

QString overallWord(const Manifest &manifest)
{
    switch (verdictOn(manifest)) {
    case Verdict::Complete:
        return isDoubtful(manifest) ? Words::tr("complete, see warnings", "@status set")
                                    : Words::tr("complete", "@status set");
    case Verdict::Selection:
        return Words::tr("a selection, without %1", "@status set").arg(componentTitles(shortfallOf(manifest).leftOut));
    case Verdict::Incomplete:
    case Verdict::Failed:
        break;
    }
    return Words::tr("INCOMPLETE", "@status set");
}

QString catalogueText(const Catalogue &catalogue)
{
    QList<QStringList> rows;
    for (const CatalogueSet &set : catalogue.sets) {
        rows += {set.server,
                 localTime(set.time),
                 byteText(set.bytes),
                 set.manifest ? overallWord(*set.manifest) : errorText(*set.error).what,
                 set.manifest ? u"authentik "_s + set.manifest->deployment.version : QString(),
                 set.path};
    }
    for (const UnfinishedSet &set : catalogue.unfinished)
        rows += {set.server,
                 localTime(set.time),
                 QString(),
                 set.running ? Words::tr("being written", "@status set") : Words::tr("unfinished", "@status set"),
                 QString(),
                 set.path};
    return rows.isEmpty() ? Words::tr("No backup sets here.", "@info") : table(rows);
}

} // namespace

QString setText(const Manifest &manifest, const QString &path)
{
    QList<QStringList> rows{{Words::tr("Component", "@title:column"), Words::tr("State", "@title:column"),
                             Words::tr("Holds", "@title:column"), Words::tr("File", "@title:column"),
                             Words::tr("Size", "@title:column")}};
    for (const auto &[name, component] : manifest.components.asKeyValueRange()) {
        rows += {componentTitle(name), stateText(component), contents(component),
                 component.stored() ? component.stored()->file : QString(),
                 component.stored() ? byteText(component.stored()->bytes) : QString()};
    }
    QString text = Words::tr("%1: authentik %2 of %3, %4", "@title state, version, server, time")
                       .arg(overallWord(manifest), manifest.deployment.version, manifest.server.target,
                            localTime(manifest.startedAt)) +
                   u"\n\n"_s + table(rows);
    for (const QString &missing : manifest.missing)
        text += u'\n' + Words::tr("Missing: %1", "@info").arg(missing);
    return text + u"\n\n"_s + path;
}

std::optional<Error> errorOf(const VerifyReport &report)
{
    const auto error = [&report](ErrorCode code) {
        return Error{.code = code,
                     .detail = report.problems.isEmpty() ? QString() : report.problems.first().detail,
                     .facts = {{u"path"_s, report.path},
                               {u"file"_s, report.problems.isEmpty() ? QString() : report.problems.first().file},
                               {u"formatVersion"_s, QString::number(report.formatVersion)}}};
    };
    switch (report.condition) {
    case SetCondition::Damaged:
        return error(ErrorCode::SetDamaged);
    case SetCondition::Foreign:
        return error(ErrorCode::SetForeign);
    case SetCondition::Newer:
        return error(ErrorCode::SetNewer);
    case SetCondition::Whole:
    case SetCondition::Incomplete:
        return std::nullopt;
    }
    return std::nullopt;
}

Result<VerifyReport> verifyOnTerminal(const SetRef &set, Console &console, std::stop_token stop)
{
    const auto run = prepareVerify(set);
    {
        const std::stop_callback cancel(stop, [&run] { run->cancel(); });
        const ProgressView view(console, [&run] { return run->progress(); });
        run->carryOut();
    }
    const Result<VerifyReport> &report = run->outcome();
    if (report)
        note(*report, console);
    return report;
}

Answer verify(const CommandLine &line, Console &console, std::stop_token stop)
{
    const Result<VerifyReport> report = verifyOnTerminal(line.operand, console, stop);
    if (!report)
        return failedWith(report.error());
    return {.exit = exitOf(report->condition),
            .fields = {{u"set"_s, report->path}, {u"verify"_s, toJson(*report)}},
            .error = errorOf(*report),
            .text = text(*report)};
}

Answer show(const CommandLine &line, Console & /*console*/, std::stop_token /*stop*/)
{
    const SetRef set(line.operand);
    const Result<Manifest> manifest = readManifest(set);
    if (!manifest)
        return failedWith(manifest.error());
    return succeeded({{u"set"_s, set.address()}, {u"manifest"_s, toJson(*manifest)}},
                     setText(*manifest, set.address()));
}

Answer list(const CommandLine &line, Console & /*console*/, std::stop_token /*stop*/)
{
    const Result<Catalogue> catalogue = readCatalogue(line.operand);
    if (!catalogue)
        return failedWith(catalogue.error());
    return succeeded(toJson(*catalogue), catalogueText(*catalogue));
}

} // namespace keeper::cli
