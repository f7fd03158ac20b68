// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/runs/restorerunmodel.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace keeper {

/// The step that waits for a person: what it will do, with its commands. Running it is the window's own button.
class ApprovalPanel : public QFrame
{
    Q_OBJECT

public:
    explicit ApprovalPanel(QWidget *parent = nullptr);
    void setStep(const PlannedStep &step, bool maySkip);

signals:
    void skipped();

private:
    QLabel *m_title;
    QLabel *m_note;
    QWidget *m_commands = nullptr;
    QPushButton *m_skip;
    QVBoxLayout *m_column;
};

} // namespace keeper
