// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/runmodel.h"
#include "ui/widgets/page.h"

class QLabel;
class QListView;
class QProgressBar;

namespace keeper {

class Details;

/// A backup under way: the whole on top, its steps below, the log folded away.
class RunPage : public Page
{
    Q_OBJECT

public:
    explicit RunPage(RunModel &model, QWidget *parent = nullptr);
    [[nodiscard]] QString title() const override;
    [[nodiscard]] PageButton cancel() const override;
    void onCancel() override;

private:
    void refresh();

    RunModel &m_model;
    QProgressBar *m_bar;
    QLabel *m_overview;
    QListView *m_steps;
    Details *m_log;
};

} // namespace keeper
