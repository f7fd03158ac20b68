// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/cli/workstation.h"
#include "tests/services/clilab.h"

#include <memory>

namespace keeper {

/// A workstation that knows labs.
class CliRunner : public Workstation
{
public:
    /// A line for the lab's sshd in known_hosts, with the key that it has.
    void trust(const CliLab &lab, const QString &sshd = QStringLiteral("port")) const;
};

/// Collects what any process of the machine, its labs and their containers is given as arguments.
class ArgumentWatch
{
public:
    ArgumentWatch();
    ~ArgumentWatch();
    ArgumentWatch(const ArgumentWatch &) = delete;
    ArgumentWatch &operator=(const ArgumentWatch &) = delete;
    /// Everything seen; ends the watch.
    [[nodiscard]] QByteArray seen();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace keeper
