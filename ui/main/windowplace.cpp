// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/windowplace.h"

#include <QMainWindow>
#include <QSettings>
#include <QSplitter>

namespace keeper {

void keepWindowPlace(const QString &file, const QMainWindow &window, const QSplitter &halves, const QString &server)
{
    if (file.isEmpty())
        return;
    QSettings state(file, QSettings::IniFormat);
    state.setValue("window", window.saveGeometry());
    state.setValue("halves", halves.saveState());
    state.setValue("server", server);
}

QString recallWindowPlace(const QString &file, QMainWindow &window, QSplitter &halves)
{
    if (file.isEmpty())
        return {};
    const QSettings state(file, QSettings::IniFormat);
    window.restoreGeometry(state.value("window").toByteArray());
    halves.restoreState(state.value("halves").toByteArray());
    return state.value("server").toString();
}

} // namespace keeper
