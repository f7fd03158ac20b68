// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/unpack/unpack.h"

#include "core/files/archive/archivesource.h"
#include "core/files/unpack/unpackcheck.h"
#include "core/remote/deadline.h"

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace keeper {

namespace {

// docs/timeouts.md
constexpr auto quietLimit = 5min;
constexpr auto cleanTime = 10s;

class Unpacking
{
public:
    Unpacking(Server &server,
              const HostAccess &helper,
              const UnpackRequest &request,
              std::stop_token stop,
              const CommandLog &log)
        : m_server(server)
        , m_helper(helper)
        , m_request(request)
        , m_commands(helper, request)
        , m_stop(std::move(stop))
        , m_log(log)
    {}

    Result<UnpackedDirectory> run(const ZstdProgress &progress)
    {
        if (m_request.archive.isEmpty()) {
            if (const auto made = read(m_commands.makeFolders({})); !made)
                return std::unexpected(made.error());
            if (const auto moved = read(m_commands.moveIntoPlace()); !moved)
                return std::unexpected(moved.error());
            return UnpackedDirectory{.withAttributes = true};
        }
        const UnpackScope &scope = m_commands.scope();
        const Result<UnpackPlan> plan = planUnpack(m_request.index, scope, m_stop);
        if (!plan)
            return std::unexpected(plan.error());
        if (plan->taken == 0 && !scope.isWhole())
            return fail(ErrorCode::FileUnreadable, u"not in the archive"_s,
                        {{u"path"_s, QString::fromUtf8(scope.member())}});
        const Result<QByteArray> made = read(m_commands.makeFolders(plan->leading));
        if (!made)
            return std::unexpected(made.error());
        const Result<bool> sent = send(*plan, made->trimmed().isEmpty(), progress);
        if (!sent)
            return std::unexpected(sent.error());
        if (const auto moved = read(m_commands.moveIntoPlace()); !moved)
            return std::unexpected(moved.error());
        Result<UnpackedDirectory> checked = checkUnpacked(m_server, m_helper, m_request, scope, m_stop);
        if (checked)
            checked->withAttributes = *sent;
        return checked;
    }

    void clean()
    {
        const Deadline deadline(cleanTime);
        std::ignore = m_server.run(m_commands.clean(), deadline.token());
    }

private:
    void tell(const RemoteCommand &command) const
    {
        if (m_log)
            m_log(command.forLog());
    }

    Result<QByteArray> read(const RemoteCommand &command)
    {
        tell(command);
        Result<QByteArray> said = m_server.read(command, m_stop);
        if (!said)
            return std::unexpected(std::move(said.error()).with(u"component"_s, m_request.place.component));
        return said;
    }

    /// True: attributes were written.
    Result<bool> send(const UnpackPlan &plan, bool attributes, const ZstdProgress &progress)
    {
        ArchiveSource source(m_request.archive, progress, m_stop);
        // tar's own archives name things "./NAME", the engine's copy of a part "NAME".
        const QByteArray prefix = source.peek().startsWith("./") ? "./" : "";
        const RemoteCommand command = m_commands.unpack(attributes, m_commands.members(plan, prefix));
        tell(command);
        const auto output = m_server.push(
            command, [&source] { return source.next(); }, m_stop, quietLimit,
            PushProof::Caller); // checkUnpacked() hashes every file
        if (!output)
            return std::unexpected(Error(output.error()).with(u"component"_s, m_request.place.component));
        if (output->exit != 0)
            return fail(ErrorCode::CommandFailed, QString::fromUtf8(output->err.trimmed().right(4096)),
                        {{u"exit"_s, QString::number(output->exit)}, {u"component"_s, m_request.place.component}});
        return attributes && !output->err.contains("xattr") && !output->err.contains("extended attribute") &&
               !output->err.contains("acl_");
    }

    Server &m_server;
    const HostAccess &m_helper;
    const UnpackRequest &m_request;
    const UnpackCommands m_commands;
    const std::stop_token m_stop;
    const CommandLog &m_log;
};

} // namespace

Result<UnpackedDirectory> unpackStaging(Server &server,
                                        const HostAccess &helper,
                                        const UnpackRequest &request,
                                        const ZstdProgress &progress,
                                        std::stop_token stop,
                                        const CommandLog &log)
{
    Unpacking unpacking(server, helper, request, std::move(stop), log);
    Result<UnpackedDirectory> unpacked = unpacking.run(progress);
    if (!unpacked)
        unpacking.clean();
    return unpacked;
}

} // namespace keeper
