// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/pages/pagewalk.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QApplication>
#include <QRadioButton>
#include <QSet>
#include <QTest>

using namespace keeper;
using namespace Qt::StringLiterals;

namespace {

/// Parts that Qt makes inside a widget of ours; it is the whole that is used.
bool isInner(const QWidget *widget)
{
    const QWidget *parent = widget->parentWidget();
    return widget->objectName().startsWith("qt_"_L1) || widget->inherits("QComboBoxPrivateContainer") ||
           (parent && (parent->inherits("QLineEdit") || parent->inherits("QComboBox") || parent->inherits("QTabBar") ||
                       parent->inherits("QAbstractSpinBox")));
}

/// Made by Qt whole: its field is told by the label before it, and nobody looks for its parts.
bool isOfAnInputDialog(const QWidget *widget)
{
    return widget->window()->inherits("QInputDialog");
}

QString described(const QWidget *widget)
{
    QString path =
        widget->objectName().isEmpty() ? QString::fromLatin1(widget->metaObject()->className()) : widget->objectName();
    if (widget->parentWidget() && !widget->isWindow() && widget->objectName().isEmpty())
        path = described(widget->parentWidget()) + u'/' + path;
    return path;
}

/// Of a group of radio buttons Tab stops at the chosen one; arrows go to the others.
bool isOfAnArrowGroup(const QWidget *widget)
{
    const auto *radio = qobject_cast<const QRadioButton *>(widget);
    return radio && radio->autoExclusive() && !radio->isChecked();
}

bool isReachable(const QWidget *widget)
{
    return widget->isVisible() && !isOfAnArrowGroup(widget) && widget->isEnabled() &&
           (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy() && !isInner(widget);
}

/// Where Tab goes, from where the focus is until it is back or does not come back.
QList<const QWidget *> tabPath(QWidget &window, Qt::Key key, qsizetype most)
{
    QList<const QWidget *> path;
    while (path.size() < most) {
        QWidget *focused = QApplication::focusWidget();
        if (!focused || focused->window() != &window)
            break;
        if (!path.isEmpty() && focused == path.first())
            return path;
        path += focused;
        QTest::keyClick(focused, key, key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier);
    }
    return path;
}

/// Its child that holds the widget, or is it.
const QWidget *branchTo(const QWidget *above, const QWidget *widget)
{
    while (widget && widget->parentWidget() != above)
        widget = widget->parentWidget();
    return widget;
}

/// From top to bottom, and in a row from left to right: two widgets by where those stand that hold them.
bool isInOrder(const QWidget *before, const QWidget *after)
{
    if (before->isAncestorOf(after))
        return true;
    const QWidget *above = before->parentWidget();
    while (!above->isAncestorOf(after))
        above = above->parentWidget();
    if (above == after)
        return false;
    // It stands in the corner, and closes what was read.
    if (before->objectName() == "messageRemedy"_L1 && after->objectName() == "messageClose"_L1)
        return true;
    const QRect first = branchTo(above, before)->geometry();
    const QRect second = branchTo(above, after)->geometry();
    const bool areInOneRow = first.top() < second.center().y() && second.top() < first.center().y();
    return areInOneRow ? second.left() >= first.right() : second.top() >= first.center().y();
}

} // namespace

/// Every page can be used by keyboard and by ear.
class TestAccessibility : public QObject
{
    Q_OBJECT

private:
    QStringList m_problems;

    /// A name says what it is; these need to say too what comes of it: each list, each field, and each button that
    /// changes a server or deletes something, now or after a question.
    void checkDescriptions(QWidget &window, const QString &page)
    {
        static const QSet<QString> grave{u"backUpNow"_s, u"restore"_s,    u"restoreChosen"_s, u"deleteNow"_s,
                                         u"undo"_s,      u"release"_s,    u"undoRun"_s,       u"redoRun"_s,
                                         u"resumeRun"_s, u"releaseRun"_s, u"trustKey"_s,      u"cancelAndClose"_s};
        const bool asks = shown<QWidget>(window, u"confirmSentence"_s) || shown<QWidget>(window, u"waitingStep"_s);
        for (const QWidget *widget : window.findChildren<QWidget *>()) {
            if (!widget->isVisible() || widget->window() != &window || isInner(widget) || isOfAnInputDialog(widget))
                continue;
            const bool isGrave = grave.contains(widget->objectName()) || (asks && widget->objectName() == "next"_L1);
            const bool isList = widget->inherits("QAbstractItemView") && !widget->inherits("QHeaderView");
            const bool isField = widget->inherits("QLineEdit") || widget->inherits("QComboBox");
            if (!isGrave && !isList && !isField)
                continue;
            QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
            if (!spoken || spoken->text(QAccessible::Description).isEmpty())
                m_problems += u"%1: %2 does not say what comes of it"_s.arg(page, described(widget));
        }
    }

    void checkNames(QWidget &window, const QString &page)
    {
        for (const QWidget *widget : window.findChildren<QWidget *>()) {
            const bool isUsed =
                isReachable(widget) || (qobject_cast<const QAbstractButton *>(widget) && widget->isVisible());
            if (!isUsed || isInner(widget) || widget->window() != &window)
                continue;
            QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
            if (!spoken || spoken->text(QAccessible::Name).isEmpty())
                m_problems += u"%1: %2 has no name for speech"_s.arg(page, described(widget));
            if (widget->objectName().isEmpty() && !isOfAnInputDialog(widget))
                m_problems += u"%1: %2 has no object name"_s.arg(page, described(widget));
        }
    }

    /// Once round, there is one way back from the last to the first.
    void checkOrder(const QList<const QWidget *> &path, const QString &page)
    {
        QStringList back;
        for (qsizetype i = 0; i < path.size(); ++i) {
            const QWidget *after = path.at((i + 1) % path.size());
            if (path.size() > 1 && !isInOrder(path.at(i), after))
                back += described(path.at(i)) + u" → "_s + described(after);
        }
        if (back.size() > 1)
            m_problems += u"%1: Tab goes back and forth: %2"_s.arg(page, back.join(u", "_s));
    }

    void checkTabs(QWidget &window, const QString &page)
    {
        QSet<const QWidget *> wanted;
        for (const QWidget *widget : window.findChildren<QWidget *>()) {
            if (isReachable(widget) && widget->window() == &window)
                wanted += widget;
        }
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            m_problems += u"%1: is not active"_s.arg(page);
        // A question without a default has the focus itself, and is no stop of Tab.
        if (QApplication::focusWidget() && !isReachable(QApplication::focusWidget()))
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        const QWidget *first = QApplication::focusWidget();
        if (!first) {
            m_problems += u"%1: nothing has the focus"_s.arg(page);
            return;
        }
        for (const Qt::Key key : {Qt::Key_Tab, Qt::Key_Backtab}) {
            const QList<const QWidget *> path = tabPath(window, key, wanted.size() * 2 + 20);
            if (key == Qt::Key_Tab)
                checkOrder(path, page);
            if (QApplication::focusWidget() != first)
                m_problems += u"%1: the focus does not come back to %2"_s.arg(page, described(first));
            for (const QWidget *widget : wanted - QSet(path.begin(), path.end()))
                m_problems += u"%1: %2 is not reached"_s.arg(page, described(widget));
        }
    }

private slots:
    void everyPageCanBeUsedByKeyboardAndByEar()
    {
        int pages = 0;
        const QString lost = walkPages({1180, 760}, [&](QWidget &window, const QString &page) {
            ++pages;
            checkNames(window, page);
            checkDescriptions(window, page);
            if (page != "manual"_L1) // its links are stops too
                checkTabs(window, page);
        });
        QCOMPARE(lost, QString());
        QVERIFY(pages > 25);
        QVERIFY2(m_problems.isEmpty(), qPrintable(u"\n"_s + m_problems.join(u'\n')));
    }
};

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
