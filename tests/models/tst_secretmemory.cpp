// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakebackend.h"
#include "tests/fakes/fakesecretstore.h"
#include "ui/models/connect/connectmodel.h"

#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

using namespace keeper;
using namespace Qt::StringLiterals;

namespace {

const QString Address = u"anna@auth.example.org"_s;

SecretQuestion question(SecretKind kind, const QString &host = u"auth.example.org"_s)
{
    return {.kind = kind, .user = u"anna"_s, .host = host, .keyFile = u"/home/anna/.ssh/id"_s};
}

const QString PasswordName = u"password anna@auth.example.org"_s;

} // namespace

/// What the keychain answers, and when it forgets.
class TestSecretMemory : public QObject
{
    Q_OBJECT

private:
    std::shared_ptr<FakeSecretStore> m_store;
    std::unique_ptr<SecretMemory> m_memory;

    /// Empty optional: a person is asked.
    std::optional<SecretString> look(const SecretQuestion &asked)
    {
        bool answered = false;
        std::optional<SecretString> found;
        m_memory->look(asked, [&](const std::optional<SecretString> &kept) {
            answered = true;
            found = kept;
        });
        [&] { QTRY_VERIFY(answered); }();
        return found;
    }
    [[nodiscard]] KeptSecrets kept() const { return m_store->kept.value(Address); }

private slots:
    void init()
    {
        m_store = std::make_shared<FakeSecretStore>();
        m_memory = std::make_unique<SecretMemory>(m_store);
        m_memory->begin(Address);
    }

    void withoutAKeychainEverythingIsAskedFor()
    {
        m_store->answers = false;
        QVERIFY(!look(question(SecretKind::Password)));
        QVERIFY(!m_memory->canKeep(question(SecretKind::Password)));
        m_memory = std::make_unique<SecretMemory>();
        m_memory->begin(Address);
        QVERIFY(!look(question(SecretKind::Password)));
        QVERIFY(!m_memory->canKeep(question(SecretKind::Password)));
        QVERIFY(!m_memory->reject(ErrorCode::LoginFailed));
        m_memory->accept();
    }

    void whatWasRightIsKeptAndOfferedNextTime()
    {
        QVERIFY(!look(question(SecretKind::Password)));
        QVERIFY(m_memory->canKeep(question(SecretKind::Password)));
        m_memory->keep(question(SecretKind::Password), SecretString("horse"_ba));
        QVERIFY(kept().isEmpty()); // nobody knows yet whether it is right
        m_memory->accept();
        QCOMPARE(kept().value(PasswordName).reveal(), "horse"_ba);
        m_memory->begin(Address);
        QCOMPARE(look(question(SecretKind::Password))->reveal(), "horse"_ba);
    }

    void whatWasWrongIsNotKept()
    {
        QVERIFY(!look(question(SecretKind::Password)));
        m_memory->keep(question(SecretKind::Password), SecretString("wrong"_ba));
        QVERIFY(!m_memory->reject(ErrorCode::LoginFailed)); // a person said it: nothing to try again
        m_memory->begin(Address);
        m_memory->accept();
        QVERIFY(kept().isEmpty());
    }

    void anotherHostKeyOrServerIsAnotherSecret()
    {
        m_store->kept[Address] = {{PasswordName, SecretString("horse"_ba)}};
        QVERIFY(!look(question(SecretKind::Password, u"jump.example.org"_s)));
        QVERIFY(!look(question(SecretKind::SudoPassword)));
        QVERIFY(!look(question(SecretKind::Passphrase)));
        m_memory->begin(u"staging"_s);
        QVERIFY(!look(question(SecretKind::Password)));
    }

    void oneTimeCodesAreNeverKept()
    {
        QVERIFY(!look(question(SecretKind::Challenge)));
        QCOMPARE(m_store->reads, 0);
        QVERIFY(!look(question(SecretKind::Password))); // now the keychain has answered
        QVERIFY(!m_memory->canKeep(question(SecretKind::Challenge)));
        m_memory->keep(question(SecretKind::Challenge), SecretString("123456"_ba));
        m_memory->accept();
        QVERIFY(kept().isEmpty());
    }

    void aWrongOneIsOfferedOnceAndForgotten()
    {
        m_store->kept[Address] = {{PasswordName, SecretString("old"_ba)}, {u"sudo anna@auth"_s, SecretString("s"_ba)}};
        QVERIFY(look(question(SecretKind::Password)));
        QVERIFY(!look(question(SecretKind::Password))); // asked for again
        QCOMPARE(kept().keys(), QStringList{u"sudo anna@auth"_s});
    }

    void aFailureForgetsWhatItIsAbout_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<SecretKind>("kind");
        QTest::addColumn<bool>("forgotten");
        QTest::newRow("log-in, password") << ErrorCode::LoginFailed << SecretKind::Password << true;
        QTest::newRow("log-in, passphrase") << ErrorCode::LoginFailed << SecretKind::Passphrase << true;
        QTest::newRow("log-in, sudo") << ErrorCode::LoginFailed << SecretKind::SudoPassword << false;
        QTest::newRow("key") << ErrorCode::KeyUnreadable << SecretKind::Passphrase << true;
        QTest::newRow("sudo") << ErrorCode::SudoPasswordWrong << SecretKind::SudoPassword << true;
        QTest::newRow("lost link") << ErrorCode::ConnectionLost << SecretKind::Password << false;
    }
    void aFailureForgetsWhatItIsAbout()
    {
        QFETCH(const ErrorCode, code);
        QFETCH(const SecretKind, kind);
        QFETCH(const bool, forgotten);
        QVERIFY(!look(question(kind)));
        m_memory->keep(question(kind), SecretString("horse"_ba));
        m_memory->accept();
        m_memory->begin(Address);
        QVERIFY(!m_memory->reject(code)); // not offered yet
        QVERIFY(look(question(kind)));
        QCOMPARE(m_memory->reject(code), forgotten);
        QCOMPARE(kept().isEmpty(), forgotten);
    }

    void givenInTheMiddleOfARunItIsKeptToo()
    {
        m_memory->accept();
        QVERIFY(!look(question(SecretKind::SudoPassword)));
        m_memory->keep(question(SecretKind::SudoPassword), SecretString("horse"_ba));
        QCOMPARE(kept().size(), 1);
    }

    void thatNothingCouldBeKeptIsTold()
    {
        QSignalSpy failed(m_memory.get(), &SecretMemory::keepingFailed);
        m_store->writes = false;
        QVERIFY(!look(question(SecretKind::Password)));
        m_memory->keep(question(SecretKind::Password), SecretString("horse"_ba));
        m_memory->accept();
        QTRY_COMPARE(failed.size(), 1);
        m_store->writes = true; // the person unlocked it
        m_memory->keepAgain();
        QCOMPARE(kept().value(PasswordName).reveal(), "horse"_ba);
        QVERIFY(!look(question(SecretKind::SudoPassword)));
        m_memory->begin(u"another"_s);
        m_memory->keepAgain(); // that of the connection before is not known any more
        QVERIFY(!m_store->kept.contains(u"another"_s));
    }

    void aKeptSecretAnswersWithoutAPerson()
    {
        m_store->kept[Address] = {{PasswordName, SecretString("horse"_ba)}};
        FakeBackend backend;
        scriptGoodServer(backend);
        backend.asksSecret = question(SecretKind::Password);
        const auto broker = std::make_shared<QuestionBroker>(m_store);
        QSignalSpy asked(broker.get(), &QuestionBroker::secretAsked);
        ConnectModel model(backend, broker);
        model.setAddress(Address);
        model.start();
        QTRY_COMPARE(model.phase(), ConnectPhase::Done);
        QCOMPARE(asked.size(), 0);
        QCOMPARE((**backend.secretAnswer)->reveal(), "horse"_ba);
        QVERIFY(QThreadPool::globalInstance()->waitForDone(5000));
    }

    void aWrongKeptSecretIsForgottenAndAPersonAsked()
    {
        m_store->kept[Address] = {{PasswordName, SecretString("old"_ba)}};
        FakeBackend backend;
        backend.asksSecret = question(SecretKind::Password);
        backend.identityOf = fail(ErrorCode::LoginFailed);
        const auto broker = std::make_shared<QuestionBroker>(m_store);
        QSignalSpy asked(broker.get(), &QuestionBroker::secretAsked);
        ConnectModel model(backend, broker);
        model.setAddress(Address);
        model.start();
        QTRY_COMPARE(asked.size(), 1); // tried again by itself
        QVERIFY(kept().isEmpty());
        broker->answerSecret(SecretString("also wrong"_ba));
        QTRY_COMPARE(model.phase(), ConnectPhase::Failed); // but only once
        QVERIFY(QThreadPool::globalInstance()->waitForDone(5000));
    }
};

QTEST_GUILESS_MAIN(TestSecretMemory)
#include "tst_secretmemory.moc"
