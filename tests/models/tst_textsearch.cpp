// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/inside/textsearch.h"

#include <QTest>

using namespace keeper;
using namespace Qt::StringLiterals;

class TestTextSearch : public QObject
{
    Q_OBJECT

private slots:
    void everyHitIsFoundWhateverItsCase()
    {
        TextSearch search;
        search.setText(u"pg_dump\nPG_DUMP: done\nx"_s);
        search.setNeedle(u"pg_Dump"_s);
        QCOMPARE(search.hits(), (QList<qsizetype>{0, 8}));
        QCOMPARE(search.count(), u"1 of 2"_s);
    }

    void itGoesRoundAtBothEnds()
    {
        TextSearch search;
        search.setText(u"a b a"_s);
        search.setNeedle(u"a"_s);
        search.previous();
        QCOMPARE(search.position(), 4);
        search.next();
        QCOMPARE(search.position(), 0);
    }

    void aLogThatGrowsKeepsItsPlace()
    {
        TextSearch search;
        search.setText(u"a a"_s);
        search.setNeedle(u"a"_s);
        search.next();
        search.setText(u"a a a"_s);
        QCOMPARE(search.position(), 2);
        QCOMPARE(search.count(), u"2 of 3"_s);
        search.setText(u"b"_s);
        QCOMPARE(search.position(), -1);
    }

    void typingOnStaysAtTheHit()
    {
        TextSearch search;
        search.setText(u"sa save sa"_s);
        search.setNeedle(u"sa"_s);
        search.next();
        search.setNeedle(u"sav"_s);
        QCOMPARE(search.position(), 3);
    }

    void nothingLookedForOrFoundIsSaid()
    {
        TextSearch search;
        search.setText(u"text"_s);
        QVERIFY(search.count().isEmpty());
        search.next();
        search.setNeedle(u"z"_s);
        search.previous();
        QCOMPARE(search.position(), -1);
        QVERIFY(!search.count().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTextSearch)
#include "tst_textsearch.moc"
