// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backupset/manifest.h"
#include "core/backupset/store/setname.h"
#include "tests/cli/jsonpage.h"
#include "tests/cli/workstation.h"
#include "tests/unit/wholeset.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <filesystem>
#include <functional>

using namespace Qt::StringLiterals;
using namespace keeper;

using Change = std::function<void(const QString &set)>;

namespace {

/// Only the manifest: its own checksum then is wrong, which a reader of the manifest does not mind.
void changeManifest(const QString &set, const std::function<void(QJsonObject &manifest)> &change)
{
    const QString path = set + u"/manifest.json"_s;
    QJsonObject manifest = QJsonDocument::fromJson(contentsOf(path)).object();
    change(manifest);
    overwrite(path, QJsonDocument(manifest).toJson());
    renewChecksums(set);
}

void changeComponent(const QString &set, const QString &name, const QString &key, const QJsonValue &value)
{
    changeManifest(set, [&](QJsonObject &manifest) {
        QJsonObject components = manifest.value("components"_L1).toObject();
        QJsonObject component = components.value(name).toObject();
        component[key] = value;
        components[name] = component;
        manifest[u"components"_s] = components;
    });
}

void makeIncomplete(const QString &set)
{
    changeManifest(set, [](QJsonObject &manifest) {
        manifest[u"state"_s] = u"incomplete"_s;
        manifest[u"missing"_s] = QJsonArray{u"media/a.png"_s};
    });
    changeComponent(set, u"media"_s, u"state"_s, u"partial"_s);
}

void makeNewer(const QString &set)
{
    changeManifest(set, [](QJsonObject &manifest) { manifest[u"formatVersion"_s] = 99; });
}

/// Of a program that knows more parts of authentik.
void addUnknownPart(const QString &set)
{
    changeComponent(set, u"telepathy"_s, u"state"_s, u"saved"_s);
}

void makeForeign(const QString &set)
{
    std::filesystem::remove_all(set.toStdString());
    QDir().mkpath(set);
    overwrite(set + u"/holiday.jpg"_s, "x");
}

void damage(const QString &set)
{
    QByteArray redis = contentsOf(set + u"/redis.rdb"_s);
    redis[100] = char(redis[100] ^ 1);
    overwrite(set + u"/redis.rdb"_s, redis);
}

QString firstCode(const CliAnswer &answer, const QString &list)
{
    const QJsonObject verify = answer.json.value("verify"_L1).toObject();
    return verify.value(list).toArray().at(0).toObject().value("code"_L1).toString();
}

} // namespace

Q_DECLARE_METATYPE(Change)

/// verify, show and list: the program itself, on sets of every kind.
class TestSetVerbs : public QObject
{
    Q_OBJECT

    const JsonPage m_page = JsonPage::ofTheRepository();
    Workstation m_cli;
    QString m_original;
    QString m_set;

    void compare(const CliAnswer &answer, const QString &object, int exit, const QString &result)
    {
        QVERIFY2(answer.exit == exit, answer.all().constData());
        QCOMPARE(answer.out.count('\n'), 1);
        QCOMPARE(answer.json.value("exit"_L1).toInt(-1), exit);
        QCOMPARE(answer.json.value("result"_L1).toString(), result);
        const QStringList complaints = m_page.complaints(object, answer.json);
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
        QVERIFY(!answer.all().contains("secret")); // of the set's configuration
    }

private slots:
    void initTestCase()
    {
        m_original = makeWholeSet(m_cli.sets()).path;
        m_set = m_original;
        m_original = m_cli.home() + u"/original"_s;
        std::filesystem::rename(m_set.toStdString(), m_original.toStdString());
    }
    void init()
    {
        std::filesystem::remove_all(m_cli.sets().toStdString());
        QDir().mkpath(QFileInfo(m_set).path());
        std::filesystem::copy(m_original.toStdString(), m_set.toStdString(), std::filesystem::copy_options::recursive);
    }

    /// As services of old init scripts are started: no file that is opened may become standard output.
    void standardDescriptorsMayBeClosed_data()
    {
        QTest::addColumn<QList<int>>("closed");
        QTest::newRow("output") << QList<int>{1};
        QTest::newRow("errors") << QList<int>{2};
        QTest::newRow("both") << QList<int>{1, 2};
        QTest::newRow("all") << QList<int>{0, 1, 2};
    }
    void standardDescriptorsMayBeClosed()
    {
        QFETCH(const QList<int>, closed);
        const auto process = m_cli.start({u"verify"_s, m_set}, closed);
        QCOMPARE(Workstation::finish(*process).exit, 0);
        const CliAnswer again = m_cli.run({u"verify"_s, m_set});
        QVERIFY2(again.exit == 0, again.all().constData());
    }

    void verifies_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<int>("exit");
        QTest::addColumn<QString>("result");
        QTest::addColumn<QString>("condition");
        QTest::addColumn<QString>("problem");
        QTest::addColumn<QString>("error");
        const QString none;
        const auto row = [](const char *name, const Change &change, int exit, const char *result, const char *condition,
                            const char *problem, const char *error) {
            QTest::newRow(name) << change << exit << QString::fromLatin1(result) << QString::fromLatin1(condition)
                                << QString::fromLatin1(problem) << QString::fromLatin1(error);
        };
        row("whole", [](const QString &) {}, 0, "complete", "whole", "", "");
        row("incomplete", makeIncomplete, 3, "incomplete", "incomplete", "set-incomplete", "");
        row("damaged byte", damage, 1, "failed", "damaged", "checksum-differs", "set-damaged");
        row(
            "missing file", [](const QString &set) { QFile::remove(set + u"/media.tar.zst"_s); }, 1, "failed",
            "damaged", "file-missing", "set-damaged");
        row(
            "not of the manifest, right sums",
            [](const QString &set) {
                overwrite(set + u"/redis.rdb"_s, "REDIS0010");
                renewChecksums(set);
            },
            1, "failed", "damaged", "manifest-differs", "set-damaged");
        row("newer format", makeNewer, 6, "refused", "newer", "set-newer", "set-newer");
        row("unknown component", addUnknownPart, 6, "refused", "newer", "set-newer", "set-newer");
        row("foreign folder", makeForeign, 6, "refused", "foreign", "set-foreign", "set-foreign");
    }
    void verifies()
    {
        QFETCH(const Change, change);
        QFETCH(const int, exit);
        QFETCH(const QString, result);
        QFETCH(const QString, error);
        change(m_set);
        const CliAnswer answer = m_cli.run({u"verify"_s, m_set});
        compare(answer, u"verify"_s, exit, result);
        QCOMPARE(answer.set(), m_set);
        QCOMPARE(answer.errorCode(), error);
        QTEST(answer.json.value("verify"_L1).toObject().value("condition"_L1).toString(), "condition");
        QTEST(firstCode(answer, u"problems"_s), "problem");
    }

    void saysWhatTheChecksumsAloneDecide()
    {
        overwrite(m_set + u"/note.txt"_s, "of the admin");
        const CliAnswer answer = m_cli.run({u"verify"_s, m_set});
        compare(answer, u"verify"_s, 0, u"complete"_s);
        QCOMPARE(firstCode(answer, u"notChecked"_s), u"file-unlisted"_s);
    }

    void verifiesWhatWasNeverFinished()
    {
        const QString partial = QFileInfo(m_set).path() + u'/' + partialFolderName(u"2026-11-23T18-45-07Z"_s);
        std::filesystem::rename(m_set.toStdString(), partial.toStdString());
        for (const QString &last : {u"/manifest.json"_s, u"/SHA256SUMS"_s})
            QVERIFY(QFile::remove(partial + last));
        const CliAnswer answer = m_cli.run({u"verify"_s, partial});
        compare(answer, u"verify"_s, 3, u"incomplete"_s);
        QCOMPARE(firstCode(answer, u"problems"_s), u"set-unfinished"_s);
    }

    void notesThatItVerified()
    {
        QVERIFY(m_cli.run({u"verify"_s, m_set}).exit == 0);
        QDirIterator files(m_cli.home(), {u"verified.jsonl"_s}, QDir::Files | QDir::Hidden,
                           QDirIterator::Subdirectories);
        QVERIFY(files.hasNext());
        QVERIFY(contentsOf(files.next()).contains(m_set.toUtf8()));
        QVERIFY(!QFile::exists(m_set + u"/verified.jsonl"_s));
    }

    void shows_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<int>("exit");
        QTest::addColumn<QString>("result");
        QTest::addColumn<QString>("error");
        const auto row = [](const char *name, const Change &change, int exit, const char *result, const char *error) {
            QTest::newRow(name) << change << exit << QString::fromLatin1(result) << QString::fromLatin1(error);
        };
        row("whole", [](const QString &) {}, 0, "complete", "");
        row("incomplete", makeIncomplete, 0, "complete", "");
        row("newer format", makeNewer, 6, "refused", "set-newer");
        row("unknown component", addUnknownPart, 6, "refused", "set-newer");
        row("foreign folder", makeForeign, 6, "refused", "set-foreign");
        row(
            "no words", [](const QString &set) { overwrite(set + u"/manifest.json"_s, "{"); }, 1, "failed",
            "set-damaged");
    }
    void shows()
    {
        QFETCH(const Change, change);
        QFETCH(const int, exit);
        QFETCH(const QString, result);
        QFETCH(const QString, error);
        change(m_set);
        const CliAnswer answer = m_cli.run({u"show"_s, m_set});
        compare(answer, exit == 0 ? u"show"_s : u"answer"_s, exit, result);
        QCOMPARE(answer.errorCode(), error);
        if (exit == 0)
            QCOMPARE(answer.json.value("manifest"_L1).toObject(),
                     QJsonDocument::fromJson(contentsOf(m_set + u"/manifest.json"_s)).object());
    }

    void lists()
    {
        const QString folder = QFileInfo(m_set).path();
        const auto copyAs = [&](const QString &name, const Change &change) {
            std::filesystem::copy(m_set.toStdString(), (folder + u'/' + name).toStdString(),
                                  std::filesystem::copy_options::recursive);
            change(folder + u'/' + name);
        };
        copyAs(u"2026-01-02T00-00-00Z"_s, makeIncomplete);
        copyAs(u"2026-01-03T00-00-00Z"_s, makeNewer);
        copyAs(partialFolderName(u"2026-01-04T00-00-00Z"_s), [](const QString &) {});
        copyAs(u"holidays"_s, makeForeign);
        for (const QString &where : {m_cli.sets(), folder}) {
            const CliAnswer answer = m_cli.run({u"list"_s, where});
            compare(answer, u"list"_s, 0, u"complete"_s);
            const QJsonArray sets = answer.json.value("sets"_L1).toArray();
            QCOMPARE(sets.size(), 3);
            QStringList states;
            for (const QJsonValue set : sets) {
                const QJsonObject one = set.toObject();
                states += one.value("state"_L1).toString(one.value("error"_L1).toObject().value("code"_L1).toString());
                QCOMPARE(one.value("server"_L1).toString(), u"auth"_s);
            }
            QCOMPARE(states.count(u"complete"_s), 1);
            QCOMPARE(states.count(u"incomplete"_s), 1);
            QCOMPARE(states.count(u"set-newer"_s), 1);
            const QJsonArray unfinished = answer.json.value("unfinished"_L1).toArray();
            QCOMPARE(unfinished.size(), 1);
            QCOMPARE(unfinished.at(0).toObject().value("running"_L1).toBool(true), false);
        }
    }

    void listsNothing()
    {
        std::filesystem::remove_all(QFileInfo(m_set).path().toStdString());
        const CliAnswer answer = m_cli.run({u"list"_s, m_cli.sets()});
        compare(answer, u"list"_s, 0, u"complete"_s);
        QVERIFY(answer.json.value("sets"_L1).toArray().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSetVerbs)
#include "tst_setverbs.moc"
