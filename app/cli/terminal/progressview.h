// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/progress.h"

#include <functional>
#include <thread>

namespace keeper::cli {

class Console;

/// While it lives, draws the progress of a run on the terminal, five times a second.
class ProgressView
{
public:
    /// `progress`: called from a thread of its own.
    ProgressView(Console &console, std::function<QList<Progress>()> progress);
    ~ProgressView();
    ProgressView(const ProgressView &) = delete;
    ProgressView &operator=(const ProgressView &) = delete;

private:
    Console &m_console;
    std::jthread m_drawer;
};

} // namespace keeper::cli
