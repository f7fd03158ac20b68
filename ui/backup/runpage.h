// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/runs/runmodel.h"
#include "ui/widgets/page.h"

namespace keeper {

class CloseQuestion;

/// A backup under way.
class RunPage : public Page
{
    Q_OBJECT

public:
    explicit RunPage(RunModel &model, QWidget *parent = nullptr);
    [[nodiscard]] QString title() const override { return tr("Backing up", "@title"); }
    [[nodiscard]] PageButton cancel() const override;
    /// To the server's pages; the backup goes on.
    [[nodiscard]] PageButton back() const override { return backButton(); }
    void onCancel() override { m_model.cancel(); }
    void askToClose(); ///< The window shall be closed in the middle: asks, in the page.

signals:
    void closeConfirmed(); ///< Cancel, and close once it has ended.
    void closeDeclined();

private:
    RunModel &m_model;
    CloseQuestion *m_closeQuestion;
};

} // namespace keeper
