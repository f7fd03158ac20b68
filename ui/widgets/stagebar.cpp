// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/stagebar.h"

#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace keeper {

StageBar::StageBar(const QStringList &stages, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"stageBar"_s);
    setLayout(new QHBoxLayout);
    layout()->setContentsMargins({});
    setStages(stages);
}

void StageBar::setStages(const QStringList &stages)
{
    if (stages == m_stages)
        return;
    m_stages = stages;
    m_labels.clear();
    auto *line = static_cast<QHBoxLayout *>(layout());
    while (QLayoutItem *item = line->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const QString &stage : stages) {
        if (!m_labels.isEmpty())
            line->addWidget(new QLabel(u"›"_s, this));
        m_labels += new QLabel(stage, this);
        line->addWidget(m_labels.last());
    }
    line->addStretch();
    setCurrent(0);
}

void StageBar::setCurrent(int stage)
{
    for (int i = 0; i < m_labels.size(); ++i) {
        QFont font = m_labels.at(i)->font();
        font.setBold(i == stage);
        m_labels.at(i)->setFont(font);
        m_labels.at(i)->setEnabled(i <= stage);
    }
    setAccessibleName(
        tr("Step %1 of %2: %3", "@info accessible").arg(stage + 1).arg(m_stages.size()).arg(m_stages.value(stage)));
}

} // namespace keeper
