// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/plan/configurationplaces.h"
#include "core/restore/plan/planrestore.h"
#include "core/restore/plan/preflightparts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

Check blocked(const QString &reason, std::pair<QString, QString> fact)
{
    return makeCheck(u"configuration"_s, CheckState::Blocking, {{u"reason"_s, reason}, std::move(fact)},
                     u"configuration"_s);
}

QString textOf(const QList<QByteArray> &paths)
{
    return QString::fromUtf8(paths.join('\n'));
}

/// Compose would read files that the set does not replace, or not read some that it brings.
QList<QByteArray> otherFiles(const RestoreSource &source, const Deployment &deployment)
{
    const ComposeProject saved = savedProject(source, deployment.folder);
    if (!saved.files.isEmpty())
        return saved.files == deployment.composeFiles ? QList<QByteArray>() : deployment.composeFiles;
    // A set of an older program does not tell which of its files are Compose's.
    const QList<DirectoryPlace> places = configurationPlaces(source, deployment.folder);
    QList<QByteArray> others = deployment.composeFiles;
    others.removeIf(
        [&](const QByteArray &file) { return std::ranges::contains(places, file, &DirectoryPlace::source); });
    return others;
}

} // namespace

QList<Check> configurationChecks(const RestoreSource &source,
                                 const RestoreTarget &target,
                                 const RestoreOptions &options)
{
    if (!restoredComponents(source, target, options).contains(u"configuration"_s))
        return {};
    const ConfigurationTarget &found = target.configuration;
    if (!found.hasCompose)
        return {blocked(u"compose"_s, {})};
    if (const auto others = otherFiles(source, target.survey.deployment); !others.isEmpty())
        return {blocked(u"files"_s, {u"paths"_s, textOf(others)})};
    if (!found.missingFolders.isEmpty())
        return {blocked(u"folder"_s, {u"paths"_s, found.missingFolders.join(u'\n')})};
    if (!found.missingImages.isEmpty())
        return {blocked(u"images"_s, {u"images"_s, found.missingImages.join(u'\n')})};
    if (!target.database.mayReadVerifiers)
        return {blocked(u"verifier"_s, {u"role"_s, target.database.role})};
    QList<QByteArray> paths;
    for (const DirectoryPlace &place : configurationPlaces(source, target.survey.deployment.folder))
        paths += place.source;
    return {makeCheck(u"configuration"_s, CheckState::Warning, {{u"paths"_s, textOf(paths)}}, u"configuration"_s)};
}

} // namespace keeper
