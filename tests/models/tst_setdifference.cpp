// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/examplerestore.h"
#include "ui/models/inside/differencemodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace keeper;
using namespace Qt::StringLiterals;

namespace {

TarEntry file(const QByteArray &path, const QByteArray &contents)
{
    TarEntry entry;
    entry.path = path;
    entry.type = u"file"_s;
    entry.size = contents.size();
    entry.sha256 = contents;
    return entry;
}

TarEntry other(const QByteArray &path, const QString &type, const QByteArray &link = {})
{
    TarEntry entry;
    entry.path = path;
    entry.type = type;
    entry.link = link;
    return entry;
}

SetContents example(const QList<TarEntry> &media = {})
{
    return {.manifest = exampleManifest(), .files = {{u"media"_s, media}}};
}

} // namespace

/// From one set to another.
class TestSetDifference : public QObject
{
    Q_OBJECT

private slots:
    void twoOfAKindDoNotDiffer()
    {
        const SetContents set = example({other(".", u"directory"_s), file("a", "1")});
        QVERIFY(compareSets(set, set).isNothing());
    }

    void versionsAreNamedWithBothSides()
    {
        SetContents after = example();
        after.manifest.deployment.version = u"2026.2.1"_s;
        after.manifest.components[u"database"_s].database()->serverVersion = 170'012;
        after.manifest.components[u"redis"_s] = {.state = ComponentState::Absent};
        const SetDifference difference = compareSets(example(), after);
        QCOMPARE(difference.values.size(), 3);
        QCOMPARE(difference.values.at(0), (ValueChange{u"authentik"_s, u"2025.8.4"_s, u"2026.2.1"_s}));
        QCOMPARE(difference.values.at(1), (ValueChange{u"postgresql"_s, u"15.14"_s, u"17.12"_s}));
        QVERIFY(difference.values.at(2).after.isEmpty());
        QCOMPARE(difference.components,
                 (QList<ComponentChange>{{u"redis"_s, ComponentState::Saved, ComponentState::Absent}}));
    }

    void tablesAreNewGoneOrHaveOtherRows()
    {
        SetContents after = example();
        QMap<QString, qint64> &tables = after.manifest.components[u"database"_s].database()->rows[u"public"_s];
        tables[u"authentik_core_user"_s] = 1'300;
        tables.remove(u"authentik_flows_flow"_s);
        tables[u"a_new_one"_s] = 0;
        const SetDifference difference = compareSets(example(), after);
        QCOMPARE(difference.tables, (QList<TableChange>{{u"public"_s, u"a_new_one"_s, std::nullopt, 0},
                                                        {u"public"_s, u"authentik_core_user"_s, 1'204, 1'300},
                                                        {u"public"_s, u"authentik_flows_flow"_s, 18, std::nullopt}}));
        QVERIFY(difference.files.isEmpty() && difference.values.isEmpty());
    }

    void aSetWithoutADatabaseIsNoHundredGoneTables()
    {
        SetContents after = example();
        after.manifest.components[u"database"_s] = {.state = ComponentState::Skipped};
        const SetDifference difference = compareSets(example(), after);
        QVERIFY(difference.tables.isEmpty());
        QCOMPARE(difference.components.size(), 1);
    }

    void filesAreComparedByTheirHash()
    {
        TarEntry touched = file("kept", "1");
        touched.mtime = 7;
        touched.mode = 0600;
        const SetDifference difference = compareSets(
            example({file("changed", "1"), file("gone", "1"), file("kept", "1"), other("l", u"symlink"_s, "a")}),
            example({file("changed", "22"), touched, other("l", u"symlink"_s, "b"), file("new", "1")}));
        QCOMPARE(difference.files.size(), 1);
        const FilesChange media = difference.files.first();
        QCOMPARE(media.added, 1);
        QCOMPARE(media.removed, 1);
        QCOMPARE(media.changed, 2);
        QCOMPARE(media.first, (QList<FileChange>{{"changed", Difference::Changed, 1, 2},
                                                 {"gone", Difference::Gone, 1, std::nullopt},
                                                 {"l", Difference::Changed, std::nullopt, std::nullopt},
                                                 {"new", Difference::New, std::nullopt, 1}}));
    }

    void whichOfTwoNamesIsTheLinkDoesNotCount()
    {
        const SetContents before = example({file("a", "1"), other("b", u"hardlink"_s, "a")});
        const SetContents after = example({other("a", u"hardlink"_s, "b"), file("b", "1")});
        QVERIFY(compareSets(before, after).isNothing());
    }

    void foldersAloneAreNoDifference()
    {
        QVERIFY(compareSets(example(), example({other("empty", u"directory"_s)})).isNothing());
        const SetDifference turned = compareSets(example({other("x", u"directory"_s)}), example({file("x", "1")}));
        QCOMPARE(turned.files.first().changed, 1);
    }

    void mediaIsFoundAgainBelowData()
    {
        SetContents after = example();
        after.files = {{u"data"_s, {file("blueprint", "2"), other("media", u"directory"_s), file("media/a", "1")}}};
        const SetDifference difference = compareSets(example({other(".", u"directory"_s), file("a", "1")}), after);
        QCOMPARE(difference.files.size(), 1);
        QCOMPARE(difference.files.first().component, u"data"_s);
        QCOMPARE(difference.files.first().added, 1);
        QCOMPARE(difference.files.first().removed, 0);
    }

    void ofManyFilesTheFirstAreNamedAndAllCounted()
    {
        QList<TarEntry> many;
        for (int i = 0; i < 1'000; ++i)
            many += file(QByteArray::number(10'000 + i), "1");
        const SetDifference difference = compareSets(example(), example(many));
        QCOMPARE(difference.files.first().added, 1'000);
        QCOMPARE(difference.files.first().first.size(), MostNamedFiles);
        DifferenceModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setDifference(difference, u"yesterday"_s, u"today"_s);
        QCOMPARE(model.rowCount(), 1);
        const QModelIndex files = model.index(0, 0);
        QCOMPARE(model.rowCount(files), MostNamedFiles + 1);
        QVERIFY(model.index(0, DifferenceModel::KindColumn, files).data().toString() !=
                model.index(static_cast<int>(MostNamedFiles), 0, files).data().toString());
        QCOMPARE(model.headerData(DifferenceModel::BeforeColumn, Qt::Horizontal, Qt::DisplayRole), u"yesterday"_s);
    }

    void everyKindOfDifferenceHasASectionAndAWord()
    {
        SetContents after = example({file("new", "1")});
        after.manifest.deployment.version = u"2026.2.1"_s;
        after.manifest.components[u"certs"_s].state = ComponentState::Skipped;
        after.manifest.components[u"database"_s].database()->rows[u"tenant\n"_s][u"x"_s] = 1;
        DifferenceModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setDifference(compareSets(example(), after), u"a"_s, u"b"_s);
        QCOMPARE(model.rowCount(), 4);
        for (int section = 0; section < 4; ++section) {
            const QModelIndex title = model.index(section, 0);
            QVERIFY(!title.data().toString().isEmpty());
            QVERIFY(!model.index(0, DifferenceModel::KindColumn, title).data().toString().isEmpty());
            QVERIFY(!model.index(0, 0, title).data().toString().contains(u'\n'));
        }
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void archivesThatAreAlikeNeedNotBeRead()
    {
        const Manifest one = exampleManifest();
        QVERIFY(componentsToRead(one, one).isEmpty());
        Manifest other = one;
        other.components[u"media"_s].stored()->streamSha256 = QString(64, u'c');
        QCOMPARE(componentsToRead(one, other), QStringList{u"media"_s});
        other.components.remove(u"media"_s);
        QCOMPARE(componentsToRead(one, other), QStringList{u"media"_s});
        QVERIFY(componentsToRead(other, one).isEmpty());
        other.components[u"media"_s] = {.state = ComponentState::Skipped};
        QVERIFY(componentsToRead(one, other).isEmpty()); // left out there: that is no 20,000 gone files
    }
};

QTEST_GUILESS_MAIN(TestSetDifference)
#include "tst_setdifference.moc"
