// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

class QLabel;

namespace keeper {

/// Saves the report of a run where a person says, and tells in a label what came of it.
class ReportButton : public QPushButton
{
    Q_OBJECT

public:
    ReportButton(QLabel *told, QWidget *parent);
    void setReport(const QString &run, const QString &report); ///< `run`: for the file's name.
    void saveTo(const QString &path);                          ///< What is done with the file chosen.

private:
    void choose();

    QLabel *m_told;
    QString m_run;
    QString m_report;
};

} // namespace keeper
