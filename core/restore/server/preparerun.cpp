// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/server/preparerun.h"

#include "core/deployment/finder.h"
#include "core/files/places/swapplaces.h"
#include "core/restore/plan/restoretarget.h"
#include "core/restore/plan/rolesettings.h"
#include "core/restore/plan/sametarget.h"
#include "core/restore/server/restorework.h"
#include "core/restore/server/swapparameters.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

class PrepareRun final : public Step
{
public:
    explicit PrepareRun(std::shared_ptr<RestoreWork> work)
        : m_work(std::move(work))
    {}

    Result<> run(StepContext &context) override
    {
        if (auto begun = m_work->beginJournal(context); !begun)
            return begun;
        if (auto found = findAgain(context); !found)
            return found;
        if (auto locked = lockServer(context); !locked)
            return locked;
        if (auto same = m_work->order ? lookAgain(context) : checkState(context); !same)
            return same;
        if (auto narrowed = narrowToEntry(context); !narrowed)
            return narrowed;
        return upload(context);
    }

private:
    Result<> findAgain(StepContext &context)
    {
        context.activity(Activity::LookingAgain);
        const auto found = findDeployment(*m_work->server, m_work->deployment.project, context.stop());
        if (!found)
            return std::unexpected(found.error());
        m_work->deployment = *found;
        m_work->noteContainers();
        return {};
    }

    /// What was seen before may have changed while a person read the preview. Behind the lock: from here on no other
    /// restore changes it.
    Result<> lookAgain(StepContext &context)
    {
        const auto survey = takeSurvey(*m_work->server, m_work->deployment, context.stop());
        if (!survey)
            return std::unexpected(survey.error());
        if (!isSameTarget(m_work->order->target.survey, *survey))
            return fail(ErrorCode::ServerChanged,
                        u"containers, mounts or the database are others than in the preview"_s);
        return {};
    }

    /// Somebody else may have done something with the run since it was listed: an undo would re-apply it.
    Result<> checkState(StepContext &context)
    {
        if (m_work->kind == RunKind::Resume)
            return {}; // takes it as it is
        const auto swap = m_work->swap().state(context.stop());
        if (!swap)
            return std::unexpected(swap.error());
        ServerRun now = m_work->run;
        now.state = serverRunState(*swap);
        now.isActive = swap->isActive;
        if (const Result<> may = mayDo(now, m_work->kind); !may)
            return may;
        if (now.state != m_work->run.state)
            return fail(ErrorCode::ServerChanged, u"run %1 is %2 now"_s.arg(now.run, nameOf(now.state)));
        return {};
    }

    Result<> lockServer(StepContext &context)
    {
        const QByteArray folder = m_work->deployment.folder;
        const QByteArray name = HelperContainer::nameFor(m_work->run.run);
        // One that made a new host had it already; it is removed by its name, which the next one has too.
        m_work->folder.reset();
        m_work->helper.reset();
        auto helper = reachHost(*m_work->server, m_work->deployment.ofItsImage(), name, m_work->helperFolders(),
                                HostAccess::Access::ReadWrite, context.stop());
        if (!helper)
            return std::unexpected(helper.error());
        for (const RemoteCommand &command :
             HelperContainer::startCommands(m_work->server->engine(), *m_work->deployment.ofItsImage(), name,
                                            m_work->helperFolders(), HostAccess::Access::ReadWrite))
            context.log(command.forLog());
        m_work->helper = std::move(*helper);
        m_work->folder = std::make_unique<WorkFolder>(*m_work->server, *m_work->helper, folder);
        std::optional<LockHolder> lost;
        if (m_work->order && m_work->order->target.lock && m_work->order->target.lock->expired)
            lost = m_work->order->target.lock;
        if (auto locked = m_work->folder->lock(thisWorkstation(m_work->run.run), lost, context.stop()); !locked)
            return locked;
        m_work->happened(RunEvent::Locked);
        return {};
    }

    /// --path: where the entry goes depends on which folders above it are still there.
    Result<> narrowToEntry(StepContext &context)
    {
        if (!m_work->order || m_work->order->options.path.isEmpty())
            return {};
        const auto single = singleEntryPlace(*m_work->server, *m_work->helper, m_work->run.places.first(),
                                             m_work->order->target.places, context.stop());
        if (!single)
            return std::unexpected(single.error());
        m_work->run.places = {single->place};
        m_work->entry = single->entry;
        return {};
    }

    Result<> write(const char *name, const QByteArray &bytes, StepContext &context)
    {
        context.log(
            u"%1/%2"_s.arg(QString::fromUtf8(m_work->folder->pathOf(m_work->run.run)), QLatin1StringView(name)));
        return m_work->folder->write(m_work->run.run, name, bytes, context.stop());
    }

    Result<> upload(StepContext &context)
    {
        if (m_work->kind == RunKind::Release)
            return {};
        // The script last: of an older program's run, it is the new one that needs the new parameters.
        if (auto written = m_work->writeParameters(context.stop()); !written)
            return written;
        if (auto written = write(runfiles::Script, swapScript(), context); !written)
            return written;
        if (auto written = uploadSql(context); !written)
            return written;
        return write(runfiles::Run, QJsonDocument(toJson(m_work->run)).toJson(), context);
    }

    /// Made by the restore, which alone knows both sides; undo and resume use them as they are.
    Result<> uploadSql(StepContext &context)
    {
        if (m_work->run.database.isEmpty() || !m_work->order)
            return {};
        const auto [reapply, rollBack] = roleSettings(*m_work->order);
        return m_work->writeSql(reapply, rollBack, context.stop());
    }

    std::shared_ptr<RestoreWork> m_work;
};

} // namespace

std::unique_ptr<Step> makePrepareRun(std::shared_ptr<RestoreWork> work)
{
    return std::make_unique<PrepareRun>(std::move(work));
}

} // namespace keeper
