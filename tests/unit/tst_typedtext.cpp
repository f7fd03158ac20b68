// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/terminal/typedtext.h"

#include <QTest>

using namespace keeper;
using namespace keeper::cli;
using namespace Qt::StringLiterals;

/// What the command line adds to a message that the window shows too.
class TestTypedText : public QObject
{
    Q_OBJECT

private slots:
    void whatToTypeIsTold_data()
    {
        using Facts = QMap<QString, QString>;
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<Facts>("facts");
        QTest::addColumn<QString>("typed");
        const auto row = [](const char *name, ErrorCode code, const Facts &facts, const QString &typed) {
            QTest::newRow(name) << code << facts << typed;
        };
        const Facts run{{u"run"_s, u"r1"_s}};
        row("unfinished", ErrorCode::SwapUnfinished, run, u"authentik-keeper-cli resume r1 --on TARGET"_s);
        row("lost in a run", ErrorCode::ConnectionLost, run, u"authentik-keeper-cli resume r1 --on TARGET"_s);
        row("no such run", ErrorCode::RunNotFound, run, u"authentik-keeper-cli runs --on TARGET"_s);
        row("busy", ErrorCode::ServerBusy, {}, u"authentik-keeper-cli runs --on TARGET"_s);
        row("several", ErrorCode::SeveralDeployments, {}, u"--project NAME"_s);
        row("database elsewhere", ErrorCode::EngineUnsupported, {{u"unsupported"_s, u"database"_s}},
            u"--skip database"_s);
        row("redis", ErrorCode::RedisUnreachable, {}, u"--skip redis"_s);
        row("unconfirmed", ErrorCode::ConfirmationMissing, {{u"host"_s, u"auth"_s}}, u"--yes-overwrite auth"_s);
    }

    void whatToTypeIsTold()
    {
        using Facts = QMap<QString, QString>;
        QFETCH(ErrorCode, code);
        QFETCH(Facts, facts);
        QFETCH(QString, typed);
        const Error error{.code = code, .facts = facts};
        const ErrorText text = typedText(error);
        QVERIFY2(text.next.contains(typed), qPrintable(text.next));
        QVERIFY(text.next.startsWith(errorText(error).next));
        QCOMPARE(text.what, errorText(error).what);
    }

    void whatToTypeForACheckIsTold_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("typed");
        QTest::newRow("redis kept") << u"redis"_s << u"not-on-mount"_s << u"--redis keep"_s;
        QTest::newRow("redis without a dump") << u"redis"_s << u"no-rdb"_s << u"--redis empty, --redis keep"_s;
        QTest::newRow("redis too new") << u"redis"_s << u"rdb-newer"_s << u"--redis empty"_s;
        QTest::newRow("no mount") << u"directory-mounts"_s << u"missing"_s << u"--skip media"_s;
        QTest::newRow("other files") << u"configuration"_s << u"files"_s << u"--configuration"_s;
        QTest::newRow("database elsewhere") << u"database-container"_s << QString() << u"--skip database"_s;
    }

    void whatToTypeForACheckIsTold()
    {
        QFETCH(QString, code);
        QFETCH(QString, reason);
        QFETCH(QString, typed);
        Check check{.code = *named<CheckCode>(code),
                    .component = u"media"_s,
                    .state = CheckState::Blocking,
                    .facts = {{u"reason"_s, reason}, {u"host"_s, u"db"_s}}};
        QVERIFY2(typedText(check).next.contains(typed), qPrintable(typedText(check).next));
        QVERIFY(!checkText(check).next.contains("--"_L1)); // the window has no options
        check.state = CheckState::Green;
        QCOMPARE(typedText(check).next, checkText(check).next);
    }

    void elseTheWordsAreTheWindows()
    {
        for (const ErrorCode code : {ErrorCode::ConnectionLost, ErrorCode::EngineUnsupported, ErrorCode::LoginFailed}) {
            const Error error{.code = code};
            QCOMPARE(typedText(error), errorText(error));
        }
    }
};

QTEST_GUILESS_MAIN(TestTypedText)
#include "tst_typedtext.moc"
