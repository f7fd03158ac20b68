// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/details.h"

#include "ui/widgets/findbar.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

// Ten thousand lines are more than anyone reads; the journal in the set has all.
constexpr int MostLines = 10000;

} // namespace

Details::Details(QWidget *parent)
    : QWidget(parent)
    , m_fold(new QToolButton(this))
    , m_copy(new QToolButton(this))
    , m_text(new QPlainTextEdit(this))
{
    m_fold->setObjectName(u"detailsFold"_s);
    m_fold->setText(tr("Details", "@action"));
    m_fold->setCheckable(true);
    m_fold->setAutoRaise(true);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_copy->setObjectName(u"detailsCopy"_s);
    m_copy->setText(tr("Copy", "@action"));
    m_copy->setAccessibleName(tr("Copy the details", "@action accessible"));
    m_text->setAccessibleName(tr("Details", "@label accessible"));
    m_text->setObjectName(u"detailsText"_s);
    m_text->setReadOnly(true);
    m_text->setMaximumBlockCount(MostLines);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setMinimumHeight(fontMetrics().height() * 6);

    auto *line = new QHBoxLayout;
    line->addWidget(m_fold);
    line->addStretch();
    line->addWidget(m_copy);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addLayout(line);
    column->addWidget(m_text, 1);

    connect(m_fold, &QToolButton::toggled, this, &Details::setOpen);
    connect(m_copy, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(text()); });
    setOpen(false);
}

void Details::addFindBar()
{
    m_find = new FindBar(m_text, this);
    static_cast<QVBoxLayout *>(layout())->insertWidget(1, m_find);
    m_find->setVisible(m_fold->isChecked());
    auto *find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, this, [this] {
        setOpen(true);
        m_find->setFocus();
    });
}

void Details::setText(const QString &text)
{
    m_text->setPlainText(text);
}

void Details::append(const QStringList &lines)
{
    for (const QString &line : lines)
        m_text->appendPlainText(line);
}

void Details::setOpen(bool open)
{
    m_fold->setChecked(open);
    m_fold->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    m_copy->setVisible(open);
    m_text->setVisible(open);
    if (m_find)
        m_find->setVisible(open);
    setSizePolicy(QSizePolicy::Preferred, open ? QSizePolicy::Expanding : QSizePolicy::Maximum);
}

QString Details::text() const
{
    return m_text->toPlainText();
}

} // namespace keeper
