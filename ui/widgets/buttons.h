// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace keeper {

/// Sets the text and the width that goes with it.
inline void setVerb(QPushButton *button, const QString &text)
{
    button->setText(text);
    button->setMinimumWidth(button->fontMetrics().horizontalAdvance(text) + 40);
}

/// A button with room on both sides of its verb, pressed by Return only where its page says so.
[[nodiscard]] inline QPushButton *verbButton(const QString &name, const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setObjectName(name);
    button->setAutoDefault(false);
    setVerb(button, text);
    return button;
}

} // namespace keeper
