// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/enginecommand.h"

namespace keeper {

RemoteCommand engineCommand(const Engine &engine, const QList<QByteArray> &words)
{
    RemoteCommand command(engine.program);
    command.args(words);
    return engine.elevated ? command.elevated() : command;
}

RemoteCommand engineCommand(const Server &server, const QList<QByteArray> &words)
{
    return engineCommand(server.engine(), words);
}

} // namespace keeper
