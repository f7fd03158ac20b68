// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QString;
class QTreeView;

namespace keeper {

class TableModel;

/// How all our tables look: whole rows, no tree lines, the column `wide` takes what is left. `about`: for speech, what
/// is to be read there or done with a row.
void setUpTable(QTreeView *table, const QString &name, const QString &spokenName, const QString &about, int wide);

/// Shows that model. The row chosen is the model's as well, from both sides.
void showTable(QTreeView *table, TableModel &model);
/// Makes it as high as its rows, for a table on a page that scrolls as a whole; with more than `most` rows they scroll.
/// After it was filled.
void fitToRows(QTreeView *table, int most = 1000);

enum class TableHeight {
    OfItsRows, ///< As fitToRows() makes it, and stays so.
    OfThePage,
};
/// Texts of the column that takes what is left go on in a second line where that is too little: for words of ours.
void wrapCells(QTreeView *table, TableHeight height);

/// On a page that scrolls as a whole: it takes what is left, and so many rows before the page scrolls.
void takeTheRest(QTreeView *table, int leastRows);

/// Hides the column while there is no room for all of them.
void makeSpare(QTreeView *table, int column);

} // namespace keeper
