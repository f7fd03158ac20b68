// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/restoretext.h"

#include "app/cli/terminal/table.h"
#include "app/cli/terminal/typedtext.h"
#include "ui/words/amounttext.h"
#include "ui/words/componenttext.h"
#include "ui/words/healthtext.h"
#include "ui/words/steptext.h"
#include "ui/words/timetext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper::cli {

namespace {

constexpr int MostFilesShown = 20;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RestoreText)
};

QString secondsText(double seconds)
{
    return Words::tr("%1 s", "@label duration").arg(QLocale().toString(seconds, 'f', seconds < 10 ? 1 : 0));
}

QString downtimeText(const Downtime &downtime)
{
    return Words::tr("%1: %2 for authentik to stop, %3 for the swap, %4 for authentik to start",
                     "@info total, its three parts")
        .arg(secondsText(downtime.stop + downtime.ours + downtime.start), secondsText(downtime.stop),
             secondsText(downtime.ours), secondsText(downtime.start));
}

QStringList stepLines(const QString &number, const PlannedStep &step)
{
    const QString head = number.isEmpty() ? stepTitle(step.id) : number + u"  "_s + stepTitle(step.id);
    QStringList notes;
    if (step.seconds)
        notes += Words::tr("about %1", "@info duration").arg(durationText(qint64(*step.seconds) * 1000));
    notes += step.policy == StepPolicy::Always ? Words::tr("always done", "@info step")
             : step.reversible                 ? Words::tr("can be undone", "@info step")
                                               : Words::tr("can't be undone", "@info step");
    QStringList lines{u"%1 (%2)"_s.arg(head, notes.join(u", "_s))};
    for (const QString &effect : step.effects)
        lines += u"      "_s + Words::tr("changes %1", "@info step").arg(effect);
    for (const QString &command : step.commands)
        lines += u"      $ "_s + command;
    for (qsizetype i = 0; i < step.members.size(); ++i)
        lines += stepLines(u"%1.%2"_s.arg(number.isEmpty() ? u"-"_s : number).arg(i + 1), step.members.at(i));
    return lines;
}

QJsonObject healthJson(const HealthCheck &row)
{
    QJsonObject facts;
    for (const auto &[name, value] : row.facts.asKeyValueRange())
        facts.insert(name, value);
    if (row.why)
        facts.insert(u"why"_s, nameOf(*row.why));
    return {
        {u"code"_s, nameOf(row.code)}, {u"state"_s, nameOf(row.state)}, {u"detail"_s, row.detail}, {u"facts"_s, facts}};
}

} // namespace

QString checksText(const QList<Check> &checks)
{
    QStringList lines;
    for (const Check &check : checks) {
        const CheckText words = typedText(check);
        lines += u"%1  %2  %3"_s.arg(checkStateWord(check.state).leftJustified(10), words.title, words.what);
        for (const QString &more : {words.why, words.next}) {
            if (!more.isEmpty())
                lines += QString(12, u' ') + more;
        }
    }
    return lines.join(u'\n');
}

QJsonArray checksJson(const QList<Check> &checks)
{
    QJsonArray array;
    for (const Check &check : checks) {
        const CheckText words = typedText(check);
        QJsonObject json = toJson(check);
        json[u"title"_s] = words.title;
        json[u"message"_s] = words.what;
        json[u"why"_s] = words.why;
        json[u"next"_s] = words.next;
        array += json;
    }
    return array;
}

Answer blockedBy(const QList<Check> &checks, const Error &error)
{
    Answer answer = failedWith(error);
    const auto first = std::ranges::find(checks, CheckState::Blocking, &Check::state);
    if (first != checks.end()) {
        const CheckText words = typedText(*first);
        answer.words = ErrorText{words.what, words.why, words.next};
    }
    answer.fields = {{u"checks"_s, checksJson(checks)}};
    answer.text = checksText(checks);
    return answer;
}

QJsonObject planJson(const RestorePlan &plan)
{
    QJsonObject json = toJson(plan);
    json[u"checks"_s] = checksJson(plan.checks);
    return json;
}

QString planText(const RestorePlan &plan)
{
    QStringList lines;
    for (qsizetype i = 0; i < plan.plan.steps.size(); ++i)
        lines += stepLines(QString::number(i + 1), plan.plan.steps.at(i));
    lines += QString();
    lines += plan.scope.stopsAuthentik
                 ? Words::tr("Expected downtime: about %1.", "@info").arg(downtimeText(plan.downtime))
                 : Words::tr("authentik is not stopped.", "@info");
    if (plan.scope.stopsAuthentik)
        lines += Words::tr(
            "If the server is restarted in those seconds, authentik stays stopped until “resume” mends it.", "@info");
    return checksText(plan.checks) + u"\n\n"_s + lines.join(u'\n');
}

QString stepText(const PlannedStep &step)
{
    return stepLines({}, step).join(u'\n');
}

QString outcomeText(const RestoreOutcome &outcome)
{
    const bool isRelease = outcome.end == RestoreEnd::Done &&
                           std::ranges::contains(outcome.report.steps, restoresteps::DeleteKept, &StepReport::id);
    QStringList blocks{u"%1: %2"_s.arg(restoreEndWord(outcome.end),
                                       isRelease ? Words::tr("What was kept for undo is deleted.", "@info")
                                                 : restoreEndText(outcome.end))};
    QList<QStringList> rows;
    for (const HealthCheck &row : outcome.health)
        rows += {healthWord(row.state), healthTitle(row.code), healthDetail(row)};
    if (!rows.isEmpty())
        blocks += table(rows);
    if (outcome.downtime)
        blocks += Words::tr("Downtime: %1.", "@info").arg(downtimeText(*outcome.downtime));
    rows.clear();
    for (const KeptPart &part : outcome.kept)
        rows += {componentTitle(part.component), byteText(part.bytes), part.name};
    if (!rows.isEmpty())
        blocks +=
            Words::tr("Kept on the server until you release run %1:", "@info").arg(outcome.run) + u'\n' + table(rows);
    if (!outcome.commands.isEmpty())
        blocks +=
            Words::tr("Run these by hand, in this order:", "@info") + u"\n    "_s + outcome.commands.join(u"\n    "_s);
    return blocks.join(u"\n\n"_s);
}

QJsonObject outcomeJson(const RestoreOutcome &outcome)
{
    QJsonArray health;
    for (const HealthCheck &row : outcome.health)
        health += healthJson(row);
    QJsonArray kept;
    for (const KeptPart &part : outcome.kept)
        kept += QJsonObject{{u"component"_s, part.component}, {u"name"_s, part.name}, {u"bytes"_s, part.bytes}};
    QJsonObject json{{u"run"_s, outcome.run},
                     {u"proof"_s, health},
                     {u"kept"_s, kept},
                     {u"commands"_s, QJsonArray::fromStringList(outcome.commands)}};
    if (outcome.downtime)
        json[u"downtime"_s] = QJsonObject{{u"stop"_s, outcome.downtime->stop},
                                          {u"ours"_s, outcome.downtime->ours},
                                          {u"start"_s, outcome.downtime->start}};
    return json;
}

QString runsText(const QList<ServerRun> &runs)
{
    if (runs.isEmpty())
        return Words::tr("There are no runs on this server.", "@info");
    QList<QStringList> rows{{Words::tr("Run", "@title:column"), Words::tr("State", "@title:column"),
                             Words::tr("Started", "@title:column"), Words::tr("By", "@title:column"),
                             Words::tr("Backup of", "@title:column"), Words::tr("Parts", "@title:column")}};
    for (const ServerRun &run : runs) {
        rows += {run.run,
                 run.isActive ? Words::tr("at work now", "@status run") : serverRunWord(run.state),
                 momentText(run.startedAt),
                 run.by,
                 run.setTime.isValid() ? momentText(run.setTime) : QString(),
                 componentTitles(run.components)};
    }
    return table(rows);
}

QJsonArray runsJson(const QList<ServerRun> &runs)
{
    QJsonArray array;
    for (const ServerRun &run : runs) {
        QJsonObject json = toJson(run);
        json[u"state"_s] = nameOf(run.state);
        json[u"active"_s] = run.isActive;
        array += json;
    }
    return array;
}

QString changesText(const ChangesSince &changes)
{
    QList<QStringList> rows;
    for (const auto &[tableName, count] : changes.rows.asKeyValueRange()) {
        if (count != 0)
            rows += {u"  "_s + tableName, (count > 0 ? u"+"_s : QString()) + QLocale().toString(count)};
    }
    QStringList lines;
    if (!rows.isEmpty())
        lines += Words::tr("Rows in tables, more or fewer since the swap:", "@info") + u'\n' + table(rows);
    QList<QStringList> written;
    for (const auto &[tableName, count] : changes.written.asKeyValueRange())
        written += {u"  "_s + tableName, QLocale().toString(count)};
    if (!written.isEmpty())
        lines += Words::tr("Rows inserted, changed or deleted since then, authentik's own work too:", "@info") + u'\n' +
                 table(written);
    for (const auto &[component, files] : changes.files.asKeyValueRange()) {
        if (files.isEmpty())
            continue;
        lines += Words::tr("Files newer than the swap, %1:", "@info part").arg(componentTitle(component));
        for (const QString &file : files.first(std::min<qsizetype>(files.size(), MostFilesShown)))
            lines += u"  "_s + file;
        if (files.size() > MostFilesShown)
            lines += u"  "_s + Words::tr("and %1 more", "@info").arg(files.size() - MostFilesShown);
    }
    return lines.join(u'\n');
}

} // namespace keeper::cli
