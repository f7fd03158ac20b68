// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QString;
class QTreeView;

namespace keeper {

/// How all our tables look: whole rows, no tree lines, the column `wide` takes what is left. `about`: for speech, what
/// is to be read there or done with a row.
void setUpTable(QTreeView *table, const QString &name, const QString &spokenName, const QString &about, int wide);

/// Makes it as high as its rows, for a table on a page that scrolls as a whole; with more than `most` rows they scroll.
/// After it was filled.
void fitToRows(QTreeView *table, int most = 1000);

} // namespace keeper
