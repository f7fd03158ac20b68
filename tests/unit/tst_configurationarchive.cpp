// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backupset/configurationarchive.h"
#include "core/base/filename.h"
#include "core/base/sha256.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace keeper;
using namespace Qt::StringLiterals;

class TestConfigurationArchive : public QObject
{
    Q_OBJECT

private slots:
    void comesBackAsItWas();
    void isWhatTarAndZstdRead();
    void canBeEmpty();
    void refusesUnsafeNames_data();
    void refusesUnsafeNames();
    void refusesNamesThatAreNoText();
    void refusesANameGivenTwice();
    void findsDamage_data();
    void findsDamage();
    void refusesForeignArchives_data();
    void refusesForeignArchives();

private:
    static QList<ConfigurationFile> sample()
    {
        // Sorted by name. KTar cuts names at 100 bytes unless they are written in GNU's long form.
        return {{.name = "etc/authentik/config.yml", .contents = QByteArray(100'000, 'y')},
                {.name = "opt/authentik/-dash 'quote' $(id)", .contents = ""},
                {.name = "opt/authentik/compose.yml", .contents = QByteArray("\0\xff", 2)},
                {.name = "opt/authentik/münchen\nline", .contents = "z"},
                {.name = "opt/" + QByteArray(150, 'l') + "/.env", .contents = "PG_PASS=x\n"}};
    }
    static QByteArray output(const QString &command, const QByteArray &input, const QString &folder)
    {
        QProcess process;
        process.setWorkingDirectory(folder);
        process.start(u"bash"_s, {u"-o"_s, u"pipefail"_s, u"-c"_s, command});
        process.write(input);
        process.closeWriteChannel();
        return process.waitForFinished() && process.exitCode() == 0 ? process.readAllStandardOutput()
                                                                    : "failed: " + process.readAllStandardError();
    }
};

void TestConfigurationArchive::comesBackAsItWas()
{
    const ConfigurationArchive archive = packConfiguration(sample()).value();
    const auto files = unpackConfiguration(archive.stored);
    QVERIFY2(files, files ? "" : qPrintable(files.error().detail));
    QCOMPARE(*files, sample());
}

void TestConfigurationArchive::isWhatTarAndZstdRead()
{
    QTemporaryDir folder;
    const ConfigurationArchive archive = packConfiguration(sample()).value();
    const QByteArray tar = output(u"zstd -q -d -c"_s, archive.stored, folder.path());
    QCOMPARE(tar.size(), archive.tarBytes);
    QCOMPARE(Sha256::hexOf(tar), archive.tarSha256);
    QCOMPARE(output(u"tar -t -f - --quoting-style=literal"_s, tar, folder.path()).count('\n'),
             6); // one name has its own
    QCOMPARE(output(u"tar -x -f - --no-same-owner && find . -type f -perm 0600 | grep -c ."_s, tar, folder.path()),
             "6\n"_ba);
    for (const ConfigurationFile &file : sample()) {
        QFile unpacked(folder.filePath(QString::fromUtf8(file.name)));
        QVERIFY2(unpacked.open(QIODevice::ReadOnly), file.name.constData());
        QCOMPARE(unpacked.readAll(), file.contents);
    }
}

void TestConfigurationArchive::canBeEmpty()
{
    QVERIFY(unpackConfiguration(packConfiguration({}).value().stored).value().isEmpty());
}

void TestConfigurationArchive::refusesUnsafeNames_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char *name : {"", "/etc/passwd", "..", "../a", "a/../b", "a/..", ".", "./a", "a/./b", "a//b", "a/"})
        QTest::newRow(*name ? name : "empty") << QByteArray(name);
    QTest::newRow("zero") << QByteArray("a\0b", 3);
}

void TestConfigurationArchive::refusesUnsafeNames()
{
    QFETCH(QByteArray, name);
    QVERIFY(!isPlainPath(name));
    QCOMPARE(packConfiguration({{.name = name, .contents = "x"}}).error().code, ErrorCode::ArchiveDamaged);
}

void TestConfigurationArchive::refusesNamesThatAreNoText()
{
    QCOMPARE(packConfiguration({{.name = "opt/\xff", .contents = "x"}}).error().code, ErrorCode::ArchiveDamaged);
}

void TestConfigurationArchive::refusesANameGivenTwice()
{
    QVERIFY(!packConfiguration({{.name = "a", .contents = "x"}, {.name = "a", .contents = "y"}}));
    QCOMPARE(archiveName("/opt/authentik/.env"), "opt/authentik/.env"_ba);
}

void TestConfigurationArchive::findsDamage_data()
{
    const QByteArray stored = packConfiguration(sample()).value().stored;
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no zstd") << "plain text"_ba;
    for (const int percent : {10, 50, 90, 99})
        QTest::addRow("cut at %d %%", percent) << stored.first(stored.size() * percent / 100);
}

void TestConfigurationArchive::findsDamage()
{
    QFETCH(QByteArray, bytes);
    const auto files = unpackConfiguration(bytes);
    QVERIFY(!files);
    QCOMPARE(files.error().code, ErrorCode::ArchiveDamaged);
}

void TestConfigurationArchive::refusesForeignArchives_data()
{
    QTest::addColumn<QString>("command");
    QTest::newRow("link") << u"ln -s /etc/passwd link && tar -c -f - link | zstd -q -c"_s;
    QTest::newRow("bomb") << u"head -c 100M /dev/zero | zstd -q -c"_s;
    QTest::newRow("up") << u"touch a && tar -c -P -f - --transform 's|a|../a|' a | zstd -q -c"_s;
    QTest::newRow("absolute") << u"touch a && tar -c -P -f - --transform 's|a|/tmp/a|' a | zstd -q -c"_s;
}

void TestConfigurationArchive::refusesForeignArchives()
{
    QFETCH(QString, command);
    QTemporaryDir folder;
    const QByteArray archive = output(command, {}, folder.path());
    QVERIFY(archive.startsWith("\x28\xb5\x2f\xfd"));
    const auto files = unpackConfiguration(archive);
    if (files) {
        // KTar takes the leading slash off by itself: then the name must be a safe one.
        for (const ConfigurationFile &file : *files)
            QVERIFY(isPlainPath(file.name));
        QCOMPARE(QLatin1StringView(QTest::currentDataTag()), "absolute"_L1);
    } else {
        QCOMPARE(files.error().code, ErrorCode::ArchiveDamaged);
    }
}

QTEST_GUILESS_MAIN(TestConfigurationArchive)
#include "tst_configurationarchive.moc"
