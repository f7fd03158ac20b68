// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QListView;
class QPushButton;

namespace keeper {

class ServerListModel;

/// The servers down the left side, and what can be done with the list.
class ServerPane : public QWidget
{
    Q_OBJECT

public:
    explicit ServerPane(ServerListModel &servers, QWidget *parent = nullptr);
    void select(const QString &id); ///< Empty: none.
    void selectBeside(int step);    ///< That many rows on, from the end to the beginning again.
    [[nodiscard]] QString selected() const;

signals:
    void chosen(const QString &id);
    void addWanted();
    void removeWanted(const QString &id);
    void renameWanted(const QString &id);
    void editWanted(const QString &id);

private:
    void showMenu(const QPoint &position);

    ServerListModel &m_servers;
    QListView *m_list;
    QPushButton *m_add;
};

} // namespace keeper
