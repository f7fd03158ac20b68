// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/progress.h"

#include <thread>

namespace keeper::cli {

class Console;

/// While it lives, draws the progress of a run on the terminal, five times a second.
class ProgressView
{
public:
    ProgressView(Console &console, const ProgressBoard &board);
    ~ProgressView();
    ProgressView(const ProgressView &) = delete;
    ProgressView &operator=(const ProgressView &) = delete;

private:
    Console &m_console;
    std::jthread m_drawer;
};

} // namespace keeper::cli
