// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/clirunner.h"
#include "tests/services/labstate.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace keeper;

/// `restore --configuration`: the Compose and .env files too, with the password that they name; and a host that has no
/// authentik at all.
class TestCliRestoreConfiguration : public QObject
{
    Q_OBJECT

private slots:
    void thePasswordOfTheBackupComesBackAndGoesAgain()
    {
        const CliLab lab(u"compose-2026.2"_s);
        QVERIFY2(lab.isUp(), "the lab is not up");
        CliRunner cli;
        cli.trust(lab);
        lab.shell(u"docker exec authentik-worker-1 ak lab-write 0"_s);
        const LabState atBackup = LabState::of(lab);
        const QByteArray filesAtBackup = configurationState(lab);
        const QByteArray verifierAtBackup = verifier(lab);
        const CliAnswer saved = cli.backup(lab.target(), key(lab));
        QVERIFY2(saved.exit == 0, saved.all().constData());

        const QByteArray password = "another-Password'of $today";
        changePassword(lab, password);
        damage(lab);
        const LabState damaged = LabState::of(lab);
        const QByteArray filesDamaged = configurationState(lab);
        const QByteArray verifierDamaged = verifier(lab);
        QVERIFY(filesDamaged != filesAtBackup && verifierDamaged != verifierAtBackup);

        const QStringList restore = QStringList{u"restore"_s,         saved.set(),    u"--to"_s,           lab.target(),
                                                u"--yes-overwrite"_s, u"127.0.0.1"_s, u"--configuration"_s} +
                                    key(lab);
        ArgumentWatch arguments;
        const CliAnswer restored = cli.run(restore);
        const QByteArray seen = arguments.seen();
        QVERIFY2(restored.exit == 0, restored.all().constData());
        QVERIFY(isHealthy(lab)); // it logs in by what its .env says
        QCOMPARE(LabState::of(lab).differsFrom(atBackup), QByteArray());
        QCOMPARE(configurationState(lab), filesAtBackup);
        QVERIFY(verifier(lab) != verifierDamaged);
        for (const QByteArray &secret : lab.secrets() + QList<QByteArray>{password}) {
            QVERIFY2(!seen.contains(secret), "a secret was in an argument list");
            QVERIFY2(!restored.all().contains(secret), "a secret was printed");
        }

        const QString run = restored.json.value("run"_L1).toString();
        const QStringList undo =
            QStringList{u"undo"_s, run, u"--on"_s, lab.target(), u"--yes-overwrite"_s, u"127.0.0.1"_s} + key(lab);
        const CliAnswer undone = cli.run(undo);
        QVERIFY2(undone.exit == 0, undone.all().constData());
        QVERIFY(isHealthy(lab));
        QCOMPARE(LabState::of(lab).differsFrom(damaged), QByteArray());
        QCOMPARE(configurationState(lab), filesDamaged);
        QCOMPARE(verifier(lab), verifierDamaged);

        const CliAnswer again = cli.run(undo); // for the tests that follow, too
        QVERIFY2(again.exit == 0, again.all().constData());
        QCOMPARE(configurationState(lab), filesAtBackup);
        const CliAnswer released = cli.run(
            QStringList{u"release"_s, run, u"--on"_s, lab.target(), u"--yes-overwrite"_s, u"127.0.0.1"_s} + key(lab));
        QVERIFY2(released.exit == 0, released.all().constData());
        QCOMPARE(leftOfRuns(lab), QByteArray());
        QVERIFY(isHealthy(lab));
        QCOMPARE(LabState::of(lab).differsFrom(atBackup), QByteArray());
    }

    void aHostWithoutAuthentikGetsOne()
    {
        const CliLab from(u"compose-2026.2"_s);
        const CliLab to(u"empty"_s);
        QVERIFY2(from.isUp() && to.isUp(), "the labs are not up");
        CliRunner cli;
        cli.trust(from);
        from.shell(u"docker exec authentik-worker-1 ak lab-write 0"_s);
        const LabState atBackup = LabState::of(from);
        const CliAnswer saved = cli.backup(from.target(), key(from));
        QVERIFY2(saved.exit == 0, saved.all().constData());
        cli.trust(to);
        const Restoring empty(to, cleanUp());

        const CliAnswer without = cli.run(restoreWords(saved, to));
        QCOMPARE(without.errorCode(), u"authentik-not-found"_s);

        const CliAnswer planned = cli.run(restoreWords(saved, to) << u"--configuration"_s << u"--plan"_s);
        QVERIFY2(planned.exit == 0, planned.all().constData());
        QVERIFY(!planned.json.value("plan"_L1).toObject().value("steps"_L1).isNull());
        QCOMPARE(to.shell(u"docker ps -aq; docker volume ls -q; ls -A /opt/authentik"_s), QByteArray());

        const CliAnswer restored = cli.run(restoreWords(saved, to) << u"--configuration"_s);
        QVERIFY2(restored.exit == 0, restored.all().constData());
        QVERIFY(isHealthy(to));
        QCOMPARE(LabState::of(to).directories(), atBackup.directories());
        // The new cluster has no role of the old one but authentik's: rights of others are left out, and named.
        const QString data = u"docker exec authentik-postgresql-1 pg_dump -U authentik --restrict-key=x --no-owner "
                             "--no-privileges --exclude-table-data=authentik_tasks_workerstatus authentik"_s;
        QCOMPARE(to.shell(data), from.shell(data));
        QVERIFY2(restored.all().contains("monitoring"), restored.all().constData());
        QCOMPARE(to.shell(u"cat /opt/authentik/.env"_s), from.shell(u"cat /opt/authentik/.env"_s));
        QCOMPARE(to.shell(u"stat -c '%U %a' /opt/authentik/.env"_s), "keeper 600"_ba);
    }

    void aKillWhileAHostIsMadeIsTakenAwayByResume_data()
    {
        QTest::addColumn<QByteArray>("note");
        QTest::newRow("files") << "Write the Compose and .env files"_ba;
        QTest::newRow("containers") << "Create the containers"_ba;
        QTest::newRow("database") << "Start the database alone"_ba;
    }
    /// What was begun is never taken for an authentik that is there, nor written over; taken away, it goes anew.
    void aKillWhileAHostIsMadeIsTakenAwayByResume()
    {
        QFETCH(const QByteArray, note);
        const CliLab from(u"compose-2026.2"_s);
        const CliLab to(u"empty"_s);
        CliRunner cli;
        cli.trust(from);
        const CliAnswer saved = cli.backup(from.target(), key(from));
        QVERIFY2(saved.exit == 0, saved.all().constData());
        cli.trust(to);
        const Restoring empty(to, cleanUp());
        const QStringList restore = restoreWords(saved, to) << u"--configuration"_s;

        auto program = cli.start(restore);
        QByteArray said;
        QVERIFY(QTest::qWaitFor(
            [&] {
                program->waitForReadyRead(5);
                said += program->readAllStandardError();
                return said.contains(note) || program->state() == QProcess::NotRunning;
            },
            60'000));
        QVERIFY2(said.contains(note), said.constData());
        program->kill();
        program->waitForFinished();

        const CliAnswer next = cli.run(restore);
        if (next.exit != 0) { // the first kill may come before anything is there
            QVERIFY2(next.exit == 6 || next.errorCode() == "database-unreachable"_L1, next.all().constData());
            const QStringList on = QStringList{u"--on"_s, to.target()} + key(to);
            const CliAnswer listed = cli.run(QStringList{u"runs"_s} + on);
            const QJsonArray runs = listed.json.value("runs"_L1).toArray();
            QVERIFY2(runs.size() == 1, listed.all().constData());
            const QString run = runs.first().toObject().value("run"_L1).toString();
            const CliAnswer resumed = cli.run(QStringList{u"resume"_s, run} + on);
            QVERIFY2(resumed.exit == 7, resumed.all().constData());
            QCOMPARE(to.shell(u"docker ps -aq --filter label=com.docker.compose.project; docker volume ls -q; "
                              "docker ps -q --filter name=authentik-keeper-%1; ls -A /opt/authentik"_s.arg(run)),
                     QByteArray());
            const CliAnswer again = cli.run(restore);
            QVERIFY2(again.exit == 0, again.all().constData());
        }
        QVERIFY(isHealthy(to));
        QCOMPARE(LabState::of(to).directories(), LabState::of(from).directories());
    }

    void whatIsInTheWayOfANewHostIsNamedAndLeftAlone()
    {
        const CliLab from(u"compose-2026.2"_s);
        const CliLab to(u"empty"_s);
        CliRunner cli;
        cli.trust(from);
        const CliAnswer saved = cli.backup(from.target(), key(from));
        QVERIFY2(saved.exit == 0, saved.all().constData());
        cli.trust(to);
        const Restoring empty(to, cleanUp());
        to.shell(u"echo mine >/opt/authentik/.env"_s);
        const CliAnswer refused = cli.run(restoreWords(saved, to) << u"--configuration"_s);
        QVERIFY2(refused.exit == 6, refused.all().constData());
        QVERIFY2(refused.all().contains("/opt/authentik/.env"), refused.all().constData());
        QCOMPARE(to.shell(u"cat /opt/authentik/.env; ls -A /opt/authentik"_s), "mine\n.env"_ba);
    }

private:
    static QStringList key(const CliLab &lab) { return {u"--identity"_s, lab.fact(u"key"_s)}; }

    static QStringList restoreWords(const CliAnswer &saved, const CliLab &to)
    {
        return QStringList{u"restore"_s, saved.set(), u"--to"_s, to.target(), u"--yes-overwrite"_s, u"127.0.0.1"_s} +
               key(to);
    }

    static QString cleanUp()
    {
        return u"docker ps -aq | xargs -r docker rm -f; docker volume ls -q | xargs -r docker volume rm; "
               "docker network prune -f; find /opt/authentik -mindepth 1 -delete"_s;
    }

    static QByteArray verifier(const CliLab &lab)
    {
        return lab.sql(u"SELECT rolpassword FROM pg_authid WHERE rolname = 'authentik'"_s);
    }
};

QTEST_GUILESS_MAIN(TestCliRestoreConfiguration)
#include "tst_clirestoreconfiguration.moc"
