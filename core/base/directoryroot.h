// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace keeper {

/// Whose a directory itself is, beside all that lies in it: authentik must be able to write there.
struct DirectoryRoot
{
    qint64 uid = 0;
    qint64 gid = 0;
    QString mode; ///< Rights with setuid, setgid and sticky, four octal digits: "0750".
    friend bool operator==(const DirectoryRoot &, const DirectoryRoot &) = default;
};

} // namespace keeper
