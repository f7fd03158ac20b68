// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/inside/insidefilesmodel.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QTreeView;

namespace keeper {

class InlineMessage;

/// The files of a set: a directory as a tree on the left, a look into one file on the right.
class FilesPane : public QWidget
{
    Q_OBJECT

public:
    explicit FilesPane(InsideFilesModel &model, QWidget *parent = nullptr);

private:
    [[nodiscard]] QWidget *makeList();
    void setUpTree();
    void refresh();

    InsideFilesModel &m_model;
    QComboBox *m_directories;
    QTreeView *m_tree;
    QLabel *m_notice;
    InlineMessage *m_error;
};

} // namespace keeper
