// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/helpercontainer.h"

#include "core/base/filename.h"
#include "core/base/random.h"
#include "core/remote/deadline.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace keeper {

namespace {

// Seconds after which one that nobody removed (the connection was cut) is gone.
constexpr auto lifeToWork = "86400";
constexpr auto lifeToLook = "900";

constexpr int mostTries = 16; // The engine names one missing folder at a time.

constexpr auto removeTime = 10s; // docs/timeouts.md

/// One value of --mount, which the engine reads as a line of CSV.
QByteArray mountWord(const QByteArray &folder, HelperContainer::Access access)
{
    const auto quoted = [](QByteArray field) { return '"' + field.replace('"', "\"\"") + '"'; };
    QByteArray word = "type=bind," + quoted("source=" + folder) + ',' +
                      quoted(QByteArray("target=") + HelperContainer::Root + folder);
    if (access == HelperContainer::Access::ReadOnly)
        word += ",readonly";
    return word;
}

} // namespace

QList<QByteArray> HelperContainer::runWords(const Service &imageOf,
                                            const QByteArray &name,
                                            const QList<QByteArray> &folders,
                                            Access access)
{
    // Root of the host, not of a mapped range, and free of SELinux' labels, which would have to be changed for good.
    QList<QByteArray> words{"run",  "--detach",       "--rm",          "--pull",       "never", "--name",
                            name,   "--network",      "none",          "--user",       "0:0",   "--userns",
                            "host", "--security-opt", "label=disable", "--entrypoint", "sh"};
    for (const QByteArray &folder : folders)
        words += {"--mount", mountWord(folder, access)};
    const QByteArray life = access == Access::ReadOnly ? lifeToLook : lifeToWork;
    return words += {imageOf.imageId.toLatin1(), "-c", "exec sleep " + life};
}

QList<RemoteCommand> HelperContainer::startCommands(const Engine &engine,
                                                    const Service &imageOf,
                                                    const QByteArray &name,
                                                    const QList<QByteArray> &folders,
                                                    Access access)
{
    return {engineCommand(engine, {"rm", "--force", name}),
            engineCommand(engine, runWords(imageOf, name, folders, access))};
}

Result<std::unique_ptr<HelperContainer>> HelperContainer::start(CommandRunner &runner,
                                                                const Service &imageOf,
                                                                const QByteArray &name,
                                                                const QList<QByteArray> &folders,
                                                                Access access,
                                                                std::stop_token stop)
{
    const QList<RemoteCommand> commands = startCommands(runner.engine(), imageOf, name, folders, access);
    const auto cleared = runner.run(commands.first(), stop);
    if (!cleared)
        return std::unexpected(cleared.error());
    const RemoteCommand &command = commands.last();
    const auto started = runner.run(command, stop);
    if (!started)
        return std::unexpected(started.error());
    if (started->exit == 0)
        return std::unique_ptr<HelperContainer>(new HelperContainer(runner, name));
    const QString said = QString::fromUtf8(started->err.trimmed());
    for (const QByteArray &folder : folders) {
        if (said.contains("does not exist"_L1) && started->err.contains(folder))
            return fail(ErrorCode::FileUnreadable, said, {{u"path"_s, QString::fromUtf8(folder)}});
    }
    return fail(ErrorCode::CommandFailed, said,
                {{u"exit"_s, QString::number(started->exit)}, {u"command"_s, command.forLog()}});
}

Result<std::unique_ptr<HelperContainer>> HelperContainer::startOverNearest(CommandRunner &runner,
                                                                           const Service &imageOf,
                                                                           const QByteArray &name,
                                                                           QList<QByteArray> folders,
                                                                           Access access,
                                                                           std::stop_token stop)
{
    for (int i = 0; i < mostTries; ++i) {
        auto helper = start(runner, imageOf, name, outermost(folders), access, stop);
        if (helper || helper.error().code != ErrorCode::FileUnreadable)
            return helper;
        const QByteArray missing = helper.error().facts.value(u"path"_s).toUtf8();
        if (missing.count('/') < 2)
            return helper;
        std::ranges::replace(folders, missing, missing.first(missing.lastIndexOf('/')));
    }
    return fail(ErrorCode::Internal, u"no folders for a helper container"_s);
}

HelperContainer::HelperContainer(CommandRunner &runner, const QByteArray &name)
    : HelperAccess(runner.engine().program, name)
    , m_runner(runner)
{}

HelperContainer::~HelperContainer()
{
    const Deadline deadline(removeTime);
    std::ignore = m_runner.run(m_runner.engineCommand({"rm", "--force", name()}), deadline.token());
}

RemoteCommand HelperAccess::script(const QByteArray &text, const QList<QByteArray> &arguments) const
{
    return RemoteCommand::script(text, arguments).at(m_place);
}

QByteArray HelperContainer::lookName()
{
    return "authentik-keeper-look-" + randomHex(2);
}

QList<QByteArray> HelperContainer::outermost(QList<QByteArray> paths)
{
    std::ranges::sort(paths);
    QList<QByteArray> outer;
    for (const QByteArray &path : std::as_const(paths)) {
        if (std::ranges::none_of(outer, [&](const QByteArray &folder) { return isAtOrBelow(path, folder); }))
            outer += path;
    }
    return outer;
}

} // namespace keeper
