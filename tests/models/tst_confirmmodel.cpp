// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/examplerestore.h"
#include "tests/fakes/fakebackend.h"
#include "ui/models/restore/confirmmodel.h"

#include <QTest>
#include <QThreadPool>

using namespace keeper;
using namespace Qt::StringLiterals;

using Phase = ConfirmModel::Phase;

class TestConfirmModel : public QObject
{
    Q_OBJECT

private:
    FakeBackend m_backend;
    std::unique_ptr<ConfirmModel> m_model;

    void askReplace() { m_model->askReplace(u"auth.example.org"_s, exampleSource(), exampleTarget()); }
    void askAbout(RestoreAction action)
    {
        m_model->askAbout(m_backend.session(), action, u"auth.example.org"_s, exampleTarget().survey.deployment,
                          exampleRunFacts().run.run, exampleOutcome(RestoreEnd::Done).kept);
    }

private slots:
    void init()
    {
        m_backend = {};
        scriptGoodRestore(m_backend);
        m_model = std::make_unique<ConfirmModel>();
    }
    void cleanup()
    {
        m_model.reset();
        QVERIFY(QThreadPool::globalInstance()->waitForDone(5000));
    }

    void onlyTheExactNameConfirms_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("ready");
        QTest::newRow("nothing") << QString() << false;
        QTest::newRow("a part") << u"auth.example"_s << false;
        QTest::newRow("another host") << u"auth2.example.org"_s << false;
        QTest::newRow("more") << u"auth.example.org.uk"_s << false;
        QTest::newRow("exactly") << u"auth.example.org"_s << true;
        QTest::newRow("pasted with white space") << u"  auth.example.org\n"_s << true;
    }
    void onlyTheExactNameConfirms()
    {
        QFETCH(const QString, typed);
        QFETCH(const bool, ready);
        askReplace();
        m_model->setTyped(typed);
        QCOMPARE(m_model->isReady(), ready);
    }

    void theVerbNamesTheHost()
    {
        askReplace();
        QVERIFY(m_model->verb().contains("auth.example.org"_L1));
        QVERIFY(m_model->title().contains("auth.example.org"_L1));
    }

    void whereNothingIsReplacedItDoesNotSaySo()
    {
        askReplace();
        const QString replaces = m_model->title();
        m_model->askMake(u"new.example.org"_s, exampleSource());
        QVERIFY(m_model->title().contains("new.example.org"_L1) && m_model->verb().contains("new.example.org"_L1));
        QVERIFY(!m_model->title().startsWith(replaces.section(u' ', 0, 0)));
        QVERIFY(m_model->needsName() && !m_model->isReady());
        m_model->setTyped(u"new.example.org"_s);
        QVERIFY(m_model->isReady());
        askReplace();
        QCOMPARE(m_model->title(), replaces);
    }

    void aTypingErrorIsToldOnceItCanOnlyBeWrong()
    {
        askReplace();
        m_model->setTyped(u"auth.ex"_s);
        QVERIFY(m_model->problem().isEmpty());
        m_model->setTyped(u"auth.xe"_s);
        QVERIFY(!m_model->problem().isEmpty());
    }

    void askingAnewForgetsWhatWasTyped()
    {
        askReplace();
        m_model->setTyped(u"auth.example.org"_s);
        askReplace();
        QVERIFY(!m_model->isReady());
    }

    void anUndoShowsWhatWasWrittenSinceMostFirst()
    {
        askAbout(RestoreAction::Undo);
        QCOMPARE(m_model->phase(), Phase::Looking);
        QTRY_COMPARE(m_model->phase(), Phase::Asking);
        QCOMPARE(m_backend.lookedAtRun, exampleRunFacts().run.run);
        QCOMPARE(m_model->lines().size(), 5); // four tables that changed, and media
        QCOMPARE(m_model->lines().first().what, u"public.authentik_events_event"_s);
        QCOMPARE(m_model->lines().first().amount, u"1,318 more, 1,318 written"_s);
        QCOMPARE(m_model->lines().at(3).what, u"public.authentik_core_group"_s); // as many as before, but others
        QCOMPARE(m_model->lines().at(3).amount, u"3 written"_s);
        QVERIFY(m_model->lines().last().detail.contains("new.png"_L1));
        QVERIFY(!m_model->isReady());
        m_model->setTyped(u"auth.example.org"_s);
        QVERIFY(m_model->isReady());
        QCOMPARE(m_model->facts()->run.run, exampleRunFacts().run.run);
    }

    void anUndoIsNotConfirmedBeforeTheServerWasLookedAt()
    {
        m_backend.runFacts.reset();
        askAbout(RestoreAction::Undo);
        m_model->setTyped(u"auth.example.org"_s);
        QVERIFY(!m_model->isReady());
    }

    void aReleaseNamesWhatIsDeletedAndAsksForTheName()
    {
        askAbout(RestoreAction::Release);
        QVERIFY(m_model->needsName());
        QCOMPARE(m_model->lines().size(), 2);
        QVERIFY(m_model->lines().first().detail.startsWith("authentik_before_"_L1));
        QTRY_COMPARE(m_model->phase(), ConfirmModel::Phase::Asking);
        QVERIFY(!m_model->isReady()); // nothing else brings it back
        m_model->setTyped(u"auth.example.org"_s);
        QVERIFY(m_model->isReady());
    }

    void aRunThatIsGoneIsTold()
    {
        m_backend.runFacts = fail(ErrorCode::RunNotFound);
        askAbout(RestoreAction::Undo);
        QTRY_COMPARE(m_model->phase(), Phase::Failed);
        QVERIFY(m_model->error());
        m_model->setTyped(u"auth.example.org"_s);
        QVERIFY(!m_model->isReady());
    }

    void anAnswerThatComesTooLateIsDropped()
    {
        askAbout(RestoreAction::Undo);
        askReplace();
        QVERIFY(QThreadPool::globalInstance()->waitForDone(5000));
        QCoreApplication::processEvents();
        QCOMPARE(m_model->action(), RestoreAction::Restore);
        QVERIFY(m_model->lines().isEmpty() && !m_model->facts());
    }
};

QTEST_GUILESS_MAIN(TestConfirmModel)
#include "tst_confirmmodel.moc"
