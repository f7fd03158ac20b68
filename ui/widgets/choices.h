// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace keeper {

/// Fills the box where it does not hold these texts already, so that an open list stays as it is, and shows the one at
/// `chosen`; -1: none.
void showChoices(QComboBox *box, const QStringList &texts, int chosen);

} // namespace keeper
