// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/scratchlab.h"

#include "core/base/random.h"
#include "core/deployment/finder.h"
#include "core/files/places/surveydirectories.h"
#include "tests/services/labserver.h"

using namespace Qt::StringLiterals;

namespace keeper {

ScratchLab::ScratchLab(const QString &profile)
    : eyes(profile)
    , folder(u"/opt/keeper-scratch-"_s + QString::fromLatin1(randomHex(4)))
{}

ScratchLab::~ScratchLab()
{
    helper.reset();
    eyes.shell(u"cd /; grep -o ' %1[^ ]*' /proc/self/mounts | sort -r | xargs -r umount; rm -rf %1"_s.arg(folder));
}

std::unique_ptr<ScratchLab> ScratchLab::open(const QString &profile)
{
    std::unique_ptr<ScratchLab> lab(new ScratchLab(profile));
    lab->eyes.shell(u"mkdir "_s + lab->folder);
    const auto server = connectToLab(profile);
    const auto deployment = server ? findDeployment(**server, {}, {}) : std::unexpected(server.error());
    const auto directories =
        deployment ? surveyDirectories(**server, *deployment, {}) : std::unexpected(deployment.error());
    auto helper = directories
                      ? HelperContainer::start(**server, *deployment->server(), "authentik-keeper-test-" + randomHex(4),
                                               {lab->folder.toUtf8()}, HelperContainer::Access::ReadWrite, {})
                      : std::unexpected(directories.error());
    if (!helper) {
        qWarning() << "no lab:" << nameOf(helper.error().code) << helper.error().detail;
        return {};
    }
    lab->server = *server;
    lab->deployment = *deployment;
    lab->directories = *directories;
    lab->helper = *std::move(helper);
    return lab;
}

QByteArray ScratchLab::shell(const QString &script) const
{
    return eyes.shell(u"cd "_s + folder + u"\n"_s + script);
}

void ScratchLab::empty() const
{
    shell(u"find . -mindepth 1 -maxdepth 1 ! -name mnt -exec rm -rf {} +"_s);
}

Result<UnpackedDirectory> ScratchLab::unpack(const ScratchSet &set,
                                             const DirectoryPlace &place,
                                             const QByteArray &entry)
{
    return unpackStaging(
        *server, *helper,
        {.archive = set.archive(), .index = set.index(), .place = place, .entry = entry, .run = runId()}, {}, {});
}

} // namespace keeper
