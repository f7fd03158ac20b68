// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/examplerestore.h"
#include "ui/models/server/cataloguemodel.h"
#include "ui/models/server/serversets.h"
#include "ui/models/server/sizehistory.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>

#include <ranges>

using namespace keeper;
using namespace Qt::StringLiterals;

namespace {

QDateTime utc(int day)
{
    return {QDate(2026, 11, day), QTime(18, 45, 7), QTimeZone::UTC};
}

/// A complete set of the day.
CatalogueSet set(int day, qint64 bytes = 969'304'100)
{
    CatalogueSet made{.path = u"/srv/backups/auth.example.org/2026-11-%1T18-45-07Z"_s.arg(day, 2, 10, QLatin1Char('0')),
                      .server = u"auth.example.org"_s,
                      .time = utc(day),
                      .bytes = bytes,
                      .manifest = exampleManifest()};
    made.manifest->startedAt = utc(day);
    made.manifest->run = u"run-%1"_s.arg(day);
    return made;
}

QList<CatalogueSet> newestFirst()
{
    QList<CatalogueSet> sets = exampleCatalogue().sets;
    std::ranges::reverse(sets);
    return sets;
}

QString text(const QAbstractItemModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

StepState state(const CatalogueModel &model, int row, int column = CatalogueModel::StateColumn)
{
    return static_cast<StepState>(model.index(row, column).data(CatalogueModel::StateRole).toInt());
}

QStringList days(const CatalogueFilter &rows)
{
    QStringList days;
    for (int row = 0; row < rows.rowCount(); ++row)
        days += rows.index(row, 0).data(CatalogueModel::PathRole).toString().section(u'/', -1).left(10).right(2);
    return days;
}

} // namespace

/// The backups of a server as a table, filtered and sorted, and how large they were over time.
class TestCatalogueModel : public QObject
{
    Q_OBJECT

private slots:
    void itIsASoundItemModel()
    {
        CatalogueModel model;
        CatalogueFilter rows;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        rows.setSourceModel(&model);
        const QAbstractItemModelTester filtered(&rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSets(newestFirst(), exampleCatalogue().unfinished, {});
        QCOMPARE(model.rowCount(), 4);
        rows.setWords(u"incomplete"_s);
        model.noteVerification(
            {.set = newestFirst().first().path, .run = u"x"_s, .result = u"whole"_s, .time = utc(24)});
        model.setSets({}, {}, {});
        QCOMPARE(rows.rowCount(), 0);
    }

    void theSameSetsReadAnewLeaveTheTableInItsPlace()
    {
        CatalogueModel model;
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.setSets(newestFirst(), {}, {});
        model.setSets(newestFirst(), {}, {});
        QCOMPARE(reset.size(), 1);
        QSignalSpy said(&model, &QAbstractItemModel::dataChanged);
        model.timePassed();
        QCOMPARE(said.size(), 1);
        model.setSets({set(24)}, {}, {});
        QCOMPARE(reset.size(), 2);
    }

    void everyStateHasItsOwnWordAndNoneButTheCompleteIsGreen()
    {
        CatalogueModel model;
        UnfinishedSet running{.path = u"/a/.b.partial"_s, .time = utc(25), .running = true};
        model.setSets(newestFirst(), exampleCatalogue().unfinished + QList{running}, {});
        QStringList words;
        for (int row = 0; row < model.rowCount(); ++row) {
            words += text(model, row, CatalogueModel::StateColumn);
            QCOMPARE(state(model, row) == StepState::Done, row == 2);
        }
        QCOMPARE(words, QStringList(
                            {u"Being written"_s, u"Unfinished"_s, u"Complete"_s, u"Incomplete"_s, u"Can't be read"_s}));
    }

    void aSetThatWasFoundDamagedIsNotComplete()
    {
        CatalogueModel model;
        const Verification good{.set = set(1).path, .run = u"run-1"_s, .result = u"whole"_s, .time = utc(2)};
        Verification bad = good;
        bad.result = u"damaged"_s;
        bad.time = utc(3);
        model.setSets({set(1)}, {}, {good, bad});
        QCOMPARE(state(model, 0), StepState::Failed);
        QCOMPARE(text(model, 0, CatalogueModel::StateColumn), u"Damaged"_s);
        QVERIFY(text(model, 0, CatalogueModel::VerifiedColumn).startsWith(u"Damaged"_s));
        model.noteVerification(good);
        QCOMPARE(state(model, 0), StepState::Done);
    }

    void aVerificationIsFoundByFolderFirstAndElseByItsRun()
    {
        CatalogueModel model;
        CatalogueSet copy = set(1);
        copy.path = u"/mnt/copy/2026-11-01T18-45-07Z"_s;
        const Verification ofCopy{.set = copy.path, .run = u"run-1"_s, .result = u"damaged"_s, .time = utc(3)};
        const Verification ofFirst{.set = set(1).path, .run = u"run-1"_s, .result = u"whole"_s, .time = utc(2)};
        model.setSets({set(1), copy, set(2)}, {}, {ofFirst, ofCopy});
        QVERIFY(!model.entry(set(1).path)->isDamaged());
        QVERIFY(model.entry(copy.path)->isDamaged());
        QVERIFY(!model.entry(set(2).path)->verified);
        CatalogueSet moved = set(1);
        moved.path = u"/mnt/moved/2026-11-01T18-45-07Z"_s;
        model.setSets({moved}, {}, {ofFirst});
        QVERIFY(model.entry(moved.path)->verified);
    }

    void whenItWasVerifiedIsSaid()
    {
        CatalogueModel model;
        const QDateTime now = QDateTime::currentDateTimeUtc();
        model.setSets({set(2), set(1)}, {}, {{.run = u"run-2"_s, .result = u"whole"_s, .time = now.addDays(-2)}});
        QCOMPARE(text(model, 0, CatalogueModel::VerifiedColumn), u"Whole, 2 days ago"_s);
        QCOMPARE(text(model, 1, CatalogueModel::VerifiedColumn), u"Never"_s);
        QVERIFY(!model.index(1, CatalogueModel::VerifiedColumn).data(CatalogueModel::StateRole).isValid());
    }

    void thePartsSayWhatIsNotInTheSet()
    {
        Manifest manifest = exampleManifest();
        QCOMPARE(partsText(manifest), u"All"_s);
        manifest.components[u"redis"_s].state = ComponentState::Skipped;
        manifest.components[u"media"_s].state = ComponentState::Partial;
        manifest.components[u"certs"_s].state = ComponentState::Failed;
        QCOMPARE(partsText(manifest), u"failed: Certificates; in part: Media files; without Redis"_s);
        manifest.components[u"a\nb"_s].state = ComponentState::Skipped; // a set's word is not ours
        QVERIFY(!partsText(manifest).contains(u'\n'));
    }

    void aToolTipIsNeverHtmlOfASet()
    {
        CatalogueModel model;
        CatalogueSet hostile = set(1);
        Component media = hostile.manifest->components.value(u"media"_s);
        media.state = ComponentState::External;
        media.location = u"<img src=x>"_s;
        hostile.manifest->components.insert(u"media"_s, media);
        model.setSets({hostile}, {}, {});
        const QString tip = model.index(0, 0).data(Qt::ToolTipRole).toString();
        QVERIFY(tip.contains(u"&lt;img"_s) && !tip.contains(u"<img"_s));
    }

    void aRowIsSpokenAsAWhole()
    {
        CatalogueModel model;
        model.setSets({set(1)}, {}, {});
        const QString spoken = model.index(0, CatalogueModel::SizeColumn).data(Qt::AccessibleTextRole).toString();
        for (const QString &word : {u"2025.8.4"_s, u"Complete"_s, u"969 MB"_s, u"Never"_s})
            QVERIFY2(spoken.contains(word), qPrintable(spoken));
    }

    void everyWordOfTheFilterMustMatch_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("nothing typed") << u"  "_s << QStringList{u"23"_s, u"16"_s, u"09"_s};
        QTest::newRow("state") << u"INCOMPLETE"_s << QStringList{u"16"_s};
        QTest::newRow("version") << u"2025.8.3"_s << QStringList{u"16"_s};
        QTest::newRow("date as in the folder's name") << u"2026-11-23"_s << QStringList{u"23"_s};
        QTest::newRow("month") << u"november"_s << QStringList{u"23"_s, u"16"_s, u"09"_s};
        QTest::newRow("two words") << u"2025 never"_s << QStringList{u"23"_s, u"16"_s};
        QTest::newRow("no such") << u"2025.8.3 2026-11-23"_s << QStringList{};
    }
    void everyWordOfTheFilterMustMatch()
    {
        QFETCH(const QString, typed);
        CatalogueModel model;
        CatalogueFilter rows;
        rows.setSourceModel(&model);
        model.setSets(newestFirst(), {}, {});
        rows.setWords(typed);
        QTEST(days(rows), "found");
    }

    void everyColumnIsSortedByWhatItMeans()
    {
        CatalogueModel model;
        CatalogueFilter rows;
        rows.setSourceModel(&model);
        QList<CatalogueSet> sets{set(3, 9'000), set(2, 10'000), set(1, 200'000'000)};
        sets[0].manifest->deployment.version = u"2025.10.1"_s;
        sets[1].manifest->deployment.version = u"2025.8.4"_s;
        sets[2].manifest->deployment.version = u"2025.2.0"_s;
        model.setSets(sets, {}, {{.run = u"run-2"_s, .result = u"whole"_s, .time = utc(9)}});
        QCOMPARE(days(rows), QStringList({u"03"_s, u"02"_s, u"01"_s}));
        rows.sort(CatalogueModel::VersionColumn, Qt::AscendingOrder);
        QCOMPARE(days(rows), QStringList({u"01"_s, u"02"_s, u"03"_s}));
        rows.sort(CatalogueModel::SizeColumn, Qt::DescendingOrder);
        QCOMPARE(days(rows), QStringList({u"01"_s, u"02"_s, u"03"_s}));
        rows.sort(CatalogueModel::VerifiedColumn, Qt::DescendingOrder);
        QCOMPARE(days(rows).first(), u"02"_s);
    }

    void setsWithoutAManifestBelongToTheServerOfTheirFolder()
    {
        const SavedServer ours{.address = u"admin@auth.example.org"_s};
        Catalogue catalogue = exampleCatalogue();
        QCOMPARE(setsOf(catalogue, ours).size(), 3);
        QCOMPARE(unfinishedOf(catalogue, ours).size(), 1);
        catalogue.sets.first().server = u"other.example.org"_s;
        catalogue.unfinished.first().server = u"other.example.org"_s;
        QCOMPARE(setsOf(catalogue, ours).size(), 2);
        QVERIFY(unfinishedOf(catalogue, ours).isEmpty());
    }

    void theChartHasTheLargestPartsAndTheRestAsOther()
    {
        CatalogueSet large = set(1, 1'000);
        large.manifest->components.clear();
        const auto add = [&](const QString &name, qint64 bytes) {
            large.manifest->components.insert(
                name, {.state = ComponentState::Saved, .content = {{.stored = {.file = name, .bytes = bytes}}}});
        };
        add(u"database"_s, 300);
        add(u"redis"_s, 50);
        add(u"media"_s, 400);
        add(u"certs"_s, 60);
        add(u"custom-templates"_s, 100);
        add(u"blueprints"_s, 0);
        const SizeHistory history = sizeHistory({large});
        QStringList titles;
        qint64 sum = 0;
        for (const SizeHistory::Series &series : history.series) {
            titles += series.title;
            sum += series.bytes.first();
        }
        QCOMPARE(titles,
                 QStringList({u"Media files"_s, u"Database"_s, u"Custom templates"_s, u"Certificates"_s, u"Other"_s}));
        QCOMPARE(sum, 1'000);
        QCOMPARE(history.top, 1'000);
    }

    void theRestIsLeftAsideWhereNobodyCouldSeeIt()
    {
        CatalogueSet only = set(1, 871'100'000);
        const Component media = only.manifest->components.value(u"media"_s);
        only.manifest->components = {{u"media"_s, media}};
        only.bytes = media.stored()->bytes + 2'000; // the manifest and the guide
        QCOMPARE(sizeHistory({only}).series.size(), 1);
    }

    void theChartSaysInWordsHowTheSizeGrew()
    {
        const SizeHistory grown = sizeHistory({set(3, 900'000'000), set(2, 950'000'000), set(1, 800'000'000)});
        QVERIFY2(grown.summary.contains(u"Newest: 900 MB"_s), qPrintable(grown.summary));
        QVERIFY2(grown.summary.contains(u"100 MB more"_s), qPrintable(grown.summary));
        QVERIFY2(grown.summary.contains(u"Largest: 950 MB"_s), qPrintable(grown.summary));
        QVERIFY(sizeHistory({set(2, 800), set(1, 900)}).summary.contains(u"100 bytes less"_s));
        QVERIFY(grown.columnText(2).contains(u"900 MB"_s) && grown.columnText(2).contains(u"Media files"_s));
        QCOMPARE(grown.columns.first().time, utc(1));
    }

    void manySetsAreThinnedOutFromTheNewest()
    {
        QList<CatalogueSet> sets;
        for (int day = 28; day >= 1; --day)
            sets += set(day, day * 1'000);
        const SizeHistory history = sizeHistory(sets, 10);
        QCOMPARE(history.columns.size(), 10);
        QCOMPARE(history.columns.last().time, utc(28));
        QCOMPARE(history.columns.at(8).time, utc(25));
        QVERIFY(history.title != sizeHistory({set(1)}).title);
        QCOMPARE(history.columnOf(set(25).path), 8);
        QCOMPARE(history.columnOf(set(24).path), -1);
    }

    void noSetsMakeNoChart()
    {
        QVERIFY(sizeHistory({}).isEmpty());
        QVERIFY(sizeHistory({exampleCatalogue().sets.first()}).isEmpty()); // can't be read
    }

    void theAxisEndsAtARoundNumber()
    {
        for (const auto &[bytes, top] : QList<std::pair<qint64, qint64>>{{0, 1},
                                                                         {1, 1},
                                                                         {3, 5},
                                                                         {10, 10},
                                                                         {11, 20},
                                                                         {999, 1'000},
                                                                         {1'000, 1'000},
                                                                         {5'000'000'001, 10'000'000'000}})
            QCOMPARE(roundedUp(bytes), top);
    }
};

QTEST_GUILESS_MAIN(TestCatalogueModel)
#include "tst_cataloguemodel.moc"
