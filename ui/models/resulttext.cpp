// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/resulttext.h"

#include "core/backupset/components.h"
#include "core/backupset/verdict.h"
#include "core/base/redactor.h"
#include "ui/words/amounttext.h"
#include "ui/words/componenttext.h"
#include "ui/words/displaytext.h"
#include "ui/words/errortext.h"
#include "ui/words/steptext.h"
#include "ui/words/warningtext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ResultText)
};

ResultRow row(const QString &name, const Component &component)
{
    return {.title = componentTitle(name),
            .word = partWord(component.state),
            .size = component.stored() ? byteText(component.stored()->bytes) : QString(),
            .good = component.state != ComponentState::Partial && component.state != ComponentState::Failed};
}

QString savedBytes(const BackupResult &result)
{
    qint64 bytes = 0;
    for (const Component &component : result.manifest.components)
        bytes += orEmpty(component.stored()).bytes;
    return byteText(bytes);
}

QString savedText(const BackupResult &result)
{
    return Words::tr("%1 saved in %2. Every part was checked as it came.", "@info")
        .arg(savedBytes(result), durationText(result.report.startedAt.msecsTo(result.report.finishedAt)));
}

QString wordsOf(WarningCode code, const Manifest &manifest)
{
    QStringList words;
    for (const Warning &warning : manifest.warnings) {
        if (warning.code == Named(code))
            words += warningText(warning);
    }
    return words.join(u' ');
}

/// A backup that is whole, and yet a reason to look twice.
void describeDoubts(ResultText &text, const Manifest &manifest)
{
    text.isDoubtful = true;
    const QString gone = wordsOf(WarningCode::Shrunk, manifest);
    if (gone.isEmpty()) {
        text.what = wordsOf(WarningCode::AuthentikNotReady, manifest);
        text.next = Words::tr("Back up again when authentik serves as usual.", "@info next");
        return;
    }
    text.heading = Words::tr("The backup is complete, but much has gone", "@title");
    text.what = gone;
    text.next = Words::tr("If nobody removed it, look at the server, and keep the older backups.", "@info next");
}

void describe(ResultText &text, const BackupResult &result)
{
    switch (result.end) {
    case BackupEnd::Complete:
        text.heading = Words::tr("The backup is complete", "@title");
        text.what = savedText(result);
        text.next = Words::tr("It holds secrets: keep it where only you can read it.", "@info next");
        if (isDoubtful(result.manifest))
            describeDoubts(text, result.manifest);
        return;
    case BackupEnd::Selection:
        text.heading = Words::tr("The parts you chose are saved", "@title");
        text.what = savedText(result);
        text.next = Words::tr("Keep a complete backup, too: this one is without %1.", "@info next")
                        .arg(componentTitles(shortfallOf(result.manifest).leftOut));
        return;
    case BackupEnd::Incomplete:
        text.heading = Words::tr("The backup is incomplete", "@title");
        text.what = Words::tr("What was saved is whole, but something is missing.", "@info why");
        text.next = Words::tr("See below what is missing, then back up again.", "@info next");
        text.action = Action::TryAgain;
        return;
    case BackupEnd::Failed: {
        const Error error = result.error.value_or(Error{});
        const ErrorText words = errorText(error);
        text.heading = Words::tr("The backup failed", "@title");
        text.what = words.what;
        text.why = words.why;
        text.next = words.next;
        text.action = actionFor(error, {Action::TryAgain, Action::ChooseFolder});
        return;
    }
    case BackupEnd::Cancelled:
        text.heading = Words::tr("The backup was cancelled", "@title");
        text.what = Words::tr("No backup was left, and nothing was changed on the server.", "@info why");
        text.next = errorText(result.error.value_or(Error{.code = ErrorCode::Cancelled})).next;
        text.action = Action::TryAgain;
        return;
    }
}

} // namespace

QString partWord(ComponentState state)
{
    switch (state) {
    case ComponentState::Saved:
        return Words::tr("Saved", "@status part");
    case ComponentState::Empty:
        return Words::tr("Empty", "@status part");
    case ComponentState::Absent:
        return Words::tr("Not there", "@status part");
    case ComponentState::External:
        return Words::tr("Kept elsewhere", "@status part");
    case ComponentState::Skipped:
        return Words::tr("Left out", "@status part");
    case ComponentState::Partial:
        return Words::tr("Partly saved", "@status part");
    case ComponentState::Failed:
        return Words::tr("Failed", "@status part");
    }
    Q_UNREACHABLE_RETURN({});
}

QString reportDetails(const RunReport &report, const std::optional<Error> &error)
{
    QStringList lines{u"run %1"_s.arg(report.run)};
    const auto add = [&lines](const Error &failure) {
        lines += u"  error %1: %2"_s.arg(nameOf(failure.code), failure.detail);
        if (!failure.trail.isEmpty())
            lines += u"  while %1"_s.arg(failure.trail.join(u", "_s));
    };
    for (const StepReport &step : report.steps) {
        lines += u"%1 (%2 ms)"_s.arg(step.id).arg(step.milliseconds);
        for (const QString &line : step.log)
            lines += u"  "_s + line;
        if (step.error)
            add(*step.error);
    }
    if (error)
        add(*error);
    return Redactor::redact(lines.join(u'\n'));
}

ResultText resultText(const BackupResult &result)
{
    ResultText text{.end = result.end};
    describe(text, result);
    for (const ComponentInfo &component : AllComponents) {
        const auto saved = result.manifest.components.constFind(component.name);
        if (saved != result.manifest.components.cend())
            text.rows += row(component.name, *saved);
    }
    for (const Warning &warning : result.warnings())
        text.notes += warningText(warning);
    for (const StepReport &step : result.report.steps) {
        if (step.error && step.state == StepState::Failed && result.end == BackupEnd::Incomplete)
            text.notes += u"%1: %2"_s.arg(stepTitle(step.id), errorText(*step.error).what);
    }
    for (const QString &file : result.manifest.missing)
        text.notes += Words::tr("Missing: %1", "@info").arg(harmless(file));
    text.details = reportDetails(result.report, result.error);
    return text;
}

} // namespace keeper
