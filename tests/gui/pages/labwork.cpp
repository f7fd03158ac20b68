// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/pages/labwork.h"

#include <QProgressBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr int WaitMilliseconds = 180'000;

/// A lab is small: what is looked for may be over before it is seen.
bool isMoving(const Scene &scene)
{
    const auto bars = scene.window().findChildren<QProgressBar *>();
    return std::ranges::any_of(bars, [](const QProgressBar *bar) { return bar->isVisible() && bar->value() > 0; });
}

void trust(Scene &scene, const QString &next)
{
    scene.waitFor([&] { return scene.find(u"trustKey"_s) || scene.find<QWidget>(next); }, u"an answer"_s);
    if (scene.find(u"trustKey"_s))
        scene.press(u"trustKey"_s);
}

void backUp(Scene &scene, const LabServer &server)
{
    scene.show(u"welcome"_s, u"addFirstServer"_s).press(u"addFirstServer"_s);
    scene.type(u"address"_s, server.target);
    if (!server.identityFile.isEmpty())
        scene.type(u"identity"_s, server.identityFile);
    scene.show(u"add server"_s).press(u"next"_s);
    trust(scene, u"backUpNow"_s);
    scene.show(u"overview"_s, u"backUpNow"_s).press(u"backUpNow"_s).show(u"backup parts"_s, u"parts"_s);
    scene.press(u"next"_s);
    scene.waitFor([&] { return isMoving(scene) || scene.find<QWidget>(u"result"_s); }, u"progress"_s);
    scene.show(u"backup run"_s).show(u"backed up"_s, u"result"_s).press(u"next"_s);
}

/// Types the host's name.
void confirm(Scene &scene, const LabServer &server)
{
    scene.type(u"hostName"_s, server.target.section(u'@', -1).section(u':', 0, 0)).press(u"next"_s);
}

void carryOut(Scene &scene, const LabServer &server, const QString &end)
{
    confirm(scene, server);
    scene.waitFor(u"saveReport"_s).show(end, u"undo"_s);
}

void restore(Scene &scene, const LabServer &server)
{
    scene.press(u"restore"_s).waitFor(u"sets"_s).press(u"next"_s);
    scene.waitFor([&] { return scene.find(u"next"_s) && scene.find(u"next"_s)->isEnabled(); }, u"a whole set"_s);
    scene.show(u"contents"_s, u"setSummary"_s).press(u"next"_s).waitFor(u"address"_s).press(u"next"_s);
    trust(scene, u"stepByStep"_s);
    scene.show(u"restore parts"_s, u"stepByStep"_s).press(u"next"_s).show(u"preview"_s, u"verdict"_s);
    scene.press(u"next"_s);
    carryOut(scene, server, u"restored"_s);
    scene.press(u"undo"_s);
    carryOut(scene, server, u"undone"_s);
    scene.press(u"release"_s);
    confirm(scene, server);
    scene.waitFor([&] { return !scene.find(u"undo"_s); }, u"its end"_s).show(u"nothing kept"_s, u"saveReport"_s);
}

} // namespace

QString workOnLab(std::shared_ptr<Backend> backend, const LabServer &server, const See &see)
{
    Scene scene(std::move(backend), {.destination = server.destination, .waitMilliseconds = WaitMilliseconds}, see);
    backUp(scene, server);
    restore(scene, server);
    return scene.lost;
}

} // namespace keeper
