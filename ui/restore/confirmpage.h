// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/restore/confirmmodel.h"
#include "ui/widgets/page.h"
#include "ui/words/action.h"

class QLabel;
class QLineEdit;
class QTreeWidget;

namespace keeper {

class InlineMessage;

/// The last question: what will happen, and the name of the host to be typed.
class ConfirmPage : public Page
{
    Q_OBJECT

public:
    explicit ConfirmPage(ConfirmModel &model, QWidget *parent = nullptr);
    [[nodiscard]] QString title() const override { return m_model.title(); }
    [[nodiscard]] PageButton next() const override;
    [[nodiscard]] PageButton back() const override { return backButton(); }
    void onNext() override;
    void showRefusal(const Error &error); ///< The run could not be made ready.

signals:
    void helpWanted(keeper::Action action);

protected:
    void coloursChanged() override { refresh(); }

private:
    void refresh();
    void fillLines();

    ConfirmModel &m_model;
    QList<ConfirmLine> m_shown;
    QLabel *m_sentence;
    QLabel *m_linesTitle;
    QTreeWidget *m_lines;
    QLabel *m_ask;
    QLineEdit *m_name;
    QLabel *m_problem;
    InlineMessage *m_message;
};

} // namespace keeper
