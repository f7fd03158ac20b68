// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redis/rdbcheck.h"

#include <QFile>
#include <QTest>
#include <QtEndian>

using namespace Qt::StringLiterals;
using namespace keeper;

namespace {

Result<RdbSummary> check(const QByteArray &rdb, qsizetype pieceSize = 1 << 16)
{
    RdbCheck rdbCheck;
    Result<> added;
    for (qsizetype at = 0; added && at < rdb.size(); at += pieceSize)
        added = rdbCheck.add(QByteArrayView(rdb).sliced(at, std::min(pieceSize, rdb.size() - at)));
    return rdbCheck.finish();
}

QByteArray fixture(const QString &name)
{
    QFile file(QFINDTESTDATA("../fixtures/rdb/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A body with header, closing opcode and the right checksum around it.
QByteArray rdb(const QByteArray &body, const QByteArray &header = "REDIS0010")
{
    const QByteArray whole = header + body + '\xff';
    const quint64 crc = qToLittleEndian(crc64(0, whole));
    return whole + QByteArray(reinterpret_cast<const char *>(&crc), 8);
}

} // namespace

class tst_RdbCheck : public QObject
{
    Q_OBJECT

private slots:
    void countsTheChecksumAsRedisDoes();
    void walksOverWhatServersWrote_data();
    void walksOverWhatServersWrote();
    void findsACutAtEveryByte_data() { walksOverWhatServersWrote_data(); }
    void findsACutAtEveryByte();
    void findsEveryFlippedBit();
    void findsAWrongStructureWithoutAChecksum();
    void acceptsAnOldSortedSetAndAModule();
    void refusesWhatIsNoRdb_data();
    void refusesWhatIsNoRdb();
    void checksANewerVersionByItsChecksumAlone();
};

void tst_RdbCheck::countsTheChecksumAsRedisDoes()
{
    QCOMPARE(crc64(0, "123456789"), Q_UINT64_C(0xe9c6d914c4b8d9ca)); // Redis' own test, src/crc64.c
    QCOMPARE(crc64(crc64(0, "12345678901"), "23456"), crc64(0, "1234567890123456"));
}

void tst_RdbCheck::walksOverWhatServersWrote_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("version");
    QTest::addColumn<bool>("checksummed");
    QTest::newRow("Redis 7.0") << u"redis-7.0.rdb"_s << 10 << true;
    QTest::newRow("Redis 7.0 without checksum") << u"redis-7.0-unchecked.rdb"_s << 10 << false;
    QTest::newRow("Redis 8.0") << u"redis-8.0.rdb"_s << 12 << true;
    QTest::newRow("Valkey 8.1") << u"valkey-8.1.rdb"_s << 11 << true;
}

void tst_RdbCheck::walksOverWhatServersWrote()
{
    QFETCH(QString, file);
    QFETCH(int, version);
    QFETCH(bool, checksummed);
    const QByteArray bytes = fixture(file);
    QVERIFY(!bytes.isEmpty());
    for (const qsizetype pieceSize : {qsizetype(1 << 16), qsizetype(1), qsizetype(13)}) {
        const Result<RdbSummary> summary = check(bytes, pieceSize);
        QVERIFY2(summary, qPrintable(summary.error_or(Error{}).detail));
        QCOMPARE(*summary, (RdbSummary{.version = version, .keys = 21, .checksummed = checksummed}));
    }
}

void tst_RdbCheck::findsACutAtEveryByte()
{
    QFETCH(QString, file);
    const QByteArray bytes = fixture(file);
    QVERIFY(!bytes.isEmpty());
    for (qsizetype size = 0; size < bytes.size(); ++size) {
        const Result<RdbSummary> summary = check(bytes.first(size));
        QVERIFY2(!summary, qPrintable(QString::number(size)));
        QCOMPARE(summary.error().code, ErrorCode::RdbDamaged);
    }
}

void tst_RdbCheck::findsEveryFlippedBit()
{
    const QByteArray bytes = fixture(u"redis-8.0.rdb"_s);
    QVERIFY(!bytes.isEmpty());
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        QByteArray flipped = bytes;
        flipped[at] = char(flipped[at] ^ (1 << (at % 8)));
        QVERIFY2(!check(flipped), qPrintable(QString::number(at)));
    }
}

void tst_RdbCheck::findsAWrongStructureWithoutAChecksum()
{
    QByteArray bytes = fixture(u"redis-7.0-unchecked.rdb"_s);
    QVERIFY(check(bytes));
    QVERIFY(!check(bytes + 'x'));
    const qsizetype key = bytes.indexOf("\x0csmall:string");
    QVERIFY(key > 0);
    bytes[key] = '\x0d';
    QCOMPARE(check(bytes).error().code, ErrorCode::RdbDamaged);
}

void tst_RdbCheck::acceptsAnOldSortedSetAndAModule()
{
    const QByteArray sortedSet = QByteArray::fromHex("03") + "\x01z" + "\x03" +
                                 "\x01"
                                 "a" +
                                 "\x03"
                                 "1.5" +
                                 "\x01"
                                 "b" +
                                 "\xfd" +
                                 "\x01"
                                 "c" +
                                 "\xfe";
    const QByteArray module = QByteArray::fromHex("07") + "\x01m" + QByteArray::fromHex("81aaaaaaaaaaaaaaaa") +
                              QByteArray::fromHex("0105"
                                                  "0207"
                                                  "0300000000"
                                                  "040000000000000000") +
                              "\x05\x02hi" + QByteArray::fromHex("00");
    const QByteArray auxiliary = QByteArray::fromHex("f7"
                                                     "05"
                                                     "02"
                                                     "01"
                                                     "02"
                                                     "09"
                                                     "00");
    const Result<RdbSummary> summary = check(rdb(auxiliary + sortedSet + module));
    QVERIFY2(summary, qPrintable(summary.error_or(Error{}).detail));
    QCOMPARE(summary->keys, 2);
}

void tst_RdbCheck::refusesWhatIsNoRdb_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("words") << QByteArray("-ERR unknown command 'SYNC'\r\n");
    QTest::newRow("no version") << rdb({}, "REDISxxxx");
    QTest::newRow("unknown type") << rdb(QByteArray("\x63\x01k\x01v"));
    QTest::newRow("unknown length") << rdb(QByteArray::fromHex("00"
                                                               "016b"
                                                               "82"));
    QTest::newRow("unknown encoding") << rdb(QByteArray::fromHex("00"
                                                                 "016b"
                                                                 "c4"));
    QTest::newRow("as many members as there is") << rdb(QByteArray::fromHex("02"
                                                                            "016b"
                                                                            "81ffffffffffffffff"));
}

void tst_RdbCheck::refusesWhatIsNoRdb()
{
    QFETCH(QByteArray, bytes);
    const Result<RdbSummary> summary = check(bytes);
    QVERIFY(!summary);
    QCOMPARE(summary.error().code, ErrorCode::RdbDamaged);
}

void tst_RdbCheck::checksANewerVersionByItsChecksumAlone()
{
    QByteArray bytes = rdb(QByteArray(3000, 'q'), "VALKEY080");
    QCOMPARE(check(bytes)->version, 80);
    bytes[1000] = 'p';
    QVERIFY(!check(bytes));
}

QTEST_GUILESS_MAIN(tst_RdbCheck)
#include "tst_rdbcheck.moc"
