// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/descriptor.h"

#include <QString>

namespace keeper {

/// The right to write into a server's folder: flock on the folder itself, so that nothing is left of it, not even
/// after a crash.
class FolderLock
{
public:
    enum class State {
        Held,
        Taken,       ///< Another run has it.
        Unsupported, ///< The file system has no such locks (some network ones): nobody's run can be seen.
    };

    explicit FolderLock(const QString &folder);
    [[nodiscard]] State state() const { return m_state; }

private:
    Descriptor m_folder;
    State m_state = State::Unsupported;
};

} // namespace keeper
