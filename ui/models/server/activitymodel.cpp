// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/server/activitymodel.h"

#include "core/backupset/store/setname.h"
#include "ui/models/restore/restorereport.h"
#include "ui/models/server/serverlistmodel.h"
#include "ui/models/server/serversets.h"
#include "ui/words/amounttext.h"
#include "ui/words/timetext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

/// Only the journals of backups that left no set lie among the others.
BackupEnd endOfBackup(const PastRun &run)
{
    return run.state == RunState::Cancelled ? BackupEnd::Cancelled : BackupEnd::Failed;
}

} // namespace

ActivityModel::ActivityModel(Library &library, const SavedServer &server, QObject *parent)
    : TableModel({tr("When", "@title:column"), tr("What", "@title:column"), tr("Result", "@title:column"),
                  tr("Duration", "@title:column")},
                 {TookColumn},
                 parent)
    , m_library(library)
    , m_server(server)
{}

void ActivityModel::setServer(const SavedServer &server)
{
    m_server = server;
    collect();
}

void ActivityModel::setSets(const QList<CatalogueSet> &sets)
{
    m_sets = sets;
    collect();
}

void ActivityModel::note(const BackupResult &result)
{
    if (!result.setPath.isEmpty())
        return; // the set itself tells, today and later
    m_session += result;
    collect();
}

void ActivityModel::reload(const QString &journals)
{
    m_answer.drop();
    m_answer.hear(m_library.readJournals(journals), this, [this](const QList<PastRun> &runs) {
        m_journals = runs;
        collect();
    });
}

void ActivityModel::choose(int row)
{
    const int before = chosen();
    TableModel::choose(row);
    if (chosen() == before || chosenSet().isEmpty() || !m_rows.at(chosen()).run.steps.isEmpty())
        return;
    m_library.readJournal(chosenSet() + u'/' + setfiles::Journal)
        .then(this, [this, run = chosenRun()](const Result<PastRun> &journal) {
            if (journal)
                takeJournal(run, *journal);
        });
}

void ActivityModel::takeJournal(const QString &run, const PastRun &journal)
{
    m_setJournals.insert(run, journal);
    for (Row &row : m_rows) {
        if (row.setPath.isEmpty() || row.run.run != run)
            continue;
        row.run.steps = journal.steps;
        row.run.text = journal.text;
    }
    emit changed();
}

bool ActivityModel::isOurs(const PastRun &run) const
{
    return isServer(run.host, run.port, run.project, m_server);
}

void ActivityModel::collect()
{
    QList<Row> rows;
    for (const CatalogueSet &set : std::as_const(m_sets)) {
        if (set.manifest)
            rows += rowOf(set);
        if (set.manifest && m_setJournals.contains(set.manifest->run)) {
            rows.last().run.steps = m_setJournals.value(set.manifest->run).steps;
            rows.last().run.text = m_setJournals.value(set.manifest->run).text;
        }
    }
    for (const BackupResult &result : std::as_const(m_session))
        rows += rowOf(result);
    for (const PastRun &run : std::as_const(m_journals)) {
        const bool isKnown = std::ranges::contains(rows, run.run, [](const Row &row) { return row.run.run; });
        if (isOurs(run) && run.kind != "backup"_L1)
            rows += {.run = run};
        else if (isOurs(run) && !isKnown) // this session's is told with all its lines
            rows += {.run = run, .backup = endOfBackup(run)};
    }
    std::ranges::stable_sort(rows, std::ranges::greater(), [](const Row &row) { return row.run.startedAt; });
    if (rows == m_rows)
        return;
    const auto key = [](const Row &row) { return std::pair(row.run.run, row.run.startedAt); };
    const auto before = chosen() < 0 ? std::pair<QString, QDateTime>() : key(m_rows.at(chosen()));
    beginResetModel();
    m_rows = rows;
    const auto same = std::ranges::find(m_rows, before, key);
    setChosen(same == m_rows.end() ? -1 : static_cast<int>(same - m_rows.begin()));
    endResetModel();
    emit changed();
}

ActivityModel::Row ActivityModel::rowOf(const CatalogueSet &set)
{
    const Manifest &manifest = *set.manifest;
    Row row{.setPath = set.path, .backup = endOf(manifest)};
    row.run.run = manifest.run;
    row.run.kind = u"backup"_s;
    row.run.startedAt = manifest.startedAt;
    row.run.finishedAt = manifest.finishedAt;
    return row;
}

ActivityModel::Row ActivityModel::rowOf(const BackupResult &result)
{
    Row row{.backup = result.end, .error = result.error};
    row.run.run = result.report.run;
    row.run.kind = u"backup"_s;
    row.run.startedAt = result.report.startedAt;
    row.run.finishedAt = result.report.finishedAt;
    row.run.steps = result.report.steps;
    for (const StepReport &step : result.report.steps)
        row.run.text += step.log.join(u'\n') + (step.log.isEmpty() ? QString() : u"\n"_s);
    return row;
}

std::optional<PastRunText> ActivityModel::chosenText() const
{
    if (chosen() < 0)
        return std::nullopt;
    const Row &row = m_rows.at(chosen());
    PastRunText text = row.backup ? pastBackupText(row.run, *row.backup, row.error) : pastRunText(row.run);
    text.state = stateOf(row);
    text.heading = u"%1, %2"_s.arg(activityTitle(row.run.kind), momentText(row.run.startedAt));
    return text;
}

QString ActivityModel::chosenReport() const
{
    const std::optional<PastRunText> text = chosenText();
    return text ? pastRunReport(serverTitle(m_server), m_rows.at(chosen()).run, *text) : QString();
}

QString ActivityModel::text(int row, int column) const
{
    const auto &[run, setPath, backup, error] = m_rows.at(row);
    switch (column) {
    case WhenColumn:
        return momentText(run.startedAt);
    case WhatColumn:
        return activityTitle(run.kind);
    case ResultColumn:
        return backup ? activityWord(*backup) : activityWord(run);
    default:
        return run.finishedAt.isValid() ? durationText(run.startedAt.msecsTo(run.finishedAt)) : QString();
    }
}

StepState ActivityModel::stateOf(const Row &row)
{
    return row.backup ? activityState(*row.backup) : activityState(row.run);
}

QVariant ActivityModel::special(int row, int /*column*/, int role) const
{
    return role == RunStateRole ? static_cast<int>(stateOf(m_rows.at(row))) : QVariant();
}

QString ActivityModel::note() const
{
    return m_rows.isEmpty() ? tr("Nothing was done with this server from this computer yet.", "@info") : QString();
}

} // namespace keeper
