// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/savedirectory.h"

#include "core/files/archive/directoryarchive.h"
#include "core/files/save/directorystream.h"

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

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
                .root = m_facts.root,
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

} // namespace

std::unique_ptr<Step> makeSaveDirectory(std::shared_ptr<BackupWork> work, const QString &component)
{
    return std::make_unique<SaveDirectory>(std::move(work), component);
}

} // namespace keeper
