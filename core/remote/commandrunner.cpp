// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/commandrunner.h"

using namespace Qt::StringLiterals;

namespace keeper {

Result<QByteArray> CommandRunner::read(const RemoteCommand &command, std::stop_token stop)
{
    auto output = run(command, stop);
    if (!output)
        return std::unexpected(output.error());
    if (output->exit != 0)
        return fail(ErrorCode::CommandFailed, QString::fromUtf8(output->err.trimmed()),
                    {{u"exit"_s, QString::number(output->exit)}, {u"command"_s, command.forLog()}});
    return std::move(output->out);
}

RemoteCommand CommandRunner::engineCommand(const QList<QByteArray> &words) const
{
    const Engine known = engine();
    return RemoteCommand(known.program).args(words).at(known.place());
}

} // namespace keeper
