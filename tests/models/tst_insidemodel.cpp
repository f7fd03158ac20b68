// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/index/indexreader.h"
#include "tests/fakes/exampleinside.h"
#include "tests/fakes/examplerestore.h"
#include "ui/models/inside/insidemodel.h"
#include "ui/models/inside/previewtext.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QTest>
#include <QThreadPool>

using namespace keeper;
using namespace Qt::StringLiterals;

using View = ChosenFileModel::View;

/// A look into a set.
class TestInsideModel : public QObject
{
    Q_OBJECT

private:
    FakeBackend m_backend;
    std::unique_ptr<InsideModel> m_inside;

    [[nodiscard]] FileTreeModel &tree() const { return m_inside->files().tree(); }
    [[nodiscard]] ChosenFileModel &file() const { return m_inside->files().file(); }
    void open()
    {
        m_inside->open(ExampleSet, m_backend.sets->value().sets);
        QTRY_VERIFY(m_inside->isReady());
        QTRY_VERIFY(tree().rowCount() > 0);
        QTRY_VERIFY(m_inside->configuration().rowCount() > 0);
    }
    /// By names from the top.
    [[nodiscard]] QModelIndex find(const QStringList &names) const
    {
        QModelIndex at;
        for (const QString &name : names) {
            QModelIndex next;
            for (int row = 0; row < tree().rowCount(at); ++row) {
                if (tree().index(row, 0, at).data().toString() == name)
                    next = tree().index(row, 0, at);
            }
            if (!next.isValid())
                return {};
            at = next;
        }
        return at;
    }
    void look(const QStringList &names)
    {
        const QModelIndex index = find(names);
        QVERIFY2(index.isValid(), qPrintable(names.join(u'/')));
        m_inside->files().chooseFile(index);
        QTRY_VERIFY(file().view() != View::Reading);
    }
    void compareWith(int other)
    {
        m_inside->comparison().choose(other);
        QTRY_VERIFY(m_inside->comparison().difference().rowCount() > 0 || m_inside->comparison().error());
    }

private slots:
    void init()
    {
        m_backend = {};
        scriptInside(m_backend);
        m_inside = std::make_unique<InsideModel>(m_backend);
    }
    void cleanup()
    {
        m_inside.reset();
        QVERIFY(QThreadPool::globalInstance()->waitForDone(5000));
    }

    void itSaysWhichSetItIs()
    {
        open();
        QVERIFY(m_inside->title().contains("2025.8.4"_L1) && m_inside->title().contains("auth.example.org"_L1));
        QVERIFY(m_inside->summary().contains(ExampleSet));
    }

    void aSetThatCantBeReadIsAnError()
    {
        m_inside->open(u"/srv/backups/auth.example.org/2026-11-09T18-45-07Z"_s, {});
        QTRY_VERIFY(m_inside->error());
        QCOMPARE(m_inside->error()->code, ErrorCode::SetDamaged);
        m_inside->open(u"/srv/none"_s, {});
        QTRY_COMPARE(m_inside->error()->code, ErrorCode::SetForeign);
        m_backend.sets = fail(ErrorCode::FileFailed);
        m_inside->open(ExampleSet, {});
        QTRY_COMPARE(m_inside->error()->code, ErrorCode::FileFailed);
        QVERIFY(!m_inside->isReady());
    }

    void theTreeIsASoundItemModel()
    {
        const QAbstractItemModelTester tester(&tree(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        open();
        m_inside->files().chooseDirectory(1);
        QTRY_COMPARE(tree().rowCount(), 1);
    }

    void foldersStandFirstAndNamesAreHarmless()
    {
        open();
        QStringList names;
        for (int row = 0; row < tree().rowCount(find({u"public"_s})); ++row)
            names += tree().index(row, 0, find({u"public"_s})).data().toString();
        QCOMPARE(names.first(2), (QStringList{u"application-icons"_s, u"flow-backgrounds"_s}));
        QVERIFY(names.contains(u"evil\\u{a}\\u{202e}.txt"_s));
        QVERIFY(!find({u"."_s}).isValid());
        QCOMPARE(tree().rowCount(find({u"public"_s, u"application-icons"_s})), 14);
        QVERIFY(!tree().hasChildren(find({u"public"_s, u"flow-backgrounds"_s})));
    }

    void aFolderThatTheIndexDoesNotNameIsShownAllTheSame()
    {
        FileTreeModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setEntries({exampleEntry("own/deep/x.yaml", u"file"_s, 7), exampleEntry("own-2", u"file"_s, 1)});
        const QModelIndex own = model.index(0, 0);
        QCOMPARE(own.data(), u"own"_s);
        QVERIFY(!model.entry(own));
        QCOMPARE(model.entry(model.index(0, 0, model.index(0, 0, own)))->size, 7);
        QCOMPARE(model.rowCount(), 2);
    }

    void hostileIndexesEndInAFiniteTree()
    {
        FileTreeModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QList<TarEntry> entries;
        for (const char *path : {"/", "//", "a", "a", "a//b", "a/./b", "../x", "./y", "a/"})
            entries += exampleEntry(path, u"file"_s);
        std::ranges::stable_sort(entries, comesBefore, &TarEntry::path);
        model.setEntries(entries);
        QVERIFY(model.rowCount() > 0);
    }

    void aHundredThousandFilesCostNothingBeforeTheyAreSeen()
    {
        QList<TarEntry> many;
        for (int i = 0; i < 100'000; ++i)
            many += exampleEntry("public/folder-" + QByteArray::number(i % 5) + "/" + QByteArray::number(i), u"file"_s);
        std::ranges::stable_sort(many, comesBefore, &TarEntry::path);
        FileTreeModel model;
        QElapsedTimer timer;
        timer.start();
        model.setEntries(many);
        QCOMPARE(model.rowCount(model.index(0, 0)), 5);
        const qint64 opened = timer.restart();
        QCOMPARE(model.rowCount(model.index(3, 0, model.index(0, 0))), 20'000);
        qInfo() << "opened in" << opened << "ms, a folder of 20,000 in" << timer.elapsed() << "ms";
        QVERIFY(opened < 200);
        QVERIFY(timer.elapsed() < 2'000);
    }

    void everyDirectoryWithAnArchiveCanBeChosen()
    {
        open();
        QCOMPARE(m_inside->files().directoryTitles().size(), 2);
        QVERIFY(!m_inside->files().notice().isEmpty());
        m_inside->files().chooseDirectory(1);
        QTRY_VERIFY(find({u"base.html"_s}).isValid());
        look({u"base.html"_s});
        QCOMPARE(file().view(), View::Text);
    }

    void anIndexThatCantBeReadIsToldInItsPlace()
    {
        m_backend.indexes[u"media"_s] = fail(ErrorCode::SetDamaged);
        m_inside->open(ExampleSet, {});
        QTRY_VERIFY(m_inside->files().error());
        QVERIFY(m_inside->isReady());
        m_inside->files().chooseDirectory(1);
        QTRY_COMPARE(tree().rowCount(), 1);
        QVERIFY(!m_inside->files().error());
    }

    void aTextIsShownWithoutWhatCouldMislead()
    {
        open();
        look({u"public"_s, u"notes.txt"_s});
        QCOMPARE(file().view(), View::Text);
        QCOMPARE(file().text(), u"# Logos\nKept by the web team.\n\tSecond line \\u{202e} here\n"_s);
        QVERIFY(file().facts().join(u'\n').contains("1000:1000"_L1));
        QVERIFY(file().mayTakeOut());
    }

    void aSecondNameShowsTheFileItShares()
    {
        open();
        look({u"public"_s, u"notes-again.txt"_s});
        QCOMPARE(m_backend.readPath, QByteArray("public/notes.txt"));
        QCOMPARE(file().view(), View::Text);
        QCOMPARE(file().proposedName(), u"notes-again.txt"_s);
    }

    void aPictureIsHandedOnAndFactsReplaceABadOne()
    {
        m_backend.files["public/logo.png"] = QByteArray("no \0picture", 11);
        open();
        look({u"public"_s, u"logo.png"_s});
        QCOMPARE(file().view(), View::Image);
        QCOMPARE(file().bytes().size(), 11);
        file().imageFailed();
        QCOMPARE(file().view(), View::Facts);
        QVERIFY(!file().notice().isEmpty() && file().bytes().isEmpty());
    }

    void whatIsNoTextOrTooLongIsToldByItsFacts()
    {
        open();
        look({u"public"_s, u"data.bin"_s});
        QCOMPARE(file().view(), View::Facts);
        m_backend.readPath.clear();
        look({u"public"_s, u"film.mp4"_s});
        QCOMPARE(file().view(), View::Facts);
        QVERIFY(m_backend.readPath.isEmpty()); // 48 MB are not even read
        QVERIFY(file().mayTakeOut() && !file().notice().isEmpty());
    }

    void foldersAndLinksHaveNothingToExtract()
    {
        open();
        look({u"public"_s});
        QVERIFY(!file().mayTakeOut());
        look({u"public"_s, u"current-logo.png"_s});
        QVERIFY(!file().mayTakeOut());
        QVERIFY(file().facts().join(u'\n').contains("logo.png"_L1));
        file().takeOut(u"/tmp/x"_s);
        QVERIFY(m_backend.extractedTo.isEmpty());
    }

    void aDamagedFileIsAnErrorNotAText()
    {
        m_backend.files["public/notes.txt"] = fail(ErrorCode::SetDamaged);
        open();
        look({u"public"_s, u"notes.txt"_s});
        QCOMPARE(file().view(), View::Failed);
        QCOMPARE(file().error()->code, ErrorCode::SetDamaged);
    }

    void aFileGoesWhereThePersonSaid()
    {
        open();
        look({u"public"_s, u"film.mp4"_s});
        file().takeOut(u"/home/me/film.mp4"_s);
        QVERIFY(file().takingText().contains("/home/me/film.mp4"_L1));
        QTRY_COMPARE(file().taking(), ChosenFileModel::Taking::Done);
        QCOMPARE(m_backend.extractedTo, u"/home/me/film.mp4"_s);
        m_backend.refusesExtraction = Error{.code = ErrorCode::FileFailed};
        file().takeOut(u"/nowhere"_s);
        QTRY_COMPARE(file().taking(), ChosenFileModel::Taking::Failed);
        QCOMPARE(file().takingError()->code, ErrorCode::FileFailed);
    }

    void proposedNamesLeadNowhereElse_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << QByteArray("a/b.png") << u"b.png"_s;
        QTest::newRow("up") << QByteArray("a/..") << u"file.."_s;
        QTest::newRow("hidden") << QByteArray(".bashrc") << u"file.bashrc"_s;
        QTest::newRow("line feed") << QByteArray("a\nb") << u"a_u{a}b"_s;
        QTest::newRow("none") << QByteArray("a/") << u"file"_s;
    }

    void proposedNamesLeadNowhereElse()
    {
        QFETCH(QByteArray, path);
        QTEST(plainFileName(path), "name");
    }

    void rightsReadAsPeopleKnowThem()
    {
        TarEntry entry = exampleEntry("x", u"file"_s);
        QCOMPARE(rightsText(entry), u"rw-r--r--"_s);
        entry.mode = 07751;
        QCOMPARE(rightsText(entry), u"rwsr-s--t"_s);
        entry.mode = 01640;
        QCOMPARE(rightsText(entry), u"rw-r----T"_s);
    }

    void tablesAreSortedAndNarrowed()
    {
        const QAbstractItemModelTester tester(&m_inside->tables(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        open();
        TableRowsModel &tables = m_inside->tables();
        QCOMPARE(tables.rowCount(), 6);
        tables.sort(TableRowsModel::RowsColumn, Qt::DescendingOrder);
        QCOMPARE(tables.index(0, 0).data(), u"authentik_events_event"_s);
        const QString all = tables.notice();
        tables.setFilter(u" CORE "_s);
        QCOMPARE(tables.rowCount(), 4);
        QVERIFY(tables.notice() != all);
    }

    void secretsAreHiddenUntilAskedForAndAgainAfterwards()
    {
        open();
        ConfigurationModel &configuration = m_inside->configuration();
        QCOMPARE(configuration.rowCount(), 2);
        QVERIFY(configuration.hasSecrets());
        for (int row = 0; row < 2; ++row) {
            configuration.choose(row);
            QVERIFY2(!configuration.text().contains(ExampleSecret), qPrintable(configuration.text()));
            configuration.setShowsSecrets(true);
            QVERIFY(configuration.text().contains(ExampleSecret));
            configuration.setShowsSecrets(false);
        }
        QVERIFY(configuration.text().contains("${PG_PASS:?database password required}"_L1));
        configuration.setShowsSecrets(true);
        m_inside->close();
        QVERIFY(configuration.text().isEmpty() && !configuration.showsSecrets());
        open();
        QVERIFY(!configuration.text().contains(ExampleSecret));
    }

    void aSetWithoutConfigurationSaysSo()
    {
        m_backend.sets->value().sets.last().manifest->components.remove(u"configuration"_s);
        m_inside->open(ExampleSet, {});
        QTRY_VERIFY(m_inside->isReady());
        QVERIFY(!m_inside->configuration().notice().isEmpty());
        QVERIFY(!m_inside->configuration().hasSecrets());
    }

    void theOlderSetIsAlwaysTheFirstSide()
    {
        open();
        CompareModel &comparison = m_inside->comparison();
        QCOMPARE(comparison.otherTitles().size(), 1); // neither itself, nor one that can't be read
        QVERIFY(!comparison.notice().isEmpty());
        compareWith(0);
        DifferenceModel &difference = comparison.difference();
        QCOMPARE(difference.rowCount(), 3); // version, tables, media
        QCOMPARE(difference.index(0, DifferenceModel::BeforeColumn, difference.index(0, 0)).data(), u"2025.8.3"_s);
        m_inside->open(OlderSet, m_backend.sets->value().sets);
        QTRY_COMPARE(comparison.otherTitles().size(), 1);
        compareWith(0);
        QCOMPARE(difference.index(0, DifferenceModel::BeforeColumn, difference.index(0, 0)).data(), u"2025.8.3"_s);
    }

    void nothingDifferentIsSaid()
    {
        CatalogueSet twin = m_backend.sets->value().sets.last();
        twin.path += u"-twin"_s;
        m_inside->open(ExampleSet, {twin});
        QTRY_COMPARE(m_inside->comparison().otherTitles().size(), 1);
        const QString before = m_inside->comparison().notice();
        m_inside->comparison().choose(0);
        QTRY_VERIFY(m_inside->comparison().notice().contains(u"same"_s));
        QCOMPARE(m_inside->comparison().difference().rowCount(), 0);
    }

    void aComparisonThatFailsIsToldAndCanBeTriedAgain()
    {
        m_backend.indexes[OlderSet + u"/media"_s] = fail(ErrorCode::SetDamaged);
        open();
        compareWith(0);
        QCOMPARE(m_inside->comparison().error()->code, ErrorCode::SetDamaged);
        m_inside->comparison().choose(-1);
        QVERIFY(!m_inside->comparison().error());
    }

    void leavingDropsWhatIsUnderWay()
    {
        m_backend.indexes.clear(); // never answers
        m_inside->open(ExampleSet, {});
        QTRY_VERIFY(m_inside->isReady());
        m_inside->close();
        QVERIFY(QThreadPool::globalInstance()->waitForDone(5000));
        QCoreApplication::processEvents();
        QVERIFY(!m_inside->files().error() && tree().rowCount() == 0);
    }
};

QTEST_GUILESS_MAIN(TestInsideModel)
#include "tst_insidemodel.moc"
