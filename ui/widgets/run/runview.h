// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/runs/runmodel.h"

#include <QWidget>

class QLabel;
class QListView;
class QProgressBar;

namespace keeper {

class Details;

/// A job under way: the whole on top, its steps below, the log folded away.
class RunView : public QWidget
{
    Q_OBJECT

public:
    RunView(RunModel &model, const QString &barName, const QString &stepsName, QWidget *parent = nullptr);
    void setHint(const QString &hint);
    void addPanel(QWidget *panel); ///< Between steps and hint.

protected:
    void focusInEvent(QFocusEvent *event) override;

private:
    void refresh();

    RunModel &m_model;
    QProgressBar *m_bar;
    QLabel *m_overview;
    QLabel *m_elapsed;
    QListView *m_steps;
    QLabel *m_hint;
    Details *m_log;
};

} // namespace keeper
