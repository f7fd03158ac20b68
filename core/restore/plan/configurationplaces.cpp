// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/plan/configurationplaces.h"

#include "core/backupset/configurationarchive.h"

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

ConfigurationComponent savedIn(const RestoreSource &source)
{
    return orEmpty(source.manifest.component(components::Configuration).configuration());
}

} // namespace

QByteArray configurationPath(const QString &saved, const RestoreSource &source, const QByteArray &folder)
{
    const QString old = source.manifest.deployment.folder + u'/';
    if (old.size() > 1 && saved.startsWith(old))
        return folder + '/' + saved.sliced(old.size()).toUtf8();
    return saved.toUtf8();
}

QList<DirectoryPlace> configurationPlaces(const RestoreSource &source, const QByteArray &folder)
{
    QList<DirectoryPlace> places;
    for (const QString &file : savedIn(source).files)
        places += {.component = components::Configuration,
                   .source = configurationPath(file, source, folder),
                   .archiveRoot = "./" + archiveName(file.toUtf8()),
                   .isFile = true};
    return places;
}

ComposeProject savedProject(const RestoreSource &source, const QByteArray &folder)
{
    const ConfigurationComponent saved = savedIn(source);
    ComposeProject project{.name = source.manifest.deployment.project, .folder = folder};
    for (const QString &file : saved.composeFiles)
        project.files += configurationPath(file, source, folder);
    for (const QString &file : saved.environmentFiles)
        project.environmentFiles += configurationPath(file, source, folder);
    return project;
}

} // namespace keeper
