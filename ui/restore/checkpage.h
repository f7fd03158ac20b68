// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/server/checksetmodel.h"
#include "ui/widgets/page.h"

class QLabel;
class QProgressBar;
class QTreeView;

namespace keeper {

class InlineMessage;

/// What is in the chosen backup, verified now. A damaged one ends here.
class CheckPage : public Page
{
    Q_OBJECT

public:
    explicit CheckPage(CheckSetModel &model, QWidget *parent = nullptr);
    [[nodiscard]] QString title() const override;
    [[nodiscard]] PageButton next() const override;
    [[nodiscard]] PageButton cancel() const override;
    [[nodiscard]] PageButton back() const override { return backButton(); }
    void onCancel() override { emit cancelled(); }

signals:
    void cancelled();

private:
    void refresh();
    void refreshProgress();

    CheckSetModel &m_model;
    QLabel *m_summary;
    QTreeView *m_parts;
    QProgressBar *m_bar;
    QLabel *m_overview;
    InlineMessage *m_message;
};

} // namespace keeper
