// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/inlinemessage.h"

#include "core/base/redactor.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/details.h"
#include "ui/widgets/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr int IconSize = 24;
constexpr int CloseSize = 16;

} // namespace

InlineMessage::InlineMessage(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_what(plainLabel(u"messageWhat"_s, this))
    , m_why(plainLabel(u"messageWhy"_s, this))
    , m_next(plainLabel(u"messageNext"_s, this))
    , m_button(verbButton(u"messageRemedy"_s, {}, this))
    , m_details(new Details(this))
    , m_close(new QToolButton(this))
{
    makeBold(m_what);

    auto *words = new QVBoxLayout;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_what, m_why, m_next})
        words->addWidget(widget);
    words->addWidget(m_button, 0, Qt::AlignLeft);
    words->addWidget(m_details);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(16, 12, 16, 12);
    line->setSpacing(12);
    line->addWidget(m_icon, 0, Qt::AlignTop);
    line->addLayout(words, 1);
    line->addWidget(m_close, 0, Qt::AlignTop);
    m_close->setObjectName(u"messageClose"_s);
    m_close->setToolTip(tr("Close this message", "@action"));
    m_close->setAccessibleName(m_close->toolTip());
    m_close->setAutoRaise(true);
    m_close->hide();
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(m_button, &QPushButton::clicked, this, [this] { emit asked(*m_action); });
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    hide();
}

void InlineMessage::setDismissible()
{
    m_close->show();
}

void InlineMessage::show(Severity severity, const ErrorText &text, const QString &raw, std::optional<Action> action)
{
    m_severity = severity;
    m_what->setText(text.what);
    m_why->setText(text.why);
    m_next->setText(text.next);
    m_why->setVisible(!text.why.isEmpty());
    m_next->setVisible(!text.next.isEmpty());
    m_action = action;
    setVerb(m_button, action ? actionVerb(*action) : QString());
    m_button->setAccessibleDescription(text.next);
    m_button->setToolTip({});
    m_button->setVisible(action.has_value());
    m_details->setText(raw);
    m_details->setVisible(!raw.isEmpty());
    m_details->setOpen(false);
    setAccessibleName(text.what);
    setAccessibleDescription(text.why + u' ' + text.next);
    drawIcons();
    setVisible(true);
    m_words = QStringList{text.what, text.why, text.next}.join(u' ').simplified();
    speak();
}

void InlineMessage::speak()
{
    if (!isVisible() || std::exchange(m_spoken, m_words) == m_words)
        return; // its page is not seen, or it is shown anew with nothing new to say
    announce(this, m_words,
             m_severity == Severity::Bad ? QAccessible::AnnouncementPoliteness::Assertive
                                         : QAccessible::AnnouncementPoliteness::Polite);
}

void InlineMessage::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    speak();
}

void InlineMessage::hideEvent(QHideEvent *event)
{
    if (isHidden())
        m_spoken.clear(); // the same may happen again
    QFrame::hideEvent(event);
}

void InlineMessage::showError(const Error &error, const QList<Action> &can)
{
    const QString trail = error.trail.isEmpty() ? QString() : u"\nwhile "_s + error.trail.join(u", "_s);
    const QString raw = nameOf(error.code) + (error.detail.isEmpty() ? QString() : u": "_s + error.detail) + trail;
    show(Severity::Bad, errorText(error), Redactor::redact(raw), actionFor(error, can));
    m_button->setToolTip(actionCommand(error)); // what would be copied
}

void InlineMessage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        drawIcons();
    QFrame::changeEvent(event);
}

void InlineMessage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor colour = severityColour(m_severity, palette());
    QColor ground = colour;
    ground.setAlphaF(0.08F);
    painter.setBrush(ground);
    painter.setPen(colour);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

void InlineMessage::drawIcons()
{
    m_close->setIcon(tintedPixmap(u"close"_s, palette().color(QPalette::WindowText), CloseSize, devicePixelRatioF()));
    m_icon->setPixmap(severityPixmap(m_severity, palette(), IconSize, devicePixelRatioF()));
}

} // namespace keeper
