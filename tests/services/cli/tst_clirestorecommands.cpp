// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/clirunner.h"
#include "tests/services/labstate.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace keeper;

namespace {

/// All commands of a plan's steps, members too, by step.
void collect(const QJsonArray &steps, QMap<QString, QStringList> &commands)
{
    for (const QJsonValue one : steps) {
        const QJsonObject step = one.toObject();
        for (const QJsonValue command : step.value("commands"_L1).toArray())
            commands[step.value("id"_L1).toString()] += command.toString();
        collect(step.value("members"_L1).toArray(), commands);
    }
}

/// With the names that the run got in place of the plan's words for them.
QString asRun(QString line, const QString &run)
{
    static const QRegularExpression runWord(u"\\bRUN\\b"_s);
    static const QRegularExpression inName(u"(?<=-|_)RUN(?=[-_'\"/ ]|$)"_s);
    return line.replace(inName, run).replace(runWord, run);
}

/// The log, without what is drawn anew in each run.
QByteArray undrawn(const QByteArray &log)
{
    static const QRegularExpression session(u"authentik-keeper-[0-9a-f]{16}"_s);
    return QString::fromUtf8(log).replace(session, u"authentik-keeper-SESSION"_s).toUtf8();
}

} // namespace

/// What a plan shows is what is run: for every kind of restore, each command of the plan stands in the log of the run,
/// and what swap.sh is told is, line by line, what lies in the run's folder.
class TestCliRestoreCommands : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_lab.isUp(), "the lab is not up");
        QCOMPARE(leftOfRuns(m_lab), QByteArray());
        m_cli.trust(m_lab);
        const CliAnswer saved = m_cli.backup(m_lab.target(), key());
        QVERIFY2(saved.exit == 0, saved.all().constData());
        m_set = saved.set();
    }

    void thePlansCommandsAreThoseOfTheRun_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("whole") << QStringList{};
        QTest::newRow("media alone") << QStringList{u"--only"_s, u"media"_s};
        QTest::newRow("one entry") << QStringList{u"--path"_s, u"media/public"_s};
        QTest::newRow("the worker left stopped") << QStringList{u"--keep-worker-stopped"_s};
        QTest::newRow("Redis kept") << QStringList{u"--redis"_s, u"keep"_s};
        QTest::newRow("Redis from the backup") << QStringList{u"--redis"_s, u"from-backup"_s};
        QTest::newRow("with the configuration") << QStringList{u"--configuration"_s};
    }
    void thePlansCommandsAreThoseOfTheRun()
    {
        QFETCH(const QStringList, options);
        const CliAnswer planned = m_cli.run(words() + options + QStringList{u"--plan"_s});
        QVERIFY2(planned.exit == 0, planned.all().constData());
        QMap<QString, QStringList> commands;
        collect(planned.json.value("plan"_L1).toObject().value("steps"_L1).toArray(), commands);
        QVERIFY(!commands.value(u"prepare-run"_s).isEmpty() && !commands.value(u"swap"_s).isEmpty());

        const CliAnswer restored =
            m_cli.run(words() + options + QStringList{u"--verbose"_s, u"--yes-overwrite"_s, u"127.0.0.1"_s});
        QVERIFY2(restored.exit == 0, restored.all().constData());
        const QString run = restored.json.value("run"_L1).toString();
        const QByteArray log = undrawn(restored.all());
        const QByteArray told = ofRun(run, u"parameters"_s) + ofRun(run, u"forth.sql"_s);
        for (const auto &[step, lines] : commands.asKeyValueRange()) {
            if (step == "prove"_L1)
                continue; // it asks until it is answered
            for (const QString &line : lines) {
                if (line.contains(u"PASSWORD '…'"_s))
                    continue; // of which a plan tells only that there is one
                const QByteArray wanted = asRun(line, run).toUtf8();
                const bool isTold = step == "swap"_L1 && isControl(wanted) ? isStoppedOrStarted(wanted, told)
                                                                           : told.split('\n').contains(wanted);
                QVERIFY2(log.contains(wanted) || isTold, wanted.constData());
            }
        }
        const CliAnswer undone = m_cli.run(later(u"undo"_s, run));
        QVERIFY2(undone.exit == 0, undone.all().constData());
        QVERIFY(isHealthy(m_lab));
        const CliAnswer released = m_cli.run(later(u"release"_s, run));
        QVERIFY2(released.exit == 0, released.all().constData());
        QCOMPARE(leftOfRuns(m_lab), QByteArray());
    }

private:
    [[nodiscard]] QStringList key() const { return {u"--identity"_s, m_lab.fact(u"key"_s)}; }
    [[nodiscard]] QStringList words() const
    {
        return QStringList{u"restore"_s, m_set, u"--to"_s, m_lab.target()} + key();
    }
    [[nodiscard]] QStringList later(const QString &verb, const QString &run) const
    {
        return QStringList{verb, run, u"--on"_s, m_lab.target(), u"--yes-overwrite"_s, u"127.0.0.1"_s} + key();
    }
    [[nodiscard]] QByteArray ofRun(const QString &run, const QString &file) const
    {
        return m_lab.shell(u"cat /opt/authentik/.authentik-keeper/%1/%2 2>/dev/null || :"_s.arg(run, file)) + '\n';
    }

    /// A line that swap.sh says by stop_one or start_one.
    static bool isControl(const QByteArray &line)
    {
        return line.startsWith("docker stop ") || line.startsWith("docker start ");
    }
    static bool isStoppedOrStarted(const QByteArray &line, const QByteArray &parameters)
    {
        const QByteArrayList all = line.split(' ');
        const QByteArray list = all.value(1) == "stop" ? "\nclients='" : "\nstarted_forth='";
        const QByteArray ids = parameters.sliced(std::max<qsizetype>(0, parameters.indexOf(list))).split('\'').value(1);
        return ids.split(' ').contains(all.last()) &&
               parameters.contains(all.value(1) + "_one() { 'docker' '" + all.value(1) + "' \"$1\"; }");
    }

    const CliLab m_lab{u"compose-2025.8"_s};
    CliRunner m_cli;
    QString m_set;
};

QTEST_GUILESS_MAIN(TestCliRestoreCommands)
#include "tst_clirestorecommands.moc"
