// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/archive/tarerrors.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace keeper;

class tst_TarErrors : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatTarSays_data();
    void readsWhatTarSays();
    void leavesOutWhatIsNotAboutAFile_data();
    void leavesOutWhatIsNotAboutAFile();
    void namesEachFileOnce();
    void givesBackTheBytesThatGnuTarQuoted();
};

void tst_TarErrors::readsWhatTarSays_data()
{
    QTest::addColumn<QByteArray>("err");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<WarningCode>("code");
    QTest::newRow("changed") << QByteArray("tar: ./public/a.png: file changed as we read it\n")
                             << QByteArray("public/a.png") << WarningCode::FileChanged;
    QTest::newRow("removed") << QByteArray("tar: ./a: File removed before we read it\n") << QByteArray("a")
                             << WarningCode::FileVanished;
    QTest::newRow("not found") << QByteArray("tar: ./a: Cannot stat: No such file or directory\n") << QByteArray("a")
                               << WarningCode::FileVanished;
    QTest::newRow("shrank") << QByteArray("tar: ./a: File shrank by 512 bytes; padding with zeros\n") << QByteArray("a")
                            << WarningCode::FileShrunk;
    QTest::newRow("no rights") << QByteArray("tar: ./a: Cannot open: Permission denied\n") << QByteArray("a")
                               << WarningCode::FileUnreadable;
    QTest::newRow("read error") << QByteArray(
                                       "tar: ./a: Read error at byte 0, while reading 512 bytes: Input/output error\n")
                                << QByteArray("a") << WarningCode::FileUnreadable;
    QTest::newRow("the directory itself")
        << QByteArray("tar: .: Cannot open: Permission denied\n") << QByteArray(".") << WarningCode::FileUnreadable;
    QTest::newRow("quoted bytes") << QByteArray("tar: ./a\\nb\\\\c\\: d\\351: file changed as we read it\n")
                                  << QByteArray("a\nb\\c: d\xe9") << WarningCode::FileChanged;
    QTest::newRow("busybox") << QByteArray("tar: can't open './it's': Permission denied\n") << QByteArray("it's")
                             << WarningCode::FileUnreadable;
    QTest::newRow("busybox, gone") << QByteArray("tar: ./a: No such file or directory\n") << QByteArray("a")
                                   << WarningCode::FileVanished;
}

void tst_TarErrors::readsWhatTarSays()
{
    QFETCH(QByteArray, err);
    QFETCH(QByteArray, path);
    QFETCH(WarningCode, code);
    const QList<FileTrouble> expected{{.path = path, .code = code}};
    QCOMPARE(parseTarErrors(err), expected);
}

void tst_TarErrors::leavesOutWhatIsNotAboutAFile_data()
{
    QTest::addColumn<QByteArray>("err");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("end") << QByteArray("tar: Exiting with failure status due to previous errors\n");
    QTest::newRow("socket") << QByteArray("tar: ./sock: socket ignored\n");
    QTest::newRow("xattrs") << QByteArray("tar: ./a: Warning: Cannot llistxattr: Operation not supported\n");
    QTest::newRow("output") << QByteArray("tar: -: Cannot write: Broken pipe\n");
    QTest::newRow("another program") << QByteArray("bash: ./a: Permission denied\n");
    QTest::newRow("cut") << QByteArray("tar: ./a");
}

void tst_TarErrors::leavesOutWhatIsNotAboutAFile()
{
    QFETCH(QByteArray, err);
    QVERIFY(parseTarErrors(err).isEmpty());
}

void tst_TarErrors::namesEachFileOnce()
{
    const QByteArray err = "tar: ./a: File shrank by 1 bytes; padding with zeros\n"
                           "tar: ./b: file changed as we read it\n"
                           "tar: ./a: file changed as we read it\n";
    const QList<FileTrouble> troubles = parseTarErrors(err);
    QCOMPARE(troubles.size(), 2);
    QCOMPARE(troubles[0].code, WarningCode::FileShrunk);
    QCOMPARE(troubles[1].path, QByteArray("b"));
}

void tst_TarErrors::givesBackTheBytesThatGnuTarQuoted()
{
    // A file that GNU tar can't find, by a name with every byte that a name may have, is quoted by it as any other.
    QByteArray name = "./";
    for (int byte = 1; byte < 256; ++byte) {
        if (byte != '/')
            name += char(byte);
    }
    QTemporaryDir folder;
    int ends[2];
    QCOMPARE(pipe(ends), 0);
    const pid_t child = fork();
    if (child == 0) {
        dup2(ends[1], STDERR_FILENO);
        setenv("LC_ALL", "C", 1);
        if (chdir(QFile::encodeName(folder.path()).constData()) == 0)
            execlp("tar", "tar", "--quoting-style=escape", "-cf", "/dev/null", name.constData(), nullptr);
        _exit(127);
    }
    close(ends[1]);
    QFile reader;
    QVERIFY(reader.open(ends[0], QIODevice::ReadOnly, QFile::AutoCloseHandle));
    const QByteArray err = reader.readAll();
    const QList<FileTrouble> troubles = parseTarErrors(err);
    QVERIFY2(troubles.size() == 1, err.constData());
    QCOMPARE(troubles.first().path.toHex(), name.sliced(2).toHex());
    QCOMPARE(troubles.first().code, WarningCode::FileVanished);
}

QTEST_GUILESS_MAIN(tst_TarErrors)
#include "tst_tarerrors.moc"
