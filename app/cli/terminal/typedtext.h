// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "ui/words/checktext.h"
#include "ui/words/errortext.h"

namespace keeper::cli {

/// The words of an error as the window has them, and where there is something to type for what is to be done now, that.
[[nodiscard]] ErrorText typedText(const Error &error);
[[nodiscard]] CheckText typedText(const Check &check); ///< The same of what is looked at before a restore.

} // namespace keeper::cli
