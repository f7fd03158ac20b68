// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QListWidget;

namespace keeper {

/// Asks which of several authentiks on one server is meant.
class ProjectPanel : public QFrame
{
    Q_OBJECT

public:
    explicit ProjectPanel(QWidget *parent = nullptr);
    void setProjects(const QStringList &projects);

signals:
    void chosen(const QString &project);

protected:
    void focusInEvent(QFocusEvent *event) override;

private:
    QListWidget *m_list;
};

} // namespace keeper
