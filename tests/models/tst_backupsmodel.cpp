// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/examplerestore.h"
#include "tests/fakes/fakebackend.h"
#include "ui/models/server/backupsmodel.h"

#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <ranges>

using namespace keeper;
using namespace Qt::StringLiterals;

/// What may be done with the chosen backup, and what is said of it.
class TestBackupsModel : public QObject
{
    Q_OBJECT

private:
    FakeBackend m_backend;
    QList<CatalogueSet> m_sets; ///< Complete, incomplete, unreadable.
    std::unique_ptr<BackupsModel> m_model;

    [[nodiscard]] QString path(int row) const { return m_model->catalogue().entries().at(row).set.path; }
    void give() { m_model->setSets(m_sets, exampleCatalogue().unfinished, {}); }

private slots:
    void init()
    {
        m_backend = {};
        scriptGoodRestore(m_backend);
        m_sets = exampleCatalogue().sets;
        std::ranges::reverse(m_sets);
        m_model = std::make_unique<BackupsModel>(m_backend);
        m_model->setServer(u"Head office"_s);
        give();
    }
    void cleanup()
    {
        m_model.reset();
        QVERIFY(QThreadPool::globalInstance()->waitForDone(5000));
    }

    void whatMayBeDoneDependsOnTheSet()
    {
        const auto may = [this](int row) {
            m_model->choose(path(row));
            return QList<bool>{m_model->mayRestore(), m_model->mayVerify(), m_model->mayLookInside(),
                               m_model->mayDelete()};
        };
        QCOMPARE(may(0), QList<bool>({false, false, false, true})); // unfinished
        QCOMPARE(may(1), QList<bool>({true, true, true, true}));
        QCOMPARE(may(2), QList<bool>({true, true, true, true}));   // incomplete
        QCOMPARE(may(3), QList<bool>({false, true, false, true})); // can't be read
        m_model->choose({});
        QVERIFY(!m_model->mayOpen() && !m_model->mayDelete());
    }

    void whatIsBeingWrittenIsNotDeleted()
    {
        UnfinishedSet running = exampleCatalogue().unfinished.first();
        running.running = true;
        m_model->setSets(m_sets, {running}, {});
        m_model->choose(running.path);
        QVERIFY(!m_model->mayDelete());
        QVERIFY(!m_model->deletion());
    }

    void theQuestionNamesServerDateAndFolder()
    {
        m_model->choose(path(1));
        const std::optional<Deletion> deletion = m_model->deletion();
        QVERIFY(deletion);
        QVERIFY(deletion->question.contains(u"Head office"_s));
        QVERIFY(
            deletion->question.contains(m_model->catalogue().index(1, CatalogueModel::MadeColumn).data().toString()));
        QVERIFY(deletion->warning.contains(path(1)));
        QVERIFY(deletion->warning.contains(u"only good backup"_s));
        m_model->choose(path(2));
        QVERIFY(!m_model->deletion()->warning.contains(u"only good backup"_s));
    }

    void aFilterNeverLeavesTheChoiceOnWhatIsNotShown()
    {
        m_model->choose(path(1));
        m_model->setFilter(u"incomplete"_s);
        QCOMPARE(m_model->chosen(), path(2));
        m_model->setFilter(u"no such thing"_s);
        QVERIFY(m_model->chosen().isEmpty() && !m_model->mayDelete());
        QVERIFY(!m_model->empty().isEmpty());
    }

    void theNextOneIsChosenWhenOneIsGone()
    {
        m_model->choose(path(1));
        const QString next = path(2);
        m_sets.removeFirst();
        give();
        QCOMPARE(m_model->chosen(), next);
        m_sets.clear();
        m_model->setSets({}, {}, {});
        QVERIFY(m_model->chosen().isEmpty());
    }

    void verifyingIsToldAndNoted()
    {
        m_model->choose(path(1));
        m_backend.checkedSet = exampleCheckedSet(SetCondition::Whole);
        QSignalSpy stale(m_model.get(), &BackupsModel::stale);
        m_model->verify();
        QVERIFY(m_model->isVerifying() && !m_model->mayDelete() && !m_model->activity().isEmpty());
        QTRY_VERIFY(!m_model->isBusy());
        QCOMPARE(m_backend.checkedPath, path(1));
        QCOMPARE(m_model->message()->state, StepState::Done);
        QVERIFY(m_model->catalogue().entry(path(1))->verified);
        QCOMPARE(stale.size(), 1);
    }

    void damageIsToldWithTheFilesAndTheSetIsGoodNoMore()
    {
        m_model->choose(path(1));
        m_backend.checkedSet = exampleCheckedSet(SetCondition::Damaged);
        m_model->verify();
        QTRY_VERIFY(!m_model->isBusy());
        QCOMPARE(m_model->message()->state, StepState::Failed);
        QVERIFY(m_model->message()->text.why.contains(u"database.dump"_s));
        QVERIFY(!m_model->message()->text.next.isEmpty());
        QCOMPARE(m_model->catalogue().entry(path(1))->state(), StepState::Failed);
    }

    void manyFindingsGoUnderDetails()
    {
        m_sets[1].manifest->missing.clear();
        CheckedSet checked = exampleCheckedSet(SetCondition::Incomplete);
        for (int i = 0; i < 500; ++i)
            checked.source->manifest.missing += u"media/public/%1.png"_s.arg(i);
        m_backend.checkedSet = checked;
        m_model->choose(path(2));
        m_model->verify();
        QTRY_VERIFY(!m_model->isBusy());
        QCOMPARE(m_model->message()->state, StepState::Skipped);
        QVERIFY(m_model->message()->text.why.count(u'\n') < 10);
        QVERIFY(m_model->message()->raw.contains(u"499.png"_s));
    }

    void aCancelledVerificationIsNoResult()
    {
        m_model->choose(path(1));
        m_backend.checkedSet.reset(); // never ends
        m_model->verify();
        m_model->cancel();
        QVERIFY(!m_model->isBusy() && !m_model->message());
        QVERIFY(QThreadPool::globalInstance()->waitForDone(5000));
        QCoreApplication::processEvents();
        QVERIFY(!m_model->message());
        QVERIFY(!m_model->catalogue().entry(path(1))->verified);
    }

    void removingIsDoneOnceAndTellsItsError()
    {
        QSignalSpy stale(m_model.get(), &BackupsModel::stale);
        m_model->remove(path(2));
        QTRY_COMPARE(stale.size(), 1);
        QCOMPARE(m_backend.removedPath, path(2));
        QVERIFY(!m_model->message());
        m_backend.refusesRemoval = Error{.code = ErrorCode::SetBusy};
        m_model->remove(path(1));
        QTRY_VERIFY(m_model->message());
        QCOMPARE(m_model->message()->error->code, ErrorCode::SetBusy);
        QVERIFY(!m_model->isBusy());
    }

    void aSetFromElsewhereIsWantedForARestore()
    {
        m_backend.sets = Catalogue{.sets = {m_sets.first()}};
        QSignalSpy wanted(m_model.get(), &BackupsModel::restoreWanted);
        m_model->receive(u"/media/usb/set"_s);
        QTRY_COMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().toString(), m_sets.first().path);
        QVERIFY(m_backend.checkedPath.isEmpty()); // the wizard verifies it, once
        QVERIFY(!m_model->message() && !m_model->isBusy());
    }

    void oneOfTheCatalogueIsChosenAndWantedToo()
    {
        const QTemporaryDir folder;
        const QString known = QFileInfo(folder.path()).canonicalFilePath();
        m_sets.last().path = known; // can't be read
        give();
        QSignalSpy wanted(m_model.get(), &BackupsModel::restoreWanted);
        m_model->receive(known);
        QCOMPARE(m_model->chosen(), known);
        QVERIFY(wanted.isEmpty());
        m_sets.last() = m_sets.first();
        m_sets.last().path = known;
        give();
        m_model->receive(known);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().toString(), known);
    }

    void anErrorKnowsTheFolderItIsAbout()
    {
        m_backend.sets = fail(ErrorCode::FileFailed);
        m_model->receive(u"/media/usb/set"_s);
        QTRY_VERIFY(m_model->message());
        QCOMPARE(m_model->message()->folder, u"/media/usb/set"_s); // not that of the row that is chosen
        m_backend.checkedSet = fail(ErrorCode::FileFailed);
        m_model->choose(path(1));
        m_model->verify();
        m_model->choose(path(2));
        QTRY_VERIFY(m_model->message());
        QCOMPARE(m_model->message()->folder, path(1));
    }

    void onlyAFolderWithAManifestIsReceived()
    {
        const QTemporaryDir folder;
        QVERIFY(!m_model->mayReceive(folder.path()));
        QVERIFY(!m_model->mayReceive({}));
        QFile manifest(folder.filePath(u"manifest.json"_s));
        QVERIFY(manifest.open(QIODevice::WriteOnly));
        QVERIFY(m_model->mayReceive(folder.path()));
    }

    void anEmptyCatalogueSaysWhatToDo()
    {
        BackupsModel fresh(m_backend);
        const QString reading = fresh.empty();
        fresh.setSets({}, {}, {});
        QVERIFY(!reading.isEmpty() && !fresh.empty().isEmpty() && fresh.empty() != reading);
        fresh.setError({.code = ErrorCode::DestinationMissing});
        QVERIFY(fresh.empty().isEmpty()); // there are no two messages
        QCOMPARE(fresh.error()->code, ErrorCode::DestinationMissing);
        fresh.setSets({}, {}, {});
        QVERIFY(!fresh.error());
        QVERIFY(m_model->empty().isEmpty());
    }

    void theNoteCountsWhatIsShown()
    {
        QVERIFY2(m_model->note().contains(u'3') && m_model->note().contains(u'1'), qPrintable(m_model->note()));
        m_model->setFilter(u"incomplete"_s);
        QVERIFY2(m_model->note().contains(u"1 of 4"_s), qPrintable(m_model->note()));
    }
};

QTEST_GUILESS_MAIN(TestBackupsModel)
#include "tst_backupsmodel.moc"
