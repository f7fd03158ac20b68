// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/server/finishrun.h"

#include "core/backupset/components.h"
#include "core/files/unpack/staging.h"
#include "core/files/unpack/unpack.h"
#include "core/jobs/journal.h"
#include "core/postgres/restore/databasecheck.h"
#include "core/restore/plan/runnames.h"
#include "core/restore/server/restorework.h"
#include "core/restore/server/swapparameters.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace keeper {

namespace {

class FinishRun final : public Step
{
public:
    explicit FinishRun(std::shared_ptr<RestoreWork> work)
        : m_work(std::move(work))
    {}

    Result<> run(StepContext &context) override
    {
        const Result<> finished = finish(context);
        // The lock stays, and with it the run: `resume` unlocks it.
        if (!finished && mayHaveSwapped(m_work->stage()) && m_work->stage() != RunStage::Stuck)
            m_work->needPerson(m_work->commandsForPerson());
        m_work->helper.reset();
        return finished;
    }

private:
    [[nodiscard]] bool isRelease() const { return m_work->kind == RunKind::Release; }

    Result<> finish(StepContext &context)
    {
        if (m_work->stage() == RunStage::Begun)
            return {}; // nothing was made
        if (isRelease())
            return m_work->folder->unlock(m_work->run.run, {});
        if (m_work->stage() == RunStage::Launched) {
            // Nobody knows where the swap stands. The lock stays, so that no other run begins on a mix.
            m_work->needPerson(m_work->commandsForPerson());
            return {};
        }
        if (m_work->stage() == RunStage::Prepared)
            return abandon(context);
        if (auto settled = settle(context); !settled)
            return settled;
        if (auto noted = keepRecord(context); !noted)
            return noted;
        return m_work->folder->unlock(m_work->run.run, {});
    }

    /// Nothing of the live system was touched: what was built beside it goes.
    Result<> abandon(StepContext &context)
    {
        // An undo that did not come to its swap leaves everything as it was.
        const bool isOurs = m_work->kind == RunKind::Restore || m_work->kind == RunKind::Resume;
        const bool isBuilding = isOurs && m_work->run.state == ServerRunState::Building;
        if (isBuilding) {
            context.activity(Activity::RemovingWhatWasBuilt);
            Result<> removed = m_work->removeOtherSide(Side::Before, {});
            if (removed)
                removed = m_work->folder->remove(m_work->run.run, {});
            if (!removed) {
                m_work->needPerson(m_work->commandsForPerson());
                return removed;
            }
        }
        return m_work->folder->unlock(m_work->run.run, {});
    }

    /// What was swapped and not proven goes back; of a restore that the script put back nothing is left to undo.
    Result<> settle(StepContext &context)
    {
        const RunStage stage = m_work->stage();
        if (m_work->kind == RunKind::Resume && stage != RunStage::Healthy && stage != RunStage::RolledBackHealthy)
            m_work->needPerson(m_work->commandsForPerson(u"undo"_s)); // whoever resumes has to decide
        else if (m_work->kind != RunKind::Resume && stage == RunStage::SwappedIn)
            return swapBack(opposite(*m_work->wantedSide()), context);
        if (!hasKept()) {
            context.activity(Activity::RemovingWhatWasBuilt);
            return m_work->removeOtherSide(Side::Before, {});
        }
        return {};
    }

    Result<> swapBack(Side side, StepContext &context)
    {
        m_work->happened(RunEvent::Launched);
        m_work->swapped.reset();
        if (m_work->changesConfiguration()) {
            if (auto found = m_work->lookForNewContainers({}); !found) {
                m_work->needPerson(m_work->commandsForPerson());
                return found;
            }
        }
        SwapRun swap = m_work->swap();
        context.activity(Activity::PuttingBack);
        if (auto launched = swap.launch(side, {}); !launched) {
            m_work->needPerson(m_work->commandsForPerson());
            return launched;
        }
        auto ended = swap.watch([](const SwapState &) {}, {});
        if (!ended) {
            m_work->needPerson(m_work->commandsForPerson());
            return std::unexpected(std::move(ended.error()).with(u"run"_s, m_work->run.run));
        }
        m_work->swapEnded(*ended);
        if (ended->side() != side) // it could not; what is live was not proven
            m_work->needPerson(m_work->commandsForPerson(u"undo"_s));
        return {};
    }

    /// What undo, release and `runs` will read, and what is kept for them.
    Result<> keepRecord(StepContext &context)
    {
        const bool isRestored = m_work->swapped->side() == Side::Restored;
        if (!isRestored && !hasKept())
            return m_work->folder->remove(m_work->run.run, {}); // put back, and nothing is left to undo
        if (m_work->swapped->direction() == m_work->swapped->side())
            noteSwap();
        noteKept(isRestored);
        const QByteArray json = QJsonDocument(toJson(m_work->run)).toJson();
        if (auto written = m_work->folder->write(m_work->run.run, runfiles::Run, json, {}); !written)
            return written;
        return uploadJournal(context);
    }

    /// Put back at the first try: what was built was never live, and goes. All else is kept for undo.
    [[nodiscard]] bool hasKept() const { return m_work->swapped->wasRestored(); }

    /// What a later undo will call written since then. The set's own counts hold for the restore itself.
    void noteSwap()
    {
        ServerRun &run = m_work->run;
        run.swappedAt = QDateTime::currentDateTimeUtc();
        if (run.database.isEmpty())
            return;
        run.writes = countWrites(*m_work->server, m_work->deployment, run.database, {}).value_or(RowCounts());
        if (m_work->swapped->swaps() == 1)
            return;
        run.rows = countRows(*m_work->server, m_work->deployment, run.database, {}).value_or(RowCounts());
    }

    void noteKept(bool isRestored)
    {
        const ServerRun &run = m_work->run;
        if (!run.database.isEmpty()) {
            const QString name = isRestored ? keptDatabaseName(run.run) : restoredDatabaseName(run.run);
            const auto bytes = databaseBytes(*m_work->server, m_work->deployment, name, {});
            m_work->kept += {.component = components::Database, .name = name, .bytes = bytes.value_or(0)};
        }
        for (const DirectoryPlace &place : run.places) {
            const QByteArray path = isRestored ? place.outgoing(run.run) : place.incoming(run.run);
            const auto bytes = directoryBytes(*m_work->server, *m_work->helper, path, {});
            m_work->kept += {.component = place.component, .name = QString::fromUtf8(path), .bytes = bytes.value_or(0)};
        }
    }

    Result<> uploadJournal(StepContext &)
    {
        if (!m_work->journal)
            return {};
        QFile file(m_work->journal->path());
        if (!file.open(QIODevice::ReadOnly))
            return {};
        return m_work->folder->write(m_work->run.run, runfiles::Journal, file.readAll(), {});
    }

    std::shared_ptr<RestoreWork> m_work;
};

} // namespace

std::unique_ptr<Step> makeFinishRun(std::shared_ptr<RestoreWork> work)
{
    return std::make_unique<FinishRun>(std::move(work));
}

} // namespace keeper
