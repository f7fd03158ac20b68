// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/savestep.h"

#include "core/backup/savedatabase.h"
#include "core/backupset/configurationarchive.h"
#include "core/deployment/configurationfiles.h"
#include "core/files/archive/directoryarchive.h"
#include "core/files/save/directorystream.h"
#include "core/redis/rdbstream.h"

#include <ranges>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr QLatin1StringView RdbFile{"redis.rdb"};

class SaveRedis final : public SaveStep
{
public:
    using SaveStep::SaveStep;

protected:
    Result<> save(StepContext &context) override
    {
        const Survey &survey = work().survey;
        if (!survey.redis)
            return fail(ErrorCode::RedisUnreachable, u"it could not be reached when the server was looked at"_s);
        Result<std::unique_ptr<SetFile>> file = work().set->createFile(RdbFile, context.stop());
        if (!file)
            return std::unexpected(file.error());
        const ByteSink sink = [&](QByteArrayView bytes) {
            Result<> written = (*file)->write(bytes);
            context.progress((*file)->bytes(), survey.redis->memoryBytes, true);
            return written;
        };
        const Result<RdbPull> pull = pullRdb(
            *work().server, survey.deployment, sink,
            [&context](RdbPhase now) {
                context.activity(now == RdbPhase::Waiting ? std::optional(Activity::WaitingForRedis) : std::nullopt);
            },
            context.stop());
        if (!pull)
            return std::unexpected(pull.error());
        const Result<FileSum> sum = work().close(RdbFile, **file);
        if (!sum)
            return std::unexpected(sum.error());
        context.log(u"redis: %1, %2 keys"_s.arg(pull->method).arg(pull->summary.keys));
        record({.state = ComponentState::Saved,
                .content = {{.stored = storedFile(RdbFile, *sum, {pull->bytes, pull->sha256}),
                             .details = RedisComponent{.rdbVersion = pull->summary.version,
                                                       .serverVersion = survey.redis->version,
                                                       .keys = pull->summary.keys}}}});
        return {};
    }
};

SavedMount savedMount(const Mount &mount)
{
    return {.container = QString::fromUtf8(mount.target),
            .kind = nameOf(mount.kind),
            .source = QString::fromUtf8(mount.source)};
}

class SaveDirectory final : public SaveStep
{
public:
    SaveDirectory(std::shared_ptr<BackupWork> work, const QString &component)
        : SaveStep(std::move(work), component)
        , m_facts(*this->work().survey.directory(component))
    {}

protected:
    Result<> save(StepContext &context) override
    {
        Result<Attempt> attempt = stream(context);
        const bool again =
            attempt ? attempt->streamed.isWorthAnotherTry() : isWorthAnotherTry(m_facts, attempt.error());
        if (again) {
            context.log(u"files changed while they were read: once again"_s);
            for (const QString &name : {archiveName(), indexName()})
                work().set->removeFile(name);
            attempt = stream(context);
        }
        if (!attempt)
            return std::unexpected(attempt.error());
        tell(*attempt, context);
        note(*attempt);
        return {};
    }

private:
    struct Attempt
    {
        StreamedDirectory streamed;
        TarSummary summary;
        FileSum archive;
    };

    [[nodiscard]] QString archiveName() const { return component() + ".tar.zst"_L1; }
    [[nodiscard]] QString indexName() const { return component() + ".index.jsonl.zst"_L1; }

    Result<Attempt> stream(StepContext &context)
    {
        Result<std::unique_ptr<SetFile>> archiveFile = work().set->createFile(archiveName(), context.stop());
        if (!archiveFile)
            return std::unexpected(archiveFile.error());
        Result<std::unique_ptr<SetFile>> indexFile = work().set->createFile(indexName(), context.stop());
        if (!indexFile)
            return std::unexpected(indexFile.error());
        DirectoryArchive archive((*archiveFile)->sink(), (*indexFile)->sink());
        qint64 done = 0;
        const ByteSink sink = [&](QByteArrayView tar) {
            done += tar.size();
            context.progress(done, m_facts.bytes + m_facts.entries * 1024, true);
            return archive.add(tar);
        };
        context.log(directoryCommand(m_facts, work().server->engine()).forLog());
        Result<StreamedDirectory> streamed = pullDirectory(*work().server, m_facts, sink, context.stop());
        if (!streamed)
            return std::unexpected(streamed.error());
        const Result<TarSummary> summary = archive.finish();
        if (!summary)
            return std::unexpected(summary.error());
        const Result<FileSum> archiveSum = work().close(archiveName(), **archiveFile);
        if (!archiveSum)
            return std::unexpected(archiveSum.error());
        if (const Result<FileSum> indexSum = work().close(indexName(), **indexFile); !indexSum)
            return std::unexpected(indexSum.error());
        return Attempt{.streamed = std::move(*streamed), .summary = *summary, .archive = *archiveSum};
    }

    void tell(const Attempt &attempt, StepContext &context)
    {
        for (const FileTrouble &trouble : attempt.streamed.troubles)
            work().warn(context,
                        {.code = trouble.code, .component = component(), .detail = QString::fromUtf8(trouble.path)});
        if (!attempt.streamed.areChangesKnown)
            work().warn(context, {.code = WarningCode::ChangesUnknown, .component = component()});
    }

    void note(const Attempt &attempt)
    {
        const bool whole = attempt.streamed.troubles.isEmpty();
        std::optional<SavedMount> mount;
        if (m_facts.mount)
            mount = savedMount(*m_facts.mount);
        QList<DirectoryPiece> parts;
        for (const DirectoryPart &part : m_facts.parts)
            parts += DirectoryPiece{
                .path = QString::fromUtf8(part.root.sliced(2)), .isFile = part.isFile, .mount = savedMount(part.mount)};
        record({.state = whole ? ComponentState::Saved : ComponentState::Partial,
                .location = m_facts.store ? storeAddress(*m_facts.store) : QString(),
                .content = {{.stored = storedFile(archiveName(), attempt.archive,
                                                  {attempt.streamed.proof.bytes, attempt.streamed.proof.sha256}),
                             .details = DirectoryComponent{.index = indexName(),
                                                           .entries = attempt.summary.entries,
                                                           .fileBytes = attempt.summary.fileBytes,
                                                           .mount = mount,
                                                           .parts = parts}}}});
        work().record([&](Manifest &manifest) {
            for (const FileTrouble &trouble : attempt.streamed.troubles)
                manifest.missing += component() + u'/' + QString::fromUtf8(trouble.path);
        });
    }

    const DirectoryFacts m_facts;
};

constexpr QLatin1StringView ArchiveFile{"configuration.tar.zst"};

QStringList texts(const QList<QByteArray> &paths)
{
    QStringList list;
    for (const QByteArray &path : paths)
        list += QString::fromUtf8(path);
    return list;
}

class SaveConfiguration final : public SaveStep
{
public:
    using SaveStep::SaveStep;

protected:
    Result<> save(StepContext &context) override
    {
        const Result<QList<FetchedFile>> fetched = readConfigurationFiles(
            *work().server, work().survey.deployment, work().survey.configurationFiles, context.stop());
        if (!fetched)
            return std::unexpected(fetched.error());
        QList<ConfigurationFile> files;
        for (const auto &[path, file] : std::views::zip(work().survey.configurationFiles, *fetched))
            files += {.name = archiveName(path), .contents = file.bytes};
        const Result<ConfigurationArchive> archive = packConfiguration(files);
        if (!archive)
            return std::unexpected(archive.error());
        const Result<FileSum> sum = work().set->writeFile(ArchiveFile, archive->stored);
        if (!sum)
            return std::unexpected(sum.error());
        context.progress(archive->tarBytes, archive->tarBytes);
        const Survey &survey = work().survey;
        record({.state = ComponentState::Saved,
                .content = {{.stored = storedFile(ArchiveFile, *sum, {archive->tarBytes, archive->tarSha256}),
                             .details = ConfigurationComponent{.files = texts(survey.configurationFiles),
                                                               .composeFiles = texts(survey.deployment.composeFiles),
                                                               .environmentFiles =
                                                                   texts(survey.deployment.environmentFiles)}}}});
        return {};
    }
};

} // namespace

SaveStep::SaveStep(std::shared_ptr<BackupWork> work, const QString &component)
    : m_work(std::move(work))
    , m_component(component)
{}

Result<> SaveStep::run(StepContext &context)
{
    Result<> saved = save(context);
    if (!saved && !saved.error().isCancelled()) {
        record({.state = ComponentState::Failed});
        m_work->record([this](Manifest &manifest) { manifest.missing += m_component; });
    }
    return saved;
}

void SaveStep::record(const Component &saved)
{
    m_work->record([&](Manifest &manifest) { manifest.components[m_component] = saved; });
}

StoredFile storedFile(const QString &name, const FileSum &file, const FileSum &stream)
{
    return {.file = name,
            .bytes = file.bytes,
            .sha256 = QString::fromLatin1(file.sha256),
            .streamBytes = stream.bytes,
            .streamSha256 = QString::fromLatin1(stream.sha256)};
}

std::unique_ptr<Step> makeSaveStep(std::shared_ptr<BackupWork> work, const QString &component)
{
    switch (kindOf(component)) {
    case ComponentKind::Database:
        return makeSaveDatabase(std::move(work));
    case ComponentKind::Redis:
        return std::make_unique<SaveRedis>(std::move(work), component);
    case ComponentKind::Directory:
        return std::make_unique<SaveDirectory>(std::move(work), component);
    case ComponentKind::Configuration:
        return std::make_unique<SaveConfiguration>(std::move(work), component);
    }
    Q_UNREACHABLE_RETURN(nullptr);
}

} // namespace keeper
