// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace keeper {

/// Where we are on the way: "Server › Parts › Backup › Result", the present one bold. Wraps where room is short;
/// not shown where the way has no second stage.
class StageBar : public QLabel
{
    Q_OBJECT

public:
    explicit StageBar(QWidget *parent);
    void setStages(const QStringList &stages); ///< Other ones; the first is the present one.
    void setCurrent(int stage);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    QStringList m_stages;
    int m_current = 0;
};

} // namespace keeper
