// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/screenshots/scenes.h"
#include "ui/main/taskflow.h"

#include <functional>

class QAbstractButton;

namespace keeper {

/// One window and the means to lead it and to take its picture.
class Scene
{
public:
    Scene(Backend &backend, const PictureOptions &options);
    void press(const QString &name); ///< Waits until it can be pressed.
    void type(const QString &field, const QString &text);
    void waitFor(const std::function<bool()> &condition, const char *what);
    void waitForPage(int page);
    void take(const QString &name);
    [[nodiscard]] QAbstractButton *button(const QString &name) const; ///< Shown just now; else nothing.
    [[nodiscard]] TaskFlow &window() { return m_window; }

    bool good = true;

private:
    PictureOptions m_options;
    TaskFlow m_window;
};

} // namespace keeper
