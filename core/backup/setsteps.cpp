// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/setsteps.h"

#include "core/backup/shrinkage.h"
#include "core/backupset/store/setname.h"
#include "core/backupset/verdict.h"
#include "core/jobs/journal.h"

namespace keeper {

namespace {

class SetStep : public Step
{
public:
    explicit SetStep(std::shared_ptr<BackupWork> work)
        : m_work(std::move(work))
    {}

protected:
    const std::shared_ptr<BackupWork> m_work;
};

/// Makes the partial folder and opens the journal; removes what earlier backups left unfinished there.
class PrepareSet final : public SetStep
{
public:
    using SetStep::SetStep;

    Result<> check(StepContext &) override { return m_work->options.destination->check(); }

    Result<> run(StepContext &context) override
    {
        const Survey &survey = m_work->survey;
        Result<std::unique_ptr<SetWriter>> set = SetWriter::create(
            m_work->options.destination, serverFolderName(survey.target, survey.port, survey.deployment.project),
            m_work->startedAt);
        if (!set)
            return std::unexpected(set.error());
        m_work->set = std::move(*set);
        for (const QString &path : m_work->set->removed())
            m_work->warn(context, {.code = WarningCode::UnfinishedRemoved, .detail = path});
        const Result<std::shared_ptr<Journal>> journal = Journal::create(m_work->set->pathOf(setfiles::Journal));
        if (!journal)
            return std::unexpected(journal.error());
        m_work->journal = *journal;
        m_work->keptJournal.watch((*journal)->path());
        context.setJournal(*journal);
        return {};
    }
};

/// Opens the moment of the database that the dump and the counts will be of.
class OpenSnapshot final : public SetStep
{
public:
    using SetStep::SetStep;

    Result<> run(StepContext &context) override
    {
        Result<std::unique_ptr<Snapshot>> snapshot =
            Snapshot::take(*m_work->server, m_work->survey.deployment, context.stop());
        if (!snapshot)
            return std::unexpected(snapshot.error());
        m_work->snapshot = std::move(*snapshot);
        return {};
    }
};

/// Writes guide, manifest and checksums, flushes, and gives the folder its final name.
class FinishSet final : public SetStep
{
public:
    using SetStep::SetStep;

    Result<> run(StepContext &context) override
    {
        if (const auto before = lastGoodBefore(m_work->set->set())) {
            for (const Warning &lost : shrinkage(*before, m_work->manifest()))
                m_work->warn(context, lost);
        }
        if (const Result<> closed = m_work->journal->close(); !closed)
            return closed;
        m_work->record([](Manifest &manifest) {
            manifest.finishedAt = QDateTime::currentDateTimeUtc();
            manifest.state = stateOf(verdictOn(manifest));
        });
        const Result<QString> folder = m_work->set->finish(m_work->manifest());
        if (!folder)
            return std::unexpected(folder.error());
        m_work->finalFolder = *folder;
        return {};
    }
};

/// Always: ends the snapshot, and removes the folder unless it was finished.
class CleanUp final : public SetStep
{
public:
    using SetStep::SetStep;

    Result<> run(StepContext &) override
    {
        m_work->snapshot.reset();
        if (m_work->set && m_work->finalFolder.isEmpty()) {
            m_work->journal.reset();
            m_work->set->discard();
        }
        return {};
    }
};

} // namespace

std::unique_ptr<Step> makeSetStep(std::shared_ptr<BackupWork> work, const QString &id)
{
    if (id == backupsteps::PrepareSet)
        return std::make_unique<PrepareSet>(std::move(work));
    if (id == backupsteps::OpenSnapshot)
        return std::make_unique<OpenSnapshot>(std::move(work));
    if (id == backupsteps::FinishSet)
        return std::make_unique<FinishSet>(std::move(work));
    return id == backupsteps::CleanUp ? std::make_unique<CleanUp>(std::move(work)) : nullptr;
}

} // namespace keeper
