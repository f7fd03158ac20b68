// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/clirunner.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <sched.h>
#include <sys/mount.h>

using namespace Qt::StringLiterals;
using namespace keeper;

/// Places where a set can't be kept, sets that are not what they were, and what verify says of them.
class TestCliDestination : public QObject
{
    Q_OBJECT

    const CliLab m_lab{u"compose-2025.8"_s};
    CliRunner m_cli;
    QString m_set;

    QStringList backupTo(const QString &folder, const QString &only) const
    {
        return {u"backup"_s, m_lab.target(), u"--identity"_s, m_lab.fact(u"key"_s),
                u"--to"_s,   folder,         u"--only"_s,     only};
    }

    /// A copy of the good set to be spoilt.
    [[nodiscard]] QString copyOfSet() const
    {
        const QString copy = m_cli.home() + u"/copies/"_s + QString::fromLatin1(QTest::currentTestFunction());
        QDir(m_cli.home()).mkpath(copy);
        const QString set = copy + u'/' + QFileInfo(m_set).fileName();
        return runProgram(u"cp"_s, {u"-a"_s, m_set, set}).exit == 0 ? set : QString();
    }
    static void flipByte(const QString &path)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(file.size() / 2);
        const char byte = file.peek(1).at(0);
        file.write(QByteArray(1, char(byte ^ 0x10)));
    }
    static void changeManifest(const QString &set, const QByteArray &from, const QByteArray &to)
    {
        QFile file(set + u"/manifest.json"_s);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray text = file.readAll();
        QVERIFY(text.contains(from));
        text.replace(from, to);
        file.resize(0);
        file.seek(0);
        file.write(text);
        file.close();
        const QString sums = u"cd \"$1\" && sha256sum $(ls | grep -v SHA256SUMS) > SHA256SUMS"_s;
        QCOMPARE(runProgram(u"sh"_s, {u"-c"_s, sums, u"sh"_s, set}).exit, 0);
    }
    void verifyCondition(const QString &set, int exit, const QString &code)
    {
        const CliAnswer answer = m_cli.run({u"verify"_s, set});
        QVERIFY2(answer.exit == exit, answer.all().constData());
        QCOMPARE(answer.errorCode(), code);
    }

private slots:
    void initTestCase()
    {
        QVERIFY2(m_lab.isUp(), "the lab is not up");
        // Mounts of this test are seen by it and its children alone.
        QCOMPARE(::unshare(CLONE_NEWNS), 0);
        QCOMPARE(::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr), 0);
        m_cli.trust(m_lab);
        const CliAnswer answer = m_cli.run(backupTo(m_cli.sets(), u"redis,certs,configuration"_s));
        QVERIFY2(answer.exit == 0, answer.all().constData());
        m_set = answer.set();
    }

    void aPlaceThatIsReadOnly()
    {
        const QString place = m_cli.home() + u"/read-only"_s;
        QDir().mkdir(place);
        QCOMPARE(::mount("tmpfs", QFile::encodeName(place).constData(), "tmpfs", MS_RDONLY, nullptr), 0);
        const CliAnswer answer = m_cli.run(backupTo(place, u"certs"_s));
        QCOMPARE(::umount(QFile::encodeName(place).constData()), 0);
        QVERIFY2(answer.exit == 6, answer.all().constData());
        QCOMPARE(answer.errorCode(), u"destination-not-writable"_s);
    }

    void aPlaceThatIsFull()
    {
        const QString place = m_cli.home() + u"/small"_s;
        QDir().mkdir(place);
        QCOMPARE(::mount("tmpfs", QFile::encodeName(place).constData(), "tmpfs", 0, "size=2m"), 0);
        const CliAnswer answer = m_cli.run(backupTo(place, u"media,database"_s));
        QDir left(place + u"/127.0.0.1-%1"_s.arg(m_lab.port()));
        const QStringList found = left.entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot);
        QCOMPARE(::umount(QFile::encodeName(place).constData()), 0);
        QVERIFY2(answer.exit == 1, answer.all().constData());
        QCOMPARE(answer.errorCode(), u"destination-full"_s);
        QCOMPARE(found, QStringList());
        QVERIFY2(QTest::qWaitFor([&] { return m_lab.leftBehind().isEmpty(); }, 10'000), m_lab.leftBehind().constData());
    }

    void aWholeSet() { verifyCondition(m_set, 0, {}); }

    void aFlippedBit_data()
    {
        QTest::addColumn<QString>("file");
        for (const char *name :
             {"certs.tar.zst", "certs.index.jsonl.zst", "redis.rdb", "configuration.tar.zst", "RESTORE.md"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void aFlippedBit()
    {
        QFETCH(const QString, file);
        const QString set = copyOfSet();
        QVERIFY(!set.isEmpty());
        flipByte(set + u'/' + file);
        verifyCondition(set, 1, u"set-damaged"_s);
        QDir(set).removeRecursively();
    }

    void aFileThatIsMissing()
    {
        const QString set = copyOfSet();
        QVERIFY(QFile::remove(set + u"/certs.tar.zst"_s));
        verifyCondition(set, 1, u"set-damaged"_s);
    }

    void aSetThatSaysItIsIncomplete()
    {
        const QString set = copyOfSet();
        changeManifest(set, "\"complete\"", "\"incomplete\"");
        const CliAnswer answer = m_cli.run({u"verify"_s, set});
        QVERIFY2(answer.exit == 3, answer.all().constData());
        QCOMPARE(answer.json.value("result"_L1).toString(), u"incomplete"_s);
    }

    void aSetOfANewerProgram()
    {
        const QString set = copyOfSet();
        changeManifest(set, "\"formatVersion\": 1", "\"formatVersion\": 3");
        verifyCondition(set, 6, u"set-newer"_s);
    }

    void aFolderThatIsNoSet()
    {
        verifyCondition(m_cli.home() + u"/bin"_s, 6, u"set-foreign"_s);
        verifyCondition(m_cli.home() + u"/nowhere"_s, 1, u"set-not-found"_s);
    }
};

QTEST_GUILESS_MAIN(TestCliDestination)
#include "tst_clidestination.moc"
