// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/choices.h"

namespace keeper {

void showChoices(QComboBox *box, const QStringList &texts, int chosen)
{
    QStringList shown;
    for (int i = 0; i < box->count(); ++i)
        shown += box->itemText(i);
    if (shown != texts) {
        box->clear();
        box->addItems(texts);
    }
    box->setCurrentIndex(chosen);
    box->setEnabled(!texts.isEmpty());
}

} // namespace keeper
