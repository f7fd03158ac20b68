// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/examplerestore.h"
#include "tests/fakes/fakebackend.h"
#include "ui/models/server/checksetmodel.h"
#include "ui/models/server/setsmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

using namespace keeper;
using namespace Qt::StringLiterals;

using Phase = CheckSetModel::Phase;

/// Choosing a set, and what is in it.
class TestSetsModel : public QObject
{
    Q_OBJECT

private:
    FakeBackend m_backend;
    std::unique_ptr<SetsModel> m_sets;
    std::unique_ptr<CheckSetModel> m_check;

    void read(const QString &folder = u"/srv/backups"_s)
    {
        m_sets->setFolder(folder);
        QTRY_VERIFY(!m_sets->isReading());
    }
    void check(SetCondition condition)
    {
        m_backend.checkedSet = exampleCheckedSet(condition);
        read();
        m_check->start(*m_sets->chosenSet());
        QTRY_VERIFY(m_check->phase() != Phase::Checking);
    }

private slots:
    void init()
    {
        m_backend = {};
        scriptGoodRestore(m_backend);
        m_sets = std::make_unique<SetsModel>(m_backend);
        m_check = std::make_unique<CheckSetModel>(m_backend);
    }
    void cleanup()
    {
        m_check.reset();
        m_sets.reset();
        QVERIFY(QThreadPool::globalInstance()->waitForDone(5000));
    }

    void itIsASoundItemModel()
    {
        const QAbstractItemModelTester tester(m_sets.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        read();
        m_sets->reload();
        QTRY_COMPARE(m_sets->rowCount(), 3);
    }

    void theNewestSetStandsFirstAndIsChosen()
    {
        read();
        QCOMPARE(m_sets->chosen(), 0);
        QCOMPARE(m_sets->chosenSet()->manifest->startedAt, exampleManifest().startedAt);
        QVERIFY(!m_sets->index(0, SetsModel::VersionColumn).data().toString().isEmpty());
    }

    void anotherServersSetIsNotChosenForAnybody()
    {
        m_sets->setServer(u"admin@auth.example.org"_s);
        read();
        QCOMPARE(m_sets->chosen(), 0);
        m_sets->setServer(u"other.example.org"_s);
        m_sets->reload();
        QTRY_VERIFY(!m_sets->isReading());
        QCOMPARE(m_sets->chosen(), -1);
        m_sets->choose(0);
        QVERIFY(m_sets->chosenSet());
        m_backend.sets->value().sets.removeIf([](const CatalogueSet &set) {
            return !set.manifest || set.manifest->startedAt != exampleManifest().startedAt;
        });
        m_sets->reload();
        QTRY_VERIFY(!m_sets->isReading());
        QVERIFY(m_sets->chosenSet()); // the only one there: its folder was asked for
    }

    void anIncompleteSetSaysSoInAWordAndAnIcon()
    {
        read();
        QCOMPARE(m_sets->index(0, 0).data(SetsModel::SetStateRole).toInt(), static_cast<int>(StepState::Done));
        QVERIFY(m_sets->index(1, 0).data(SetsModel::SetStateRole).toInt() != static_cast<int>(StepState::Done));
        QVERIFY(m_sets->index(1, SetsModel::StateColumn).data() != m_sets->index(0, SetsModel::StateColumn).data());
    }

    void aSetThatCantBeReadIsShownButNotChosen()
    {
        read();
        m_sets->choose(2);
        QVERIFY(!m_sets->chosenSet());
        QVERIFY(m_sets->problem());
    }

    void aFolderThatIsASetIsChosenWhateverItsState()
    {
        for (const CatalogueSet &set : exampleCatalogue().sets) {
            m_backend.sets = Catalogue{.sets = {set}};
            read(set.path);
            QCOMPARE(m_sets->chosen(), 0);
            QCOMPARE(m_sets->folderAsSet().has_value(), set.manifest.has_value());
        }
        read(); // one set in a folder is a choice still
        QVERIFY(!m_sets->folderAsSet());
    }

    void anUnfinishedSetIsNamedNotOffered()
    {
        read();
        const QString all = m_sets->note();
        m_backend.sets->value().unfinished.clear();
        m_sets->reload();
        QTRY_VERIFY(!m_sets->isReading());
        QVERIFY(m_sets->note() != all);
        QCOMPARE(m_sets->rowCount(), 3);
    }

    void aFolderThatIsNotThereIsTold()
    {
        m_backend.sets = fail(ErrorCode::DestinationMissing);
        read();
        QVERIFY(m_sets->error());
        QVERIFY(m_sets->note().isEmpty()); // it is told once
        QVERIFY(!m_sets->chosenSet());
    }

    void anEmptyFolderSaysThereIsNothing()
    {
        m_backend.sets = Catalogue{};
        read();
        QVERIFY(!m_sets->note().isEmpty());
        QVERIFY(!m_sets->chosenSet());
    }

    void theHomeFolderMayBeShortened()
    {
        read(u"~/backups"_s);
        QVERIFY(m_backend.folder.endsWith("/backups"_L1) && !m_backend.folder.startsWith(u'~'));
    }

    void aWholeSetGoesOn()
    {
        check(SetCondition::Whole);
        QVERIFY(m_check->isReady());
        QCOMPARE(m_check->source()->set, exampleSource().set);
        QCOMPARE(m_check->parts().rowCount(), exampleManifest().components.size());
        QVERIFY(m_check->findings().isEmpty());
    }

    void anIncompleteSetGoesOnAndNamesWhatIsMissing()
    {
        check(SetCondition::Incomplete);
        QCOMPARE(m_check->phase(), Phase::Incomplete);
        QVERIFY(m_check->isReady());
        QVERIFY(!m_check->findings().filter(u"a.png"_s).isEmpty());
    }

    void aDamagedSetStopsHereAndNamesTheFile()
    {
        check(SetCondition::Damaged);
        QCOMPARE(m_check->phase(), Phase::Bad);
        QVERIFY(!m_check->isReady() && !m_check->source());
        QVERIFY(!m_check->findings().filter(u"database.dump"_s).isEmpty());
    }

    void aForeignFolderStopsHere()
    {
        m_backend.checkedSet = CheckedSet{.report = {.condition = SetCondition::Foreign}};
        read();
        m_check->start(*m_sets->chosenSet());
        QTRY_COMPARE(m_check->phase(), Phase::Bad);
    }

    void progressIsReadFromTheBoard()
    {
        m_backend.checkedSet.reset(); // never ends
        read();
        m_check->start(*m_sets->chosenSet());
        QCOMPARE(m_check->fraction(), -1.0);
        m_backend.board->report(VerifyStep, 25, 100, false);
        QCOMPARE(m_check->fraction(), 0.25);
        QSignalSpy progressed(m_check.get(), &CheckSetModel::progressed);
        QTRY_VERIFY(!progressed.isEmpty());
    }

    void stoppingEndsItAtOnceAndDropsTheAnswer()
    {
        m_backend.checkedSet.reset();
        read();
        m_check->start(*m_sets->chosenSet());
        m_check->stop();
        QCOMPARE(m_check->phase(), Phase::Idle);
        QVERIFY(QThreadPool::globalInstance()->waitForDone(5000));
        QCoreApplication::processEvents();
        QCOMPARE(m_check->phase(), Phase::Idle);
    }
};

QTEST_GUILESS_MAIN(TestSetsModel)
#include "tst_setsmodel.moc"
