// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/restore/restorepreview.h"

#include <QWidget>

namespace keeper {

/// The answers of preflight: those that need reading in full, the fine ones folded to a line.
class CheckList : public QWidget
{
    Q_OBJECT

public:
    explicit CheckList(QWidget *parent = nullptr);
    void setChecks(const QList<PreviewCheck> &checks); ///< In the order in which they are to be read.

private:
    QWidget *m_rows = nullptr;
};

} // namespace keeper
