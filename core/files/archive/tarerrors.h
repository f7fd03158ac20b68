// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/warning.h"

#include <QByteArray>
#include <QList>

namespace keeper {

/// A file that tar could not take as it was. Its bytes in the archive, if any, are not to be relied on.
struct FileTrouble
{
    QByteArray path; ///< Relative to the directory ("." is the directory itself), bytes as on the server.
    WarningCode code = WarningCode::FileUnreadable; ///< One of those about a file.
    friend bool operator==(const FileTrouble &, const FileTrouble &) = default;
};

/// The troubles in what tar said on standard error: GNU tar with `--quoting-style=escape` under LC_ALL=C, or busybox.
/// Each file once, in the order of the first word about it; all other lines are left out.
[[nodiscard]] QList<FileTrouble> parseTarErrors(const QByteArray &err);

} // namespace keeper
