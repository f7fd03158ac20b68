// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ssh/questions.h"

#include <QDialog>

class QLineEdit;

namespace keeper {

/// Asks for one secret: the only dialog of the program.
class SecretDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SecretDialog(const SecretQuestion &question, QWidget *parent = nullptr);
    [[nodiscard]] SecretString takeSecret();

private:
    QLineEdit *m_field;
};

} // namespace keeper
