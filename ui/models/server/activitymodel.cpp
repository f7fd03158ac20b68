// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/server/activitymodel.h"

#include "core/backupset/store/setname.h"
#include "core/backupset/verdict.h"
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
    : QAbstractTableModel(parent)
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
    m_library.readJournals(journals).then(this, [this, reading = ++m_reading](const QList<PastRun> &runs) {
        if (reading != m_reading)
            return;
        m_journals = runs;
        collect();
    });
}

void ActivityModel::choose(int row)
{
    const int chosen = row < m_rows.size() ? row : -1;
    if (chosen == m_chosen)
        return;
    m_chosen = chosen;
    emit changed();
    if (m_chosen < 0 || m_rows.at(m_chosen).setPath.isEmpty() || !m_rows.at(m_chosen).run.steps.isEmpty())
        return;
    const QString run = m_rows.at(m_chosen).run.run;
    m_library.readJournal(m_rows.at(m_chosen).setPath + u'/' + setfiles::Journal)
        .then(this, [this, run](const Result<PastRun> &journal) {
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
    const auto before = m_chosen < 0 ? std::pair<QString, QDateTime>() : key(m_rows.at(m_chosen));
    beginResetModel();
    m_rows = rows;
    const auto same = std::ranges::find(m_rows, before, key);
    m_chosen = same == m_rows.end() ? -1 : static_cast<int>(same - m_rows.begin());
    endResetModel();
    emit changed();
}

ActivityModel::Row ActivityModel::rowOf(const CatalogueSet &set)
{
    const Manifest &manifest = *set.manifest;
    Row row{.setPath = set.path,
            .backup = isAsAsked(verdictOn(manifest)) ? BackupEnd::Complete : BackupEnd::Incomplete};
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

StepState ActivityModel::stateOf(const Row &row)
{
    return row.backup ? activityState(*row.backup) : activityState(row.run);
}

QString ActivityModel::wordOf(const Row &row)
{
    return row.backup ? activityWord(*row.backup) : activityWord(row.run);
}

std::optional<PastRunText> ActivityModel::chosenText() const
{
    if (m_chosen < 0)
        return std::nullopt;
    const Row &row = m_rows.at(m_chosen);
    PastRunText text = row.backup ? pastBackupText(row.run, *row.backup, row.error) : pastRunText(row.run);
    text.state = stateOf(row);
    text.heading = u"%1, %2"_s.arg(activityTitle(row.run.kind), momentText(row.run.startedAt));
    return text;
}

QString ActivityModel::chosenRun() const
{
    return m_chosen < 0 ? QString() : m_rows.at(m_chosen).run.run;
}

QString ActivityModel::chosenSet() const
{
    return m_chosen < 0 ? QString() : m_rows.at(m_chosen).setPath;
}

QString ActivityModel::chosenReport() const
{
    const std::optional<PastRunText> text = chosenText();
    return text ? pastRunReport(serverTitle(m_server), m_rows.at(m_chosen).run, *text) : QString();
}

QString ActivityModel::note() const
{
    return m_rows.isEmpty() ? tr("Nothing was done with this server from this computer yet.", "@info") : QString();
}

QString ActivityModel::text(const Row &row, int column)
{
    switch (column) {
    case WhenColumn:
        return momentText(row.run.startedAt);
    case WhatColumn:
        return activityTitle(row.run.kind);
    case ResultColumn:
        return wordOf(row);
    case TookColumn:
        return row.run.finishedAt.isValid() ? durationText(row.run.startedAt.msecsTo(row.run.finishedAt)) : QString();
    default:
        return {};
    }
}

int ActivityModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ActivityModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ActivityModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    if (role == RunStateRole)
        return static_cast<int>(stateOf(row));
    if (role == Qt::TextAlignmentRole && index.column() == TookColumn)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::DisplayRole)
        return text(row, index.column());
    if (role != Qt::AccessibleTextRole)
        return {};
    QStringList words;
    for (int column = 0; column < ColumnCount; ++column)
        words += text(row, column);
    return words.join(u", "_s);
}

QVariant ActivityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && section == TookColumn)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WhenColumn:
        return tr("When", "@title:column");
    case WhatColumn:
        return tr("What", "@title:column");
    case ResultColumn:
        return tr("Result", "@title:column");
    case TookColumn:
        return tr("Duration", "@title:column");
    default:
        return {};
    }
}

} // namespace keeper
