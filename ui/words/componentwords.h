// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backupset/components.h"

#include <QString>

namespace keeper {

/// How people call a component, and why a backup has it.
struct ComponentWords
{
    QString title;
    QString reason;
};

/// Of the component at a position of the list. Each has its own, in any file of this folder: a program in which one
/// lacks does not link.
template <std::size_t Position>
[[nodiscard]] ComponentWords componentWords();

} // namespace keeper
