// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/program.h"
#include "core/base/descriptor.h"
#include "core/base/redactor.h"
#include "core/postgres/session/postgrescommand.h"
#include "core/settings/paths.h"
#include "ui/models/server/settingsmodel.h"
#include "ui/theme/theme.h"
#include "ui/words/language.h"

#include <QApplication>
#include <QCommandLineParser>

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
            .identityFile = parser.value(identity)};
}

} // namespace

int main(int argc, char *argv[])
{
    openStandardDescriptors();
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
    Program program(app, settings, values);
    program.window().show();
    return QApplication::exec();
}
