// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/labels.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace keeper {

QLabel *plainLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QString breakable(const QString &text)
{
    static const QRegularExpression piece(u"(\\S{16})(?=\\S)"_s);
    return QString(text).replace(piece, u"\\1\u200b"_s);
}

void makeBold(QWidget *widget)
{
    QFont font = widget->font();
    font.setBold(true);
    widget->setFont(font);
}

void showText(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

QLabel *boldLabel(const QString &name, QWidget *parent)
{
    QLabel *label = plainLabel(name, parent);
    makeBold(label);
    return label;
}

QLabel *headingLabel(const QString &name, QWidget *parent)
{
    QLabel *label = boldLabel(name, parent);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * 1.4);
    label->setFont(font);
    return label;
}

void announce(QWidget *about, const QString &words, QAccessible::AnnouncementPoliteness when)
{
    QAccessibleAnnouncementEvent announcement(about, words);
    announcement.setPoliteness(when);
    QAccessible::updateAccessibility(&announcement);
}

} // namespace keeper
