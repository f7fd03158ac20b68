// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/inside/comparemodel.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QTreeView;

namespace keeper {

class InlineMessage;

/// What differs between a set and another one of the same server.
class ComparePane : public QWidget
{
    Q_OBJECT

public:
    explicit ComparePane(CompareModel &model, QWidget *parent = nullptr);

private:
    void refresh();

    CompareModel &m_model;
    QComboBox *m_others;
    QLabel *m_notice;
    QTreeView *m_difference;
    InlineMessage *m_error;
};

} // namespace keeper
