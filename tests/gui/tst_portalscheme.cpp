// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakeportal.h"
#include "tests/gui/privatebus.h"
#include "ui/theme/theme.h"
#include "ui/widgets/severity.h"

#include <QApplication>
#include <QLabel>
#include <QTest>

using namespace keeper;
using namespace Qt::StringLiterals;

/// The window follows the desktop's colour scheme: a real bus, and on it a fake portal that says which it is.
class TestPortalScheme : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<FakePortal> m_portal;

private slots:
    void initTestCase()
    {
        // A connection of its own: to the program the portal is somebody else.
        const QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"portal"_s);
        QVERIFY(bus.isConnected());
        m_portal = std::make_unique<FakePortal>(bus);
        QVERIFY(m_portal->isUp());
        m_portal->setScheme(FakePortal::Dark);
    }

    void itIsAskedAtTheStartAndFollowedFromThenOn()
    {
        applyColours(*qApp, Colours::System);
        QLabel shown(u"words"_s);
        shown.show();
        QTRY_VERIFY(isDark(shown.palette()));
        m_portal->setScheme(FakePortal::Light);
        QTRY_VERIFY(!isDark(shown.palette()));
        m_portal->setScheme(FakePortal::Dark);
        QTRY_VERIFY(isDark(shown.palette()));
        m_portal->setScheme(FakePortal::NoPreference);
        QTRY_VERIFY(!isDark(shown.palette()));
    }

    void whatAPersonChoseStays()
    {
        m_portal->setScheme(FakePortal::Dark);
        QTRY_VERIFY(isDark(QApplication::palette()));
        applyColours(*qApp, Colours::Light);
        QVERIFY(!isDark(QApplication::palette()));
        m_portal->setScheme(FakePortal::Light);
        m_portal->setScheme(FakePortal::Dark);
        QTest::qWait(200);
        QVERIFY(!isDark(QApplication::palette()));
        applyColours(*qApp, Colours::System);
        QVERIFY(isDark(QApplication::palette())); // as it was told meanwhile
    }
};

int main(int argc, char *argv[])
{
    const PrivateBus bus;
    if (!bus.isUp())
        qFatal("no bus");
    QApplication app(argc, argv);
    TestPortalScheme test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_portalscheme.moc"
