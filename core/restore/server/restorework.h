// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deployment/hostaccess.h"
#include "core/remote/server.h"
#include "core/restore/plan/planrestore.h"
#include "core/restore/server/healthcheck.h"
#include "core/restore/server/restorerun.h"
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
    std::function<void(std::shared_ptr<Journal>)> journalReady; ///< Tells the runner.

    bool isLocked = false;
    bool isLaunched = false;          ///< The script was started: from here on its rule holds.
    std::optional<SwapState> swapped; ///< How its latest swap ended.
    bool isHealthy = false;
    QList<HealthCheck> health;
    QList<KeptPart> kept;
    QStringList commands; ///< For a person.

    /// What the helper container sees, and how swap.sh starts it again.
    [[nodiscard]] QList<QByteArray> helperFolders() const;
    /// The script of this run.
    [[nodiscard]] SwapRun swap() const;
    /// The side that this run wants live: "forth" or "back"; empty where the script's own rule decides.
    [[nodiscard]] QString wantedSide() const;
    /// The swap ended on the side that was live before.
    [[nodiscard]] bool isPutBack() const;
    /// Which containers there are, as found now, into `run`.
    void noteContainers();
    /// The statements of both directions, into the run's folder; `forth` and `back` go with the renames.
    [[nodiscard]] Result<> writeSql(const QByteArray &forth, const QByteArray &back, std::stop_token stop);
    /// What the script is told, as the containers are now.
    [[nodiscard]] Result<> writeParameters(std::stop_token stop);
    [[nodiscard]] bool changesConfiguration() const;
    [[nodiscard]] const QStringList &startedOn(const QString &side) const; ///< The containers that run there.
    /// After a start: finds authentik again. Compose may have made its containers anew: then their new ids are noted.
    [[nodiscard]] Result<> lookForNewContainers(std::stop_token stop);
    /// How a person goes on when we can't: `authentik-keeper-cli VERB RUN --on …`, and what does it on the server.
    [[nodiscard]] QStringList commandsForPerson(const QString &verb = QStringLiteral("resume")) const;
    /// How it ended, when its steps came to this.
    [[nodiscard]] RestoreEnd endOf(RunState steps) const;
    /// Everything of a run that is not live: database, directories.
    [[nodiscard]] Result<> removeOtherSide(const QString &liveSide, std::stop_token stop);
};

/// Who works on which workstation: "anna", "laptop".
[[nodiscard]] LockHolder thisWorkstation(const QString &run);

} // namespace keeper
