// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/examplerestore.h"
#include "tests/fakes/fakebackend.h"
#include "ui/desktop/runwatcher.h"

#include <QDBusContext>
#include <QDBusMessage>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <array>
#include <fcntl.h>
#include <unistd.h>

using namespace keeper;
using namespace Qt::StringLiterals;

namespace {

struct Told
{
    QString title;
    QString body;
    QStringList actions;
    QVariantMap hints;
};

} // namespace

/// Plays the desktop's notification daemon.
class FakeNotifications : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    QList<Told> told;

public slots:
    uint Notify(const QString &,
                uint,
                const QString &,
                const QString &title,
                const QString &body,
                const QStringList &actions,
                const QVariantMap &hints,
                int)
    {
        told += {title, body, actions, hints};
        return 40 + static_cast<uint>(told.size());
    }

signals:
    void ActionInvoked(uint id, const QString &action);
};

/// Plays logind: hands out the writing end of a pipe, whose reading end tells when the last copy of it is closed.
class FakeLogind : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")

public:
    QStringList asked; ///< "what mode"
    int reading = -1;

    ~FakeLogind() override
    {
        if (reading >= 0)
            ::close(reading);
    }
    [[nodiscard]] bool isHeld() const
    {
        char byte = 0;
        return reading >= 0 && ::read(reading, &byte, 1) < 0; // 0: the other end is closed
    }

public slots:
    QDBusUnixFileDescriptor Inhibit(const QString &what, const QString &, const QString &, const QString &mode)
    {
        asked += what + u' ' + mode;
        std::array<int, 2> ends{};
        if (::pipe2(ends.data(), O_NONBLOCK | O_CLOEXEC) != 0)
            return {};
        reading = ends.at(0);
        QDBusUnixFileDescriptor given(ends.at(1)); // a copy
        ::close(ends.at(1));
        return given;
    }
};

/// What the desktop is told, on a bus of the test's own.
class TestDesktop : public QObject
{
    Q_OBJECT

private:
    QProcess m_daemon;
    QString m_address;
    int m_number = 0;
    QStringList m_names;
    std::unique_ptr<FakeNotifications> m_notifications;
    std::unique_ptr<FakeLogind> m_logind;
    std::unique_ptr<RunWatcher> m_watcher;
    QList<QVariantMap> m_updates; ///< Of the task bar.
    bool m_isInFront = false;

    QDBusConnection newConnection()
    {
        m_names += u"desktop%1"_s.arg(++m_number);
        return QDBusConnection::connectToBus(m_address, m_names.last());
    }
    void makeDesktop()
    {
        QDBusConnection desktop = newConnection();
        m_notifications = std::make_unique<FakeNotifications>();
        m_logind = std::make_unique<FakeLogind>();
        // The bus may not have noticed yet that the desktop of the test before is gone.
        QTRY_VERIFY(desktop.registerService(u"org.freedesktop.Notifications"_s));
        QTRY_VERIFY(desktop.registerService(u"org.freedesktop.login1"_s));
        QVERIFY(desktop.registerObject(u"/org/freedesktop/Notifications"_s, m_notifications.get(),
                                       QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        QVERIFY(desktop.registerObject(u"/org/freedesktop/login1"_s, m_logind.get(), QDBusConnection::ExportAllSlots));
        QVERIFY(desktop.connect(QString(), QString(), u"com.canonical.Unity.LauncherEntry"_s, u"Update"_s, this,
                                SLOT(onUpdate(QString, QVariantMap))));
    }

private slots:
    void onUpdate(const QString &application, const QVariantMap &update)
    {
        QCOMPARE(application, u"application://authentik-keeper.desktop"_s);
        m_updates += update;
    }

    void initTestCase()
    {
        m_daemon.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--nopidfile"_s, u"--print-address"_s});
        QVERIFY2(m_daemon.waitForStarted() && m_daemon.waitForReadyRead(), "dbus-daemon");
        m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
    }
    void cleanupTestCase()
    {
        m_daemon.terminate();
        m_daemon.waitForFinished();
    }
    void init()
    {
        m_updates.clear();
        m_isInFront = false;
        makeDesktop();
        m_watcher = std::make_unique<RunWatcher>(newConnection(), newConnection(), [this] { return m_isInFront; });
    }
    void cleanup()
    {
        m_watcher.reset();
        for (const QString &name : std::as_const(m_names))
            QDBusConnection::disconnectFromBus(name);
        m_names.clear();
        m_notifications.reset();
        m_logind.reset();
    }

    void theComputerStaysAwakeFromTheFirstStartToTheLastEnd()
    {
        m_watcher->take(u"a"_s, {.isRunning = true});
        QTRY_VERIFY(m_logind->isHeld());
        QCOMPARE(m_logind->asked, QStringList{u"sleep block"_s}); // not "idle": the screen may go dark
        m_watcher->take(u"b"_s, {.isRunning = true});
        m_watcher->take(u"a"_s, {});
        QTest::qWait(50);
        QVERIFY(m_logind->isHeld());
        QCOMPARE(m_logind->asked.size(), 1);
        m_watcher->take(u"b"_s, {});
        QTRY_VERIFY(!m_logind->isHeld());
    }

    void aRunThatEndsBeforeTheAnswerHoldsNothing()
    {
        m_watcher->take(u"a"_s, {.isRunning = true});
        m_watcher->take(u"a"_s, {});
        QTRY_COMPARE(m_logind->asked.size(), 1);
        QTRY_VERIFY(!m_logind->isHeld());
    }

    void theEndIsToldToWhoLooksElsewhere()
    {
        QSignalSpy wanted(m_watcher.get(), &RunWatcher::windowWanted);
        m_watcher->tell(runNews(u"auth<b>"_s, exampleResult(BackupEnd::Failed)));
        QTRY_COMPARE(m_notifications->told.size(), 1);
        const Told told = m_notifications->told.first();
        QVERIFY(told.title.startsWith("auth<b>: "_L1)); // a title has no mark-up
        QVERIFY(!told.body.isEmpty());
        QVERIFY(told.actions.contains(u"default"_s));
        QCOMPARE(told.hints.value(u"urgency"_s).toInt(), 2);
        QTest::qWait(50);                                     // until the number of it has come back
        emit m_notifications->ActionInvoked(7, u"default"_s); // another program's
        emit m_notifications->ActionInvoked(41, u"default"_s);
        QTRY_COMPARE(wanted.size(), 1);
    }

    void whoLooksAtTheWindowIsNotDisturbed()
    {
        m_isInFront = true;
        m_watcher->tell(runNews(u"auth"_s, exampleResult(BackupEnd::Complete)));
        QTest::qWait(100);
        QVERIFY(m_notifications->told.isEmpty());
    }

    void markUpInTheTextIsShownAsItIs()
    {
        m_watcher->tell({.title = u"t"_s, .text = u"<b>1 & 2</b>"_s});
        QTRY_COMPARE(m_notifications->told.size(), 1);
        QCOMPARE(m_notifications->told.first().body, u"&lt;b&gt;1 &amp; 2&lt;/b&gt;"_s);
    }

    void theTaskBarShowsTheMeanAndThenNothing()
    {
        m_watcher->take(u"a"_s, {.isRunning = true, .fraction = 0.5});
        m_watcher->take(u"b"_s, {.isRunning = true, .fraction = 0.1});
        m_watcher->take(u"b"_s, {.isRunning = true, .fraction = 0.1004}); // nobody would see that
        m_watcher->take(u"a"_s, {});
        m_watcher->take(u"b"_s, {});
        QTRY_COMPARE(m_updates.size(), 4);
        QCOMPARE(m_updates.at(0).value(u"progress"_s).toDouble(), 0.5);
        QCOMPARE(m_updates.at(1).value(u"progress"_s).toDouble(), 0.3);
        QVERIFY(m_updates.at(2).value(u"progress-visible"_s).toBool());
        QVERIFY(!m_updates.at(3).value(u"progress-visible"_s).toBool());
    }

    void withoutADesktopNothingHappens()
    {
        m_watcher =
            std::make_unique<RunWatcher>(QDBusConnection(u"none"_s), QDBusConnection(u"none"_s), [] { return false; });
        m_watcher->take(u"a"_s, {.isRunning = true, .fraction = 0.5});
        m_watcher->tell({.title = u"t"_s, .text = u"x"_s});
        m_watcher->take(u"a"_s, {});
        QTest::qWait(50);
        QVERIFY(m_logind->asked.isEmpty() && m_notifications->told.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestDesktop)
#include "tst_desktop.moc"
