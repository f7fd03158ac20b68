// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/saveconfiguration.h"

#include "core/backupset/configurationarchive.h"
#include "core/deployment/configurationfiles.h"

#include <ranges>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

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
        const Survey &survey = work().survey;
        if (survey.configurationFiles.isEmpty())
            return fail(ErrorCode::FileUnreadable, u"none of its files can be read"_s,
                        {{u"path"_s, texts(survey.unreadableConfiguration).join(u'\n')}});
        const Result<QList<FetchedFile>> fetched =
            readConfigurationFiles(*work().server, survey.deployment, survey.configurationFiles, context.stop());
        if (!fetched)
            return std::unexpected(fetched.error());
        QList<ConfigurationFile> files;
        for (const auto &[path, file] : std::views::zip(survey.configurationFiles, *fetched))
            files += {.name = archiveName(path), .contents = file.bytes};
        const Result<ConfigurationArchive> archive = packConfiguration(files);
        if (!archive)
            return std::unexpected(archive.error());
        const Result<FileSum> sum = work().set->writeFile(ArchiveFile, archive->stored);
        if (!sum)
            return std::unexpected(sum.error());
        context.progress(archive->tarBytes, archive->tarBytes);
        const bool whole = survey.unreadableConfiguration.isEmpty();
        record({.state = whole ? ComponentState::Saved : ComponentState::Partial,
                .content = {{.stored = storedFile(ArchiveFile, *sum, {archive->tarBytes, archive->tarSha256}),
                             .details = ConfigurationComponent{.files = texts(survey.configurationFiles),
                                                               .composeFiles = texts(survey.deployment.composeFiles),
                                                               .environmentFiles =
                                                                   texts(survey.deployment.environmentFiles)}}}});
        work().record([&](Manifest &manifest) {
            for (const QString &path : texts(survey.unreadableConfiguration))
                manifest.missing += component() + path;
        });
        return {};
    }
};

} // namespace

std::unique_ptr<Step> makeSaveConfiguration(std::shared_ptr<BackupWork> work, const QString &component)
{
    return std::make_unique<SaveConfiguration>(std::move(work), component);
}

} // namespace keeper
