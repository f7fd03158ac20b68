// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/question.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;

namespace keeper {

/// Asks for one secret.
class SecretDialog : public QDialog
{
    Q_OBJECT

public:
    /// `keepable`: there is a keychain that would take it.
    SecretDialog(const SecretQuestion &question, bool keepable, QWidget *parent = nullptr);
    [[nodiscard]] SecretString takeSecret();
    [[nodiscard]] bool isToBeKept() const;

private:
    QLineEdit *m_field;
    QCheckBox *m_keep;
};

} // namespace keeper
