// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sets.h"

#include "app/cli/settext.h"
#include "app/cli/terminal/console.h"
#include "app/cli/terminal/progressview.h"
#include "core/backupset/verifications.h"
#include "core/verify/verifyrun.h"
#include "ui/words/amounttext.h"
#include "ui/words/findingtext.h"

#include <QCoreApplication>

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

} // namespace

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
