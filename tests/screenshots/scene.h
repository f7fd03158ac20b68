// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/screenshots/scenes.h"
#include "ui/main/mainwindow.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>

class QAbstractButton;
class QStackedWidget;

namespace keeper {

/// Which servers the window has at its start.
enum class Known {
    None,
    One,
    Several, ///< All over the same backend, so only the first may be worked with.
};

/// One window with servers of its own, and the means to lead it and to take its picture.
class Scene
{
public:
    Scene(const std::shared_ptr<Backend> &backend, const PictureOptions &options, Known known = Known::One);
    void press(const QString &name); ///< Waits until it can be pressed.
    void type(const QString &field, const QString &text);
    void waitFor(const std::function<bool()> &condition, const char *what);
    void waitForPage(int page); ///< Of the work on the server.
    void take(const QString &name);
    [[nodiscard]] QAbstractButton *button(const QString &name) const; ///< Shown just now; else nothing.
    [[nodiscard]] const QStackedWidget *pages() const;                ///< Of the work on the server.
    [[nodiscard]] MainWindow &window() { return *m_window; }

    bool good = true;

private:
    PictureOptions m_options;
    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace keeper
