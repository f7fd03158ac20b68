// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/redactor.h"
#include "ui/models/inside/hiddensecrets.h"

#include <QElapsedTimer>
#include <QTest>

using namespace keeper;
using namespace Qt::StringLiterals;

/// What of a configuration is shown before anybody asks for secrets.
class TestHiddenSecrets : public QObject
{
    Q_OBJECT

private slots:
    void valuesOfSecretKeysAreHidden_data()
    {
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
        row("env", u"PG_PASS=hunter2-secret"_s);
        row("env, quoted", u"AUTHENTIK_SECRET_KEY=\"hunter2-secret\""_s);
        row("env, lower case", u"email_token = hunter2-secret"_s);
        row("exported", u"export API_TOKEN=hunter2-secret"_s);
        row("in a comment", u"#OLD_PASSWORD=hunter2-secret"_s);
        row("many lines", u"TLS_KEY=\"first\nhunter2-secret\nlast\"\nPORT=1"_s);
        row("yaml", u"      AUTHENTIK_POSTGRESQL__PASSWORD: hunter2-secret"_s);
        row("yaml, item", u"      - AUTHENTIK_SECRET_KEY=hunter2-secret"_s);
        row("yaml, quoted key", u"  \"password\": 'hunter2-secret'"_s);
        row("yaml, next line", u"  password:\n    hunter2-secret\n  port: 1"_s);
        row("yaml, folded on", u"  password: one\n    hunter2-secret\n  port: 1"_s);
        row("yaml, text", u"  secret_key: |\n    key: hunter2-secret\n\n    more: hunter2-secret\n  port: 1"_s);
        row("yaml, list", u"  tokens:\n  - hunter2-secret\n  - hunter2-secret\n  port: 1"_s);
        row("yaml, one line", u"  db: { password: hunter2-secret, port: 1 }"_s);
        row("a reference's default", u"  password: ${PG_PASS:-hunter2-secret}"_s);
        row("json", u"{\"token\":\"hunter2-secret\"}"_s);
        row("option", u"command: redis-server --requirepass hunter2-secret --port 1"_s);
        row("option, list", u"command: [\"redis-server\", \"--requirepass\", \"hunter2-secret\"]"_s);
        row("option, assigned", u"command: server --password=hunter2-secret"_s);
        row("url", u"DATABASE=postgres://authentik:hunter2-secret@db:5432/authentik"_s);
        row("url without a name", u"BROKER=redis://:hunter2-secret@redis"_s);
        row("private key", u"  cert: x\n  other: |\n    -----BEGIN EC PRIVATE KEY-----\n    hunter2-secret\n"
                           u"    -----END EC PRIVATE KEY-----\n"_s);
        row("dsn", u"SENTRY_DSN=https://hunter2-secret@sentry"_s);
    }

    void valuesOfSecretKeysAreHidden()
    {
        QFETCH(QString, text);
        const QString shown = hideSecrets(text);
        QVERIFY2(!shown.contains("hunter2"_L1), qPrintable(shown));
        QVERIFY(shown.contains(HiddenSecret));
        QCOMPARE(shown.count(u'\n'), text.count(u'\n'));
        if (text.contains("\n"_L1) && text.endsWith("port: 1"_L1))
            QVERIFY2(shown.endsWith("port: 1"_L1), qPrintable(shown));
    }

    void whatIsNoSecretIsShown_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << u"AUTHENTIK_PORT_HTTP=9000\n\nCOMPOSE_PROJECT_NAME=authentik\n"_s;
        QTest::newRow("reference") << u"  AUTHENTIK_POSTGRESQL__PASSWORD: ${PG_PASS}"_s;
        QTest::newRow("required reference") << u"  POSTGRES_PASSWORD: ${PG_PASS:?database password required}"_s;
        QTest::newRow("yaml") << u"services:\n  server:\n    image: ${IMAGE:-ghcr.io/goauthentik/server}:${TAG:-1}\n"
                                 u"    volumes:\n      - ./media:/media\n      - ./certs:/certs\n"_s;
        QTest::newRow("section") << u"secrets:\n  db:\n    file: ./db.txt\n"_s;
        QTest::newRow("url") << u"URL=https://auth.example.org:9443/path"_s;
    }

    void whatIsNoSecretIsShown()
    {
        QFETCH(QString, text);
        QCOMPARE(hideSecrets(text), text);
    }

    void theLengthOfASecretIsNotTold() { QCOMPARE(hideSecrets(u"PASS=a"_s), hideSecrets(u"PASS=a-much-longer-one"_s)); }

    void aSecretIsHiddenUnderAnotherNameToo()
    {
        const QStringList secrets = secretsIn({u"PG_PASS='hunter2-secret' # mine\nSHORT_PASS=ab\nPORT=9000"_s});
        QCOMPARE(secrets, QStringList{u"hunter2-secret"_s});
        const QString shown = hideSecrets(u"healthcheck: redis-cli -a hunter2-secret ping"_s, secrets);
        QVERIFY2(!shown.contains("hunter2"_L1) && shown.endsWith(" ping"_L1), qPrintable(shown));
    }

    void whatTheRedactorKnowsIsHidden()
    {
        Redactor::add("seen-at-login");
        QVERIFY(!hideSecrets(u"note: seen-at-login"_s).contains("seen-at"_L1));
    }

    void aHostileLineCostsNoTime()
    {
        QElapsedTimer timer;
        timer.start();
        for (const QString &piece : {u"pass"_s, u"x"_s, u"a://b:"_s, u"--key "_s, u" "_s, u"-"_s})
            QVERIFY(!hideSecrets(piece.repeated((256 << 10) / piece.size())).isEmpty());
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_GUILESS_MAIN(TestHiddenSecrets)
#include "tst_hiddensecrets.moc"
