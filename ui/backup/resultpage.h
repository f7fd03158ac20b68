// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/resulttext.h"
#include "ui/widgets/page.h"

class QLabel;
class QPushButton;
class QTreeWidget;

namespace keeper {

class Details;
class InlineMessage;

/// How the backup ended: complete, incomplete (never green), failed or cancelled.
class ResultPage : public Page
{
    Q_OBJECT

public:
    explicit ResultPage(QWidget *parent = nullptr);
    void setResult(const BackupResult &result);
    [[nodiscard]] QString title() const override { return m_text.heading; }
    [[nodiscard]] PageButton next() const override { return {.text = tr("C&lose", "@action")}; }
    [[nodiscard]] PageButton back() const override { return {.text = tr("&Back to the Parts", "@action")}; }

signals:
    void helpWanted(keeper::Action action);
    void folderWanted(const QString &path); ///< "Open Folder" was pressed.

protected:
    void coloursChanged() override { fillRows(); }

private:
    void fillRows();

    ResultText m_text;
    QString m_path;
    InlineMessage *m_message;
    QLabel *m_where;
    QPushButton *m_open;
    QTreeWidget *m_rows;
    QLabel *m_notes;
    Details *m_details;
};

} // namespace keeper
