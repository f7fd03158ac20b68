// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/runs/restorerunmodel.h"
#include "ui/widgets/page.h"

namespace keeper {

class ApprovalPanel;
class CloseQuestion;
class RunView;

/// A restore, undo or release under way, straight through or step by step.
class RestoreRunPage : public Page
{
    Q_OBJECT

public:
    explicit RestoreRunPage(RestoreRunModel &model, QWidget *parent = nullptr);
    [[nodiscard]] QString title() const override;
    [[nodiscard]] PageButton next() const override;
    [[nodiscard]] PageButton cancel() const override;
    void onNext() override { m_model.approve(); }
    void onCancel() override { m_model.cancel(); }
    void askToClose(); ///< The window shall be closed in the middle: asks, in the page.

signals:
    void closeConfirmed(); ///< Cancel, and close once it has ended.
    void closeDeclined();

private:
    void refresh();

    RestoreRunModel &m_model;
    RunView *m_view;
    ApprovalPanel *m_approval;
    CloseQuestion *m_closeQuestion;
};

} // namespace keeper
