// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/sshrestorejob.h"

#include "core/settings/paths.h"

namespace keeper {

SshRestoreJob::SshRestoreJob(std::unique_ptr<RestoreRun> run)
    : m_run(std::move(run))
{
    m_run->keepJournalIn(runJournalsFolder());
    connect(m_run.get(), &RestoreRun::stepStarted, this, &Job::stepStarted);
    connect(m_run.get(), &RestoreRun::stepLogged, this, &Job::stepLogged);
    connect(m_run.get(), &RestoreRun::stepFinished, this, &Job::stepFinished);
    connect(m_run.get(), &RestoreRun::approvalNeeded, this, &RestoreJob::approvalNeeded);
}

void SshRestoreJob::start()
{
    m_run->start().then(this, [this](const RestoreOutcome &outcome) { emit finished(outcome); });
}

} // namespace keeper
