// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/connect/foundmodel.h"
#include "ui/widgets/page.h"

class QLabel;
class QTreeView;

namespace keeper {

class FolderField;
class InlineMessage;

/// What was found, with a tick for each part, and the folder that is to hold the backup.
class FoundPage : public Page
{
    Q_OBJECT

public:
    explicit FoundPage(FoundModel &model, QWidget *parent = nullptr);
    [[nodiscard]] QString title() const override { return m_model.heading(); }
    [[nodiscard]] PageButton next() const override;
    [[nodiscard]] PageButton back() const override { return backButton(); }
    void onNext() override;
    void setDestination(const QString &folder);
    void editFolder();                    ///< The focus goes there.
    void showRefusal(const Error &error); ///< The plan could not be made.

protected:
    void coloursChanged() override { refresh(); }

private:
    void refresh();
    void showReason();

    FoundModel &m_model;
    QLabel *m_summary;
    QTreeView *m_parts;
    QLabel *m_reason;
    FolderField *m_folder;
    QLabel *m_notes;
    InlineMessage *m_message;
};

} // namespace keeper
