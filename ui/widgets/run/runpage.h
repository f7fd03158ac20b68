// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/runs/runmodel.h"
#include "ui/widgets/page.h"

class QFrame;
class QLabel;
class QPushButton;

namespace keeper {

class RunView;

/// What who hears the screen is told of a run.
struct RunWords
{
    QString page;
    QString bar;
    QString steps;
};

/// A run under way. Whether it is ended so that the window can close is asked in the page.
class RunPage : public Page
{
    Q_OBJECT

public:
    [[nodiscard]] PageButton cancel() const override;
    void onCancel() override { m_model.cancel(); }
    void askToClose(); ///< The window shall be closed in the middle.

signals:
    void closeConfirmed(); ///< Cancel, and close once it has ended.
    void closeDeclined();

protected:
    RunPage(RunModel &model, const RunWords &words, QWidget *parent);
    [[nodiscard]] virtual QString closeQuestion() const = 0; ///< What closing would mean just now.
    [[nodiscard]] RunView &view() { return *m_view; }

private:
    RunModel &m_model;
    RunView *m_view;
    QFrame *m_question; ///< Hidden until it is asked.
    QLabel *m_text;
    QPushButton *m_leave;
    QPushButton *m_stay;
};

} // namespace keeper
