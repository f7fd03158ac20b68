// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/server/workfolder.h"
#include "tests/services/scratchlab.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace keeper;

namespace {

const QString First = u"20261124t210000z-0001"_s;
const QString Second = u"20261124t220000z-0002"_s;

LockHolder holder(const QString &run)
{
    return {.run = run, .user = u"anna"_s, .host = u"laptop"_s, .time = QDateTime::currentDateTimeUtc()};
}

} // namespace

/// The lock of a server: two runs at once, or one on the open swap of another, would end in a mix.
class TestWorkFolder : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_lab = ScratchLab::open(u"compose-2025.8"_s);
        QVERIFY(m_lab);
    }

    void init()
    {
        m_lab->empty();
        m_folder.emplace(*m_lab->server, *m_lab->helper, m_lab->folder.toUtf8());
        QVERIFY(m_folder->lock(holder(First), {}, {}));
    }

    void theSecondOneIsToldWhoHoldsIt()
    {
        const auto second = m_folder->lock(holder(Second), {}, {});
        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::ServerBusy);
        QCOMPARE(second.error().facts.value(u"run"_s), First);
        QCOMPARE(second.error().facts.value(u"user"_s), u"anna"_s);
    }

    void itsOwnRunTakesItAgainAndNobodyElseUnlocksIt()
    {
        QVERIFY(m_folder->lock(holder(First), {}, {}));
        QVERIFY(m_folder->unlock(Second, {}));
        QVERIFY(!m_folder->lock(holder(Second), {}, {}));
        QVERIFY(m_folder->unlock(First, {}));
        QVERIFY(m_folder->lock(holder(Second), {}, {}));
    }

    void theLastOneLeavesNothingBehind()
    {
        QVERIFY(m_folder->unlock(First, {}));
        QCOMPARE(m_lab->shell(u"ls -A .authentik-keeper"_s).trimmed(), First.toUtf8()); // kept for undo
        QVERIFY(m_folder->lock(holder(First), {}, {}));
        QVERIFY(m_folder->remove(First, {}));
        QVERIFY(m_folder->unlock(First, {}));
        QCOMPARE(m_lab->shell(u"ls -A"_s).trimmed(), QByteArray());
    }

    void oneWhoseLeaseEndedIsTakenOverAndMayNotSwapAnyMore()
    {
        QVERIFY(m_folder->lock(holder(Second), holder(First), {}));
        QCOMPARE(m_folder->renew(holder(First), {}).error().code, ErrorCode::ServerBusy);
        QVERIFY(m_folder->renew(holder(Second), {}));
    }

    void anotherThanTheOneThatWasSeenIsNotTakenOver()
    {
        QVERIFY(m_folder->lock(holder(Second), holder(First), {}));
        const auto late = m_folder->lock(holder(u"20261124t230000z-0003"_s), holder(First), {});
        QVERIFY(!late);
        QCOMPARE(late.error().facts.value(u"run"_s), Second);
    }

    void anOpenSwapIsNeverTakenOver_data()
    {
        QTest::addColumn<QByteArray>("state");
        QTest::addColumn<bool>("taken");
        QTest::newRow("open") << QByteArray("1.00 begin forth\n2.00 stopped\n") << false;
        QTest::newRow("stuck") << QByteArray("1.00 begin forth\n2.00 putting-back\n3.00 stuck\n") << false;
        QTest::newRow("finished") << QByteArray("1.00 begin forth\n2.00 finished forth\n") << true;
        QTest::newRow("ready") << QByteArray("1.00 begin forth\n2.00 finished forth\n3.00 ready\n") << true;
        QTest::newRow("proven") << QByteArray("1.00 begin forth\n2.00 finished forth\n3.00 proven\n") << true;
    }
    void anOpenSwapIsNeverTakenOver()
    {
        QFETCH(const QByteArray, state);
        QVERIFY(m_folder->write(First, "state", state, {}));
        QTEST(m_folder->lock(holder(Second), holder(First), {}).has_value(), "taken");
    }

    void oneThatIsBeingTakenIsNotTakenOver()
    {
        m_lab->shell(u": >.authentik-keeper/lock/holder.json"_s);
        QVERIFY(!m_folder->lock(holder(Second), LockHolder{}, {}));
        m_lab->shell(u"touch -d '10 minutes ago' .authentik-keeper/lock"_s);
        QVERIFY(m_folder->lock(holder(Second), LockHolder{}, {}));
    }

private:
    std::unique_ptr<ScratchLab> m_lab;
    std::optional<WorkFolder> m_folder;
};

QTEST_GUILESS_MAIN(TestWorkFolder)
#include "tst_workfolder.moc"
