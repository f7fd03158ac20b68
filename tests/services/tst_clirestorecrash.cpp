// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/clirunner.h"
#include "tests/services/labstate.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QTest>

#include <csignal>
#include <tuple>

using namespace Qt::StringLiterals;
using namespace keeper;

namespace {

// As root on the host: the script that wrote line %1 of its state file is gone before it writes many more.
const QString killerScript = uR"sh((
while :; do
    for state in /opt/authentik/.authentik-keeper/2*/state; do
        [ -e "$state" ] && [ "$(wc -l <"$state")" -ge %1 ] || continue
        pkill -KILL -f "swap.sh forth"
        exit
    done
done) >/dev/null 2>&1 & echo $! >/run/killer)sh"_s;

} // namespace

/// A restore on a real host whose program, script or connection dies: the server ends healthy, wholly in the state of
/// the backup or wholly in the one before. Every seventh place by default; every one with KEEPER_EVERY_PLACE=1.
class TestCliRestoreCrash : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_lab.isUp(), "the lab is not up");
        QCOMPARE(leftOfRuns(m_lab), QByteArray());
        m_lab.shell(u"docker exec authentik-worker-1 ak lab-write 0"_s);
        m_cli.trust(m_lab);
        m_atBackup = LabState::of(m_lab);
        const CliAnswer saved = m_cli.backup(m_lab.target(), key());
        QVERIFY2(saved.exit == 0, saved.all().constData());
        m_set = saved.set();
        damage(m_lab);
        m_damaged = LabState::of(m_lab);
        QVERIFY(m_damaged != m_atBackup);
    }

    /// Every other test of this lab wants it as it was.
    void cleanupTestCase()
    {
        mendAll();
        if (LabState::of(m_lab) == m_atBackup)
            return;
        const CliAnswer restored = m_cli.run(restoreWords());
        QVERIFY2(restored.exit == 0, restored.all().constData());
        releaseAll();
    }

    /// And counts what there is to be killed at.
    void nothingIsKilled()
    {
        const CliAnswer restored = m_cli.run(restoreWords());
        QVERIFY2(restored.exit == 0, restored.all().constData());
        m_lines = journalLines();
        QVERIFY(m_lines > 8);
        m_states = m_lab.shell(u"cat /opt/authentik/.authentik-keeper/2*/state"_s).count('\n');
        QVERIFY(m_states > 8);
        verifyOneOfBoth();
    }

    void theProgramIsKilledAtALineOfItsJournal_data() { addPlaces(m_lines); }
    void theProgramIsKilledAtALineOfItsJournal()
    {
        QFETCH(int, place);
        auto program = m_cli.start(restoreWords());
        // The last lines may be written while we look: then it has ended, and that is one of the two states too.
        QVERIFY(killAtLine(*program, place) || place > m_lines - 3);
        verifyOneOfBoth();
    }

    void theScriptIsKilledAtALineOfItsStateFile_data() { addPlaces(m_states); }
    void theScriptIsKilledAtALineOfItsStateFile()
    {
        QFETCH(int, place);
        m_lab.shell(killerScript.arg(place));
        const CliAnswer answer = m_cli.run(restoreWords());
        m_lab.shell(u"kill -KILL $(cat /run/killer) 2>/dev/null; rm -f /run/killer"_s);
        QVERIFY2(answer.exit == 0 || answer.exit == 7, answer.all().constData());
        verifyOneOfBoth();
    }

    void theConnectionBreaksAfterSomeBytes_data()
    {
        QTest::addColumn<int>("bytes");
        const int places = isEveryPlace() ? 24 : 3;
        for (int i = 0; i < places; ++i) {
            const int bytes = QRandomGenerator::global()->bounded(20'000, 1'000'000);
            QTest::addRow("after %d bytes", bytes) << bytes;
        }
    }
    void theConnectionBreaksAfterSomeBytes()
    {
        QFETCH(int, bytes);
        QProcess proxy;
        proxy.start(QStringLiteral(KEEPER_PROXY),
                    {u"--to"_s, u"127.0.0.1:%1"_s.arg(m_lab.port()), u"--cut-after"_s, QString::number(bytes)});
        QVERIFY(proxy.waitForReadyRead());
        const QString port = QString::fromLatin1(proxy.readLine()).trimmed().section(u' ', -1);
        CliRunner far;
        far.trust(m_lab);
        const CliAnswer answer = far.run(QStringList{u"restore"_s, m_set, u"--to"_s, u"keeper@127.0.0.1:%1"_s.arg(port),
                                                     u"--yes-overwrite"_s, u"127.0.0.1"_s, u"--accept-host-key"_s,
                                                     m_lab.fact(u"hostKey"_s)} +
                                         key());
        proxy.kill();
        proxy.waitForFinished();
        qInfo("exit %d", answer.exit);
        // One that only looks ends by itself after a quarter of an hour; nobody waits for that here.
        m_lab.shell(u"docker ps -q --filter name=authentik-keeper-look | xargs -r docker rm -f"_s);
        verifyOneOfBoth();
    }

private:
    [[nodiscard]] QStringList key() const { return {u"--identity"_s, m_lab.fact(u"key"_s)}; }
    [[nodiscard]] static bool isEveryPlace() { return qEnvironmentVariableIsSet("KEEPER_EVERY_PLACE"); }

    static void addPlaces(int count)
    {
        QTest::addColumn<int>("place");
        for (int place = 1; place <= count; place += isEveryPlace() ? 1 : 7)
            QTest::addRow("line %d of %d", place, count) << place;
    }

    [[nodiscard]] QStringList restoreWords() const
    {
        return QStringList{u"restore"_s, m_set, u"--to"_s, m_lab.target(), u"--yes-overwrite"_s, u"127.0.0.1"_s} +
               key();
    }

    [[nodiscard]] int journalLines() const
    {
        const QDir folder(m_cli.home() + u"/.local/state/authentik-keeper/runs"_s);
        const QFileInfoList journals = folder.entryInfoList({u"*.jsonl"_s}, QDir::Files, QDir::Time);
        if (journals.isEmpty())
            return 0;
        QFile file(journals.first().filePath());
        return file.open(QIODevice::ReadOnly) ? int(file.readAll().count('\n')) : 0;
    }

    bool killAtLine(QProcess &program, int line)
    {
        QDir(m_cli.home() + u"/.local/state/authentik-keeper/runs"_s).removeRecursively();
        QElapsedTimer clock;
        clock.start();
        while (program.state() == QProcess::Running && clock.elapsed() < 120'000) {
            if (journalLines() >= line) {
                ::kill(pid_t(program.processId()), SIGKILL);
                program.waitForFinished();
                return true;
            }
            program.waitForFinished(1);
        }
        return false;
    }

    QStringList runs()
    {
        const CliAnswer listed = m_cli.run(QStringList{u"runs"_s, u"--on"_s, m_lab.target()} + key());
        QStringList names;
        for (const QJsonValue &run : listed.json.value("runs"_L1).toArray())
            names += run.toObject().value("run"_L1).toString();
        return names;
    }

    void mendAll()
    {
        for (const QString &run : runs())
            std::ignore = m_cli.run(QStringList{u"resume"_s, run, u"--on"_s, m_lab.target()} + key());
    }

    void releaseAll()
    {
        for (const QString &run : runs()) {
            const CliAnswer released = m_cli.run(
                QStringList{u"release"_s, run, u"--on"_s, m_lab.target(), u"--yes-overwrite"_s, u"127.0.0.1"_s} +
                key());
            QVERIFY2(released.exit == 0, released.all().constData());
        }
    }

    /// Whatever happened: `resume` mends it, nothing is a mix; then the damaged state again, and nothing left.
    void verifyOneOfBoth()
    {
        mendAll();
        QVERIFY(isHealthy(m_lab));
        const LabState now = LabState::of(m_lab);
        QVERIFY2(now == m_atBackup || now == m_damaged,
                 (now.differsFrom(m_atBackup) + "\n" + now.differsFrom(m_damaged)).constData());
        if (now == m_atBackup) {
            const QStringList all = runs();
            QCOMPARE(all.size(), 1);
            const CliAnswer undone = m_cli.run(
                QStringList{u"undo"_s, all.first(), u"--on"_s, m_lab.target(), u"--yes-overwrite"_s, u"127.0.0.1"_s} +
                key());
            QVERIFY2(undone.exit == 0, undone.all().constData());
        }
        releaseAll();
        QCOMPARE(leftOfRuns(m_lab), QByteArray());
        QCOMPARE(LabState::of(m_lab).differsFrom(m_damaged), QByteArray());
    }

    const CliLab m_lab{u"compose-2025.8"_s};
    CliRunner m_cli;
    QString m_set;
    LabState m_atBackup;
    LabState m_damaged;
    int m_lines = 0;  ///< Of a whole restore's journal.
    int m_states = 0; ///< Of the script's state file.
};

QTEST_GUILESS_MAIN(TestCliRestoreCrash)
#include "tst_clirestorecrash.moc"
