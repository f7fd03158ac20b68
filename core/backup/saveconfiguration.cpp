// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/savestep.h"
#include "core/backupset/configurationarchive.h"
#include "core/deployment/configurationfiles.h"

#include <ranges>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr QLatin1StringView ArchiveFile{"configuration.tar.zst"};

class SaveConfiguration final : public SaveStep
{
public:
    explicit SaveConfiguration(std::shared_ptr<BackupWork> work)
        : SaveStep(std::move(work), components::Configuration)
    {}

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
        record(*archive, *sum);
        return {};
    }

private:
    void record(const ConfigurationArchive &archive, const FileSum &sum)
    {
        const auto texts = [](const QList<QByteArray> &paths) {
            QStringList list;
            for (const QByteArray &path : paths)
                list += QString::fromUtf8(path);
            return list;
        };
        const Deployment &deployment = work().survey.deployment;
        work().record([&](Manifest &manifest) {
            manifest.components[component()] = Component{
                .state = ComponentState::Saved,
                .content = {
                    {.stored = storedFile(ArchiveFile, sum, {archive.tarBytes, archive.tarSha256}),
                     .details = ConfigurationComponent{.files = texts(work().survey.configurationFiles),
                                                       .composeFiles = texts(deployment.composeFiles),
                                                       .environmentFiles = texts(deployment.environmentFiles)}}}};
        });
    }
};

} // namespace

std::unique_ptr<Step> makeSaveConfiguration(std::shared_ptr<BackupWork> work)
{
    return std::make_unique<SaveConfiguration>(std::move(work));
}

} // namespace keeper
