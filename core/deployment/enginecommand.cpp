// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/enginecommand.h"

namespace keeper {

RemoteCommand engineCommand(const CommandRunner &runner, const QList<QByteArray> &words)
{
    const Engine engine = runner.engine();
    return RemoteCommand(engine.program).args(words).at(engine.place());
}

} // namespace keeper
