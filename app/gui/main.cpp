// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/sshbackend.h"
#include "core/base/redactor.h"
#include "core/postgres/environment.h"
#include "core/settings/paths.h"
#include "core/settings/preferences.h"
#include "ui/desktop/runwatcher.h"
#include "ui/main/mainwindow.h"
#include "ui/models/language.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDBusConnection>
#include <QDesktopServices>
#include <QDir>
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

} // namespace

int main(int argc, char *argv[])
{
    forgetPostgresEnvironment(); // before the first thread
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"authentik-keeper"_s);
    QApplication::setApplicationVersion(QStringLiteral(KEEPER_VERSION));
    QApplication::setDesktopFileName(u"authentik-keeper"_s);
    Redactor::installMessageHandler(false);

    installWords(app);

    const StartValues values = readCommandLine(app);
    const QString destination = readPreferences(preferencesFile()).destination;
    MainWindow window({.makeBackend = [] { return std::make_shared<SshBackend>(); },
                       .serversFile = serversFile(),
                       .destination = destination.isEmpty() ? QDir::homePath() + "/authentik-backups"_L1 : destination},
                      values);
    QObject::connect(&window, &MainWindow::folderWanted, &app,
                     [](const QString &path) { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
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
