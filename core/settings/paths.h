// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace keeper {

/// `$XDG_CONFIG_HOME/authentik-keeper/known_hosts`: host keys that people trusted in this program.
[[nodiscard]] QString programKnownHostsFile();

} // namespace keeper
