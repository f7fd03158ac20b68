// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/restore/choicepage.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/lists/tables.h"
#include "ui/widgets/scrolled.h"

#include <QCheckBox>
#include <QGroupBox>
#include <QRadioButton>
#include <QStyle>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

/// A sentence below the button that it explains, from where the button's words begin.
QLabel *explanation(const QString &name, QWidget *parent)
{
    const QStyle *style = parent->style(); // radio buttons and boxes to tick are alike there
    const int belowWords =
        style->pixelMetric(QStyle::PM_IndicatorWidth) + style->pixelMetric(QStyle::PM_CheckBoxLabelSpacing);
    QLabel *label = plainLabel(name, parent);
    label->setIndent(belowWords);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace

ChoicePage::ChoicePage(RestoreChoiceModel &model, QWidget *parent)
    : Page(parent)
    , m_model(model)
    , m_parts(new QTreeView(this))
    , m_notes(plainLabel(u"choiceNotes"_s, this))
    , m_redis(makeRedis())
    , m_worker(new QCheckBox(tr("&Leave the worker stopped afterwards", "@option:check"), this))
    , m_stepByStep(new QCheckBox(tr("S&tep by step", "@option:check"), this))
{
    m_parts->setModel(&m_model.parts());
    setUpTable(m_parts, u"restoreParts"_s, tr("Parts to restore", "@label accessible"),
               tr("Space takes a part in or leaves it out", "@info accessible"), PartsModel::FoundColumn);
    m_worker->setObjectName(u"keepWorkerStopped"_s);
    m_stepByStep->setObjectName(u"stepByStep"_s);
    QLabel *worker = explanation(u"workerWhy"_s, this);
    worker->setText(
        tr("Nothing is sent, synchronised or expired until you start it: for a copy on another server.", "@info"));
    QLabel *steps = explanation(u"stepByStepWhy"_s, this);
    steps->setText(tr("Each step shows what it will do and waits for you.", "@info"));
    m_worker->setAccessibleDescription(worker->text());
    m_stepByStep->setAccessibleDescription(steps->text());

    auto *column = scrolledColumn(this, tr("Parts to restore", "@label accessible"));
    column->addWidget(m_parts, 1);
    column->addWidget(m_notes);
    column->addWidget(m_redis);
    auto *ways = new QVBoxLayout;
    ways->setSpacing(2);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_worker, worker, m_stepByStep, steps})
        ways->addWidget(widget);
    column->addLayout(ways);

    connect(m_worker, &QCheckBox::toggled, &m_model, &RestoreChoiceModel::setKeepWorkerStopped);
    connect(m_stepByStep, &QCheckBox::toggled, &m_model, &RestoreChoiceModel::setStepByStep);
    connect(&m_model, &RestoreChoiceModel::changed, this, &ChoicePage::refresh);
    setFirstFocus(m_parts);
    refresh();
}

QGroupBox *ChoicePage::makeRedis()
{
    auto *box = new QGroupBox(tr("Redis", "@title:group"), this);
    box->setObjectName(u"redisChoice"_s);
    auto *column = new QVBoxLayout(box);
    column->setSpacing(2);
    const QList<std::pair<RedisChoice, QString>> choices{{RedisChoice::Empty, u"redisEmpty"_s},
                                                         {RedisChoice::Keep, u"redisKeep"_s},
                                                         {RedisChoice::FromBackup, u"redisFromBackup"_s}};
    for (const auto &[choice, name] : choices) {
        const Offer offer{choice, new QRadioButton(box), explanation(name + u"Why"_s, box)};
        offer.button->setObjectName(name);
        column->addWidget(offer.button);
        column->addWidget(offer.why);
        connect(offer.button, &QRadioButton::clicked, &m_model, [this, choice] { m_model.setRedis(choice); });
        m_offers += offer;
    }
    return box;
}

PageButton ChoicePage::next() const
{
    return {.text = tr("&Preview", "@action"), .enabled = m_model.isReady()};
}

void ChoicePage::refresh()
{
    const QList<RedisOffer> offers = m_model.redisOffers();
    m_redis->setVisible(!offers.isEmpty());
    for (const RedisOffer &offer : offers) {
        const auto row = std::ranges::find(m_offers, offer.choice, &Offer::choice);
        row->button->setText(offer.title);
        row->button->setEnabled(offer.offered);
        row->button->setChecked(offer.choice == m_model.redis());
        row->button->setAccessibleDescription(offer.why);
        row->why->setText(offer.why);
    }
    showText(m_notes, m_model.notes().join(u'\n'));
    emit buttonsChanged();
}

} // namespace keeper
