// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/menus.h"

#include <QAction>
#include <QKeySequence>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace keeper {

// The keys are written out, not taken from the platform: some platforms have none for Settings or Quit, and the manual
// says what they are.
Menus::Menus(QMenuBar *bar)
    : QObject(bar)
{
    bar->setObjectName(u"menus"_s);
    makeServers(bar->addMenu(tr("&Servers", "@title:menu")));
    makeWork(bar->addMenu(tr("&Work", "@title:menu")));
    makeHelp(bar->addMenu(tr("&Help", "@title:menu")));
    setServerShown(false, false);
    setServerCount(0);
}

QAction *Menus::add(QMenu *menu, const QString &name, const QString &text, const QKeySequence &keys, Signal signal)
{
    QAction *action = menu->addAction(text, keys);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, signal);
    return action;
}

void Menus::makeServers(QMenu *menu)
{
    add(menu, u"actionAdd"_s, tr("&Add Server…", "@action:inmenu"), Qt::CTRL | Qt::Key_N, &Menus::addWanted);
    m_ofServer += add(menu, u"actionRename"_s, tr("Re&name…", "@action:inmenu"), Qt::Key_F2, &Menus::renameWanted);
    m_ofStart += add(menu, u"actionEdit"_s, tr("&Edit Connection…", "@action:inmenu"), {}, &Menus::editWanted);
    m_ofServer +=
        add(menu, u"actionRemove"_s, tr("&Remove from the List…", "@action:inmenu"), {}, &Menus::removeWanted);
    menu->addSeparator();
    add(menu, u"actionImport"_s, tr("&Import List…", "@action:inmenu"), {}, &Menus::importWanted);
    m_ofList += add(menu, u"actionExport"_s, tr("&Export List…", "@action:inmenu"), {}, &Menus::exportWanted);
    menu->addSeparator();
    QAction *settings = add(menu, u"actionSettings"_s, tr("&Settings…", "@action:inmenu"), Qt::CTRL | Qt::Key_Comma,
                            &Menus::settingsWanted);
    settings->setMenuRole(QAction::PreferencesRole);
    menu->addSeparator();
    QAction *quit = add(menu, u"actionQuit"_s, tr("&Quit", "@action:inmenu"), Qt::CTRL | Qt::Key_Q, &Menus::quitWanted);
    quit->setMenuRole(QAction::QuitRole);
}

void Menus::makeWork(QMenu *menu)
{
    m_ofStart +=
        add(menu, u"actionBackUp"_s, tr("&Back Up Now…", "@action:inmenu"), Qt::CTRL | Qt::Key_B, &Menus::backupWanted);
    m_ofStart +=
        add(menu, u"actionRestore"_s, tr("&Restore…", "@action:inmenu"), Qt::CTRL | Qt::Key_R, &Menus::restoreWanted);
    menu->addSeparator();
    m_ofSeveral += add(menu, u"actionNext"_s, tr("&Next Server", "@action:inmenu"), Qt::CTRL | Qt::Key_PageDown,
                       &Menus::nextWanted);
    m_ofSeveral += add(menu, u"actionPrevious"_s, tr("&Previous Server", "@action:inmenu"), Qt::CTRL | Qt::Key_PageUp,
                       &Menus::previousWanted);
    m_ofList +=
        add(menu, u"actionList"_s, tr("&List of Servers", "@action:inmenu"), Qt::CTRL | Qt::Key_L, &Menus::listWanted);
}

void Menus::makeHelp(QMenu *menu)
{
    add(menu, u"actionManual"_s, tr("&Manual", "@action:inmenu"), Qt::Key_F1, &Menus::manualWanted);
    QAction *about =
        add(menu, u"actionAbout"_s, tr("&About Authentik Keeper", "@action:inmenu"), {}, &Menus::aboutWanted);
    about->setMenuRole(QAction::AboutRole);
}

void Menus::setServerShown(bool shown, bool mayStart)
{
    for (QAction *action : std::as_const(m_ofServer))
        action->setEnabled(shown);
    for (QAction *action : std::as_const(m_ofStart))
        action->setEnabled(shown && mayStart);
}

void Menus::setServerCount(int count)
{
    for (QAction *action : std::as_const(m_ofList))
        action->setEnabled(count > 0);
    for (QAction *action : std::as_const(m_ofSeveral))
        action->setEnabled(count > 1);
}

} // namespace keeper
