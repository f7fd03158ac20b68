// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backupset/guidetext.h"
#include "core/backupset/restoreguide.h"
#include "core/base/sqltext.h"
#include "tests/unit/samplemanifest.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace keeper;
using namespace Qt::StringLiterals;

namespace {

struct Outcome
{
    int exitCode;
    QByteArray output;
};

Outcome shell(const QString &script, const QString &folder)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(u"sh"_s, {u"-e"_s, u"-s"_s});
    process.write(script.toUtf8());
    process.closeWriteChannel();
    process.waitForFinished();
    return {process.exitCode(), process.readAllStandardOutput()};
}

QStringList blocks(const QByteArray &guide)
{
    static const QRegularExpression block(u"^```sh\\n(.*?)^```$"_s, QRegularExpression::MultilineOption |
                                                                        QRegularExpression::DotMatchesEverythingOption);
    QStringList found;
    for (const QRegularExpressionMatch &match : block.globalMatch(QString::fromUtf8(guide)))
        found.append(match.captured(1));
    return found;
}

} // namespace

class TestRestoreGuide : public QObject
{
    Q_OBJECT

private slots:
    void wordsStayOneWordOfTheShell_data();
    void wordsStayOneWordOfTheShell();
    void namesNeverEndTheirLine_data() { wordsStayOneWordOfTheShell_data(); }
    void namesNeverEndTheirLine();
    void blocksAreShell();
    void awkwardFoldersArriveWhole();
    void isMadeForThatSet();
    void leavesOutWhatTheSetHasNot();
    void quotesSettings();
};

void TestRestoreGuide::wordsStayOneWordOfTheShell_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"plain", "two words", "quote's", "$(id)`id`", "back\\slash", "-dash", "\"double\"",
                             "line\nfeed", "at the end\n\n", "\n```\n", "tab\t", "München\n", "%s%1$d\n", ""})
        QTest::newRow(qPrintable(QString::fromUtf8(text).simplified() + u'.')) << QString::fromUtf8(text);
}

void TestRestoreGuide::wordsStayOneWordOfTheShell()
{
    QFETCH(QString, text);
    const Outcome outcome =
        shell(u"set -- %1; printf '%s|%s' $# \"$1\""_s.replace(u"%1"_s, guidetext::shellWord(text)), QDir::tempPath());
    QCOMPARE(outcome.output, "1|" + text.toUtf8());
}

void TestRestoreGuide::namesNeverEndTheirLine()
{
    QFETCH(QString, text);
    // Line feeds at the end stand as they are; a line that follows one has nothing but them and the closing quote.
    QVERIFY(QRegularExpression(u"^[^\\n]*('\\n+')?$"_s).match(guidetext::shellWord(text)).hasMatch());
    QVERIFY(!sqlName(text).contains(u'\n'));
    QVERIFY(!sqlText(text).contains(u'\n'));
    QVERIFY(!guidetext::inProse(text).contains(u'\n'));
    QCOMPARE(guidetext::inProse(text).count(u'`'), 2);
}

void TestRestoreGuide::blocksAreShell()
{
    const QStringList all = blocks(restoreGuide(sampleManifest()));
    QVERIFY(all.size() > 8);
    QTemporaryDir folder;
    for (const QString &program : {u"sh"_s, u"bash"_s}) {
        QProcess process;
        process.start(program, {u"-n"_s});
        process.write(all.join(u'\n').toUtf8());
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.readAllStandardError(), QByteArray());
        QCOMPARE(process.exitCode(), 0);
    }
}

void TestRestoreGuide::awkwardFoldersArriveWhole()
{
    QTemporaryDir folder;
    QFile sums(folder.filePath(u"SHA256SUMS"_s));
    QVERIFY(sums.open(QIODevice::WriteOnly));
    sums.write("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  abc\n");
    sums.close();
    QFile file(folder.filePath(u"abc"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("abc");
    file.close();
    const QString first = blocks(restoreGuide(sampleManifest())).first();
    const Outcome whole = shell(first + u"\nprintf '%s' \"$COMPOSE_FOLDER\""_s, folder.path());
    QCOMPARE(whole.exitCode, 0);
    QCOMPARE(whole.output, sampleManifest().deployment.folder.toUtf8());
    QVERIFY(!QFile::exists(folder.filePath(u"pwned"_s)));

    const Outcome chosen =
        shell(u"COMPOSE_FOLDER=/srv\n"_s + first + u"\nprintf '%s' \"$COMPOSE_FOLDER\""_s, folder.path());
    QCOMPARE(chosen.output, "/srv"_ba);

    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("abd");
    file.close();
    QVERIFY(shell(first, folder.path()).exitCode != 0); // a damaged set is not restored
}

void TestRestoreGuide::isMadeForThatSet()
{
    const QString guide = QString::fromUtf8(restoreGuide(sampleManifest()));
    QVERIFY(guide.contains(u"media/public/a.png"_s));
    QVERIFY(guide.contains(u"('public', 'authentik_core_user', 1204)"_s));
    QVERIFY(guide.contains(u"TEMPLATE template0"_s));
    QVERIFY(guide.contains(u"LOCALE_PROVIDER libc"_s));
    QVERIFY(guide.contains(u"'redis.rdb'"_s));
    QVERIFY(guide.contains(u"appendonly.aof.manifest"_s));
    QVERIFY(guide.contains(u"'media.tar.zst'"_s));
    QVERIFY(guide.contains(u"s3://bucket"_s));
    QVERIFY(guide.contains(u"cp -a \"$unpacked\"/'my own'/. \"$host_folder\"/"_s));
    QVERIFY(guide.contains(u"cp -a \"$unpacked\"/'one.yaml' \"$host_folder\"\n"_s));
    QVERIFY(guide.contains(u"cp -a \"$unpacked\"/'-$(touch pwned)' \"$host_folder\"/'-$(touch pwned)'"_s));
    QVERIFY(!guide.contains(u"### `certs`"_s));
}

void TestRestoreGuide::leavesOutWhatTheSetHasNot()
{
    Manifest manifest = sampleManifest();
    manifest.components.remove(u"redis"_s);
    manifest.components.remove(u"configuration"_s);
    manifest.components[u"database"_s].database()->serverVersion = 140005;
    manifest.components[u"database"_s].database()->acl.reset();
    const QString guide = QString::fromUtf8(restoreGuide(manifest));
    QVERIFY(!guide.contains(u"redis"_s));
    QVERIFY(!guide.contains(u"configuration.tar.zst"_s));
    QVERIFY(!guide.contains(u"LOCALE_PROVIDER"_s)); // unknown to PostgreSQL 14
    QVERIFY(!guide.contains(u"aclexplode"_s));
}

void TestRestoreGuide::quotesSettings()
{
    Manifest manifest = sampleManifest();
    manifest.components[u"database"_s].database()->settings = {
        {.everyDatabase = false, .name = u"search_path"_s, .value = u"\"$user\", \"a, \"\"b\", public"_s},
        {.role = u"mon\"itor"_s, .everyDatabase = false, .name = u"my.option"_s, .value = u"it's, one"_s},
        {.role = u"monitor"_s, .everyDatabase = true, .name = u"work_mem"_s, .value = u"64MB"_s}};
    const QString guide = QString::fromUtf8(restoreGuide(manifest));
    QVERIFY(guide.contains(u"SET \"search_path\" TO '$user', 'a, \"b', 'public';"_s));
    QVERIFY(guide.contains(
        u"ALTER ROLE \"mon\"\"itor\" IN DATABASE authentik_keeper_restore SET \"my\".\"option\" TO 'it''s, one';"_s));
    QVERIFY(guide.contains(u"ALTER ROLE \"monitor\" SET \"work_mem\" TO '64MB';"_s));
}

QTEST_GUILESS_MAIN(TestRestoreGuide)
#include "tst_restoreguide.moc"
