// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/keychainstore.h"
#include "ui/desktop/runwatcher.h"
#include "ui/main/mainwindow.h"
#include "ui/models/server/settingsmodel.h"

class QApplication;

namespace keeper {

/// The program with its window: settings, keychain and desktop, joined. What is chosen in the settings takes effect at
/// once; the language at the next start.
class Program : public QObject
{
    Q_OBJECT

public:
    /// `settings` outlive it; their language is spoken already.
    Program(QApplication &app, SettingsModel &settings, const StartValues &values);
    [[nodiscard]] MainWindow &window() { return m_window; }

private:
    void applySettings();
    void showSettings();
    void comeToFront();

    QApplication &m_app;
    SettingsModel &m_settings;
    Preferences m_applied;
    std::shared_ptr<KeychainStore> m_secrets;
    MainWindow m_window;
    RunWatcher m_watcher;
};

} // namespace keeper
