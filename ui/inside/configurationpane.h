// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/inside/configurationmodel.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace keeper {

class InlineMessage;

/// The configuration files of a set. What is secret in them is hidden until asked for, and whenever this is not seen.
class ConfigurationPane : public QWidget
{
    Q_OBJECT

public:
    explicit ConfigurationPane(ConfigurationModel &model, QWidget *parent = nullptr);

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void refresh();

    ConfigurationModel &m_model;
    QComboBox *m_files;
    QPushButton *m_secrets;
    QPlainTextEdit *m_text;
    QLabel *m_notice;
    InlineMessage *m_error;
};

} // namespace keeper
