// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backupset/checksums.h"
#include "core/backupset/verifications.h"
#include "core/base/sha256.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include <sys/stat.h>

using namespace keeper;
using namespace Qt::StringLiterals;

class TestChecksums : public QObject
{
    Q_OBJECT

private slots:
    void readsAndWritesAsCoreutilsDo();
    void refusesLinesThatAreNone_data();
    void refusesLinesThatAreNone();
    void findsEveryKindOfDamage();
    void tellsHowFarItIs();
    void canBeCancelled();
    void needsSha256sums();
    void verificationsAreNotedOutsideTheSet();

private:
    static void put(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
};

void TestChecksums::readsAndWritesAsCoreutilsDo()
{
    QTemporaryDir folder;
    const QList<QByteArray> names{"plain",      "two  gaps",        "-dash", "back\\slash",
                                  "line\nfeed", "carriage\rreturn", "*star", "\xff\xfe"};
    Checksums sums;
    for (const QByteArray &name : names) {
        FILE *file = std::fopen((QFile::encodeName(folder.path()) + '/' + name).constData(), "w");
        QVERIFY(file);
        std::fputs(name.constData(), file);
        std::fclose(file);
        sums.insert(name, Sha256::hexOf(name));
    }
    QProcess process;
    process.setWorkingDirectory(folder.path());
    process.start(u"sh"_s, {u"-c"_s, u"LC_ALL=C sha256sum -- *"_s});
    QVERIFY(process.waitForFinished());
    const QByteArray theirs = process.readAllStandardOutput();
    QCOMPARE(checksumsFromBytes(theirs).value(), sums);
    QCOMPARE(toBytes(sums), theirs);
    for (const QByteArray &name : names) // QTemporaryDir leaves names that are no text
        QCOMPARE(std::remove((QFile::encodeName(folder.path()) + '/' + name).constData()), 0);
}

void TestChecksums::refusesLinesThatAreNone_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray sum(64, 'a');
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no line feed at the end") << sum + "  a";
    QTest::newRow("short sum") << sum.chopped(1) + "  a\n";
    QTest::newRow("no hex") << QByteArray(64, 'x') + "  a\n";
    QTest::newRow("one gap") << sum + " a\n";
    QTest::newRow("no name") << sum + "  \n";
    QTest::newRow("another folder") << sum + "  a/b\n";
    QTest::newRow("absolute") << sum + "  /etc/passwd\n";
    QTest::newRow("parent") << sum + "  ..\n";
    QTest::newRow("bad escape") << "\\" + sum + "  a\\x\n";
    QTest::newRow("half an escape") << "\\" + sum + "  a\\\n";
    QTest::newRow("twice") << sum + "  a\n" + sum + "  a\n";
    QTest::newRow("empty line") << sum + "  a\n\n";
}

void TestChecksums::refusesLinesThatAreNone()
{
    QFETCH(QByteArray, text);
    const auto sums = checksumsFromBytes(text);
    QVERIFY(!sums);
    QCOMPARE(sums.error().code, ErrorCode::SetDamaged);
}

void TestChecksums::findsEveryKindOfDamage()
{
    QTemporaryDir folder;
    put(folder.filePath(u"flipped"_s), "abd");
    put(folder.filePath(u"good"_s), "abc");
    put(folder.filePath(u"more"_s), "abc");
    QVERIFY(QFile::link(folder.filePath(u"good"_s), folder.filePath(u"link"_s)));
    QCOMPARE(::mkfifo(QFile::encodeName(folder.filePath(u"pipe"_s)).constData(), 0600), 0);
    const QByteArray sum = Sha256::hexOf("abc");
    put(folder.filePath(u"SHA256SUMS"_s),
        toBytes({{"flipped", sum}, {"good", sum}, {"gone", sum}, {"link", sum}, {"pipe", sum}}));

    QMap<QByteArray, ChecksumProblem::Kind> found;
    const auto problems = checkChecksums(folder.path(), {}, {});
    for (const ChecksumProblem &problem : *problems)
        found.insert(problem.file, problem.kind);
    using Kind = ChecksumProblem::Kind;
    const QMap<QByteArray, Kind> expected{{"flipped", Kind::Differs},
                                          {"gone", Kind::Missing},
                                          {"link", Kind::Unreadable},
                                          {"more", Kind::Unlisted},
                                          {"pipe", Kind::Unreadable}};
    QCOMPARE(found, expected);
}

void TestChecksums::tellsHowFarItIs()
{
    QTemporaryDir folder;
    const QByteArray bytes(3 << 20, 'x');
    put(folder.filePath(u"a"_s), bytes);
    put(folder.filePath(u"SHA256SUMS"_s), toBytes({{"a", Sha256::hexOf(bytes)}}));
    QList<qint64> seen;
    const auto problems = checkChecksums(folder.path(),
                                         [&](qint64 done, qint64 expected, const QByteArray &file) {
                                             QCOMPARE(expected, bytes.size());
                                             QCOMPARE(file, "a"_ba);
                                             seen.append(done);
                                         },
                                         {});
    QVERIFY(problems.value().isEmpty());
    QCOMPARE(seen, QList<qint64>({1 << 20, 2 << 20, 3 << 20}));
}

void TestChecksums::canBeCancelled()
{
    QTemporaryDir folder;
    put(folder.filePath(u"a"_s), "abc");
    put(folder.filePath(u"SHA256SUMS"_s), toBytes({{"a", Sha256::hexOf("abc")}}));
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(checkChecksums(folder.path(), {}, stop.get_token()).error().isCancelled());
}

void TestChecksums::needsSha256sums()
{
    QTemporaryDir folder;
    QCOMPARE(checkChecksums(folder.path(), {}, {}).error().code, ErrorCode::SetDamaged);
}

void TestChecksums::verificationsAreNotedOutsideTheSet()
{
    QTemporaryDir state;
    qputenv("XDG_STATE_HOME", QFile::encodeName(state.path()));
    QVERIFY(readVerifications().isEmpty());
    const Verification first{.set = u"/a b\n"_s,
                             .run = u"20261123t184507z-3f9a"_s,
                             .result = u"whole"_s,
                             .time = QDateTime(QDate(2026, 11, 23), QTime(18, 45, 7), QTimeZone::UTC)};
    Verification second = first;
    second.result = u"damaged"_s;
    QVERIFY(noteVerification(first));
    QFile file(verificationsPath());
    QVERIFY(file.open(QIODevice::Append));
    file.write("half a li\n");
    file.close();
    QVERIFY(noteVerification(second));
    QCOMPARE(readVerifications(), QList({first, second}));
    QCOMPARE(verificationsPath(), state.filePath(u"authentik-keeper/verified.jsonl"_s));
    QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    qunsetenv("XDG_STATE_HOME");
}

QTEST_GUILESS_MAIN(TestChecksums)
#include "tst_checksums.moc"
