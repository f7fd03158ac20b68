// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/restore/restorepreview.h"
#include "ui/widgets/page.h"

class QLabel;
class QTreeWidget;
class QVBoxLayout;

namespace keeper {

class InlineMessage;
class StepList;

/// What preflight says, what will be other than now, how long authentik is away, and every step.
class PreviewPage : public Page
{
    Q_OBJECT

public:
    explicit PreviewPage(QWidget *parent = nullptr);
    void setPreview(const RestorePreview &preview);
    [[nodiscard]] QString title() const override;
    [[nodiscard]] PageButton next() const override;
    [[nodiscard]] PageButton back() const override { return backButton(); }

signals:
    void lookAgain(); ///< The person changed something on the server.

protected:
    void coloursChanged() override;

private:
    void fillRows();

    RestorePreview m_preview;
    InlineMessage *m_verdict;
    QVBoxLayout *m_checks;
    QWidget *m_checkRows = nullptr;
    QTreeWidget *m_rows;
    QWidget *m_meaning; ///< Downtime and log-ins.
    QLabel *m_downtime;
    QLabel *m_loggedOut;
    QWidget *m_stepsBox;
    StepList *m_steps;
};

} // namespace keeper
