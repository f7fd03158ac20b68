// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace keeper {

/// Where we are on the way: "Server › Parts › Backup › Result", the present one bold.
class StageBar : public QWidget
{
    Q_OBJECT

public:
    explicit StageBar(const QStringList &stages, QWidget *parent = nullptr);
    void setStages(const QStringList &stages); ///< Other ones; the first is the present one.
    void setCurrent(int stage);

private:
    QStringList m_stages;
    QList<QLabel *> m_labels;
};

} // namespace keeper
