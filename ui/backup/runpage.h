// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/runmodel.h"
#include "ui/widgets/page.h"

namespace keeper {

/// A backup under way.
class RunPage : public Page
{
    Q_OBJECT

public:
    explicit RunPage(RunModel &model, QWidget *parent = nullptr);
    [[nodiscard]] QString title() const override;
    [[nodiscard]] PageButton cancel() const override;
    void onCancel() override;

private:
    RunModel &m_model;
};

} // namespace keeper
