// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/server/hostimages.h"

#include "core/backupset/components.h"

using namespace Qt::StringLiterals;

namespace keeper {

Result<> lookForImages(Server &server, const RestoreSource &source, ConfigurationTarget &target, std::stop_token stop)
{
    if (!source.manifest.component(components::Configuration).configuration())
        return {};
    const auto compose = server.run(server.engineCommand({"compose", "version"}), stop);
    if (!compose)
        return std::unexpected(compose.error());
    target.hasCompose = compose->exit == 0;
    for (const Manifest::Image &image : source.manifest.deployment.images) {
        const auto seen =
            server.run(server.engineCommand({"image", "inspect", "--format", "{{.Id}}", image.name.toUtf8()}), stop);
        if (!seen)
            return std::unexpected(seen.error());
        if (seen->exit != 0 && !target.missingImages.contains(image.name))
            target.missingImages += image.name;
    }
    return {};
}

} // namespace keeper
