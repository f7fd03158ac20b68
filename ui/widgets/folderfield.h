// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace keeper {

/// A folder of this computer, typed or chosen, and a line about it below.
class FolderField : public QWidget
{
    Q_OBJECT

public:
    FolderField(const QString &label, const QString &placeholder, QWidget *parent = nullptr);
    ~FolderField() override;
    [[nodiscard]] QString folder() const;
    void setFolder(const QString &folder);
    void setNote(const QString &note, const QPalette &colours);

signals:
    void edited(const QString &folder); ///< At each letter.
    void editingFinished();             ///< By Return, by leaving the field, or by choosing a folder.

protected:
    void focusInEvent(QFocusEvent *event) override;

private:
    void choose();

    QLineEdit *m_edit;
    QLabel *m_note;
};

} // namespace keeper
