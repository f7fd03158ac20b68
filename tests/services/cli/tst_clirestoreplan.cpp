// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/clirunner.h"

#include <QJsonArray>
#include <QTest>

#include <map>

using namespace Qt::StringLiterals;
using namespace keeper;

namespace {

/// A set of one lab, and a workstation that knows both. Nothing here changes a lab.
struct Taken
{
    CliLab lab;
    CliRunner cli;
    CliAnswer answer;

    explicit Taken(const QString &profile)
        : lab(profile)
    {
        for (const QString &known : {u"compose-2025.8"_s, u"compose-2026.2"_s})
            cli.trust(CliLab(known));
        answer = cli.backup(lab.target(), {u"--identity"_s, lab.fact(u"key"_s)});
    }

    CliAnswer restoreOn(const CliLab &other, const QStringList &more)
    {
        return cli.run(
            QStringList{u"restore"_s, answer.set(), u"--to"_s, other.target(), u"--identity"_s, other.fact(u"key"_s)} +
            more);
    }
};

QJsonObject check(const QJsonArray &checks, const QString &code)
{
    for (const QJsonValue one : checks) {
        if (one.toObject().value("code"_L1) == code)
            return one.toObject();
    }
    return {};
}

QStringList ids(const QJsonArray &steps)
{
    QStringList all;
    for (const QJsonValue step : steps) {
        all += step.toObject().value("id"_L1).toString();
        all += ids(step.toObject().value("members"_L1).toArray());
    }
    return all;
}

/// What a restore makes: databases, folders, containers and locks of ours.
QByteArray traces(const CliLab &lab)
{
    return lab.sql(u"SELECT datname FROM pg_database WHERE datname LIKE 'authentik\\_%' ORDER BY 1"_s) +
           lab.shell(u"find /opt/authentik -name '.authentik-keeper*' | sort; "
                     "docker ps -a --format '{{.Names}} {{.ID}}' | grep -v keeper-look | sort"_s);
}

} // namespace

class TestCliRestorePlan : public QObject
{
    Q_OBJECT

    std::map<QString, std::unique_ptr<Taken>> m_taken;
    Taken &taken(const QString &profile)
    {
        std::unique_ptr<Taken> &one = m_taken[profile];
        if (!one)
            one = std::make_unique<Taken>(profile);
        return *one;
    }

private slots:
    void thePlanSaysEverythingAndChangesNothing_data()
    {
        QTest::addColumn<QString>("profile");
        QTest::addColumn<QString>("uploads");
        QTest::newRow("2025.8") << u"compose-2025.8"_s << u"media"_s;
        QTest::newRow("2026.2") << u"compose-2026.2"_s << u"data"_s;
    }
    void thePlanSaysEverythingAndChangesNothing()
    {
        QFETCH(const QString, profile);
        QFETCH(const QString, uploads);
        Taken &t = taken(profile);
        QVERIFY2(t.answer.exit == 0, t.answer.all().constData());
        const QByteArray before = traces(t.lab);
        const CliAnswer answer = t.restoreOn(t.lab, {u"--plan"_s});
        QVERIFY2(answer.exit == 0, answer.all().constData());
        QCOMPARE(answer.json.value("result"_L1).toString(), u"complete"_s);
        const QJsonObject plan = answer.json.value("plan"_L1).toObject();
        for (const QJsonValue one : plan.value("checks"_L1).toArray())
            QVERIFY2(one.toObject().value("state"_L1) != u"blocking"_s, answer.out.constData());
        QCOMPARE(check(plan.value("checks"_L1).toArray(), u"same-server"_s).value("state"_L1).toString(), u"green"_s);
        const QStringList steps = ids(plan.value("steps"_L1).toArray());
        for (const QString &id : {u"prepare-run"_s, u"build-beside"_s, u"restore-database"_s, u"unpack-"_s + uploads,
                                  u"unpack-certs"_s, u"swap"_s, u"prove"_s, u"finish-run"_s})
            QVERIFY2(steps.contains(id), qPrintable(id));
        QCOMPARE(steps.contains(u"prepare-redis"_s), profile == "compose-2025.8"_L1);
        QVERIFY(plan.value("downtime"_L1).toObject().value("ours"_L1).toDouble() > 0);
        QCOMPARE(traces(t.lab), before);
        for (const QByteArray &secret : t.lab.secrets())
            QVERIFY(!answer.all().contains(secret));
    }

    void oneEntryNeedsNoStop()
    {
        Taken &t = taken(u"compose-2025.8"_s);
        const CliAnswer answer = t.restoreOn(t.lab, {u"--plan"_s, u"--path"_s, u"media/public"_s});
        QVERIFY2(answer.exit == 0, answer.all().constData());
        const QJsonObject plan = answer.json.value("plan"_L1).toObject();
        QVERIFY(!plan.value("stopsAuthentik"_L1).toBool(true));
        QVERIFY(!ids(plan.value("steps"_L1).toArray()).contains(u"restore-database"_s));
    }

    void skippedTrainsAreRefusedAndNamed()
    {
        Taken &t = taken(u"compose-2025.8"_s);
        const CliLab other(u"compose-2026.2"_s);
        const QByteArray before = traces(other);
        for (const QStringList &more : {QStringList{u"--plan"_s}, QStringList{u"--yes-overwrite"_s, u"127.0.0.1"_s}}) {
            const CliAnswer answer = t.restoreOn(other, more);
            QVERIFY2(answer.exit == 6, answer.all().constData());
            QCOMPARE(answer.errorCode(), u"preflight-blocked"_s);
            QCOMPARE(answer.json.value("result"_L1).toString(), u"refused"_s);
            const QString message = answer.json.value("error"_L1).toObject().value("message"_L1).toString();
            QVERIFY2(message.contains("2025.10"_L1) && message.contains("2025.12"_L1), qPrintable(message));
            const QJsonObject version = check(answer.json.value("checks"_L1).toArray(), u"authentik-version"_s);
            QCOMPARE(version.value("state"_L1).toString(), u"blocking"_s);
        }
        QCOMPARE(traces(other), before);
    }

    void nothingIsChangedUnlessTheHostIsNamed()
    {
        Taken &t = taken(u"compose-2025.8"_s);
        const QByteArray before = traces(t.lab);
        for (const QStringList &more : {QStringList{}, QStringList{u"--yes-overwrite"_s, u"localhost"_s},
                                        QStringList{u"--yes-overwrite"_s, t.lab.target()}}) {
            const CliAnswer answer = t.restoreOn(t.lab, more);
            QVERIFY2(answer.exit == 6, answer.all().constData());
            QCOMPARE(answer.errorCode(), u"confirmation-missing"_s);
        }
        QCOMPARE(traces(t.lab), before);
    }

    void aDamagedSetIsRefusedBeforeAnybodyIsAsked()
    {
        Taken &t = taken(u"compose-2025.8"_s);
        const QString copy = t.cli.home() + u"/damaged"_s;
        QCOMPARE(runProgram(u"cp"_s, {u"-r"_s, t.answer.set(), copy}).exit, 0);
        QFile dump(copy + u"/database.dump"_s);
        QVERIFY(dump.open(QIODevice::ReadWrite) && dump.seek(dump.size() / 2) && dump.write("x") == 1);
        dump.close();
        const CliAnswer answer = t.cli.run({u"restore"_s, copy, u"--to"_s, u"nowhere.invalid"_s});
        QVERIFY2(answer.exit == 6, answer.all().constData());
        QCOMPARE(answer.errorCode(), u"set-damaged"_s);
    }

    void anUnknownPartIsWrongUsage()
    {
        Taken &t = taken(u"compose-2025.8"_s);
        const CliAnswer answer = t.restoreOn(t.lab, {u"--plan"_s, u"--only"_s, u"data"_s});
        QVERIFY2(answer.exit == 2, answer.all().constData());
        QCOMPARE(answer.errorCode(), u"usage"_s);
    }

    void aServerWithoutRunsListsNone()
    {
        Taken &t = taken(u"compose-2025.8"_s);
        const CliAnswer runs = t.cli.run({u"runs"_s, u"--on"_s, t.lab.target(), u"--identity"_s, t.lab.fact(u"key"_s)});
        QVERIFY2(runs.exit == 0, runs.all().constData());
        QVERIFY(runs.json.value("runs"_L1).isArray());
        const CliAnswer undo = t.cli.run(
            {u"undo"_s, u"20200101t000000z-0000"_s, u"--on"_s, t.lab.target(), u"--identity"_s, t.lab.fact(u"key"_s)});
        QVERIFY2(undo.exit == 1, undo.all().constData());
        QCOMPARE(undo.errorCode(), u"run-not-found"_s);
    }
};

QTEST_GUILESS_MAIN(TestCliRestorePlan)
#include "tst_clirestoreplan.moc"
