// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/clirunner.h"
#include "tests/services/labstate.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace keeper;

/// Back up, damage, restore, undo, on real hosts: the whole state is compared each time.
class TestCliRestore : public QObject
{
    Q_OBJECT

private slots:
    void restoresTheStateOfTheBackupAndUndoesTheStateBefore_data()
    {
        QTest::addColumn<QString>("profile");
        QTest::newRow("bind mount, own file system, Redis") << u"compose-2025.8"_s;
        QTest::newRow("named volume, own file system") << u"compose-2026.2"_s;
    }

    void restoresTheStateOfTheBackupAndUndoesTheStateBefore()
    {
        QFETCH(const QString, profile);
        const CliLab lab(profile);
        QVERIFY2(lab.isUp(), "the lab is not up");
        QCOMPARE(leftOfRuns(lab), QByteArray());
        CliRunner cli;
        cli.trust(lab);
        lab.shell(u"docker exec authentik-worker-1 ak lab-write 0"_s);
        const LabState atBackup = LabState::of(lab);
        const CliAnswer saved = cli.backup(lab.target(), key(lab));
        QVERIFY2(saved.exit == 0, saved.all().constData());

        damage(lab);
        const LabState damaged = LabState::of(lab);
        QVERIFY(damaged != atBackup);

        ArgumentWatch arguments;
        const CliAnswer restored = cli.run(
            QStringList{u"restore"_s, saved.set(), u"--to"_s, lab.target(), u"--yes-overwrite"_s, u"127.0.0.1"_s} +
            key(lab));
        const QByteArray seen = arguments.seen();
        QVERIFY2(restored.exit == 0, restored.all().constData());
        QCOMPARE(LabState::of(lab).differsFrom(atBackup), QByteArray());
        QVERIFY(isHealthy(lab));
        verifyProof(restored);
        for (const QByteArray &secret : lab.secrets()) {
            QVERIFY2(!seen.contains(secret), "a secret was in an argument list");
            QVERIFY2(!restored.all().contains(secret), "a secret was printed");
        }

        verifyABackupNowHasNothingOfOurs(cli, lab);

        const QString run = restored.json.value("run"_L1).toString();
        undo(cli, lab, run);
        QCOMPARE(LabState::of(lab).differsFrom(damaged), QByteArray());
        undo(cli, lab, run); // and forth again
        QCOMPARE(LabState::of(lab).differsFrom(atBackup), QByteArray());

        const CliAnswer released = cli.run(
            QStringList{u"release"_s, run, u"--on"_s, lab.target(), u"--yes-overwrite"_s, u"127.0.0.1"_s} + key(lab));
        QVERIFY2(released.exit == 0, released.all().constData());
        QCOMPARE(leftOfRuns(lab), QByteArray());
        QCOMPARE(LabState::of(lab).differsFrom(atBackup), QByteArray());
        QVERIFY(isHealthy(lab));
    }

    void aCancelBeforeTheSwapLeavesEverythingAsItWas()
    {
        const CliLab lab(u"compose-2025.8"_s);
        CliRunner cli;
        cli.trust(lab);
        const CliAnswer saved = cli.backup(lab.target(), key(lab));
        QVERIFY2(saved.exit == 0, saved.all().constData());
        const LabState before = LabState::of(lab);
        auto restore = cli.start(
            QStringList{u"restore"_s, saved.set(), u"--to"_s, lab.target(), u"--yes-overwrite"_s, u"127.0.0.1"_s} +
            key(lab));
        // Cancelled as soon as something is being built.
        QVERIFY(QTest::qWaitFor([&] { return !leftOfRuns(lab).isEmpty(); }, 30'000));
        restore->terminate();
        const CliAnswer cancelled = CliRunner::finish(*restore);
        QVERIFY2(cancelled.exit == 130, cancelled.all().constData());
        QCOMPARE(leftOfRuns(lab), QByteArray());
        QCOMPARE(LabState::of(lab).differsFrom(before), QByteArray());
        QVERIFY(isHealthy(lab));
    }

    void aSetOfAnOlderTrainIsRefusedWithTheStepsBetween()
    {
        const CliLab from(u"compose-2025.8"_s);
        const CliLab to(u"compose-2026.2"_s);
        CliRunner cli;
        cli.trust(from);
        const CliAnswer saved = cli.backup(from.target(), key(from));
        QVERIFY2(saved.exit == 0, saved.all().constData());
        const LabState before = LabState::of(to);
        cli.trust(to);
        const CliAnswer refused = cli.run(
            QStringList{u"restore"_s, saved.set(), u"--to"_s, to.target(), u"--yes-overwrite"_s, u"127.0.0.1"_s} +
            key(to));
        QVERIFY2(refused.exit == 6, refused.all().constData());
        QVERIFY2(refused.all().contains("2025.10") && refused.all().contains("2025.12"), refused.all().constData());
        QCOMPARE(LabState::of(to).differsFrom(before), QByteArray());
        QCOMPARE(leftOfRuns(to), QByteArray());
    }

private:
    static QStringList key(const CliLab &lab) { return {u"--identity"_s, lab.fact(u"key"_s)}; }

    /// What is kept for undo lies inside a file system of its own; a set that had it could not be swapped in.
    static void verifyABackupNowHasNothingOfOurs(CliRunner &cli, const CliLab &lab)
    {
        QVERIFY(leftOfRuns(lab).contains("/.authentik-keeper-before-"));
        const CliAnswer saved = cli.backup(lab.target(), key(lab));
        QVERIFY2(saved.exit == 0, saved.all().constData());
        for (const QString &index : QDir(saved.set()).entryList({u"*.index.jsonl.zst"_s})) {
            const Ended listed = runProgram(u"zstd"_s, {u"-dc"_s, saved.set() + u'/' + index});
            QCOMPARE(listed.exit, 0);
            QVERIFY2(!listed.out.contains(".authentik-keeper-"), listed.out.constData());
        }
    }

    static void verifyProof(const CliAnswer &answer)
    {
        const QJsonArray health = answer.json.value("proof"_L1).toArray();
        QVERIFY2(health.size() == 8, answer.out.constData());
        for (const QJsonValue row : health)
            QVERIFY2(row.toObject().value("state"_L1) != "failed"_L1, answer.out.constData());
        const double ours = answer.json.value("downtime"_L1).toObject().value("ours"_L1).toDouble(-1);
        QVERIFY2(ours >= 0 && ours < 10, answer.out.constData()); // the figure itself is ./dev bench's
    }

    static void undo(CliRunner &cli, const CliLab &lab, const QString &run)
    {
        const CliAnswer undone = cli.run(
            QStringList{u"undo"_s, run, u"--on"_s, lab.target(), u"--yes-overwrite"_s, u"127.0.0.1"_s} + key(lab));
        QVERIFY2(undone.exit == 0, undone.all().constData());
        QVERIFY(isHealthy(lab));
    }
};

QTEST_GUILESS_MAIN(TestCliRestore)
#include "tst_clirestore.moc"
