// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/servers.h"
#include "ui/models/latestanswer.h"
#include "ui/models/library.h"
#include "ui/models/runs/activitytext.h"
#include "ui/models/tablemodel.h"

#include <optional>

namespace keeper {

/// What this computer knows of the runs on one server: backups by their sets, those of this session without a set too;
/// restores and what was done later with them by their journals. Newest first.
class ActivityModel : public TableModel
{
    Q_OBJECT

public:
    enum Column { WhenColumn, WhatColumn, ResultColumn, TookColumn };
    enum Role { RunStateRole = Qt::UserRole }; ///< StepState as int: for the icon beside the word.

    ActivityModel(Library &library, const SavedServer &server, QObject *parent = nullptr);

    void setServer(const SavedServer &server);
    void setSets(const QList<CatalogueSet> &sets); ///< Of this server.
    void note(const BackupResult &result);         ///< One that ended in this session.
    void reload(const QString &journals);          ///< Reads the folder of journals.
    void choose(int row) override;                 ///< Reads the journal of a set, too.
    [[nodiscard]] std::optional<PastRunText> chosenText() const;
    [[nodiscard]] QString chosenReport() const; ///< A page of HTML; empty: none is chosen.
    /// Its id.
    [[nodiscard]] QString chosenRun() const { return chosen() < 0 ? QString() : m_rows.at(chosen()).run.run; }
    /// Where it is; empty: no backup, or one that left none.
    [[nodiscard]] QString chosenSet() const { return chosen() < 0 ? QString() : m_rows.at(chosen()).setPath; }
    [[nodiscard]] QString note() const; ///< That there is nothing; else empty.

protected:
    [[nodiscard]] qsizetype size() const override { return m_rows.size(); }
    [[nodiscard]] QString text(int row, int column) const override;
    [[nodiscard]] QVariant special(int row, int column, int role) const override;

private:
    struct Row
    {
        PastRun run;
        QString setPath;                 ///< Of a backup that left one.
        std::optional<BackupEnd> backup; ///< Of a backup.
        std::optional<Error> error;
        friend bool operator==(const Row &, const Row &) = default;
    };
    [[nodiscard]] static Row rowOf(const CatalogueSet &set);
    [[nodiscard]] static Row rowOf(const BackupResult &result);
    [[nodiscard]] static StepState stateOf(const Row &row);
    [[nodiscard]] bool isOurs(const PastRun &run) const;
    void collect();
    void takeJournal(const QString &run, const PastRun &journal);

    Library &m_library;
    SavedServer m_server;
    QList<CatalogueSet> m_sets;
    QList<BackupResult> m_session; ///< Backups that left no set.
    QList<PastRun> m_journals;
    QList<Row> m_rows;
    QMap<QString, PastRun> m_setJournals; ///< Those that were read, by run.
    LatestAnswer m_answer;
};

} // namespace keeper
