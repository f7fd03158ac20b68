// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/enumname.h"
#include "core/restore/server/runstage.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace keeper;

namespace {

/// What follows what, once more, as docs/architecture.md has it: a row for each stage, a column for each event but
/// "needs-person", in the order of their values. "-": it stays.
constexpr std::array<std::array<const char *, 6>, 8> Table{{
    // locked, launched, not-launched, ended-as-wanted, ended-as-before, seen-healthy
    {"prepared", "-", "-", "-", "-", "-"},                    // begun
    {"-", "launched", "-", "-", "-", "-"},                    // prepared
    {"-", "-", "prepared", "swapped-in", "rolled-back", "-"}, // launched
    {"-", "launched", "-", "-", "-", "healthy"},              // swapped-in
    {"-", "-", "-", "-", "-", "-"},                           // healthy
    {"-", "-", "-", "-", "-", "rolled-back-healthy"},         // rolled-back
    {"-", "-", "-", "-", "-", "-"},                           // rolled-back-healthy
    {"-", "-", "-", "-", "-", "-"},                           // stuck
}};

} // namespace

/// The state machine of a run on a server.
class TestRunStage : public QObject
{
    Q_OBJECT

private slots:
    void everyEventInEveryStage_data()
    {
        QTest::addColumn<RunStage>("stage");
        QTest::addColumn<RunEvent>("event");
        QTest::addColumn<QString>("expected");
        for (const RunStage stage : magic_enum::enum_values<RunStage>()) {
            for (const RunEvent event : magic_enum::enum_values<RunEvent>()) {
                const QString from = nameOf(stage);
                QString to = u"stuck"_s;
                if (event != RunEvent::NeedsPerson)
                    to = QLatin1StringView(Table.at(std::size_t(stage)).at(std::size_t(event)));
                QTest::addRow("%s, %s", qPrintable(from), qPrintable(nameOf(event)))
                    << stage << event << (to == "-"_L1 ? from : to);
            }
        }
    }
    void everyEventInEveryStage()
    {
        QFETCH(RunStage, stage);
        QFETCH(RunEvent, event);
        QTEST(nameOf(after(stage, event)), "expected");
    }

    void everyStageHasAnEnd_data()
    {
        QTest::addColumn<RunStage>("stage");
        QTest::addColumn<QStringList>("expected"); // done, refused, failed, cancelled; done when resumed
        const auto row = [](RunStage stage, const QStringList &ends) {
            QTest::newRow(qPrintable(nameOf(stage))) << stage << ends;
        };
        row(RunStage::Begun, {u"done"_s, u"refused"_s, u"failed"_s, u"cancelled"_s, u"undone"_s});
        row(RunStage::Prepared, {u"done"_s, u"refused"_s, u"failed"_s, u"cancelled"_s, u"undone"_s});
        row(RunStage::Launched, {u"done"_s, u"refused"_s, u"needs-person"_s, u"needs-person"_s, u"undone"_s});
        row(RunStage::SwappedIn, {u"done"_s, u"refused"_s, u"needs-person"_s, u"needs-person"_s, u"done"_s});
        row(RunStage::Healthy, {u"done"_s, u"refused"_s, u"needs-person"_s, u"needs-person"_s, u"done"_s});
        row(RunStage::RolledBack, {u"done"_s, u"refused"_s, u"undone"_s, u"undone"_s, u"undone"_s});
        row(RunStage::RolledBackHealthy, {u"done"_s, u"refused"_s, u"undone"_s, u"undone"_s, u"undone"_s});
        row(RunStage::Stuck, QStringList(5, u"needs-person"_s));
    }
    void everyStageHasAnEnd()
    {
        QFETCH(RunStage, stage);
        QStringList ends;
        for (const RunState steps : {RunState::Done, RunState::Refused, RunState::Failed, RunState::Cancelled})
            ends += nameOf(endOf(stage, RunKind::Restore, steps));
        QTEST(ends << nameOf(endOf(stage, RunKind::Resume, RunState::Done)), "expected");
    }

    void theLiveStateMayBeAnotherOnceTheScriptWasStarted()
    {
        for (const RunStage stage : magic_enum::enum_values<RunStage>())
            QCOMPARE(mayHaveSwapped(stage), stage != RunStage::Begun && stage != RunStage::Prepared);
    }
};

QTEST_GUILESS_MAIN(TestRunStage)
#include "tst_runstage.moc"
