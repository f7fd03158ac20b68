// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace keeper {

/// `$XDG_CONFIG_HOME/authentik-keeper/known_hosts`: host keys that people trusted in this program.
[[nodiscard]] QString programKnownHostsFile();

/// `$XDG_CONFIG_HOME/authentik-keeper/servers.json` and `preferences.ini`. Without secrets.
[[nodiscard]] QString serversFile();
[[nodiscard]] QString preferencesFile();

/// `$XDG_STATE_HOME/authentik-keeper/window.ini`: where the window was.
[[nodiscard]] QString windowStateFile();

/// `$XDG_STATE_HOME/authentik-keeper/runs`: journals of restores, undos and releases, and of backups
/// that left no set.
[[nodiscard]] QString runJournalsFolder();

} // namespace keeper
