// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/question.h"

#include <QFrame>

class QLabel;

namespace keeper {

/// Asks whether an unknown host key is to be trusted. No button is the default: Return answers nothing.
class HostKeyPanel : public QFrame
{
    Q_OBJECT

public:
    explicit HostKeyPanel(QWidget *parent = nullptr);
    void setQuestion(const HostKeyQuestion &question);

signals:
    void answered(bool trusted);

private:
    QLabel *m_heading;
    QLabel *m_type;
    QLabel *m_fingerprint;
    QLabel *m_where;
};

} // namespace keeper
