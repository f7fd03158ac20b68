// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/enginecommand.h"

namespace keeper {

RemoteCommand engineCommand(const Server &server, const QList<QByteArray> &words)
{
    const Engine engine = server.engine();
    return RemoteCommand(engine.program).args(words).at(engine.place());
}

} // namespace keeper
