// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/clirunner.h"
#include "tests/services/labstate.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QMap>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <csignal>

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
/// the backup or wholly in the one before. Without and with the configuration, whose swap changes a password and makes
/// the containers anew. Every seventh place by default; every one with KEEPER_EVERY_PLACE=1.
class TestCliRestoreCrash : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data()
    {
        QTest::addColumn<bool>("configuration");
        QTest::newRow("data") << false;
        QTest::newRow("configuration too") << true;
    }

    void initTestCase()
    {
        QVERIFY2(m_lab.isUp(), "the lab is not up");
        QCOMPARE(leftOfRuns(m_lab), QByteArray());
        m_lab.shell(u"docker exec authentik-worker-1 ak lab-write 0"_s);
        m_cli.trust(m_lab);
        m_atBackup = state();
        const CliAnswer saved = m_cli.backup(m_lab.target(), key());
        QVERIFY2(saved.exit == 0, saved.all().constData());
        m_set = saved.set();
        damage(m_lab);
        changePassword(m_lab, "of another day");
        m_damaged = state();
        QVERIFY(m_damaged.data != m_atBackup.data && m_damaged.configuration != m_atBackup.configuration);
    }

    /// Every other test of this lab wants it as it was.
    void cleanupTestCase()
    {
        mendAll();
        if (state() == m_atBackup)
            return;
        const CliAnswer restored = m_cli.run(restoreWords(true));
        QVERIFY2(restored.exit == 0, restored.all().constData());
        releaseAll();
    }

    /// And counts what there is to be killed at.
    void nothingIsKilled()
    {
        QFETCH_GLOBAL(bool, configuration);
        const CliAnswer restored = m_cli.run(restoreWords(configuration));
        QVERIFY2(restored.exit == 0, restored.all().constData());
        m_lines[configuration] = journalLines();
        QVERIFY(m_lines.value(configuration) > 8);
        const qsizetype states = m_lab.shell(u"cat /opt/authentik/.authentik-keeper/2*/state"_s).count('\n');
        QVERIFY(states > 8);
        m_states = qMax(m_states, int(states));
        verifyOneOfBoth();
    }

    void theProgramIsKilledAtALineOfItsJournal_data() { addPlaces(std::ranges::max(m_lines)); }
    void theProgramIsKilledAtALineOfItsJournal()
    {
        QFETCH_GLOBAL(bool, configuration);
        QFETCH(int, place);
        auto program = m_cli.start(restoreWords(configuration));
        // The last lines may be written while we look: then it has ended, and that is one of the two states too.
        QVERIFY(killAtLine(*program, place) || place > m_lines.value(configuration) - 3);
        verifyOneOfBoth();
    }

    void theScriptIsKilledAtALineOfItsStateFile_data() { addPlaces(m_states); }
    void theScriptIsKilledAtALineOfItsStateFile()
    {
        QFETCH_GLOBAL(bool, configuration);
        QFETCH(int, place);
        m_lab.shell(killerScript.arg(place));
        const CliAnswer answer = m_cli.run(restoreWords(configuration));
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
        QFETCH_GLOBAL(bool, configuration);
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
                                         ofConfiguration(configuration) + key());
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

    static QStringList ofConfiguration(bool configuration)
    {
        return configuration ? QStringList{u"--configuration"_s} : QStringList();
    }

    [[nodiscard]] QStringList restoreWords(bool configuration) const
    {
        return QStringList{u"restore"_s, m_set, u"--to"_s, m_lab.target(), u"--yes-overwrite"_s, u"127.0.0.1"_s} +
               ofConfiguration(configuration) + key();
    }

    struct State
    {
        LabState data;
        QByteArray configuration;
        friend bool operator==(const State &, const State &) = default;
    };

    [[nodiscard]] State state() const
    {
        return {.data = LabState::of(m_lab), .configuration = configurationState(m_lab)};
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
        for (const QJsonValue run : listed.json.value("runs"_L1).toArray())
            names += run.toObject().value("run"_L1).toString();
        return names;
    }

    void mendAll()
    {
        for (const QString &run : runs()) {
            const CliAnswer resumed = m_cli.run(QStringList{u"resume"_s, run, u"--on"_s, m_lab.target()} + key());
            if (resumed.exit != 0) // what there is nothing to resume of says so too
                qInfo("resume %s: %s", qPrintable(run), resumed.all().constData());
        }
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
        QFETCH_GLOBAL(bool, configuration);
        const State now = state();
        const State restored{.data = m_atBackup.data,
                             .configuration = (configuration ? m_atBackup : m_damaged).configuration};
        QVERIFY2(now == restored || now == m_damaged, (now.data.differsFrom(restored.data) + '\n' +
                                                       now.data.differsFrom(m_damaged.data) + '\n' + now.configuration)
                                                          .constData());
        if (now == restored) {
            const QStringList all = runs();
            QCOMPARE(all.size(), 1);
            const CliAnswer undone = m_cli.run(
                QStringList{u"undo"_s, all.first(), u"--on"_s, m_lab.target(), u"--yes-overwrite"_s, u"127.0.0.1"_s} +
                key());
            QVERIFY2(undone.exit == 0, undone.all().constData());
        }
        releaseAll();
        QCOMPARE(leftOfRuns(m_lab), QByteArray());
        QCOMPARE(LabState::of(m_lab).differsFrom(m_damaged.data), QByteArray());
        QCOMPARE(configurationState(m_lab), m_damaged.configuration);
    }

    const CliLab m_lab{u"compose-2025.8"_s};
    CliRunner m_cli;
    QString m_set;
    State m_atBackup;
    State m_damaged;
    QMap<bool, int> m_lines; ///< Of a whole restore's journal, without and with the configuration.
    int m_states = 0;        ///< Of the script's state file, at most.
};

QTEST_GUILESS_MAIN(TestCliRestoreCrash)
#include "tst_clirestorecrash.moc"
