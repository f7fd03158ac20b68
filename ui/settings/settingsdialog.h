// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace keeper {

class FolderField;
class InlineMessage;
class SettingsModel;

/// What holds for the whole program. Every change takes effect at once; there is nothing to confirm. Of a folder that
/// is typed, the half of its path is none: it is taken once it stands there.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SettingsDialog(SettingsModel &model, QWidget *parent = nullptr);
    ~SettingsDialog() override;

    void done(int result) override; ///< Esc and the window's own button come here too.

signals:
    void folderWanted(const QString &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    void addChoices(QVBoxLayout *column);
    void addLogs(QVBoxLayout *column);
    void takeDestination();
    void refresh();

    SettingsModel &m_model;
    QComboBox *m_language;
    QLabel *m_languageNote;
    QComboBox *m_colours;
    FolderField *m_destination;
    QCheckBox *m_keepSecrets;
    QLabel *m_secretsNote;
    QPushButton *m_openLogs;
    InlineMessage *m_message;
};

} // namespace keeper
