// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/savedatabase.h"

#include "core/backupset/store/setname.h"
#include "core/postgres/backup/dump.h"
#include "core/postgres/backup/dumpcheck.h"

#include <algorithm>
#include <future>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr QLatin1StringView DumpFile{"database.dump"};
constexpr QLatin1StringView ProofTable{"authentik_core_user"};

/// What the snapshot's contents are counted by while the dump runs. The counting ends with this object.
class Counting
{
public:
    Counting(Snapshot &snapshot, const std::stop_token &stop)
        : m_onStop(stop, [this] { m_stop.request_stop(); })
        , m_contents(
              std::async(std::launch::async, [&snapshot, own = m_stop.get_token()] { return snapshot.contents(own); }))
    {}
    ~Counting() { m_stop.request_stop(); }
    Counting(const Counting &) = delete;
    Counting &operator=(const Counting &) = delete;

    [[nodiscard]] Result<SnapshotContents> result() { return m_contents.get(); }

private:
    std::stop_source m_stop;
    std::stop_callback<std::function<void()>> m_onStop;
    std::future<Result<SnapshotContents>> m_contents; // its destructor waits
};

DatabaseComponent describe(const DatabaseFacts &facts, const SnapshotContents &contents)
{
    return {.name = facts.name,
            .owner = facts.owner,
            .serverVersion = facts.serverVersion,
            .dumpVersion = facts.dumpVersion,
            .encoding = facts.encoding,
            .localeProvider = facts.localeProvider,
            .collate = facts.collate,
            .ctype = facts.ctype,
            .icuLocale = facts.icuLocale,
            .acl = facts.acl,
            .comment = facts.comment,
            .connectionLimit = facts.connectionLimit,
            .settings = facts.settings,
            .extensions = facts.extensions,
            .newestVersion = contents.newestVersion,
            .newestBuild = contents.newestBuild,
            .migrations = contents.migrations,
            .rows = contents.rows,
            .sequences = contents.sequences};
}

class SaveDatabase final : public SaveStep
{
public:
    using SaveStep::SaveStep;

    Result<> verify(StepContext &context) override
    {
        const Result<QStringList> contents =
            dumpContentsOnServer(*work().server, work().survey.deployment, work().set->file(DumpFile), context.stop());
        if (!contents)
            return std::unexpected(contents.error());
        if (!holdsTable(*contents, ProofTable))
            return fail(ErrorCode::DumpDamaged, u"its table of contents has no "_s + ProofTable);
        return {};
    }

protected:
    Result<> save(StepContext &context) override
    {
        Result<std::unique_ptr<SetFile>> file = work().set->createFile(DumpFile, context.stop());
        if (!file)
            return std::unexpected(file.error());
        Counting counting(*work().snapshot, context.stop());
        const Result<DumpResult> dump = dumpDatabase(
            *work().server, work().survey.deployment, work().survey.database, work().snapshot->id(), (*file)->sink(),
            [&context](qint64 bytes, std::optional<qint64> expected) { context.progress(bytes, expected, true); },
            context.stop());
        if (!dump)
            return std::unexpected(dump.error());
        context.log(dump->command);
        const Result<FileSum> sum = work().close(DumpFile, **file);
        if (!sum)
            return std::unexpected(sum.error());
        context.activity(Activity::CountingRows);
        const Result<SnapshotContents> contents = counting.result();
        if (!contents)
            return std::unexpected(Error(contents.error()).during(u"counting rows"_s));
        record({.state = ComponentState::Saved,
                .content = {{.stored = storedFile(DumpFile, *sum, {dump->proof.bytes, dump->proof.sha256}),
                             .details = describe(work().survey.database, *contents)}}});
        return saveGlobals(context);
    }

private:
    /// Roles and their settings help a restore elsewhere; a role that may not read them still has a whole database.
    Result<> saveGlobals(StepContext &context)
    {
        Result<std::unique_ptr<SetFile>> file = work().set->createFile(setfiles::Globals, context.stop());
        if (!file)
            return std::unexpected(file.error());
        const Result<StreamProof> globals =
            dumpGlobals(*work().server, work().survey.deployment, (*file)->sink(), context.stop());
        if (!globals && globals.error().code == ErrorCode::DatabaseFailed) {
            file->reset();
            work().set->removeFile(setfiles::Globals);
            work().warn(
                context,
                {.code = WarningCode::GlobalsNotSaved, .component = component(), .detail = globals.error().detail});
            return {};
        }
        if (!globals)
            return std::unexpected(globals.error());
        return work().close(setfiles::Globals, **file).transform([](const FileSum &) {});
    }
};

} // namespace

std::unique_ptr<Step> makeSaveDatabase(std::shared_ptr<BackupWork> work, const QString &component)
{
    return std::make_unique<SaveDatabase>(std::move(work), component);
}

} // namespace keeper
