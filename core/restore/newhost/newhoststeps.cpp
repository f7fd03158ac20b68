// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/newhost/newhoststeps.h"

#include "core/deployment/finder.h"
#include "core/deployment/helpercontainer.h"
#include "core/restore/newhost/newhostmark.h"
#include "core/restore/newhost/plannewhost.h"
#include "core/restore/newhost/projectonhost.h"
#include "core/restore/plan/configurationplaces.h"
#include "core/restore/server/dumpnames.h"
#include "core/restore/server/looktarget.h"
#include "core/restore/server/restorerun.h"
#include "core/restore/server/savedfiles.h"
#include "core/restore/server/swapparameters.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

class NewHostStep : public Step
{
public:
    explicit NewHostStep(std::shared_ptr<NewHostWork> work)
        : m_work(std::move(work))
    {}

protected:
    [[nodiscard]] NewHostWork &work() const { return *m_work; }
    [[nodiscard]] RestoreWork &restore() const { return *m_work->restore; }
    [[nodiscard]] ServerRun &record() const { return restore().run; }
    [[nodiscard]] ProjectOnHost onHost(const std::stop_token &stop) const
    {
        return {*restore().server, *record().newProject, stop};
    }

private:
    std::shared_ptr<NewHostWork> m_work;
};

/// The set's configuration files; before them the lock and the run's record, so that they can be taken away again.
class WriteConfiguration final : public NewHostStep
{
public:
    using NewHostStep::NewHostStep;

    Result<> run(StepContext &context) override
    {
        context.grow({{.id = restoresteps::LookAtHost}, {.id = restoresteps::FinishRun, .policy = StepPolicy::Always}});
        if (auto begun = restore().beginJournal(context); !begun)
            return begun;
        const auto files = savedConfigurationFiles(work().source);
        if (!files)
            return std::unexpected(files.error());
        if (auto marked = markNewHost(*restore().server, record(), context.stop()); !marked)
            return marked;
        const ProjectOnHost there = onHost(context.stop());
        const auto owner = beginFolder(there, context);
        if (!owner)
            return std::unexpected(owner.error());
        for (const DirectoryPlace &place : configurationPlaces(work().source, record().newProject->project.folder)) {
            const auto written =
                there.writeFile(*restore().helper, place.source, files->value(place.archiveRoot), *owner);
            if (!written)
                return written;
        }
        return {};
    }

private:
    Result<QByteArray> beginFolder(const ProjectOnHost &there, StepContext &context)
    {
        auto helper =
            there.helper(there.folders(), HostAccess::Access::ReadWrite, HelperContainer::nameFor(record().run));
        if (!helper)
            return std::unexpected(helper.error());
        restore().helper = std::move(*helper);
        const auto owner = there.makeFolders(*restore().helper);
        if (!owner)
            return owner;
        restore().folder =
            std::make_unique<WorkFolder>(*restore().server, *restore().helper, record().newProject->project.folder);
        if (auto locked = restore().folder->lock(thisWorkstation(record().run), {}, context.stop()); !locked)
            return std::unexpected(locked.error());
        const QByteArray json = QJsonDocument(toJson(record())).toJson();
        if (auto noted = restore().folder->write(record().run, runfiles::Run, json, context.stop()); !noted)
            return std::unexpected(noted.error());
        return owner;
    }
};

class CreateContainers final : public NewHostStep
{
public:
    using NewHostStep::NewHostStep;
    Result<> run(StepContext &context) override { return onHost(context.stop()).createContainers(); }
};

class StartDatabase final : public NewHostStep
{
public:
    using NewHostStep::NewHostStep;

    Result<> run(StepContext &context) override
    {
        const auto found = onHost(context.stop()).startDatabase();
        if (!found)
            return std::unexpected(found.error());
        restore().deployment = *found;
        return {};
    }
};

/// What a restore finds on what was made; then its steps are known.
class LookAtHost final : public NewHostStep
{
public:
    using NewHostStep::NewHostStep;

    Result<> run(StepContext &context) override
    {
        Server &server = *restore().server;
        const auto survey = takeSurvey(server, restore().deployment, context.stop());
        if (!survey)
            return std::unexpected(survey.error());
        RestoreSource source = work().source;
        if (const auto looked = lookIntoDump(source, server, *survey, context.stop()); !looked)
            return std::unexpected(looked.error());
        auto target = lookAtTarget(server, *survey, source, context.stop());
        if (!target)
            return std::unexpected(target.error());
        if (target->lock && target->lock->run == record().run)
            target->lock.reset();
        work().made = RestoreFacts{.source = source, .target = *target};
        RestoreScope scope = restoreScope(source, *target, work().options);
        scope.run = record().run;
        const auto plan = planRestore(scope);
        if (!plan)
            return std::unexpected(plan.error());
        restore().take(std::move(scope));
        QList<PlannedStep> steps = plan->plan.steps;
        steps.removeIf([](const PlannedStep &step) { return step.id == restoresteps::FinishRun; }); // is there already
        context.grow(steps);
        return {};
    }
};

/// Where authentik was swapped in and works, or a person has to say whether it does, all stays.
class FinishNewHost final : public NewHostStep
{
public:
    FinishNewHost(std::shared_ptr<NewHostWork> work, std::unique_ptr<Step> finish)
        : NewHostStep(std::move(work))
        , m_finish(std::move(finish))
    {}

    Result<> run(StepContext &context) override
    {
        // What was only built goes with all the rest, and so does what never was live.
        const bool isMaking = restore().kind == RunKind::Restore && !mayHaveSwapped(restore().stage());
        const bool wasNeverLive =
            restore().swapped && restore().swapped->side() == Side::Before && !restore().swapped->wasRestored();
        const Result<> finished = isMaking || wasNeverLive ? Result<>() : m_finish->run(context);
        const bool isKept = restore().kind != RunKind::Restore || restore().stage() == RunStage::Healthy ||
                            restore().stage() == RunStage::Stuck;
        if (wasNeverLive || !isKept)
            context.grow({{.id = restoresteps::RemoveDeployment, .policy = StepPolicy::Always}});
        else if (const auto unmarked = unmarkNewHost(*restore().server, record().run, {}); !unmarked)
            qWarning("mark: %s", qUtf8Printable(unmarked.error().detail)); // the run ended all the same
        return finished;
    }

private:
    std::unique_ptr<Step> m_finish;
};

class RemoveDeployment final : public NewHostStep
{
public:
    using NewHostStep::NewHostStep;

    Result<> run(StepContext &context) override
    {
        restore().folder.reset();
        restore().helper.reset();
        Result<> removed = restore().beginJournal(context); // of a resume that has nothing else to do
        if (removed)
            removed = nobodyWorksThere();
        if (removed)
            removed = onHost({}).remove(record().run);
        if (removed)
            removed = unmarkNewHost(*restore().server, record().run, {});
        if (!removed)
            context.warn({.code = WarningCode::NewHostLeft, .detail = removed.error().detail});
        return removed;
    }

private:
    /// Days may lie between: somebody may have started what was left, and trust it by now.
    [[nodiscard]] Result<> nobodyWorksThere() const
    {
        if (restore().kind != RunKind::Resume || mayHaveSwapped(restore().stage()))
            return {};
        const auto found = findDeployment(*restore().server, record().newProject->project.name, {});
        if (!found) // it did not come so far
            return found.error().code == ErrorCode::ConnectionLost ? std::unexpected(found.error()) : Result<>();
        if (std::ranges::none_of(found->clients(), &Service::running))
            return {};
        return fail(ErrorCode::ServerChanged, u"authentik runs there by now"_s);
    }
};

} // namespace

std::unique_ptr<Step> makeNewHostStep(const std::shared_ptr<NewHostWork> &work, const PlannedStep &planned)
{
    if (planned.id == restoresteps::WriteConfiguration)
        return std::make_unique<WriteConfiguration>(work);
    if (planned.id == restoresteps::CreateContainers)
        return std::make_unique<CreateContainers>(work);
    if (planned.id == restoresteps::StartDatabase)
        return std::make_unique<StartDatabase>(work);
    if (planned.id == restoresteps::LookAtHost)
        return std::make_unique<LookAtHost>(work);
    if (planned.id == restoresteps::RemoveDeployment)
        return std::make_unique<RemoveDeployment>(work);
    auto own = makeRestoreStep(work->restore, planned);
    if (planned.id == restoresteps::FinishRun)
        return std::make_unique<FinishNewHost>(work, std::move(own));
    return own;
}

} // namespace keeper
