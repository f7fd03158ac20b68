// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/run/reportbutton.h"

#include "ui/models/restore/restorereport.h"
#include "ui/widgets/buttons.h"
#include "ui/words/errortext.h"

#include <QDir>
#include <QFileDialog>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace keeper {

ReportButton::ReportButton(QLabel *told, QWidget *parent)
    : QPushButton(parent)
    , m_told(told)
{
    setObjectName(u"saveReport"_s);
    setAutoDefault(false);
    setVerb(this, tr("Sa&ve Report…", "@action"));
    m_told->hide();
    connect(this, &QPushButton::clicked, this, &ReportButton::choose);
}

void ReportButton::setReport(const QString &run, const QString &report)
{
    if (m_report == report)
        return;
    m_run = run;
    m_report = report;
    m_told->hide();
}

void ReportButton::choose()
{
    const QString name = u"authentik-keeper-%1.html"_s.arg(m_run);
    auto *dialog = new QFileDialog(this, tr("Save the Report", "@title:window"), QDir::home().filePath(name),
                                   tr("HTML files (*.html)", "@label files"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"html"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &ReportButton::saveTo);
    dialog->open();
}

void ReportButton::saveTo(const QString &path)
{
    const Result<> saved = saveReport(path, m_report);
    m_told->setText(saved ? tr("The report is in %1", "@info").arg(path) : errorText(saved.error()).what);
    m_told->show();
}

} // namespace keeper
