// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/restore/checklist.h"

#include "ui/widgets/fold.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/severity.h"

#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr int IconSize = 20;

Severity severityOfCheck(CheckState state)
{
    switch (state) {
    case CheckState::Green:
        return Severity::Good;
    case CheckState::Warning:
        return Severity::Warning;
    case CheckState::Blocking:
        return Severity::Bad;
    }
    return Severity::Bad;
}

/// Icon and word, then what was looked at and what it says.
void addCheck(QGridLayout *grid, const PreviewCheck &check, QWidget *parent)
{
    const int row = grid->rowCount();
    const Severity severity = severityOfCheck(check.state);
    QPalette coloured = parent->palette();
    coloured.setColor(QPalette::WindowText, severityColour(severity, parent->palette()));
    auto *icon = new QLabel(parent);
    icon->setPixmap(severityPixmap(severity, parent->palette(), IconSize, parent->devicePixelRatioF()));
    auto *word = new QLabel(check.word, parent);
    word->setPalette(coloured);
    QLabel *title = plainLabel(u"checkTitle"_s, parent);
    title->setText(check.text.title);
    QFont bold = title->font();
    bold.setBold(check.state != CheckState::Green);
    title->setFont(bold);
    QStringList sentences;
    for (const QString &sentence : {check.text.what, check.text.why, check.text.next}) {
        if (!sentence.isEmpty())
            sentences += sentence;
    }
    QLabel *said = plainLabel(u"checkText"_s, parent);
    said->setText(sentences.join(u'\n'));
    said->setAccessibleName(u"%1, %2: %3"_s.arg(check.word, check.text.title, said->text()));
    grid->addWidget(icon, row, 0, Qt::AlignTop);
    grid->addWidget(word, row, 1, Qt::AlignTop);
    grid->addWidget(title, row, 2, Qt::AlignTop);
    grid->addWidget(said, row, 3);
}

QWidget *makeGrid(const QList<PreviewCheck> &checks, QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(2, 1);
    grid->setColumnStretch(3, 3);
    for (const PreviewCheck &check : checks)
        addCheck(grid, check, box);
    return box;
}

} // namespace

CheckList::CheckList(QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
}

void CheckList::setChecks(const QList<PreviewCheck> &checks)
{
    delete m_rows;
    m_rows = new QWidget(this);
    layout()->addWidget(m_rows);
    auto *column = new QVBoxLayout(m_rows);
    column->setContentsMargins({});
    const auto firstFine = std::ranges::find(checks, CheckState::Green, &PreviewCheck::state);
    const QList<PreviewCheck> toRead(checks.begin(), firstFine);
    const QList<PreviewCheck> fine(firstFine, checks.end());
    if (!toRead.isEmpty())
        column->addWidget(makeGrid(toRead, m_rows));
    if (!fine.isEmpty())
        column->addWidget(new Fold(u"fineChecks"_s, tr("%Ln checks are fine", "@action", static_cast<int>(fine.size())),
                                   makeGrid(fine, m_rows), m_rows));
}

} // namespace keeper
