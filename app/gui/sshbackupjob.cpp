// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/sshbackupjob.h"

#include "core/settings/paths.h"

namespace keeper {

namespace {

BackupEnd endOf(BackupState state)
{
    switch (state) {
    case BackupState::Complete:
        return BackupEnd::Complete;
    case BackupState::Incomplete:
        return BackupEnd::Incomplete;
    case BackupState::Failed:
        return BackupEnd::Failed;
    case BackupState::Cancelled:
        return BackupEnd::Cancelled;
    }
    return BackupEnd::Failed;
}

QList<SavedPart> partsOf(const Manifest &manifest, const QStringList &order)
{
    QList<SavedPart> parts;
    for (const QString &name : order) {
        if (!manifest.components.contains(name))
            continue;
        const Component &component = manifest.component(name);
        const StoredFile stored = orEmpty(component.stored());
        parts += {.component = name, .state = component.state, .file = stored.file, .bytes = stored.bytes};
    }
    return parts;
}

BackupResult resultOf(const BackupOutcome &outcome, const QStringList &order)
{
    return {.end = endOf(outcome.state),
            .setPath = outcome.setPath,
            .parts = partsOf(outcome.manifest, order),
            .missing = outcome.manifest.missing,
            .report = outcome.report,
            .error = outcome.error};
}

} // namespace

SshBackupJob::SshBackupJob(std::unique_ptr<BackupRun> run, const QStringList &order)
    : m_run(std::move(run))
    , m_order(order)
{
    m_run->keepJournalIn(runJournalsFolder());
    connect(m_run.get(), &BackupRun::stepStarted, this, &BackupJob::stepStarted);
    connect(m_run.get(), &BackupRun::stepLogged, this, &BackupJob::stepLogged);
    connect(m_run.get(), &BackupRun::stepFinished, this, &BackupJob::stepFinished);
}

void SshBackupJob::start()
{
    m_run->start().then(this, [this](const BackupOutcome &outcome) { emit finished(resultOf(outcome, m_order)); });
}

} // namespace keeper
