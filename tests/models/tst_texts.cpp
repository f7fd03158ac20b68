// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/errorcodes.h"
#include "ui/words/amounttext.h"
#include "ui/words/componenttext.h"
#include "ui/words/displaytext.h"
#include "ui/words/errortext.h"
#include "ui/words/findingtext.h"
#include "ui/words/steptext.h"
#include "ui/words/warningtext.h"

#include <QLocale>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QTranslator>

using namespace keeper;
using namespace Qt::StringLiterals;

class TestTexts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void everyCodeHasWordsOfItsOwn()
    {
        QSet<QString> seen;
        for (const ErrorCode code : allCodes()) {
            const ErrorText text = errorText({.code = code});
            QVERIFY2(!text.what.isEmpty() && !text.why.isEmpty() && !text.next.isEmpty(), qPrintable(nameOf(code)));
            QVERIFY2(!seen.contains(text.what), qPrintable(nameOf(code)));
            seen += text.what;
        }
    }

    void noPlaceIsLeftOpenWithoutFacts()
    {
        static const QRegularExpression open(u"%\\d"_s);
        for (const ErrorCode code : allCodes()) {
            const ErrorText text = errorText({.code = code});
            QVERIFY2(!(text.what + text.why + text.next).contains(open), qPrintable(nameOf(code)));
        }
    }

    void whatPostgresSaysIsToldInWords_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("detail");
        QTest::addColumn<QString>("word");
        QTest::newRow("by its code") << ErrorCode::DatabaseFailed << u"53300"_s << QString() << u"no free connection"_s;
        QTest::newRow("by psql's words")
            << ErrorCode::DatabaseLoginFailed << QString()
            << u"psql: error: connection to server on socket failed: FATAL:  sorry, too many clients already"_s
            << u"no free connection"_s;
        QTest::newRow("for others than superusers")
            << ErrorCode::DatabaseFailed << QString()
            << u"FATAL:  remaining connection slots are reserved for roles with the SUPERUSER attribute"_s
            << u"no free connection"_s;
        QTest::newRow("locked") << ErrorCode::DatabaseFailed << QString()
                                << u"pg_dump: error: ERROR:  canceling statement due to lock timeout"_s << u"locked"_s;
        QTest::newRow("read-only") << ErrorCode::DatabaseFailed << u"25006"_s << QString() << u"no changes"_s;
        QTest::newRow("dropped") << ErrorCode::DatabaseLoginFailed << QString()
                                 << u"connection to server failed: FATAL:  database \"authentik\" does not exist"_s
                                 << u"not there"_s;
        QTest::newRow("anything else") << ErrorCode::DatabaseLoginFailed << u"28P01"_s
                                       << u"FATAL:  password authentication failed"_s << u"password"_s;
    }

    void whatPostgresSaysIsToldInWords()
    {
        QFETCH(const ErrorCode, code);
        QFETCH(const QString, state);
        QFETCH(const QString, detail);
        QFETCH(const QString, word);
        const ErrorText text = errorText({.code = code, .detail = detail, .facts = {{u"sqlstate"_s, state}}});
        QVERIFY2(text.what.contains(word), qPrintable(text.what));
    }

    void aRightThatRedisWithholdsIsNoStop()
    {
        for (const QString &said : {u"NOPERM User app has no permissions to run the 'info' command"_s,
                                    u"ERR unknown command 'SYNC', with args beginning with: "_s}) {
            const ErrorText text = errorText({.code = ErrorCode::RedisFailed, .detail = said});
            QVERIFY2(text.why.contains(u"right"_s) && !text.why.contains(u"stopped"_s), qPrintable(text.why));
        }
    }

    void aChangedKeyShowsBothFingerprintsAndTheLine()
    {
        const ErrorText text = errorText({.code = ErrorCode::HostKeyChanged,
                                          .facts = {{u"host"_s, u"auth"_s},
                                                    {u"old"_s, u"SHA256:old"_s},
                                                    {u"new"_s, u"SHA256:new"_s},
                                                    {u"file"_s, u"/k/known_hosts"_s},
                                                    {u"line"_s, u"17"_s}}});
        QVERIFY(text.why.contains("SHA256:old"_L1));
        QVERIFY(text.why.contains("SHA256:new"_L1));
        QVERIFY(text.next.contains("/k/known_hosts"_L1));
        QVERIFY(text.next.contains("17"_L1));
    }

    void aHostileNameCannotAddLinesOrPlaces()
    {
        const ErrorText text = errorText({.code = ErrorCode::LoginFailed,
                                          .facts = {{u"host"_s, u"%2\nAll is well\u202e"_s}, {u"user"_s, u"root"_s}}});
        QVERIFY(!text.what.contains(u'\n'));
        QVERIFY(!text.what.contains(QChar(0x202e)));
        QVERIFY(text.what.contains("%2"_L1)); // the name as it is, not filled in again
    }

    void longNamesAreShortenedInTheMiddle()
    {
        const QString text = harmless(u"begin"_s + QString(500, u'x') + u"end"_s, 50);
        QVERIFY(text.size() <= 50);
        QVERIFY(text.startsWith("begin"_L1));
        QVERIFY(text.endsWith("end"_L1));
    }

    void warningsNamePartAndFile()
    {
        const QString text =
            warningText({.code = WarningCode::FileChanged, .component = u"media"_s, .detail = u"a\nb.png"_s});
        QVERIFY(text.contains(componentTitle(u"media"_s)));
        QVERIFY(text.contains("b.png"_L1));
        QVERIFY(!text.contains(u'\n'));
    }

    void everyWarningAndFindingHasWordsOfItsOwn()
    {
        QSet<QString> seen;
        for (const WarningCode code : magic_enum::enum_values<WarningCode>())
            seen += warningText({.code = code, .detail = u"x"_s});
        QCOMPARE(seen.size(), static_cast<qsizetype>(magic_enum::enum_count<WarningCode>()));
        for (const FindingCode code : magic_enum::enum_values<FindingCode>())
            QVERIFY2(!findingText({.code = code}).contains(u'-'), qPrintable(nameOf(code)));
    }

    void aSetOfANewerProgramSaysWhy()
    {
        const ErrorText text = errorText(
            {.code = ErrorCode::SetNewer, .facts = {{u"formatVersion"_s, u"1"_s}, {u"component"_s, u"cluster"_s}}});
        QVERIFY(text.why.contains("cluster"_L1));
    }

    void anUnknownWarningStillSaysWhatItKnows()
    {
        const QString text = warningText({.code = Named<WarningCode>(u"odd-thing"_s), .detail = u"here"_s});
        QVERIFY(text.contains("odd thing"_L1));
        QVERIFY(text.contains("here"_L1));
    }

    void aComponentsStepHasItsName()
    {
        QCOMPARE(stepTitle(u"save-media"_s), componentTitle(u"media"_s));
        QVERIFY(stepTitle(u"finish-set"_s) != u"finish-set"_s);
    }

    void sizesHaveThreeDigits_data()
    {
        QTest::addColumn<qint64>("bytes");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << qint64(0) << u"0 bytes"_s;
        QTest::newRow("bytes") << qint64(999) << u"999 bytes"_s;
        QTest::newRow("one kilobyte") << qint64(1310) << u"1.31 kB"_s;
        QTest::newRow("megabytes") << qint64(13'100'000) << u"13.1 MB"_s;
        QTest::newRow("gigabytes") << qint64(131'000'000'000) << u"131 GB"_s;
    }
    void sizesHaveThreeDigits()
    {
        QFETCH(const qint64, bytes);
        QTEST(byteText(bytes), "text");
    }

    void germanIsThere()
    {
        const QString english = componentTitle(u"database"_s);
        QTranslator words;
        QVERIFY(words.load(QLocale(QLocale::German), u"authentik-keeper"_s, u"_"_s, u":/i18n"_s));
        QCoreApplication::installTranslator(&words);
        QVERIFY(componentTitle(u"database"_s) != english);
        QVERIFY(errorText({.code = ErrorCode::NotSsh}).what.contains("SSH"_L1));
        QCoreApplication::removeTranslator(&words);
    }

    void progressNamesOnlyWhatIsKnown()
    {
        Progress progress{.stepId = u"s"_s, .done = 1000};
        QCOMPARE(progressText(progress), u"1.00 kB"_s);
        progress.expected = 2000;
        progress.rate = 500;
        progress.secondsLeft = 120;
        QCOMPARE(progressText(progress).count(u'·'), 2);
    }
};

QTEST_GUILESS_MAIN(TestTexts)
#include "tst_texts.moc"
