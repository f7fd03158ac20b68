// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deployment/hostaccess.h"
#include "core/remote/server.h"
#include "core/restore/plan/planrestore.h"
#include "core/restore/server/healthcheck.h"
#include "core/restore/server/restoreoutcome.h"
#include "core/restore/server/runstage.h"
#include "core/restore/server/serverrun.h"
#include "core/restore/server/swaprun.h"
#include "core/restore/server/workfolder.h"

#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace keeper {

class Journal;
class StepContext;

/// What the steps of one run on a server share.
class RestoreWork
{
public:
    RestoreWork(RunKind what, std::shared_ptr<Server> on, Deployment where, ServerRun about);

    /// What it restores, once that is known; noted in the record.
    void take(RestoreScope what);
    /// The journal on the workstation, told to the run; nothing where one is kept already, or none.
    [[nodiscard]] Result<> beginJournal(StepContext &context);

    const RunKind kind;
    const std::shared_ptr<Server> server;
    Deployment deployment;             ///< As found last.
    ServerRun run;                     ///< Its run.json.
    std::optional<RestoreScope> order; ///< Of a restore.
    SecretString restoredPassword;     ///< authentik's for the database by the restored .env, where it is another.
    QByteArray entry;                  ///< All that is taken of an archive, with --path.
    QString journalFolder;             ///< On the workstation; empty: no journal there.

    std::unique_ptr<HostAccess> helper;
    std::unique_ptr<WorkFolder> folder;
    std::shared_ptr<Journal> journal;

    std::optional<SwapState> swapped; ///< How its latest swap ended.
    QList<HealthCheck> health;
    QList<KeptPart> kept;
    QStringList commands; ///< For a person.

    /// What the helper container sees, and how swap.sh starts it again.
    [[nodiscard]] QList<QByteArray> helperFolders() const;
    /// The script of this run.
    [[nodiscard]] SwapRun swap() const;
    /// The side that this run wants live; empty where the script's own rule decides.
    [[nodiscard]] std::optional<Side> wantedSide() const;
    /// Which containers there are, as found now, into `run`.
    void noteContainers();
    /// The statements of both directions, into the run's folder; those given go with the renames.
    [[nodiscard]] Result<> writeSql(const QByteArray &reapply, const QByteArray &rollBack, std::stop_token stop);
    /// What the script is told, as the containers are now.
    [[nodiscard]] Result<> writeParameters(std::stop_token stop);
    [[nodiscard]] bool changesConfiguration() const;
    [[nodiscard]] const QStringList &startedOn(Side side) const; ///< The containers that run there.
    /// After a start: finds authentik again. Compose may have made its containers anew: then their new ids are noted.
    [[nodiscard]] Result<> lookForNewContainers(std::stop_token stop);
    /// How a person goes on when we can't: `authentik-keeper-cli VERB RUN --on …`, and what does it on the server.
    [[nodiscard]] QStringList commandsForPerson(const QString &verb = QStringLiteral("resume")) const;
    void happened(RunEvent event) { m_stage = after(m_stage, event); }
    void swapEnded(const SwapState &state);     ///< On either side.
    void needPerson(const QStringList &byHand); ///< These commands must be run.
    [[nodiscard]] RunStage stage() const { return m_stage; }
    /// How it ended, when its steps came to this.
    [[nodiscard]] RestoreEnd endOf(RunState steps) const { return keeper::endOf(m_stage, kind, steps); }
    /// Everything of a run that is not live: database, directories.
    [[nodiscard]] Result<> removeOtherSide(Side live, std::stop_token stop);

private:
    RunStage m_stage = RunStage::Begun;
};

/// The record of a restore that begins now, as far as its set alone says.
[[nodiscard]] ServerRun newServerRun(const RestoreSource &source);

/// Who works on which workstation: "anna", "laptop".
[[nodiscard]] LockHolder thisWorkstation(const QString &run);

} // namespace keeper
