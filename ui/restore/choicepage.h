// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/restore/restorechoice.h"
#include "ui/widgets/page.h"

class QCheckBox;
class QGroupBox;
class QLabel;
class QRadioButton;
class QTreeView;

namespace keeper {

/// Which parts, what of Redis, and how to go.
class ChoicePage : public Page
{
    Q_OBJECT

public:
    explicit ChoicePage(RestoreChoiceModel &model, QWidget *parent = nullptr);
    [[nodiscard]] QString title() const override { return tr("What do you want to restore?", "@title"); }
    [[nodiscard]] PageButton next() const override;
    [[nodiscard]] PageButton back() const override { return backButton(); }

private:
    struct Offer
    {
        RedisChoice choice;
        QRadioButton *button;
        QLabel *why;
    };
    [[nodiscard]] QGroupBox *makeRedis();
    void refresh();

    RestoreChoiceModel &m_model;
    QTreeView *m_parts;
    QLabel *m_notes;
    QList<Offer> m_offers; ///< Filled while m_redis is made: stays before it.
    QGroupBox *m_redis;
    QCheckBox *m_worker;
    QCheckBox *m_stepByStep;
};

} // namespace keeper
