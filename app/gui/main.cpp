// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/keychainstore.h"
#include "app/gui/sshbackend.h"
#include "core/base/redactor.h"
#include "core/postgres/environment.h"
#include "core/settings/paths.h"
#include "ui/desktop/runwatcher.h"
#include "ui/looks/looks.h"
#include "ui/main/mainwindow.h"
#include "ui/models/language.h"
#include "ui/models/settingsmodel.h"
#include "ui/settings/settingsdialog.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDBusConnection>
#include <QDesktopServices>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace keeper;

namespace {

/// Exits by itself on --help, --version and what it does not know.
StartValues readCommandLine(const QApplication &app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "Backs up an authentik server over SSH.", "@info help"));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        u"TARGET"_s,
        QCoreApplication::translate("main", "[user@]host[:port], or a name of the ssh configuration", "@info help"),
        u"[TARGET]"_s);
    const QCommandLineOption to(
        u"to"_s, QCoreApplication::translate("main", "Folder that will hold the backup.", "@info help"), u"DIR"_s);
    const QCommandLineOption identity(
        u"identity"_s, QCoreApplication::translate("main", "Private key to try first.", "@info help"), u"FILE"_s);
    parser.addOptions({to, identity});
    parser.process(app);
    return {.target = parser.positionalArguments().value(0),
            .destination = parser.value(to),
            .identityFile = parser.value(identity),
            .project = {},
            .skipped = {}};
}

void openFolder(const QString &path)
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(path));
}

/// What is chosen in the settings takes effect at once.
void joinSettings(QApplication &app, SettingsModel &settings, KeychainStore &secrets, MainWindow &window)
{
    QObject::connect(&settings, &SettingsModel::changed, &window, [&] {
        applyColours(app, settings.preferences().colours);
        secrets.setAllowed(settings.preferences().keepSecrets);
        window.setDestination(settings.destination());
    });
    QObject::connect(&window, &MainWindow::settingsWanted, &settings, [&] {
        auto *dialog = new SettingsDialog(settings, &window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        QObject::connect(dialog, &SettingsDialog::folderWanted, dialog, openFolder);
        dialog->open();
    });
}

} // namespace

int main(int argc, char *argv[])
{
    forgetPostgresEnvironment(); // before the first thread
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"authentik-keeper"_s);
    QApplication::setApplicationVersion(QStringLiteral(KEEPER_VERSION));
    QApplication::setDesktopFileName(u"authentik-keeper"_s);
    Redactor::installMessageHandler(false);

    SettingsModel settings(preferencesFile());
    installWords(app, settings.preferences().language);
    const StartValues values = readCommandLine(app);
    applyColours(app, settings.preferences().colours);
    const auto secrets = std::make_shared<KeychainStore>();
    secrets->setAllowed(settings.preferences().keepSecrets);
    MainWindow window({.makeBackend = [secrets] { return std::make_shared<SshBackend>(secrets); },
                       .serversFile = serversFile(),
                       .destination = settings.destination(),
                       .secrets = secrets},
                      values);
    joinSettings(app, settings, *secrets, window);
    QObject::connect(&window, &MainWindow::folderWanted, &app, openFolder);
    RunWatcher watcher(QDBusConnection::sessionBus(), QDBusConnection::systemBus(),
                       [] { return QApplication::applicationState() == Qt::ApplicationActive; });
    QObject::connect(&window, &MainWindow::runChanged, &watcher, &RunWatcher::take);
    QObject::connect(&window, &MainWindow::runEnded, &watcher, &RunWatcher::tell);
    QObject::connect(&watcher, &RunWatcher::windowWanted, &window, [&window] {
        window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
        window.show();
        window.raise();
        window.activateWindow();
    });
    window.show();
    return QApplication::exec();
}
