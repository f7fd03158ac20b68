// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/examplerestore.h"
#include "tests/fakes/fakebackend.h"
#include "ui/models/connect/connectmodel.h"

#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

using namespace keeper;
using namespace Qt::StringLiterals;

namespace {

StepState stateOf(const ConnectModel &model, ConnectStage stage)
{
    return model.stages().at(static_cast<qsizetype>(stage)).state;
}

Error error(ErrorCode code)
{
    return {.code = code};
}

} // namespace

class TestConnectModel : public QObject
{
    Q_OBJECT

private:
    FakeBackend m_backend;
    std::shared_ptr<QuestionBroker> m_questions;
    std::unique_ptr<ConnectModel> m_model;

private slots:
    void init()
    {
        m_backend = {};
        scriptGoodServer(m_backend);
        m_questions = std::make_shared<QuestionBroker>();
        m_model = std::make_unique<ConnectModel>(m_backend, m_questions);
        m_model->setAddress(u"admin@auth.example.org:2222"_s);
    }
    void cleanup()
    {
        m_questions->close();
        m_model.reset();
        QVERIFY(QThreadPool::globalInstance()->waitForDone(5000));
    }

    void aGoodServerIsConnectedStageByStage()
    {
        QSignalSpy connected(m_model.get(), &ConnectModel::connected);
        m_model->start();
        QTRY_COMPARE(connected.size(), 1); // it may be there before anybody waits
        QCOMPARE(m_model->phase(), ConnectPhase::Done);
        QCOMPARE(m_model->survey(), std::optional(exampleSurvey()));
        for (const StageLine &line : m_model->stages())
            QCOMPARE(line.state, StepState::Done);
        QCOMPARE(m_backend.request->target.port, 2222);
        QCOMPARE(m_backend.request->target.user, u"admin"_s);
    }

    void anAddressThatIsNoneIsToldBeforeTrying()
    {
        m_model->setAddress(u"-oProxyCommand=x"_s);
        QVERIFY(!m_model->addressProblem().isEmpty());
        QVERIFY(!m_model->isReady());
        m_model->start();
        QVERIFY(!m_backend.request);
    }

    void nothingTypedIsNoProblemAndNotReady()
    {
        m_model->setAddress({});
        QVERIFY(m_model->addressProblem().isEmpty());
        QVERIFY(!m_model->isReady());
    }

    void aFailureMarksTheStageItBelongsTo_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<ConnectStage>("stage");
        QTest::newRow("no such host") << ErrorCode::HostNotFound << ConnectStage::Reach;
        QTest::newRow("changed key") << ErrorCode::HostKeyChanged << ConnectStage::HostKey;
        QTest::newRow("wrong key") << ErrorCode::LoginFailed << ConnectStage::LogIn;
    }
    void aFailureMarksTheStageItBelongsTo()
    {
        QFETCH(const ErrorCode, code);
        QFETCH(const ConnectStage, stage);
        m_backend.identityOf = std::unexpected(error(code));
        m_model->start();
        QTRY_COMPARE(m_model->phase(), ConnectPhase::Failed);
        QCOMPARE(m_model->error()->code, code);
        for (const StageLine &line : m_model->stages()) {
            if (line.stage < stage)
                QCOMPARE(line.state, StepState::Done);
            else
                QCOMPARE(line.state, line.stage == stage ? StepState::Failed : StepState::Waiting);
        }
    }

    void rightsAndAuthentikFailApart()
    {
        m_backend.deployment = std::unexpected(error(ErrorCode::EngineRefused));
        m_model->start();
        QTRY_COMPARE(m_model->phase(), ConnectPhase::Failed);
        QCOMPARE(stateOf(*m_model, ConnectStage::Rights), StepState::Failed);

        m_backend.deployment = std::unexpected(error(ErrorCode::AuthentikNotFound));
        m_model->start();
        QTRY_COMPARE(stateOf(*m_model, ConnectStage::Authentik), StepState::Failed);
        QCOMPARE(stateOf(*m_model, ConnectStage::Rights), StepState::Done);
    }

    void anUnknownKeyIsAskedAndTheAnswerIsHandedOn_data()
    {
        QTest::addColumn<bool>("trusted");
        QTest::newRow("trusted") << true;
        QTest::newRow("refused") << false;
    }
    void anUnknownKeyIsAskedAndTheAnswerIsHandedOn()
    {
        QFETCH(const bool, trusted);
        m_backend.asksHostKey = HostKeyQuestion{.host = u"auth"_s, .key = exampleIdentity().hostKey};
        m_model->start();
        QTRY_COMPARE(m_model->phase(), ConnectPhase::HostKey);
        QCOMPARE(m_model->hostKeyQuestion()->key, exampleIdentity().hostKey);
        m_model->answerHostKey(trusted);
        QTRY_COMPARE(m_model->phase(), trusted ? ConnectPhase::Done : ConnectPhase::Failed);
        QCOMPARE(m_backend.hostKeyAnswer, std::optional<Result<bool>>(trusted));
    }

    void severalProjectsAreAskedAndTheChosenOneIsUsed()
    {
        m_backend.deployment = fail(ErrorCode::SeveralDeployments, {}, {{u"projects"_s, u"authentik\nstaging"_s}});
        m_model->start();
        QTRY_COMPARE(m_model->phase(), ConnectPhase::Project);
        QCOMPARE(m_model->projects(), QStringList({u"authentik"_s, u"staging"_s}));
        m_model->chooseProject(u"staging"_s);
        QTRY_COMPARE(m_model->phase(), ConnectPhase::Done);
        QCOMPARE(m_backend.project, u"staging"_s);
    }

    void aProjectIsForgottenWithItsHost()
    {
        m_model->setProject(u"staging"_s);
        m_model->setAddress(u" admin@auth.example.org:2222 "_s); // the same
        QCOMPARE(m_model->project(), u"staging"_s);
        m_model->setAddress(u"new.example.org"_s);
        QCOMPARE(m_model->project(), QString());
    }

    void cancelAnswersAtOnceWhileTheServerIsSilent()
    {
        m_backend.identityOf.reset();
        m_model->start();
        QCOMPARE(m_model->phase(), ConnectPhase::Working);
        m_model->cancel();
        QCOMPARE(m_model->phase(), ConnectPhase::Editing);
        QVERIFY(m_backend.disconnects > 0);
    }

    void aLateAnswerOfACancelledAttemptIsDropped()
    {
        m_model->start();
        m_model->cancel();
        QSignalSpy connected(m_model.get(), &ConnectModel::connected);
        QVERIFY(!connected.wait(50));
        QCOMPARE(m_model->phase(), ConnectPhase::Editing);
    }

    void cancelTakesBackAQuestion()
    {
        m_backend.asksHostKey = HostKeyQuestion{.host = u"auth"_s, .key = exampleIdentity().hostKey};
        m_model->start();
        QTRY_COMPARE(m_model->phase(), ConnectPhase::HostKey);
        m_model->cancel();
        QVERIFY(QThreadPool::globalInstance()->waitForDone(5000));
        QVERIFY(m_backend.hostKeyAnswer && !*m_backend.hostKeyAnswer);
        QVERIFY(m_backend.hostKeyAnswer->error().isCancelled());
    }

    void aClosedBrokerAnswersNobody()
    {
        m_questions->close();
        const auto secret = m_questions->secret({}, {});
        QVERIFY(!secret && secret.error().isCancelled());
    }

    void aHostWithoutAuthentikIsLookedAtForASet()
    {
        scriptEmptyHost(m_backend);
        m_model->setRestoreSource(exampleSource());
        m_model->start();
        QTRY_COMPARE(m_model->phase(), ConnectPhase::Done);
        QVERIFY(!m_model->survey() && !m_model->restoreFacts());
        QCOMPARE(m_model->emptyHost()->host, exampleNewHost());
        QCOMPARE(m_model->emptyHost()->on.target, u"auth.example.org"_s);
        QCOMPARE(m_model->emptyHost()->on.port, 2222);
        QCOMPARE(m_model->emptyHost()->on.hostKey, exampleIdentity().hostKey);
        for (const StageLine &line : m_model->stages()) {
            QCOMPARE(line.state, StepState::Done);
            QVERIFY(line.stage != ConnectStage::Parts); // there are none
        }
    }

    void whatIsFoundNextIsNoEmptyHostAnyMore()
    {
        scriptEmptyHost(m_backend);
        m_model->setRestoreSource(exampleSource());
        m_model->start();
        QTRY_VERIFY(m_model->emptyHost());
        m_model->cancel();
        scriptGoodRestore(m_backend);
        m_model->start();
        QTRY_COMPARE(m_model->phase(), ConnectPhase::Done);
        QVERIFY(!m_model->emptyHost() && m_model->restoreFacts());
    }

    void anEmptyHostThatCannotBeLookedAtFails()
    {
        scriptEmptyHost(m_backend);
        m_backend.newHost = std::unexpected(error(ErrorCode::ConnectionLost));
        m_model->setRestoreSource(exampleSource());
        m_model->start();
        QTRY_COMPARE(m_model->phase(), ConnectPhase::Failed);
        QCOMPARE(m_model->stages().last().state, StepState::Failed);
        QVERIFY(!m_model->mayRestoreOnto());
    }

    void withoutASetAHostWithoutAuthentikFailsAndMayGetOne()
    {
        scriptEmptyHost(m_backend);
        m_model->start();
        QTRY_COMPARE(m_model->phase(), ConnectPhase::Failed);
        QCOMPARE(m_model->error()->code, ErrorCode::AuthentikNotFound);
        QVERIFY(m_model->mayRestoreOnto());
        m_model->cancel();
        QVERIFY(!m_model->mayRestoreOnto());
    }

    void namesOfTheSshConfigurationAreOffered()
    {
        m_backend.hosts = {u"auth"_s, u"lab"_s};
        ConnectModel model(m_backend, m_questions);
        QTRY_COMPARE(model.knownNames(), m_backend.hosts);
    }
};

QTEST_GUILESS_MAIN(TestConnectModel)
#include "tst_connectmodel.moc"
