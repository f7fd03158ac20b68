// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/servers.h"
#include "tests/gui/shown.h"
#include "ui/main/mainwindow.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace keeper {

/// What is done with each page that a scene shows.
using See = std::function<void(QWidget &window, const QString &page)>;

/// How a scene begins.
struct SceneStart
{
    QList<SavedServer> servers;    ///< All over the same backend, so only the first may be worked with.
    QString destination;           ///< Of backups; empty: the scene's own folder.
    QSize size;                    ///< Empty: as the window is by itself.
    int waitMilliseconds = 15'000; ///< With sanitizers everything takes longer.
};

/// One window with servers of its own, and the way through it. After the first thing that does not come, nothing more
/// is done.
class Scene
{
public:
    Scene(std::shared_ptr<Backend> backend, const SceneStart &start, See see);
    ~Scene();

    Scene &press(const QString &button); ///< Waits until it can be pressed.
    Scene &type(const QString &field, const QString &text);
    Scene &openTab(const QString &tabs, int tab);
    Scene &choose(const QString &table, int row);
    Scene &trigger(const QString &action); ///< Of a menu, or of the page that is shown.
    Scene &waitFor(const std::function<bool()> &condition, const QString &what);
    Scene &waitFor(const QString &widget); ///< Until it is shown.
    Scene &show(const QString &page);      ///< To whoever wants to see, when it has settled.
    Scene &show(const QString &page, const QString &sign) { return waitFor(sign).show(page); }
    Scene &showOpened(const QString &dialog); ///< The one that was opened; then it is closed without an answer.

    template <typename T = QAbstractButton>
    [[nodiscard]] T *find(const QString &name) const
    {
        return shown<T>(*m_window, name);
    }
    [[nodiscard]] MainWindow &window() const { return *m_window; }

    QString lost; ///< What never came; empty: all did.

private:
    QTemporaryDir m_folder;
    See m_see;
    int m_wait;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace keeper
