// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/inside/insidemodel.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTabWidget;

namespace keeper {

class InlineMessage;

/// A set from inside: Files, Tables, Configuration, Compare. What it read is forgotten when it is left.
class InsidePage : public QWidget
{
    Q_OBJECT

public:
    explicit InsidePage(Library &library, QWidget *parent = nullptr);
    ~InsidePage() override;
    /// `ofTheServer`: sets to compare with, newest first.
    void open(const QString &path, const QList<CatalogueSet> &ofTheServer);

signals:
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QWidget *makeHead();
    void leave();
    void refresh();

    InsideModel m_model;
    QPushButton *m_back;
    QLabel *m_title;
    QLabel *m_summary;
    InlineMessage *m_error;
    QTabWidget *m_tabs;
};

} // namespace keeper
