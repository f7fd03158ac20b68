// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/newhost/newhost.h"

#include "core/restore/newhost/projectonhost.h"
#include "core/restore/plan/configurationplaces.h"
#include "core/restore/server/hostimages.h"

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr auto existingScript =
    R"sh(for f do { [ ! -e "/host$f" ] && [ ! -L "/host$f" ]; } || printf '%s\n' "$f"; done)sh";

QByteArray folderOf(const RestoreSource &source)
{
    return source.manifest.deployment.folder.toUtf8();
}

/// authentik's, by the set: it is what a helper container needs.
QString imageOf(const RestoreSource &source)
{
    const QMap<QString, Manifest::Image> &images = source.manifest.deployment.images;
    return images.value(images.contains(u"server"_s) ? u"server"_s : u"worker"_s).name;
}

} // namespace

NewProject newProject(const RestoreSource &source)
{
    NewProject made{.project = savedProject(source, folderOf(source)), .image = imageOf(source)};
    for (const DirectoryPlace &place : configurationPlaces(source, folderOf(source)))
        made.files += place.source;
    return made;
}

Result<NewHost> lookAtNewHost(Server &server, const RestoreSource &source, std::stop_token stop)
{
    // The survey of what is made likes to have sudo: asked for while somebody waits, not in the middle of the run. A no
    // is kept, and there are other ways then.
    const auto sudo = server.prepareElevation(stop);
    if (!sudo && (sudo.error().isCancelled() || sudo.error().code == ErrorCode::ConnectionLost))
        return std::unexpected(sudo.error());
    NewHost host{.files = configurationPlaces(source, folderOf(source))};
    if (const auto looked = lookForImages(server, source, host.configuration, stop); !looked)
        return std::unexpected(looked.error());
    const NewProject project = newProject(source);
    const bool canLook = !project.image.isEmpty() && !host.configuration.missingImages.contains(project.image);
    if (host.files.isEmpty() || !canLook)
        return host;
    const ProjectOnHost there(server, project, stop);
    auto helper = there.helper(there.folders(), HostAccess::Access::ReadOnly);
    if (!helper)
        return std::unexpected(helper.error());
    const auto existing = server.read((*helper)->script(existingScript, project.files), stop);
    if (!existing)
        return std::unexpected(existing.error());
    const auto others = ProjectOnHost::belongings(server, project.project.name, stop);
    if (!others)
        return std::unexpected(others.error());
    host.inTheWay = QString::fromUtf8(*existing).split(u'\n', Qt::SkipEmptyParts) + *others;
    return host;
}

} // namespace keeper
