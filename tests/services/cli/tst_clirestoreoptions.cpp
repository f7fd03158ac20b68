// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/clirunner.h"
#include "tests/services/labstate.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>
#include <csignal>

using namespace Qt::StringLiterals;
using namespace keeper;

/// What a person may choose for a restore, on a real host: step by step on a terminal, the worker left stopped, and
/// what becomes of Redis.
class TestCliRestoreOptions : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_lab.isUp(), "the lab is not up");
        QCOMPARE(leftOfRuns(m_lab), QByteArray());
        m_cli.trust(m_lab);
        m_lab.shell(u"docker exec authentik-worker-1 ak lab-write 0"_s);
        redis(u"SET keeper:of-the-backup 1"_s);
        m_atBackup = LabState::of(m_lab);
        const CliAnswer saved = m_cli.backup(m_lab.target(), key());
        QVERIFY2(saved.exit == 0, saved.all().constData());
        m_set = saved.set();
    }

    void cleanupTestCase() { redis(u"DEL keeper:of-the-backup keeper:newer"_s); }

    void stepByStepAsksBeforeTheStopAndAfterTheStart()
    {
        damage(m_lab);
        const LabState damaged = LabState::of(m_lab);
        QList<QByteArray> questions;
        bool wasUntouched = false;
        const CliAnswer restored = m_cli.talk(restoreWords() << u"--step-by-step"_s, [&](const QByteArray &question) {
            if (question.contains("Type the name of the host"))
                return "127.0.0.1"_ba;
            questions += question;
            if (isSwap(question))
                wasUntouched = isHealthy(m_lab) && LabState::of(m_lab) == damaged;
            else if (std::ranges::any_of(questions, isSwap)) // after it: what was swapped runs already
                m_runsAgain = m_runsAgain || isHealthy(m_lab);
            return "run"_ba;
        });
        QVERIFY2(restored.exit == 0, restored.out.constData());
        QCOMPARE(std::ranges::count_if(questions, isSwap), 1);
        QVERIFY2(!isSwap(questions.first()) && !isSwap(questions.last()), restored.out.constData());
        QVERIFY(wasUntouched);
        QVERIFY(m_runsAgain);
        QCOMPARE(LabState::of(m_lab).differsFrom(m_atBackup), QByteArray());
        releaseAll();
    }

    void stopBeforeTheSwapLeavesEverythingAsItWas()
    {
        const LabState before = LabState::of(m_lab);
        const CliAnswer stopped = m_cli.talk(restoreWords() << u"--step-by-step"_s, [&](const QByteArray &question) {
            if (question.contains("Type the name of the host"))
                return "127.0.0.1"_ba;
            return isSwap(question) ? "stop"_ba : "run"_ba;
        });
        QVERIFY2(stopped.exit == 130, stopped.out.constData());
        QVERIFY(isHealthy(m_lab));
        QCOMPARE(leftOfRuns(m_lab), QByteArray());
        QCOMPARE(LabState::of(m_lab).differsFrom(before), QByteArray());
    }

    void anotherNameIsNoConfirmation()
    {
        const CliAnswer refused = m_cli.talk(restoreWords(), [](const QByteArray &) { return "yes"_ba; });
        QVERIFY2(refused.exit != 0, refused.out.constData());
        QCOMPARE(leftOfRuns(m_lab), QByteArray());
    }

    void theWorkerIsLeftStoppedAndUndoStartsIt()
    {
        const CliAnswer restored = m_cli.run(confirmed() << u"--keep-worker-stopped"_s);
        QVERIFY2(restored.exit == 0, restored.all().constData());
        QCOMPARE(m_lab.shell(u"docker ps --format '{{.Names}}' --filter name=authentik-worker"_s), QByteArray());
        QCOMPARE(m_lab.shell(u"curl -s -o /dev/null -w '%{http_code}' http://127.0.0.1:9000/-/health/ready/"_s),
                 "200"_ba);
        const QJsonObject worker = proofRow(restored, u"worker-status"_s);
        QCOMPARE(worker.value("state"_L1).toString(), u"not-checked"_s);
        QCOMPARE(worker.value("facts"_L1).toObject().value("why"_L1).toString(), u"worker-left-stopped"_s);
        undo(restored);
        QVERIFY(isHealthy(m_lab)); // the worker too
        releaseAll();
    }

    /// The one that is kept may be the only good state: of an interrupted swap nothing is deleted or swapped.
    void anInterruptedSwapIsMendedFirst()
    {
        const CliAnswer restored = m_cli.run(confirmed());
        QVERIFY2(restored.exit == 0, restored.all().constData());
        const LabState then = LabState::of(m_lab);
        const QString run = restored.json.value("run"_L1).toString();
        m_lab.shell(u"echo '99 begin back' >> /opt/authentik/.authentik-keeper/%1/state"_s.arg(run));
        for (const QString &verb : {u"undo"_s, u"release"_s}) {
            const CliAnswer refused = m_cli.run(later(verb, run));
            QVERIFY2(refused.exit == 6, refused.all().constData());
        }
        QCOMPARE(LabState::of(m_lab).differsFrom(then), QByteArray());
        const CliAnswer resumed = m_cli.run(QStringList{u"resume"_s, run, u"--on"_s, m_lab.target()} + key());
        QVERIFY2(resumed.exit == 0, resumed.all().constData());
        QVERIFY(isHealthy(m_lab));
        QCOMPARE(LabState::of(m_lab).differsFrom(then), QByteArray());
        undo(restored);
        releaseAll();
    }

    /// Forth again, and cancelled in the middle of it: what was restored is still kept.
    void aCancelledRedoLosesNothing()
    {
        const LabState before = LabState::of(m_lab);
        const CliAnswer restored = m_cli.run(confirmed());
        QVERIFY2(restored.exit == 0, restored.all().constData());
        const LabState then = LabState::of(m_lab);
        undo(restored);
        const QString run = restored.json.value("run"_L1).toString();
        const auto redo = m_cli.start(later(u"undo"_s, run));
        const QString begins = u"grep -c 'begin forth' /opt/authentik/.authentik-keeper/%1/state || :"_s.arg(run);
        QVERIFY(QTest::qWaitFor([&] { return m_lab.shell(begins) == "2"; }, 60'000));
        ::kill(pid_t(redo->processId()), SIGINT);
        const CliAnswer cancelled = CliRunner::finish(*redo);
        QVERIFY2(cancelled.exit == 7, cancelled.all().constData());
        QVERIFY(isHealthy(m_lab));
        QCOMPARE(LabState::of(m_lab).differsFrom(before), QByteArray());
        undo(restored); // forth again
        QCOMPARE(LabState::of(m_lab).differsFrom(then), QByteArray());
        undo(restored);
        releaseAll();
    }

    void redisIsEmptiedKeptOrFilled_data()
    {
        QTest::addColumn<QString>("choice");
        QTest::addColumn<QByteArray>("ofTheBackup");
        QTest::addColumn<QByteArray>("newer");
        QTest::newRow("empty, as by default") << QString() << ""_ba << ""_ba;
        QTest::newRow("keep") << u"keep"_s << ""_ba << "2"_ba;
        QTest::newRow("from the backup") << u"from-backup"_s << "1"_ba << ""_ba;
    }
    void redisIsEmptiedKeptOrFilled()
    {
        QFETCH(const QString, choice);
        redis(u"DEL keeper:of-the-backup"_s);
        redis(u"SET keeper:newer 2"_s);
        const CliAnswer restored = m_cli.run(choice.isEmpty() ? confirmed() : confirmed() << u"--redis"_s << choice);
        QVERIFY2(restored.exit == 0, restored.all().constData());
        QVERIFY(isHealthy(m_lab));
        QTEST(redis(u"GET keeper:of-the-backup"_s), "ofTheBackup");
        QTEST(redis(u"GET keeper:newer"_s), "newer");
        undo(restored);
        QCOMPARE(redis(u"GET keeper:of-the-backup"_s), QByteArray());
        QCOMPARE(redis(u"GET keeper:newer"_s), "2"_ba);
        releaseAll();
    }

private:
    [[nodiscard]] QStringList key() const { return {u"--identity"_s, m_lab.fact(u"key"_s)}; }
    [[nodiscard]] QStringList restoreWords() const
    {
        return QStringList{u"restore"_s, m_set, u"--to"_s, m_lab.target()} + key();
    }
    [[nodiscard]] QStringList confirmed() const { return restoreWords() << u"--yes-overwrite"_s << u"127.0.0.1"_s; }

    [[nodiscard]] QStringList later(const QString &verb, const QString &run) const
    {
        return QStringList{verb, run, u"--on"_s, m_lab.target(), u"--yes-overwrite"_s, u"127.0.0.1"_s} + key();
    }

    /// The only step that stops containers.
    static bool isSwap(const QByteArray &question) { return question.contains("docker stop "); }

    QByteArray redis(const QString &words) const
    {
        return m_lab.shell(u"docker exec authentik-redis-1 redis-cli "_s + words);
    }

    static QJsonObject proofRow(const CliAnswer &answer, const QString &code)
    {
        for (const QJsonValue row : answer.json.value("proof"_L1).toArray()) {
            if (row.toObject().value("code"_L1).toString() == code)
                return row.toObject();
        }
        return {};
    }

    void undo(const CliAnswer &restored)
    {
        const CliAnswer undone = m_cli.run(later(u"undo"_s, restored.json.value("run"_L1).toString()));
        QVERIFY2(undone.exit == 0, undone.all().constData());
    }

    void releaseAll()
    {
        const CliAnswer listed = m_cli.run(QStringList{u"runs"_s, u"--on"_s, m_lab.target()} + key());
        for (const QJsonValue run : listed.json.value("runs"_L1).toArray()) {
            const CliAnswer released = m_cli.run(later(u"release"_s, run.toObject().value("run"_L1).toString()));
            QVERIFY2(released.exit == 0, released.all().constData());
        }
        QCOMPARE(leftOfRuns(m_lab), QByteArray());
    }

    const CliLab m_lab{u"compose-2025.8"_s};
    CliRunner m_cli;
    QString m_set;
    LabState m_atBackup;
    bool m_runsAgain = false;
};

QTEST_GUILESS_MAIN(TestCliRestoreOptions)
#include "tst_clirestoreoptions.moc"
