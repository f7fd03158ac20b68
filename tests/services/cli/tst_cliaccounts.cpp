// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/clirunner.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace keeper;

/// Every way to log in, every right and every log-in shell of the lab ends in a good backup.
class TestCliAccounts : public QObject
{
    Q_OBJECT

    const CliLab m_lab{u"compose-2025.8"_s};
    QStringList key() const { return {u"--identity"_s, m_lab.fact(u"key"_s)}; }

    void verifyGood(const CliAnswer &answer, const QStringList &components)
    {
        QVERIFY2(answer.exit == 0, answer.all().constData());
        for (const QString &component : components)
            QVERIFY2(answer.componentState(component) == "saved"_L1, qPrintable(component));
        for (const QByteArray &secret : m_lab.secrets())
            QVERIFY(!answer.all().contains(secret));
    }

private slots:
    void initTestCase() { QVERIFY2(m_lab.isUp(), "the lab is not up"); }

    void anAccountWithAKeyBacksUp_data()
    {
        QTest::addColumn<QString>("account");
        for (const char *name : {"keeper-nopasswd", "keeper-dash", "keeper-fish", "keeper-tcsh"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void anAccountWithAKeyBacksUp()
    {
        QFETCH(const QString, account);
        CliRunner cli;
        cli.trust(m_lab);
        const QStringList parts{u"database"_s, u"redis"_s, u"certs"_s, u"blueprints"_s, u"configuration"_s};
        verifyGood(cli.backup(m_lab.target(account), key() + QStringList{u"--only"_s, parts.join(u',')}), parts);
    }

    void aPasswordByAskpass()
    {
        CliRunner cli;
        cli.trust(m_lab);
        cli.answer(m_lab.password(u"keeper-password"_s).toUtf8());
        verifyGood(cli.backup(m_lab.target(u"keeper-password"_s), {u"--only"_s, u"database,certs"_s}),
                   {u"database"_s, u"certs"_s});
    }

    void aKeyAndAOneTimeCodeThatIsAskedOnce()
    {
        CliRunner cli;
        cli.trust(m_lab);
        cli.answer(m_lab.oneTimeCode());
        verifyGood(
            cli.backup(m_lab.target(u"keeper-totp"_s), key() + QStringList{u"--only"_s, u"database,redis,certs"_s}),
            {u"database"_s, u"redis"_s, u"certs"_s});
        QFile asked(cli.home() + u"/asked"_s);
        QVERIFY(asked.open(QIODevice::ReadOnly));
        QCOMPARE(asked.readAll().count('\n'), 1);
    }

    void sudoWithAPasswordThatIsAskedOnce()
    {
        CliRunner cli;
        cli.trust(m_lab);
        cli.answer(m_lab.password(u"keeper-sudo"_s).toUtf8());
        const QStringList parts{u"database"_s, u"redis"_s, u"media"_s, u"certs"_s, u"configuration"_s};
        verifyGood(cli.backup(m_lab.target(u"keeper-sudo"_s), key() + QStringList{u"--only"_s, parts.join(u',')}),
                   parts);
        QFile asked(cli.home() + u"/asked"_s);
        QVERIFY(asked.open(QIODevice::ReadOnly));
        QCOMPARE(asked.readAll(), "[sudo] password for keeper-sudo: \n");
    }

    void aNameOfTheSshConfigurationBehindAJumpHost()
    {
        CliRunner cli;
        cli.trust(m_lab, u"jumpPort"_s);
        const QByteArray jump = QByteArray::number(m_lab.port(u"jumpPort"_s));
        const QByteArray file = m_lab.fact(u"key"_s).toUtf8();
        cli.configure(
            "Host inside\n    HostName authentik-lab\n    User keeper\n    ProxyJump step\n    IdentityFile " + file +
            "\nHost step\n    HostName 127.0.0.1\n    User keeper\n    Port " + jump + "\n    IdentityFile " + file +
            "\n");
        const QStringList accepted{u"--accept-host-key"_s, m_lab.fact(u"hostKey"_s)};
        const CliAnswer answer =
            cli.backup(u"inside"_s, accepted + QStringList{u"--only"_s, u"database,redis,certs"_s});
        verifyGood(answer, {u"database"_s, u"redis"_s, u"certs"_s});
        QVERIFY2(answer.set().startsWith(cli.sets() + u"/inside/"_s), answer.out.constData());
    }

    void aServerThatForwardsNothing()
    {
        CliRunner cli;
        cli.trust(m_lab, u"noForwardPort"_s);
        verifyGood(cli.backup(m_lab.target(u"keeper"_s, u"noForwardPort"_s),
                              key() + QStringList{u"--only"_s, u"database,redis,certs"_s}),
                   {u"database"_s, u"redis"_s, u"certs"_s});
    }

    void aLogInScriptThatPrints()
    {
        const Restoring remove(m_lab, u"rm -f /home/keeper/.bashrc"_s);
        m_lab.shell(u"printf 'echo Welcome to the server; echo and to its terms\\n' > /home/keeper/.bashrc"_s);
        CliRunner cli;
        cli.trust(m_lab);
        const CliAnswer answer = cli.backup(m_lab.target(), key() + QStringList{u"--only"_s, u"database,certs"_s});
        verifyGood(answer, {u"database"_s, u"certs"_s});
        const QJsonArray warnings = answer.json.value("manifest"_L1).toObject().value("warnings"_L1).toArray();
        QVERIFY(std::ranges::any_of(warnings, [](const QJsonValue &warning) {
            return warning.toObject().value("code"_L1).toString() == "login-script-prints"_L1;
        }));
    }

    void anAccountWhoseProgramsSpeakGerman()
    {
        const QString prepare =
            u"localedef -i de_DE -f UTF-8 de_DE.UTF-8 2>/dev/null || :; "
            "printf 'export LANG=de_DE.UTF-8 LC_ALL=de_DE.UTF-8 LANGUAGE=de\\n' > /home/keeper-sudo/.bashrc"_s;
        const Restoring remove(m_lab, u"rm -f /home/keeper-sudo/.bashrc"_s);
        m_lab.shell(prepare);
        CliRunner cli;
        cli.trust(m_lab);
        cli.answer(m_lab.password(u"keeper-sudo"_s).toUtf8());
        verifyGood(cli.backup(m_lab.target(u"keeper-sudo"_s), key() + QStringList{u"--only"_s, u"database,certs"_s}),
                   {u"database"_s, u"certs"_s});
    }
};

QTEST_GUILESS_MAIN(TestCliAccounts)
#include "tst_cliaccounts.moc"
