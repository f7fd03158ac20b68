// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/restore/restorepreview.h"

#include <QWidget>

class QPlainTextEdit;

namespace keeper {

/// What a step will change and the exact commands for it, in one width.
[[nodiscard]] QPlainTextEdit *commandBox(const QString &name, const PreviewStep &step, QWidget *parent);

/// The steps of a plan, each with its commands folded away.
class StepList : public QWidget
{
    Q_OBJECT

public:
    explicit StepList(QWidget *parent = nullptr);
    void setSteps(const QList<PreviewStep> &steps);

private:
    QWidget *m_rows = nullptr;
};

} // namespace keeper
