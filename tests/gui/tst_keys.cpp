// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/pages/goodserver.h"
#include "tests/gui/pages/pagewalk.h"
#include "ui/words/language.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QRadioButton>
#include <QTabBar>
#include <QTest>

using namespace keeper;
using namespace Qt::StringLiterals;

namespace {

/// What can be reached by Alt and a letter just now: each text with an ampersand, or without.
QStringList verbsOf(const QWidget &window)
{
    QStringList verbs;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->window() != &window)
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const auto *label = qobject_cast<const QLabel *>(widget);
        if (button && !button->text().isEmpty())
            verbs += button->text();
        if (label && label->buddy() && label->textFormat() != Qt::PlainText)
            verbs += label->text();
        if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                verbs += tabs->tabText(i);
        }
        if (const auto *menus = qobject_cast<const QMenuBar *>(widget)) {
            for (const QAction *menu : menus->actions())
                verbs += menu->text();
        }
    }
    return verbs;
}

} // namespace

/// The window by keys: a letter for each verb, and Esc for back.
class TestKeys : public QObject
{
    Q_OBJECT

private:
    static void walkForLetters()
    {
        QStringList problems;
        const QString lost = walkPages({1180, 760}, [&](QWidget &window, const QString &page) {
            for (const QPushButton *button : window.findChildren<QPushButton *>()) {
                if (button->isVisible() && button->window() == &window && !button->text().isEmpty() &&
                    QKeySequence::mnemonic(button->text()).isEmpty())
                    problems += u"%1: “%2” has no letter"_s.arg(page, button->text());
            }
            QHash<QString, QString> taken;
            for (const QString &verb : verbsOf(window)) {
                const QString key = QKeySequence::mnemonic(verb).toString();
                if (key.isEmpty())
                    continue;
                if (taken.contains(key))
                    problems += u"%1: “%2” and “%3” have the same letter"_s.arg(page, taken.value(key), verb);
                taken.insert(key, verb);
            }
        });
        QCOMPARE(lost, QString());
        problems.removeDuplicates();
        QVERIFY2(problems.isEmpty(), qPrintable(u"\n"_s + problems.join(u'\n')));
    }

    static void hit(const Scene &scene, Qt::Key key)
    {
        QWidget *focused = scene.window().focusWidget();
        QTest::keyClick(focused ? focused : &scene.window(), key);
    }

private slots:
    void escapeGoesBack()
    {
        Scene scene(goodServer(), {.servers = exampleServers(1)}, {});
        scene.press(u"backUpNow"_s).waitFor(u"parts"_s);
        QCOMPARE(scene.lost, QString());
        hit(scene, Qt::Key_Escape);
        QVERIFY(scene.find<QLineEdit>(u"address"_s));
        hit(scene, Qt::Key_Escape);
        QVERIFY(scene.find<QPushButton>(u"backUpNow"_s));
    }

    void escapeLosesNothingThatWasTyped()
    {
        Scene scene(goodServer(), {}, {});
        scene.press(u"addFirstServer"_s).type(u"address"_s, u"admin@auth"_s);
        QCOMPARE(scene.lost, QString());
        hit(scene, Qt::Key_Escape);
        QVERIFY(scene.find<QLineEdit>(u"address"_s));
        QCOMPARE(scene.find<QLineEdit>(u"address"_s)->text(), u"admin@auth"_s);
        scene.find<QLineEdit>(u"address"_s)->clear();
        hit(scene, Qt::Key_Escape);
        QVERIFY(!scene.find<QLineEdit>(u"address"_s));
    }

    void escapeDoesNothingWhileSomethingRuns()
    {
        const auto backend = goodServer();
        Scene scene(backend, {.servers = exampleServers(1)}, {});
        scene.press(u"backUpNow"_s).waitFor(u"parts"_s).press(u"next"_s);
        scene.waitFor([&] { return backend->job != nullptr; }, u"backup"_s);
        QCOMPARE(scene.lost, QString());
        hit(scene, Qt::Key_Escape);
        QVERIFY(scene.find<QWidget>(u"steps"_s));
        QVERIFY(!backend->job->cancelled);
    }

    void eachVerbHasALetterOfItsOwn() { walkForLetters(); }

    void inGermanToo()
    {
        installWords(*qApp, u"de"_s); // stays, so it is the last
        walkForLetters();
    }
};

QTEST_MAIN(TestKeys)
#include "tst_keys.moc"
