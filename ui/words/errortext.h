// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace keeper {

/// A failure in people's words, translated: what happened, why, and what to do now. Plain text on one or a few lines;
/// names that came from a server are made harmless for display.
struct ErrorText
{
    QString what;
    QString why;
    QString next;
    friend bool operator==(const ErrorText &, const ErrorText &) = default;
};

/// There are words for every code. Reads of `facts`: host, port, user, path, command, exit, option, tried, allowed,
/// offered, wanted, type, old, new, file, line, projects, project, looked, saw, engine, database, formatVersion,
/// needed, free, left, checks, component, what, failed, run, time. A missing one leaves a sentence that holds without
/// it.
[[nodiscard]] ErrorText errorText(const Error &error);

} // namespace keeper
