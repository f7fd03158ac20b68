// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QLabel>

namespace keeper {

/// Labels for text that may come from a server: plain, wrapped, selectable.
[[nodiscard]] QLabel *plainLabel(const QString &name, QWidget *parent);
[[nodiscard]] QLabel *boldLabel(const QString &name, QWidget *parent);
[[nodiscard]] QLabel *headingLabel(const QString &name, QWidget *parent); ///< Larger and bold.
void makeBold(QWidget *widget);
void showText(QLabel *label, const QString &text); ///< Without any, it is hidden.

/// The text with places to break in its long words (fingerprints), so that a narrow label shows all of them. They would
/// be copied too: for labels whose text can't be selected.
[[nodiscard]] QString breakable(const QString &text);
/// Tells who hears the screen, wherever the focus is: at once, or when what is being said is over.
void announce(QWidget *about, const QString &words, QAccessible::AnnouncementPoliteness when);

} // namespace keeper
