// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/examplerestore.h"
#include "ui/models/server/serverrunsmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace keeper;
using namespace Qt::StringLiterals;

namespace {

const QDateTime Now = QDateTime::currentDateTimeUtc();

ServerRun named(const QString &run, ServerRunState state)
{
    ServerRun made = exampleServerRun(state);
    made.run = run;
    return made;
}

} // namespace

/// The runs on a server, and what may be done with each.
class TestServerRunsModel : public QObject
{
    Q_OBJECT

private slots:
    void everyStateHasItsActions_data()
    {
        using enum RestoreAction;
        QTest::addColumn<ServerRunState>("state");
        QTest::addColumn<QList<RestoreAction>>("actions");
        QTest::newRow("building") << ServerRunState::Building << QList{Resume};
        QTest::newRow("interrupted") << ServerRunState::Interrupted << QList{Resume};
        QTest::newRow("unproven") << ServerRunState::Unproven << QList{Resume, Undo};
        QTest::newRow("restored") << ServerRunState::Restored << QList{Undo, Release};
        QTest::newRow("undone") << ServerRunState::Undone << QList{Redo, Release};
    }
    void everyStateHasItsActions()
    {
        QFETCH(const ServerRunState, state);
        QFETCH(const QList<RestoreAction>, actions);
        ServerRunsModel model;
        model.setRuns({exampleServerRun(state)}, Now);
        QCOMPARE(model.actions(), actions);
        QVERIFY(!model.note().isEmpty());
        for (const RestoreAction action : actions)
            QVERIFY(wordsOf(action).verb.endsWith(u'…'));
    }

    void nothingIsDoneWithARunThatIsAtWorkOrCannotBeRead()
    {
        ServerRunsModel model;
        ServerRun active = exampleServerRun(ServerRunState::Interrupted);
        active.isActive = true;
        model.setRuns({active}, Now);
        QVERIFY(model.actions().isEmpty());
        ServerRun foreign;
        foreign.run = u"20261124t090000z-5c1d"_s;
        foreign.state = ServerRunState::Restored;
        model.setRuns({foreign}, Now);
        QVERIFY(model.actions().isEmpty()); // a release would delete what nobody knows
        QCOMPARE(model.index(0, ServerRunsModel::BegunColumn).data().toString(), foreign.run);
    }

    void whatMustBeMendedIsChosenFirst()
    {
        ServerRunsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRuns({named(u"c"_s, ServerRunState::Restored), named(u"b"_s, ServerRunState::Interrupted),
                       named(u"a"_s, ServerRunState::Undone)},
                      Now);
        QCOMPARE(model.chosen(), 1);
        model.choose(2);
        // Mended: the choice stays with the run that was chosen.
        model.setRuns({named(u"c"_s, ServerRunState::Restored), named(u"a"_s, ServerRunState::Undone)}, Now);
        QCOMPARE(model.chosenRun()->run, u"a"_s);
        model.setRuns({}, Now);
        QVERIFY(!model.chosenRun() && model.actions().isEmpty());
    }

    void beforeLookingAndWithoutRunsItSaysSo()
    {
        ServerRunsModel model;
        QVERIFY(!model.hasLooked());
        const QString before = model.note();
        QVERIFY(!before.isEmpty());
        QSignalSpy changed(&model, &ServerRunsModel::changed);
        model.setRuns({}, Now);
        QCOMPARE(changed.size(), 1);
        QVERIFY(model.hasLooked());
        QVERIFY(!model.note().isEmpty() && model.note() != before);
    }

    void whatIsKeptIsTheSideThatIsNotLive()
    {
        const QList<KeptPart> restored = keptParts(exampleServerRun(ServerRunState::Restored));
        QCOMPARE(restored.size(), 2);
        QVERIFY(restored.first().name.startsWith("authentik_before_"_L1));
        const QList<KeptPart> undone = keptParts(exampleServerRun(ServerRunState::Undone));
        QVERIFY(undone.first().name.startsWith("authentik_restore_"_L1));
        QVERIFY(undone.last().name != restored.last().name);
    }

    void textOfTheServerIsHarmless()
    {
        ServerRunsModel model;
        ServerRun run = exampleServerRun(ServerRunState::Restored);
        run.by = u"anna\n\u202eevil"_s;
        model.setRuns({run}, Now);
        const QString shown = model.index(0, ServerRunsModel::ByColumn).data().toString();
        QVERIFY(!shown.contains(u'\n') && !shown.contains(QChar(0x202e)));
        QVERIFY(model.index(0, 0).data(Qt::AccessibleTextRole).toString().contains(laterWord(run)));
    }
};

QTEST_GUILESS_MAIN(TestServerRunsModel)
#include "tst_serverrunsmodel.moc"
