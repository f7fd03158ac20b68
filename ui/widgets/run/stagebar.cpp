// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/run/stagebar.h"

#include "ui/widgets/severity.h"

#include <QEvent>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

/// Less than what is reached, but with a contrast of 4.5 (WCAG 2.1, 1.4.3): what is to come is read, too.
QColor faintColour(const QPalette &palette)
{
    constexpr float share = 0.65F; // of the text's colour
    return between(palette.color(QPalette::Window), palette.color(QPalette::WindowText), share);
}

} // namespace

StageBar::StageBar(QWidget *parent)
    : QLabel(parent)
{
    setObjectName(u"stageBar"_s);
    setTextFormat(Qt::RichText);
    setWordWrap(true);
    setStages({});
}

void StageBar::setStages(const QStringList &stages)
{
    m_stages = stages;
    setVisible(m_stages.size() > 1);
    setCurrent(0);
}

void StageBar::setCurrent(int stage)
{
    m_current = stage;
    refresh();
}

void StageBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        refresh();
    QLabel::changeEvent(event);
}

void StageBar::refresh()
{
    const QString faint = faintColour(palette()).name();
    QStringList words;
    for (int i = 0; i < m_stages.size(); ++i) {
        const QString word = m_stages.at(i).toHtmlEscaped();
        if (i == m_current)
            words += u"<b>%1</b>"_s.arg(word);
        else
            words += i < m_current ? word : u"<span style='color: %1'>%2</span>"_s.arg(faint, word);
    }
    setText(words.join(u" &nbsp;› &nbsp;"_s));
    setAccessibleName(tr("Step %1 of %2: %3", "@info accessible")
                          .arg(m_current + 1)
                          .arg(m_stages.size())
                          .arg(m_stages.value(m_current)));
}

} // namespace keeper
