// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/run/runpage.h"

namespace keeper {

/// A backup under way.
class BackupRunPage : public RunPage
{
    Q_OBJECT

public:
    explicit BackupRunPage(RunModel &model, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Backing up", "@title"); }
    [[nodiscard]] PageButton cancel() const override;
    /// To the server's pages; the backup goes on.
    [[nodiscard]] PageButton back() const override { return backButton(); }

protected:
    [[nodiscard]] QString closeQuestion() const override;
};

} // namespace keeper
