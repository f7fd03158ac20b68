// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redis/redisfiles.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace keeper;

class TestRedisTarget : public QObject
{
    Q_OBJECT

private slots:
    void newestRdbIsKnownByVersion_data()
    {
        QTest::addColumn<QString>("flavour");
        QTest::addColumn<QString>("version");
        QTest::addColumn<int>("rdb");
        const auto row = [](const QString &flavour, const QString &version, int rdb) {
            QTest::newRow(qPrintable(flavour + u' ' + version)) << flavour << version << rdb;
        };
        row(u"redis"_s, u"6.0.16"_s, 0);
        row(u"redis"_s, u"6.2.14"_s, 9);
        row(u"redis"_s, u"7.0.15"_s, 10);
        row(u"redis"_s, u"7.2.4"_s, 11);
        row(u"redis"_s, u"7.4.1"_s, 12);
        row(u"redis"_s, u"8.0.2"_s, 12);
        row(u"redis"_s, u"8.2.0"_s, 12);
        row(u"redis"_s, u"8.6.0"_s, 13);
        row(u"redis"_s, u"255.255.255"_s, 13);
        row(u"valkey"_s, u"7.2.5"_s, 11);
        row(u"valkey"_s, u"8.1.1"_s, 11);
        row(u"valkey"_s, u"9.1.0"_s, 0);
        row(u"redis"_s, u""_s, 0);
        row(u"redis"_s, u"unstable"_s, 0);
    }

    void newestRdbIsKnownByVersion()
    {
        QFETCH(QString, flavour);
        QFETCH(QString, version);
        QTEST(newestRdbVersion(flavour, version), "rdb");
    }

    void manifestIsAsRedisWritesIt()
    {
        QCOMPARE(appendOnlyManifest(u"appendonly.aof"_s), "file appendonly.aof.1.base.rdb seq 1 type b\n"
                                                          "file appendonly.aof.1.incr.aof seq 1 type i\n");
    }

    void manifestQuotesOddNames()
    {
        QCOMPARE(appendOnlyManifest(u"a b\"\n\\ü"_s), "file \"a b\\\"\\x0a\\\\\\xc3\\xbc.1.base.rdb\" seq 1 type b\n"
                                                      "file \"a b\\\"\\x0a\\\\\\xc3\\xbc.1.incr.aof\" seq 1 type i\n");
    }
};

QTEST_GUILESS_MAIN(TestRedisTarget)
#include "tst_redistarget.moc"
