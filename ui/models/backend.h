// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/planbackup.h"
#include "core/backupset/catalogue.h"
#include "core/backupset/configurationarchive.h"
#include "core/deployment/deployment.h"
#include "core/files/archive/tarentry.h"
#include "core/jobs/pastrun.h"
#include "core/restore/newhost/newhost.h"
#include "core/restore/plan/restoretarget.h"
#include "core/settings/secretstore.h"
#include "core/ssh/connection.h"
#include "core/survey/survey.h"
#include "core/verify/verifyset.h"
#include "ui/models/backupjob.h"
#include "ui/models/restorejob.h"

#include <QFuture>

#include <memory>
#include <optional>
#include <stop_token>

namespace keeper {

inline constexpr QLatin1StringView VerifyStep{"verify"};

struct ConnectRequest
{
    Target target;
    QString identityFile; ///< Chosen by hand, or empty.
};

/// A set, looked at just now.
struct CheckedSet
{
    VerifyReport report;
    std::optional<RestoreSource> source; ///< Empty: there is no manifest that could be read.
};

/// A set and the server it is to go to, as far as a restore asks.
struct RestoreFacts
{
    RestoreSource source; ///< With what its dump names; a server may be needed to read it.
    RestoreTarget target;
};

/// A run on a server, and what was written since it swapped.
struct RunFacts
{
    ServerRun run;
    ChangesSince changes;
};

/// What the window asks of the program below it: one server at a time. Every call returns at once, and what blocks
/// goes on elsewhere. Asking for a stop ends a future with Cancelled.
class Backend
{
public:
    virtual ~Backend() = default;
    [[nodiscard]] virtual QFuture<QStringList> configuredHosts() = 0;
    [[nodiscard]] virtual QFuture<Result<ServerIdentity>> connectTo(const ConnectRequest &request,
                                                                    std::shared_ptr<Questions> questions,
                                                                    std::stop_token stop) = 0;
    /// On the server connected to last. An empty project: the only one there.
    [[nodiscard]] virtual QFuture<Result<Deployment>> findDeployment(const QString &project, std::stop_token stop) = 0;
    [[nodiscard]] virtual QFuture<Result<Survey>> takeSurvey(const Deployment &deployment, std::stop_token stop) = 0;
    /// Plans only; the job is started by who takes it. Errors: those of planBackup.
    [[nodiscard]] virtual Result<std::unique_ptr<BackupJob>> prepareBackup(const Survey &survey,
                                                                           const BackupOptions &options) = 0;

    /// The sets below a folder; of a folder that is itself a set: that one. Errors: those of readCatalogue.
    [[nodiscard]] virtual QFuture<Result<Catalogue>> readSets(const QString &folder) = 0;
    /// Verifies every byte; how far it is stands on the board, as the step VerifyStep. Errors: those of verifySet.
    [[nodiscard]] virtual QFuture<Result<CheckedSet>> checkSet(const QString &path,
                                                               std::shared_ptr<ProgressBoard> board,
                                                               std::stop_token stop) = 0;
    /// Deletes a set, or what a dead run left of one. Errors: those of removeSet in core.
    [[nodiscard]] virtual QFuture<Result<>> removeSet(const QString &path) = 0;
    /// The files of one directory of a set, in tree order. Errors: those of readManifest, SetDamaged (no index, or not
    /// whole), FileFailed.
    [[nodiscard]] virtual QFuture<Result<QList<TarEntry>>> readIndex(const QString &set,
                                                                     const QString &component,
                                                                     std::stop_token stop) = 0;
    /// The bytes of one file, `entry` of its index, held whole: the caller looks at the size first. Errors: as
    /// readIndex(), and SetDamaged where they are not what the index says.
    [[nodiscard]] virtual QFuture<Result<QByteArray>> readFile(const QString &set,
                                                               const QString &component,
                                                               const TarEntry &entry,
                                                               std::stop_token stop) = 0;
    /// The same into a file of this computer, which is there only when all is good.
    [[nodiscard]] virtual QFuture<Result<>> extractFile(const QString &set,
                                                        const QString &component,
                                                        const TarEntry &entry,
                                                        const QString &destination,
                                                        std::stop_token stop) = 0;
    /// They hold secrets. Errors: those of readManifest, SetDamaged, FileFailed.
    [[nodiscard]] virtual QFuture<Result<QList<ConfigurationFile>>> readConfiguration(const QString &set) = 0;
    /// On the server connected to last, as all that follows.
    [[nodiscard]] virtual QFuture<Result<RestoreFacts>> lookForRestore(const Survey &survey,
                                                                       const RestoreSource &source,
                                                                       std::stop_token stop) = 0;
    /// Plans only, as prepareBackup. Errors: those of planRestore.
    [[nodiscard]] virtual Result<std::unique_ptr<RestoreJob>> prepareRestore(const RestoreScope &scope) = 0;
    /// A host on which findDeployment() found the engine but no authentik. Errors: those of core's lookAtNewHost.
    [[nodiscard]] virtual QFuture<Result<NewHost>> lookAtNewHost(const RestoreSource &source, std::stop_token stop) = 0;
    /// The job makes authentik there and restores onto it; in vain, it takes everything away again. Errors: those of
    /// planNewHost.
    [[nodiscard]] virtual Result<std::unique_ptr<RestoreJob>> prepareNewHost(const RestoreSource &source,
                                                                             const NewHost &host) = 0;
    [[nodiscard]] virtual QFuture<Result<RunFacts>> lookAtRun(const Deployment &deployment,
                                                              const QString &run,
                                                              std::stop_token stop) = 0;
    /// The runs whose work folders are there, newest first. Errors: those of core's listRuns.
    [[nodiscard]] virtual QFuture<Result<QList<ServerRun>>> listRuns(const Deployment &deployment,
                                                                     std::stop_token stop) = 0;
    [[nodiscard]] virtual Result<std::unique_ptr<RestoreJob>> prepareUndo(const Deployment &deployment,
                                                                          const ServerRun &run) = 0;
    [[nodiscard]] virtual Result<std::unique_ptr<RestoreJob>> prepareResume(const Deployment &deployment,
                                                                            const ServerRun &run) = 0;
    [[nodiscard]] virtual Result<std::unique_ptr<RestoreJob>> prepareRelease(const Deployment &deployment,
                                                                             const ServerRun &run) = 0;

    /// Where secrets are kept for the next time; none: every one is asked for.
    [[nodiscard]] virtual std::shared_ptr<SecretStore> secrets() const { return {}; }
    /// On this computer: the journals in a folder, newest first; no folder: none.
    [[nodiscard]] virtual QFuture<QList<PastRun>> readJournals(const QString &folder) = 0;
    /// Errors: those of readPastRun.
    [[nodiscard]] virtual QFuture<Result<PastRun>> readJournal(const QString &path) = 0;

    virtual void disconnect() = 0; ///< Drops the connection; does not wait.
};

} // namespace keeper
