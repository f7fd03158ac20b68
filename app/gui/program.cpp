// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/program.h"

#include "app/gui/sshbackend.h"
#include "core/settings/paths.h"
#include "ui/settings/settingsdialog.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDesktopServices>
#include <QUrl>

#include <utility>

namespace keeper {

namespace {

void openFolder(const QString &path)
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(path));
}

} // namespace

Program::Program(QApplication &app, SettingsModel &settings, const StartValues &values)
    : m_app(app)
    , m_settings(settings)
    , m_applied(settings.preferences())
    , m_secrets(std::make_shared<KeychainStore>())
    , m_window({.makeBackend = [secrets = m_secrets] { return std::make_shared<SshBackend>(secrets); },
                .serversFile = serversFile(),
                .destination = settings.destination(),
                .secrets = m_secrets,
                .stateFile = windowStateFile()},
               values)
    , m_watcher(QDBusConnection::sessionBus(), QDBusConnection::systemBus(), [] {
        return QApplication::applicationState() == Qt::ApplicationActive;
    })
{
    m_secrets->setAllowed(m_applied.keepSecrets);
    connect(&m_settings, &SettingsModel::changed, this, &Program::applySettings);
    connect(&m_window, &MainWindow::settingsWanted, this, &Program::showSettings);
    connect(&m_window, &MainWindow::folderWanted, this, openFolder);
    connect(&m_window, &MainWindow::runChanged, &m_watcher, &RunWatcher::take);
    connect(&m_window, &MainWindow::runEnded, &m_watcher, &RunWatcher::tell);
    connect(&m_window, &MainWindow::personWanted, &m_watcher, &RunWatcher::tell);
    connect(&m_window, &MainWindow::personWanted, this, [this] { QApplication::alert(&m_window); });
    connect(&m_watcher, &RunWatcher::windowWanted, this, &Program::comeToFront);
}

void Program::applySettings()
{
    const Preferences before = std::exchange(m_applied, m_settings.preferences());
    if (m_applied.colours != before.colours)
        applyColours(m_app, m_applied.colours);
    m_secrets->setAllowed(m_applied.keepSecrets);
    m_window.setDestination(m_settings.destination());
}

void Program::showSettings()
{
    auto *dialog = new SettingsDialog(m_settings, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::folderWanted, dialog, openFolder);
    dialog->open();
}

void Program::comeToFront()
{
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
}

} // namespace keeper
