// SPDX-License-Identifier: GPL-3.0-or-later
// How quick the window is. Called by ./dev bench; prints one JSON object.
//   windowbench heartbeat --target T --identity FILE --backups DIR   the window's heartbeat while it backs up
//   windowbench idle                                                the same of an empty Qt program, until stdin ends
//   windowbench catalogue --backups DIR                             from start to the list of all sets in DIR
#include "app/gui/sshbackend.h"
#include "tests/bench/heartbeat.h"
#include "tests/screenshots/scene.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QJsonDocument>
#include <QProcess>
#include <QSocketNotifier>
#include <QStackedWidget>
#include <QTest>

#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace keeper;

namespace {

constexpr int ResultPageNumber = 3;
constexpr int LongestBackup = 600'000; // ms

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

int beatWhileBackingUp(const PictureOptions &options)
{
    Scene scene(std::make_shared<SshBackend>(), options, Known::One);
    scene.press(u"backUpNow"_s);
    scene.waitFor([&] { return scene.button(u"trustKey"_s) || scene.pages()->currentIndex() > 0; }, "an answer");
    if (scene.button(u"trustKey"_s))
        scene.press(u"trustKey"_s);
    scene.waitForPage(1);
    scene.press(u"next"_s);
    QProcess empty;
    empty.setProcessChannelMode(QProcess::SeparateChannels);
    empty.start(QCoreApplication::applicationFilePath(), {u"idle"_s});
    Heartbeat heartbeat;
    heartbeat.start();
    const bool ended =
        QTest::qWaitFor([&] { return scene.pages()->currentIndex() == ResultPageNumber; }, LongestBackup);
    heartbeat.stop();
    empty.closeWriteChannel();
    empty.waitForFinished();
    if (!ended || !scene.good)
        return 1;
    print({{u"window"_s, heartbeat.result()},
           {u"empty"_s, QJsonDocument::fromJson(empty.readAllStandardOutput()).object()}});
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    const QCommandLineOption target(u"target"_s, u"A real server."_s, u"TARGET"_s);
    const QCommandLineOption identity(u"identity"_s, u"Its key."_s, u"FILE"_s);
    const QCommandLineOption backups(u"backups"_s, u"Folder of backups."_s, u"DIR"_s);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({target, identity, backups});
    parser.process(app);
    const QString mode = parser.positionalArguments().value(0);
    if (mode == "idle"_L1)
        return idle();
    if (mode == "heartbeat"_L1)
        return beatWhileBackingUp({.folder = {},
                                   .suffix = {},
                                   .target = parser.value(target),
                                   .identity = parser.value(identity),
                                   .destination = parser.value(backups)});
    parser.showHelp(2);
}
