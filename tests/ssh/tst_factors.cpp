// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/labserver.h"
#include "tests/ssh/sshdfixture.h"

#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace keeper;
using namespace keeper::test;

namespace {

const auto profile = u"compose-2025.8"_s;

ErrorCode codeOf(const auto &result)
{
    return result ? ErrorCode::Internal : result.error().code;
}

/// A one-time code that the lab has not taken yet.
QByteArray oneTimeCode()
{
    QProcess lab;
    lab.start(QStringLiteral(KEEPER_LAB), {u"totp"_s, u"--profile"_s, profile});
    // The lab takes each code once: the next one may be half a minute away.
    return lab.waitForFinished(90000) ? lab.readAllStandardOutput().trimmed() : QByteArray();
}

} // namespace

/// Passwords and one-time codes, which need accounts and PAM: the lab's.
class TestFactors : public QObject
{
    Q_OBJECT

private slots:
    void aPasswordIsAskedForOnce();
    void aWrongPasswordIsNotTriedAgain();
    void needsSomebodyToAskForThePassword();
    void decliningIsACancel();
    void aKeyAndAOneTimeCode();
    void aWrongCodeIsNotTriedAgain();
};

void TestFactors::aPasswordIsAskedForOnce()
{
    const auto questions = std::make_shared<ScriptedQuestions>();
    questions->secrets = {labPassword(profile, u"keeper-password"_s)};
    const auto server = connectToLabAs(u"keeper-password"_s, profile, questions);
    QVERIFY2(server, server ? "" : qPrintable(server.error().detail));
    QVERIFY((*server)->connection().identity().neededPerson);
    QCOMPARE(questions->askedSecrets.size(), 1);
    QCOMPARE(questions->askedSecrets.first().kind, SecretKind::Password);
    QCOMPARE(questions->askedSecrets.first().user, u"keeper-password"_s);
}

void TestFactors::aWrongPasswordIsNotTriedAgain()
{
    const auto questions = std::make_shared<ScriptedQuestions>();
    questions->secrets = {"not the password", "nor this"};
    QCOMPARE(codeOf(connectToLabAs(u"keeper-password"_s, profile, questions)), ErrorCode::LoginFailed);
    QCOMPARE(questions->askedSecrets.size(), 1);
}

void TestFactors::needsSomebodyToAskForThePassword()
{
    const auto nobody = std::make_shared<ScriptedQuestions>();
    QCOMPARE(codeOf(connectToLabAs(u"keeper-password"_s, profile, nobody)), ErrorCode::SecretNeeded);
}

void TestFactors::decliningIsACancel()
{
    const auto questions = std::make_shared<ScriptedQuestions>();
    questions->secrets = {std::nullopt};
    QCOMPARE(codeOf(connectToLabAs(u"keeper-password"_s, profile, questions)), ErrorCode::Cancelled);
}

void TestFactors::aKeyAndAOneTimeCode()
{
    const auto questions = std::make_shared<ScriptedQuestions>();
    questions->secrets = {oneTimeCode()};
    const auto server = connectToLabAs(u"keeper-totp"_s, profile, questions);
    QVERIFY2(server, server ? "" : qPrintable(server.error().detail));
    const ServerIdentity &identity = (*server)->connection().identity();
    QCOMPARE(identity.loginMethods, (QStringList{u"publickey"_s, u"keyboard-interactive"_s}));
    QVERIFY(identity.neededPerson);
    QCOMPARE(questions->askedSecrets.size(), 1);
    QCOMPARE(questions->askedSecrets.first().kind, SecretKind::Challenge);
    QVERIFY(!questions->askedSecrets.first().prompt.isEmpty());
}

void TestFactors::aWrongCodeIsNotTriedAgain()
{
    const auto questions = std::make_shared<ScriptedQuestions>();
    questions->secrets = {"000000", "111111"};
    QCOMPARE(codeOf(connectToLabAs(u"keeper-totp"_s, profile, questions)), ErrorCode::LoginFailed);
    QCOMPARE(questions->askedSecrets.size(), 1);
}

QTEST_GUILESS_MAIN(TestFactors)
#include "tst_factors.moc"
