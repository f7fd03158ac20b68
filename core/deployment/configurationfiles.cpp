// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/configurationfiles.h"

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

// A line for each argument, in order: what it is, and its size.
constexpr auto lookScript = R"sh(for f do
  if [ ! -f "$f" ]; then echo missing
  elif [ ! -r "$f" ]; then echo closed
  else echo "readable $(wc -c <"$f")"; fi
done)sh";

constexpr auto readScript = R"sh(stat -c %a -- "$1" && exec cat -- "$1")sh";

// Compose takes these from the project folder by itself; a label names only those that were there at the last `up`.
constexpr const char *usualNames[] = {".env", "compose.override.yml", "compose.override.yaml",
                                      "docker-compose.override.yml", "docker-compose.override.yaml"};

QList<QByteArray> withUsual(const Deployment &deployment)
{
    QList<QByteArray> paths = deployment.configurationFiles;
    for (const char *name : usualNames) {
        const QByteArray path = deployment.folder + '/' + name;
        if (!deployment.folder.isEmpty() && !paths.contains(path))
            paths << path;
    }
    return paths;
}

/// sudo, if it can be had; only a lost link or a cancel is an error.
Result<bool> mayElevate(CommandRunner &runner, std::stop_token stop)
{
    const auto prepared = runner.prepareElevation(stop);
    if (!prepared && prepared.error().endsEverything())
        return std::unexpected(prepared.error());
    return prepared.has_value();
}

Result<QList<QByteArray>> look(CommandRunner &runner,
                               const QList<QByteArray> &paths,
                               bool elevated,
                               std::stop_token stop)
{
    RemoteCommand command = RemoteCommand::script(lookScript, paths);
    if (elevated)
        command.at(Place::root());
    const auto said = runner.read(command, stop);
    if (!said)
        return std::unexpected(said.error());
    QList<QByteArray> lines = said->split('\n');
    lines.resize(paths.size());
    return lines;
}

QByteArray nameInArchive(const QByteArray &path, const QByteArray &folder)
{
    if (!folder.isEmpty() && path.startsWith(folder + '/'))
        return path.sliced(folder.size() + 1);
    return path.sliced(1);
}

} // namespace

Result<ConfigurationLook> lookAtConfigurationFiles(CommandRunner &runner,
                                                   const Deployment &deployment,
                                                   std::stop_token stop)
{
    const QList<QByteArray> paths = withUsual(deployment);
    const qsizetype named = deployment.configurationFiles.size();
    auto lines = look(runner, paths, false, stop);
    if (!lines)
        return std::unexpected(lines.error());
    // A file that the containers were made from and that we don't see may lie in a folder closed to us.
    const auto isWanting = [&](qsizetype i) {
        return (*lines)[i] == "closed" || (i < named && (*lines)[i] == "missing");
    };
    if (std::ranges::any_of(std::views::iota(qsizetype(0), paths.size()), isWanting)) {
        const auto elevate = mayElevate(runner, stop);
        if (!elevate)
            return std::unexpected(elevate.error());
        if (*elevate)
            lines = look(runner, paths, true, stop);
        if (!lines)
            return std::unexpected(lines.error());
    }
    ConfigurationLook result;
    for (qsizetype i = 0; i < paths.size(); ++i) {
        const QByteArray &line = (*lines)[i];
        if (line.startsWith("readable ")) {
            result.readable << paths[i];
            result.bytes += line.sliced(9).trimmed().toLongLong();
        } else if (isWanting(i)) {
            result.unreadable << paths[i];
        }
    }
    return result;
}

Result<QList<FetchedFile>> readConfigurationFiles(CommandRunner &runner,
                                                  const Deployment &deployment,
                                                  const QList<QByteArray> &paths,
                                                  std::stop_token stop)
{
    QList<FetchedFile> files;
    for (const QByteArray &path : paths) {
        RemoteCommand command = RemoteCommand::script(readScript, {path});
        auto said = runner.run(command, stop);
        if (said && said->exit != 0) {
            const auto elevate = mayElevate(runner, stop);
            if (!elevate)
                return std::unexpected(elevate.error());
            if (*elevate)
                said = runner.run(command.at(Place::root()), stop);
        }
        if (!said)
            return std::unexpected(said.error());
        const qsizetype line = said->out.indexOf('\n');
        if (said->exit != 0 || line < 0)
            return fail(ErrorCode::FileUnreadable, QString::fromUtf8(said->err.trimmed()),
                        {{u"path"_s, QString::fromUtf8(path)}});
        files << FetchedFile{.name = nameInArchive(path, deployment.folder),
                             .bytes = said->out.sliced(line + 1),
                             .mode = said->out.first(line).toInt(nullptr, 8)};
    }
    return files;
}

} // namespace keeper
