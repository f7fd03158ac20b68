// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/clirunner.h"
#include "tests/services/labstate.h"

#include <QFile>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace keeper;

/// Runs that version 0.1.0 left on a server are undone, resumed and released: its script, and its parameters, which do
/// not say how a service is stopped, started and looked at. All else of such a run (run.json, state, names) is as
/// today.
class TestCliVersion010 : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_lab.isUp(), "the lab is not up");
        QCOMPARE(leftOfRuns(m_lab), QByteArray());
        m_cli.trust(m_lab);
        m_lab.shell(u"docker exec authentik-worker-1 ak lab-write 0"_s);
        m_atBackup = LabState::of(m_lab);
        const CliAnswer saved = m_cli.backup(m_lab.target(), key());
        QVERIFY2(saved.exit == 0, saved.all().constData());
        damage(m_lab);
        m_damaged = LabState::of(m_lab);
        QVERIFY(m_damaged != m_atBackup);
        const CliAnswer restored =
            later({u"restore"_s, saved.set(), u"--to"_s, m_lab.target(), u"--yes-overwrite"_s, u"127.0.0.1"_s});
        QVERIFY2(restored.exit == 0, restored.all().constData());
        m_run = restored.json.value("run"_L1).toString();
        becomeVersion010();
    }

    void isUndoneAndDoneAgain()
    {
        verifyUndoMakes(m_damaged);
        verifyUndoMakes(m_atBackup);
    }

    void isResumedWhereTheHostWasCutOff()
    {
        const auto program = m_cli.start(undoWords() + key());
        QVERIFY(QTest::qWaitFor([&] { return isSwapping(); }, 60'000));
        ::kill(pid_t(program->processId()), SIGKILL);
        m_lab.shell(u"pkill -KILL -f '[s]wap.sh'; :"_s);
        program->waitForFinished();

        const CliAnswer resumed = later({u"resume"_s, m_run, u"--on"_s, m_lab.target()});
        QVERIFY2(resumed.exit == 0 || resumed.exit == 7, resumed.all().constData());
        QVERIFY(isHealthy(m_lab));
        const LabState now = LabState::of(m_lab);
        QVERIFY2(now == m_atBackup || now == m_damaged, now.differsFrom(m_atBackup).constData());
    }

    void isReleased()
    {
        const LabState before = LabState::of(m_lab);
        const CliAnswer released =
            later({u"release"_s, m_run, u"--on"_s, m_lab.target(), u"--yes-overwrite"_s, u"127.0.0.1"_s});
        QVERIFY2(released.exit == 0, released.all().constData());
        QCOMPARE(leftOfRuns(m_lab), QByteArray());
        QCOMPARE(LabState::of(m_lab).differsFrom(before), QByteArray());
        QVERIFY(isHealthy(m_lab));
    }

private:
    [[nodiscard]] QStringList key() const { return {u"--identity"_s, m_lab.fact(u"key"_s)}; }
    [[nodiscard]] QStringList undoWords() const
    {
        return {u"undo"_s, m_run, u"--on"_s, m_lab.target(), u"--yes-overwrite"_s, u"127.0.0.1"_s};
    }
    CliAnswer later(const QStringList &words) { return m_cli.run(words + key()); }
    [[nodiscard]] QString folder() const { return u"/opt/authentik/.authentik-keeper/"_s + m_run; }
    [[nodiscard]] bool isSwapping() const
    {
        const QByteArray state = m_lab.shell(u"cat %1/state"_s.arg(folder()));
        return !state.sliced(state.lastIndexOf("begin ")).contains("finished");
    }

    void becomeVersion010() const
    {
        QFile script(QStringLiteral(KEEPER_FIXTURES "/0.1.0/run/swap.sh"));
        QVERIFY(script.open(QIODevice::ReadOnly));
        m_lab.shell(u"cat >%1/swap.sh && sed -i '/^\\(stop\\|start\\|look\\)_one()/d' %1/parameters"_s.arg(folder()),
                    script.readAll());
        QCOMPARE(m_lab.shell(u"cat %1/swap.sh %1/parameters | grep -cE '(stop|start|look)_one' || :"_s.arg(folder())),
                 "0"_ba);
    }

    void verifyUndoMakes(const LabState &wanted)
    {
        const CliAnswer undone = later(undoWords());
        QVERIFY2(undone.exit == 0, undone.all().constData());
        QCOMPARE(LabState::of(m_lab).differsFrom(wanted), QByteArray());
        QVERIFY(isHealthy(m_lab));
    }

    const CliLab m_lab{u"compose-2025.8"_s};
    CliRunner m_cli;
    LabState m_atBackup;
    LabState m_damaged;
    QString m_run;
};

QTEST_GUILESS_MAIN(TestCliVersion010)
#include "tst_cliversion010.moc"
