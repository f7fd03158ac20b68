// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/restore/steplist.h"

#include "ui/widgets/fold.h"
#include "ui/widgets/labels.h"

#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr int Indent = 28;
constexpr qsizetype MostLines = 8;

QString titleOf(const PreviewStep &step)
{
    return step.note.isEmpty() ? step.title : u"%1 (%2)"_s.arg(step.title, step.note);
}

} // namespace

QPlainTextEdit *commandBox(const QString &name, const PreviewStep &step, QWidget *parent)
{
    auto *box = new QPlainTextEdit(parent);
    box->setObjectName(name);
    box->setAccessibleName(StepList::tr("What it changes, and its commands: %1", "@label accessible").arg(step.title));
    box->setReadOnly(true);
    box->setTabChangesFocus(true);
    box->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    QStringList lines = step.effects;
    for (const QString &command : step.commands)
        lines += u"$ "_s + command;
    box->setPlainText(lines.join(u'\n'));
    const qsizetype shown = std::clamp(lines.size() + 1, qsizetype(2), MostLines);
    box->setFixedHeight(static_cast<int>(shown) * box->fontMetrics().lineSpacing() + 2 * box->frameWidth() + 8);
    return box;
}

StepList::StepList(QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
}

void StepList::setSteps(const QList<PreviewStep> &steps)
{
    delete m_rows;
    m_rows = new QWidget(this);
    layout()->addWidget(m_rows);
    auto *column = new QVBoxLayout(m_rows);
    column->setContentsMargins({});
    column->setSpacing(4);
    for (qsizetype i = 0; i < steps.size(); ++i) {
        const PreviewStep &step = steps.at(i);
        QWidget *row = nullptr;
        if (step.effects.isEmpty() && step.commands.isEmpty()) {
            QLabel *line = plainLabel(u"step%1"_s.arg(i), m_rows);
            line->setText(titleOf(step));
            line->setIndent(20); // as far as the words beside an arrow
            row = line;
        } else {
            row = new Fold(u"step%1"_s.arg(i), titleOf(step), commandBox(u"stepCommands%1"_s.arg(i), step, m_rows),
                           m_rows);
        }
        row->setContentsMargins(step.level * Indent, 0, 0, 0);
        column->addWidget(row);
    }
}

} // namespace keeper
