// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/pastrun.h"

#include "core/base/redactor.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

// A journal is some dozens of lines; what is larger by far is none of ours.
constexpr qint64 MostBytes = 4'000'000;

QStringList stringsIn(const QJsonValue &value)
{
    QStringList strings;
    for (const QJsonValue item : value.toArray())
        strings += item.toString();
    return strings;
}

Error errorIn(const QJsonObject &object)
{
    Error error{.code = named<ErrorCode>(object.value("code"_L1).toString()).value_or(ErrorCode::Internal),
                .detail = object.value("detail"_L1).toString(),
                .trail = stringsIn(object.value("trail"_L1))};
    const QJsonObject facts = object.value("facts"_L1).toObject();
    for (auto fact = facts.begin(); fact != facts.end(); ++fact)
        error.facts.insert(fact.key(), fact.value().toString());
    return error;
}

QDateTime timeOf(const QJsonObject &line)
{
    return QDateTime::fromString(line.value("time"_L1).toString(), Qt::ISODateWithMs);
}

void addSteps(PastRun &run, const QJsonArray &steps)
{
    for (const QJsonValue value : steps) {
        const QJsonObject step = value.toObject();
        run.steps += {.id = step.value("id"_L1).toString()};
        addSteps(run, step.value("members"_L1).toArray());
    }
}

/// The whole of it again: what became of the steps so far is kept.
void takePlan(PastRun &run, const QJsonObject &plan)
{
    const QList<StepReport> before = std::exchange(run.steps, {});
    addSteps(run, plan.value("steps"_L1).toArray());
    for (StepReport &step : run.steps) {
        const auto known = std::ranges::find(before, step.id, &StepReport::id);
        if (known != before.end())
            step = *known;
    }
}

void noteStep(PastRun &run, StepState state, const QJsonObject &line)
{
    const auto step = std::ranges::find(run.steps, line.value("step"_L1).toString(), &StepReport::id);
    if (step == run.steps.end())
        return;
    step->state = state;
    step->milliseconds = line.value("milliseconds"_L1).toInteger();
    if (line.contains("error"_L1))
        step->error = errorIn(line.value("error"_L1).toObject());
    for (const QJsonValue warning : line.value("warnings"_L1).toArray())
        step->warnings += warningFromJson(warning.toObject());
}

void note(PastRun &run, const QJsonObject &line)
{
    const QString event = line.value("event"_L1).toString();
    if (event == "run-started"_L1) {
        const QJsonObject plan = line.value("plan"_L1).toObject();
        run.run = line.value("run"_L1).toString();
        run.kind = plan.value("kind"_L1).toString();
        run.startedAt = timeOf(line);
        takePlan(run, plan);
    } else if (event == "plan-grew"_L1) {
        takePlan(run, line.value("plan"_L1).toObject());
    } else if (event == "on-server"_L1) {
        run.host = line.value("host"_L1).toString();
        run.port = static_cast<quint16>(line.value("port"_L1).toInt(run.port));
        run.project = line.value("project"_L1).toString();
    } else if (event == "run-finished"_L1) {
        run.state = named<RunState>(line.value("state"_L1).toString());
        run.finishedAt = timeOf(line);
    } else if (event == "outcome"_L1) {
        run.end = line.value("end"_L1).toString();
        run.commands = stringsIn(line.value("commands"_L1));
    } else if (const std::optional<StepState> state = named<StepState>(event)) {
        noteStep(run, *state, line);
    }
}

} // namespace

Result<PastRun> readPastRun(const FileRef &file)
{
    const auto source = file.open();
    if (!source)
        return std::unexpected(source.error());
    const auto bytes = (*source)->piece(std::min(MostBytes, (*source)->size())); // it takes the memory it is told
    if (!bytes)
        return std::unexpected(bytes.error());
    PastRun run{.path = file.name(), .text = Redactor::redact(QString::fromUtf8(*bytes))};
    for (const QByteArray &line : bytes->split('\n'))
        note(run, QJsonDocument::fromJson(line).object());
    if (run.run.isEmpty())
        return fail(ErrorCode::FileFailed, u"no journal of a run"_s, {{u"path"_s, file.name()}});
    return run;
}

QList<PastRun> readPastRuns(const QString &folder)
{
    QList<PastRun> runs;
    const QDir dir(folder);
    for (const QString &name : dir.entryList({u"*.jsonl"_s}, QDir::Files)) {
        if (const Result<PastRun> run = readPastRun(dir.filePath(name)))
            runs += *run;
    }
    std::ranges::stable_sort(runs, std::ranges::greater(), &PastRun::startedAt);
    return runs;
}

} // namespace keeper
