// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/runs/restorerunmodel.h"
#include "ui/widgets/run/runpage.h"

#include <QFrame>

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

/// A restore, undo or release under way, straight through or step by step.
class RestoreRunPage : public RunPage
{
    Q_OBJECT

public:
    explicit RestoreRunPage(RestoreRunModel &model, QWidget *parent = nullptr);
    [[nodiscard]] QString title() const override { return wordsOf(m_model.action()).running; }
    [[nodiscard]] PageButton next() const override;
    void onNext() override { m_model.approve(); }

protected:
    [[nodiscard]] QString closeQuestion() const override { return m_model.closeQuestion(); }

private:
    void refresh();

    RestoreRunModel &m_model;
    ApprovalPanel *m_approval;
};

} // namespace keeper
