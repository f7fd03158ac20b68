// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/report.h"

#include <QColor>
#include <QIcon>
#include <QPalette>

namespace keeper {

/// How something stands. Each has a colour for light and for dark surroundings and an icon of its own shape, and is
/// always shown with a word: colour alone says nothing to many people.
enum class Severity { Waiting, Busy, Good, Warning, Bad, LeftOut };

[[nodiscard]] bool isDark(const QPalette &palette);
/// Readable on the palette's Window and Base: contrast of at least 4.5 (WCAG 2.1, 1.4.3); a test holds it.
[[nodiscard]] QColor severityColour(Severity severity, const QPalette &palette);
[[nodiscard]] QPixmap severityPixmap(Severity severity, const QPalette &palette, int size, qreal ratio);
[[nodiscard]] QString severityIcon(Severity severity); ///< Its name among resources/icons.
[[nodiscard]] Severity severityOf(StepState state);

/// So much of the way from one colour to another, 0 to 1.
[[nodiscard]] QColor between(const QColor &from, const QColor &to, float share);

/// One of resources/icons, by name, drawn in the colour.
[[nodiscard]] QPixmap tintedPixmap(const QString &name, const QColor &colour, int size, qreal ratio);

} // namespace keeper
