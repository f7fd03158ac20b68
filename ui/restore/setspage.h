// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/server/setsmodel.h"
#include "ui/widgets/page.h"

class QTreeView;

namespace keeper {

class FolderField;
class InlineMessage;

/// The first page of a restore: which backup?
class SetsPage : public Page
{
    Q_OBJECT

public:
    explicit SetsPage(SetsModel &model, QWidget *parent = nullptr);
    void setFolder(const QString &folder);
    [[nodiscard]] QString title() const override { return tr("Which backup do you want to restore?", "@title"); }
    [[nodiscard]] PageButton next() const override;
    [[nodiscard]] PageButton back() const override { return backButton(); }
    void onNext() override;

signals:
    void chosen(const keeper::CatalogueSet &set);

private:
    void refresh();

    SetsModel &m_model;
    FolderField *m_folder;
    QTreeView *m_sets;
    InlineMessage *m_message;
};

} // namespace keeper
