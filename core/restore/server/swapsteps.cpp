// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/server/swapsteps.h"

#include "core/restore/plan/planrun.h"
#include "core/restore/server/restorework.h"
#include "core/restore/server/servedfile.h"
#include "core/restore/server/swapparameters.h"

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

/// The script's words, as activities that people are shown.
Activity activityOf(const SwapState &state)
{
    const QList<SwapEvent> events = state.sinceBegin();
    const QString word = events.isEmpty() ? QString() : events.last().word;
    if (word == "begin"_L1 || word == "stopping"_L1 || word == "stopping-redis"_L1)
        return Activity::StoppingAuthentik;
    if (word == "putting-back"_L1 || word == "asked-to-go-back"_L1 || word == "put-back"_L1)
        return Activity::PuttingBack;
    if (word == "starting"_L1 || word == "started"_L1 || word == "swapped"_L1 || word == "finished"_L1)
        return Activity::StartingAuthentik;
    return Activity::Swapping;
}

class Swap final : public Step
{
public:
    explicit Swap(std::shared_ptr<RestoreWork> work)
        : m_work(std::move(work))
    {}

    Result<> run(StepContext &context) override
    {
        const LockHolder here = thisWorkstation(m_work->run.run);
        if (auto renewed = m_work->folder->renew(here, context.stop()); !renewed)
            return renewed;
        SwapRun swap = m_work->swap();
        const std::optional<Side> wanted = m_work->wantedSide();
        const auto before = swap.state(context.stop());
        if (!before)
            return std::unexpected(before.error());
        if (!wanted && before->events.isEmpty())
            return {}; // an interrupted restore that had not come so far: its beside is removed at the end
        // Noted first: when the connection breaks now, nobody knows whether it began.
        m_work->happened(RunEvent::Launched);
        if (!wanted && !before->isActive && before->side()) {
            m_work->swapEnded(*before); // long ago
            return {};
        }
        context.log(launchCommand(m_work->server->engine(), m_work->folder->pathOf(m_work->run.run), swapVerb(wanted))
                        .forLog());
        if (auto launched = swap.launch(wanted, {}); !launched) {
            if (launched.error().code != ErrorCode::ConnectionLost)
                m_work->happened(RunEvent::NotLaunched);
            return launched;
        }
        return watch(swap, wanted, context);
    }

private:
    Result<> watch(SwapRun &swap, std::optional<Side> wanted, StepContext &context)
    {
        const auto told = [&](const SwapState &state) { context.activity(activityOf(state)); };
        auto ended = swap.watch(told, context.stop());
        if (!ended)
            return std::unexpected(std::move(ended.error()).with(u"run"_s, m_work->run.run));
        m_work->swapEnded(*ended);
        for (const SwapEvent &event : ended->sinceBegin())
            context.log(u"%1 %2 %3"_s.arg(event.seconds, 0, 'f', 2).arg(event.word, event.rest).trimmed());
        if (ended->has("start-failed"_L1))
            context.warn({.code = WarningCode::StartFailed, .detail = m_work->run.run});
        if (wanted && ended->side() != wanted)
            return context.stop().stop_requested()
                       ? Result<>(cancelled())
                       : fail(ErrorCode::SwapFailed, logOfScript(), {{u"run"_s, m_work->run.run}});
        return {};
    }

    QString logOfScript()
    {
        const auto log = m_work->folder->read(m_work->run.run, "log", {});
        return log ? QString::fromUtf8(log->last(std::min<qsizetype>(2000, log->size()))).trimmed() : QString();
    }

    std::shared_ptr<RestoreWork> m_work;
};

class CheckHealth final : public Step
{
public:
    explicit CheckHealth(std::shared_ptr<RestoreWork> work)
        : m_work(std::move(work))
    {}

    Result<> run(StepContext &context) override
    {
        if (!m_work->swapped)
            return {}; // nothing was swapped, so nothing has changed
        if (auto found = m_work->lookForNewContainers(context.stop()); !found)
            return found;
        const bool isRestored = m_work->swapped->side() == Side::Restored;
        const bool isFresh = isRestored && m_work->swapped->swaps() == 1; // later it holds what was written meanwhile
        HealthRequest request{.deployment = m_work->deployment,
                              .started = m_work->startedOn(*m_work->swapped->side()),
                              .migrates = m_work->run.fromVersion != m_work->run.toVersion,
                              .rows = isFresh ? m_work->run.rows : QMap<QString, QMap<QString, qint64>>(),
                              .told = [&](Activity now) { context.activity(now); },
                              .isReady = [&] { noteReady(context.stop()); }};
        if (isRestored && m_work->order)
            request.file = servedFile(m_work->order->source, m_work->order->places);
        const auto rows = checkHealth(*m_work->server, request, context.stop());
        if (!rows)
            return std::unexpected(rows.error());
        m_work->health = *rows;
        if (const QString failed = failedRows(*rows); !failed.isEmpty())
            return fail(ErrorCode::ProofFailed, detailOf(*rows), {{u"failed"_s, failed}});
        m_work->happened(RunEvent::SeenHealthy);
        return m_work->swap().note("proven", context.stop());
    }

private:
    /// For the downtime's last part alone: where it can't be noted, it is told up to the start.
    void noteReady(const std::stop_token &stop)
    {
        SwapRun swap = m_work->swap();
        if (!swap.note("ready", stop))
            return;
        if (const auto state = swap.state(stop))
            m_work->swapped = *state;
    }

    static QString detailOf(const QList<HealthCheck> &rows)
    {
        QStringList lines;
        for (const HealthCheck &row : rows) {
            if (row.state == HealthState::Failed)
                lines += nameOf(row.code) + u": "_s + row.detail;
        }
        return lines.join(u'\n');
    }

    std::shared_ptr<RestoreWork> m_work;
};

class DeleteKept final : public Step
{
public:
    explicit DeleteKept(std::shared_ptr<RestoreWork> work)
        : m_work(std::move(work))
    {}

    Result<> run(StepContext &context) override
    {
        const Side live = m_work->run.state == ServerRunState::Undone ? Side::Before : Side::Restored;
        if (auto removed = m_work->removeOtherSide(live, context.stop()); !removed)
            return removed;
        return m_work->folder->remove(m_work->run.run, context.stop());
    }

private:
    std::shared_ptr<RestoreWork> m_work;
};

} // namespace

std::unique_ptr<Step> makeSwap(std::shared_ptr<RestoreWork> work)
{
    return std::make_unique<Swap>(std::move(work));
}

std::unique_ptr<Step> makeCheckHealth(std::shared_ptr<RestoreWork> work)
{
    return std::make_unique<CheckHealth>(std::move(work));
}

std::unique_ptr<Step> makeDeleteKept(std::shared_ptr<RestoreWork> work)
{
    return std::make_unique<DeleteKept>(std::move(work));
}

} // namespace keeper
