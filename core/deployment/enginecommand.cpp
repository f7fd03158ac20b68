// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/enginecommand.h"

namespace keeper {

RemoteCommand engineCommand(const Server &server, const QList<QByteArray> &words)
{
    const Engine engine = server.engine();
    RemoteCommand command(engine.program);
    command.args(words);
    return engine.elevated ? command.elevated() : command;
}

} // namespace keeper
