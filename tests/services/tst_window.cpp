// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/sshbackend.h"
#include "tests/gui/pages/labwork.h"
#include "tests/services/clilab.h"
#include "tests/services/labstate.h"

#include <QDir>
#include <QLabel>
#include <QMouseEvent>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace keeper;

namespace {

constexpr int WaitMilliseconds = 120'000;

/// Counts what a person has clicked.
class Clicks : public QObject
{
public:
    using QObject::QObject;
    int count = 0;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::MouseButtonPress && qobject_cast<QAbstractButton *>(watched))
            ++count;
        return false;
    }
};

} // namespace

/// The real window on a real server, by mouse and keyboard: the first day, a change of mind, the worst day.
class TestWindow : public QObject
{
    Q_OBJECT

private:
    const CliLab m_lab{u"compose-2025.8"_s};
    QTemporaryDir m_home;
    QProcess m_agent;

    [[nodiscard]] QStringList sets() const
    {
        QStringList found;
        for (const QString &server : QDir(m_home.filePath(u"sets"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            found += QDir(m_home.filePath(u"sets/"_s + server))
                         .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        return found;
    }
    [[nodiscard]] LabServer server() const
    {
        return {.target = m_lab.target(), .destination = m_home.filePath(u"sets"_s)};
    }
    [[nodiscard]] SceneStart known() const
    {
        const SavedServer one{.id = newServerId(), .address = m_lab.target(), .destination = server().destination};
        return {.servers = {one}, .waitMilliseconds = WaitMilliseconds};
    }

private slots:
    /// A person's workstation: a home without known hosts, the key in the agent.
    void initTestCase()
    {
        QVERIFY2(m_lab.isUp(), "the lab is not up");
        if (!qEnvironmentVariableIsSet("XDG_CACHE_HOME")) // where the lab keeps what it is
            qputenv("XDG_CACHE_HOME", (QDir::homePath() + u"/.cache"_s).toUtf8());
        qputenv("HOME", m_home.path().toUtf8());
        for (const char *name : {"XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"})
            qunsetenv(name);
        const QString socket = m_home.filePath(u"agent"_s);
        m_agent.start(u"ssh-agent"_s, {u"-D"_s, u"-a"_s, socket});
        QTRY_VERIFY(QFileInfo::exists(socket));
        qputenv("SSH_AUTH_SOCK", socket.toUtf8());
        const Ended added = runProgram(u"ssh-add"_s, {u"-q"_s, m_lab.fact(u"key"_s)});
        QVERIFY2(added.exit == 0, added.err.constData());
    }
    void cleanupTestCase()
    {
        m_agent.terminate();
        m_agent.waitForFinished();
    }

    void fromTheFirstStartThroughRestoreAndUndo()
    {
        Clicks clicks;
        qApp->installEventFilter(&clicks);
        const LabState atBackup = LabState::of(m_lab);
        LabState damaged;
        QStringList problems;
        const See see = [&](QWidget &, const QString &page) {
            if (page == "backed up"_L1) {
                if (clicks.count > 8)
                    problems += u"%1 clicks to the first backup"_s.arg(clicks.count);
                qInfo("%d clicks to the first backup", clicks.count);
                damage(m_lab);
                damaged = LabState::of(m_lab);
            } else if (page == "restored"_L1) {
                problems += QString::fromUtf8(LabState::of(m_lab).differsFrom(atBackup));
            } else if (page == "undone"_L1) {
                problems += QString::fromUtf8(LabState::of(m_lab).differsFrom(damaged));
            }
        };
        const QString lost = workOnLab(std::make_shared<SshBackend>(), server(), see);
        problems.removeAll(QString());
        QCOMPARE(lost, QString());
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
        QVERIFY(damaged.differsFrom(atBackup) != QByteArray());
        QCOMPARE(sets().size(), 1);
        QCOMPARE(leftOfRuns(m_lab), QByteArray());
    }

    /// The damage above is mended by the same set.
    void theSetOfTheFirstDayIsRestoredOnceMore()
    {
        Scene scene(std::make_shared<SshBackend>(), known(), {});
        scene.press(u"restore"_s).waitFor(u"sets"_s).press(u"next"_s).waitFor(u"setSummary"_s).press(u"next"_s);
        scene.waitFor(u"address"_s).press(u"next"_s).waitFor(u"stepByStep"_s).press(u"next"_s).waitFor(u"verdict"_s);
        scene.press(u"next"_s).type(u"hostName"_s, u"127.0.0.1"_s).press(u"next"_s).waitFor(u"undo"_s);
        scene.press(u"release"_s).type(u"hostName"_s, u"127.0.0.1"_s).press(u"next"_s).waitFor(u"saveReport"_s);
        QCOMPARE(scene.lost, QString());
    }

    void aBackupThatIsCancelledLeavesNothing()
    {
        const QStringList before = sets();
        Scene scene(std::make_shared<SshBackend>(), known(), {});
        scene.press(u"backUpNow"_s).waitFor(u"parts"_s).press(u"next"_s).waitFor(u"steps"_s).press(u"cancel"_s);
        scene.waitFor([&] { return !scene.find<QWidget>(u"steps"_s); }, u"the end"_s);
        QCOMPARE(scene.lost, QString());
        QCOMPARE(sets(), before);
        QCOMPARE(m_lab.leftBehind(), QByteArray());
    }

    void whatCannotBeReachedIsToldAndMayBeTriedAgain()
    {
        Scene scene(std::make_shared<SshBackend>(), {.waitMilliseconds = WaitMilliseconds}, {});
        scene.press(u"addFirstServer"_s).type(u"address"_s, u"keeper@127.0.0.1:1"_s).press(u"next"_s);
        scene.waitFor(u"messageWhat"_s);
        QCOMPARE(scene.lost, QString());
        QVERIFY(!scene.find<QLabel>(u"messageWhat"_s)->text().isEmpty());
        QVERIFY(!scene.find<QLabel>(u"messageNext"_s)->text().isEmpty());
        scene.type(u"address"_s, m_lab.target()).press(u"next"_s).waitFor(u"backUpNow"_s); // its key is known by now
        QCOMPARE(scene.lost, QString());
    }
};

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
