// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manual/manualwindow.h"

#include "ui/words/language.h"

#include <QAction>
#include <QEvent>
#include <QKeyEvent>
#include <QTextBrowser>
#include <QToolBar>

using namespace Qt::StringLiterals;

namespace keeper {

ManualWindow::ManualWindow(QWidget *parent)
    : QMainWindow(parent, Qt::Window)
    , m_browser(new QTextBrowser(this))
{
    setObjectName(u"manualWindow"_s);
    m_browser->setObjectName(u"manual"_s);
    m_browser->setAccessibleName(tr("Manual", "@title accessible"));
    m_browser->setFrameShape(QFrame::NoFrame);
    m_browser->setOpenExternalLinks(true);
    m_browser->document()->setDocumentMargin(fontMetrics().height() * 1.5);
    setCentralWidget(m_browser);
    makeBar();
    style();
    connect(m_browser, &QTextBrowser::sourceChanged, this,
            [this] { setWindowTitle(tr("%1 – Manual", "@title:window page").arg(m_browser->documentTitle())); });
    m_browser->setSource(QUrl(u"qrc%1/index.html"_s.arg(manualFolder())));
    m_browser->setFocus();
    resize(fontMetrics().averageCharWidth() * 100, fontMetrics().height() * 38);
}

void ManualWindow::makeBar()
{
    QToolBar *bar = addToolBar(tr("Pages", "@title toolbar"));
    bar->setObjectName(u"manualBar"_s);
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->setToolButtonStyle(Qt::ToolButtonTextOnly);
    const auto add = [&](const QString &name, const QString &text, const QKeySequence &keys, auto slot) {
        QAction *action = bar->addAction(text);
        action->setObjectName(name);
        action->setShortcut(keys);
        action->setToolTip(u"%1 (%2)"_s.arg(text, keys.toString(QKeySequence::NativeText)));
        connect(action, &QAction::triggered, m_browser, slot);
        bar->widgetForAction(action)->setObjectName(name);
        return action;
    };
    QAction *back = add(u"manualBack"_s, tr("Back", "@action"), Qt::ALT | Qt::Key_Left, &QTextBrowser::backward);
    QAction *forward =
        add(u"manualForward"_s, tr("Forward", "@action"), Qt::ALT | Qt::Key_Right, &QTextBrowser::forward);
    add(u"manualContents"_s, tr("Contents", "@action"), Qt::ALT | Qt::Key_Home, &QTextBrowser::home);
    back->setEnabled(false);
    forward->setEnabled(false);
    connect(m_browser, &QTextBrowser::backwardAvailable, back, &QAction::setEnabled);
    connect(m_browser, &QTextBrowser::forwardAvailable, forward, &QAction::setEnabled);
}

void ManualWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QMainWindow::keyPressEvent(event);
}

/// Roomy lines, and the colours of links from the palette, which a page's own would not follow.
void ManualWindow::style()
{
    m_browser->document()->setDefaultStyleSheet(
        u"a { color: %1; } h1, h2 { margin-top: 18px; margin-bottom: 6px; } p { line-height: 125%; } li { "
        u"margin-bottom: 4px; }"
        " td, th { padding: 3px 18px 3px 0; text-align: left; }"_s.arg(palette().color(QPalette::Link).name()));
    m_browser->reload();
}

void ManualWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        style();
    QMainWindow::changeEvent(event);
}

} // namespace keeper
