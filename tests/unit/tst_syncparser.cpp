// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redis/syncparser.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace keeper;

class tst_SyncParser : public QObject
{
    Q_OBJECT

private slots:
    void takesOutTheRdb_data();
    void takesOutTheRdb();
    void handsOnWhatRedisSays_data();
    void handsOnWhatRedisSays();
    void stopsWithTheSink();
};

void tst_SyncParser::takesOutTheRdb_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QByteArray>("rdb");
    const QByteArray mark = "0123456789abcdef0123456789abcdef01234567";
    const QByteArray tricky = "REDIS\r\n$EOF:" + mark.first(39) + "0012" + mark.sliced(1);
    QTest::newRow("length") << QByteArray("$5\r\nREDIS") << QByteArray("REDIS");
    QTest::newRow("length, waited for") << QByteArray("\n\n\n$5\r\n\nEDIS") << QByteArray("\nEDIS");
    QTest::newRow("length, more behind") << QByteArray("$5\r\nREDIS*1\r\n$4\r\nPING\r\n") << QByteArray("REDIS");
    QTest::newRow("mark") << "\n$EOF:" + mark + "\r\n" + tricky + mark << tricky;
    QTest::newRow("mark, more behind") << "$EOF:" + mark + "\r\n" + tricky + mark + "*1\r\n" << tricky;
}

void tst_SyncParser::takesOutTheRdb()
{
    QFETCH(QByteArray, answer);
    QFETCH(QByteArray, rdb);
    for (qsizetype pieceSize = 1; pieceSize <= answer.size(); ++pieceSize) {
        SyncParser parser;
        QByteArray taken;
        const ByteSink sink = [&](QByteArrayView bytes) -> Result<> {
            taken += bytes;
            return bytes.isEmpty() ? fail(ErrorCode::Internal) : Result<>();
        };
        SyncParser::State state = SyncParser::State::Waiting;
        for (qsizetype at = 0; at < answer.size() && state != SyncParser::State::Done; at += pieceSize) {
            const Result<SyncParser::State> next = parser.add(answer.mid(at, pieceSize), sink);
            QVERIFY2(next, qPrintable(next.error_or(Error{}).detail));
            state = *next;
        }
        QCOMPARE(state, SyncParser::State::Done);
        QCOMPARE(taken, rdb);
    }
}

void tst_SyncParser::handsOnWhatRedisSays_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("no rights") << QByteArray("-NOPERM this user has no permissions to run the 'sync' command\r\n");
    QTest::newRow("nonsense") << QByteArray("+OK\r\n");
    QTest::newRow("a negative length") << QByteArray("$-1\r\n");
    QTest::newRow("a short mark") << QByteArray("$EOF:abc\r\n");
    QTest::newRow("no end of the line") << QByteArray(5000, 'x');
}

void tst_SyncParser::handsOnWhatRedisSays()
{
    QFETCH(QByteArray, answer);
    SyncParser parser;
    const Result<SyncParser::State> state = parser.add(answer, [](QByteArrayView) -> Result<> { return {}; });
    QVERIFY(!state);
    QCOMPARE(state.error().code, ErrorCode::RedisFailed);
}

void tst_SyncParser::stopsWithTheSink()
{
    SyncParser parser;
    const ByteSink full = [](QByteArrayView) -> Result<> { return fail(ErrorCode::DestinationFull); };
    QCOMPARE(parser.add("$5\r\nREDIS", full).error().code, ErrorCode::DestinationFull);
}

QTEST_GUILESS_MAIN(tst_SyncParser)
#include "tst_syncparser.moc"
