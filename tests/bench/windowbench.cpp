// SPDX-License-Identifier: GPL-3.0-or-later
// How quick the window is. Called by ./dev bench; prints one JSON object.
//   windowbench heartbeat --target T --identity FILE --backups DIR   the window's heartbeat while it backs up
//   windowbench idle                                                the same of an empty Qt program, until stdin ends
//   windowbench catalogue --target T --backups DIR --started MS     from MS (of the epoch) to the list of T's sets in
//   DIR
#include "app/gui/sshbackend.h"
#include "tests/bench/heartbeat.h"
#include "tests/gui/pages/scene.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDateTime>
#include <QJsonDocument>
#include <QProcess>
#include <QSocketNotifier>
#include <QTreeView>

#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace keeper;

namespace {

constexpr int LongestBackup = 600'000; // ms
constexpr int LongestList = 60'000;    // ms

void print(const QJsonObject &object)
{
    std::printf("%s\n", QJsonDocument(object).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

int idle()
{
    Heartbeat heartbeat;
    heartbeat.start();
    QSocketNotifier end(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&end, &QSocketNotifier::activated, qApp, &QCoreApplication::quit);
    QApplication::exec();
    heartbeat.stop();
    print(heartbeat.result());
    return 0;
}

int beatWhileBackingUp(const QString &target, const QString &identity, const QString &backups)
{
    const SavedServer server{.id = newServerId(), .address = target, .identityFile = identity, .destination = backups};
    Scene scene(std::make_shared<SshBackend>(), {.servers = {server}, .waitMilliseconds = LongestBackup}, {});
    scene.press(u"backUpNow"_s);
    scene.waitFor([&] { return scene.find(u"trustKey"_s) || scene.find<QWidget>(u"parts"_s); }, u"an answer"_s);
    if (scene.find(u"trustKey"_s))
        scene.press(u"trustKey"_s);
    scene.waitFor(u"parts"_s).press(u"next"_s);
    QProcess empty;
    empty.setProcessChannelMode(QProcess::SeparateChannels);
    empty.start(QCoreApplication::applicationFilePath(), {u"idle"_s});
    Heartbeat heartbeat;
    heartbeat.start();
    scene.waitFor(u"result"_s);
    heartbeat.stop();
    empty.closeWriteChannel();
    empty.waitForFinished();
    if (!scene.lost.isEmpty()) {
        std::fprintf(stderr, "never came: %s\n", qPrintable(scene.lost));
        return 1;
    }
    print({{u"window"_s, heartbeat.result()},
           {u"empty"_s, QJsonDocument::fromJson(empty.readAllStandardOutput()).object()}});
    return 0;
}

/// From the start of the program, as `started` (ms since the epoch) says, to the list of all backups.
int openCatalogue(const QString &target, const QString &backups, qint64 started)
{
    const SavedServer server{.id = newServerId(), .address = target, .destination = backups};
    Scene scene(std::make_shared<SshBackend>(), {.servers = {server}, .waitMilliseconds = LongestList}, {});
    scene.openTab(u"serverPages"_s, 1).waitFor(u"backups"_s);
    if (!scene.lost.isEmpty())
        return 1;
    scene.window().grab(); // it is painted too
    print({{u"seconds"_s, double(QDateTime::currentMSecsSinceEpoch() - started) / 1000},
           {u"sets"_s, scene.find<QTreeView>(u"backups"_s)->model()->rowCount()}});
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    const QCommandLineOption target(u"target"_s, u"A real server."_s, u"TARGET"_s);
    const QCommandLineOption identity(u"identity"_s, u"Its key."_s, u"FILE"_s);
    const QCommandLineOption backups(u"backups"_s, u"Folder of backups."_s, u"DIR"_s);
    const QCommandLineOption started(u"started"_s, u"When this program was started."_s, u"MS"_s);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({target, identity, backups, started});
    parser.process(app);
    const QString mode = parser.positionalArguments().value(0);
    if (mode == "idle"_L1)
        return idle();
    if (mode == "heartbeat"_L1)
        return beatWhileBackingUp(parser.value(target), parser.value(identity), parser.value(backups));
    if (mode == "catalogue"_L1)
        return openCatalogue(parser.value(target), parser.value(backups), parser.value(started).toLongLong());
    parser.showHelp(2);
}
