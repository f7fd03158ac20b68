// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QTest>

namespace keeper {

/// The widget of that name that is shown just now, or nothing. A page that is not shown may have one of the same name.
template <typename T>
[[nodiscard]] T *shown(const QWidget &within, const QString &name)
{
    for (T *widget : within.findChildren<T *>(name)) {
        if (widget->isVisible())
            return widget;
    }
    return nullptr;
}

/// Clicks the button as soon as it is shown and enabled, as a person does. False: it never was.
[[nodiscard]] inline bool pressShown(const QWidget &within, const QString &name, int waitMilliseconds = 15'000)
{
    QAbstractButton *button = nullptr;
    const auto isReady = [&] {
        button = shown<QAbstractButton>(within, name);
        return button && button->isEnabled();
    };
    if (!QTest::qWaitFor(isReady, waitMilliseconds))
        return false;
    QTest::mouseClick(button, Qt::LeftButton);
    return true;
}

} // namespace keeper
