// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/save/directorystream.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace keeper;
using namespace Qt::StringLiterals;

namespace {

void write(const QString &path, const QDateTime &when)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("x") == 1 && file.flush());
    QVERIFY(file.setFileTime(when, QFileDevice::FileModificationTime));
}

} // namespace

class TestChangedFiles : public QObject
{
    Q_OBJECT

private slots:
    void namesWhatWasWrittenSince_data();
    void namesWhatWasWrittenSince();
    void failsWhereThereIsNoFolder();

private:
    static Result<QByteArrayList> run(const DirectoryFacts &facts, qint64 start, const QString &path);
};

/// Runs the command here, with programs of PATH alone.
Result<QByteArrayList> TestChangedFiles::run(const DirectoryFacts &facts, qint64 start, const QString &path)
{
    const RemoteCommand command = changedFilesCommand(facts, QByteArray::number(start));
    QStringList words;
    for (const QByteArray &word : command.argumentList())
        words += QString::fromUtf8(word);
    QProcess process;
    QProcessEnvironment environment;
    environment.insert(u"PATH"_s, path);
    process.setProcessEnvironment(environment);
    process.start(path.section(u':', 0, 0) + u'/' + words.takeFirst(), words);
    if (!process.waitForFinished() || process.exitCode() != 0)
        return fail(ErrorCode::CommandFailed, QString::fromUtf8(process.readAllStandardError()));
    QByteArrayList names = process.readAllStandardOutput().split('\0');
    names.removeLast();
    std::ranges::sort(names);
    return names;
}

void TestChangedFiles::namesWhatWasWrittenSince_data()
{
    QTest::addColumn<bool>("busybox");
    QTest::newRow("busybox") << true;
    QTest::newRow("GNU") << false;
}

void TestChangedFiles::namesWhatWasWrittenSince()
{
    QFETCH(bool, busybox);
    QTemporaryDir programs;
    QString path = u"/usr/bin:/bin"_s;
    if (busybox) {
        const QString all = QStandardPaths::findExecutable(u"busybox"_s);
        QVERIFY(!all.isEmpty());
        for (const QString &name : {u"sh"_s, u"find"_s, u"stat"_s, u"date"_s})
            QVERIFY(QFile::link(all, programs.filePath(name)));
        path = programs.path();
    }
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(u"own/deep"_s) && QDir(folder.path()).mkpath(u"beside"_s));
    const QDateTime now = QDateTime::currentDateTime();
    const QDateTime start = now.addSecs(-5);
    write(folder.filePath(u"own/old"_s), now.addSecs(-3600));
    write(folder.filePath(u"own/just before"_s), start.addSecs(-2)); // in the same minutes
    write(folder.filePath(u"own/-new 'n\n$(x)"_s), now);
    write(folder.filePath(u"own/deep/new"_s), start.addSecs(1));
    write(folder.filePath(u"beside/new"_s), now);

    DirectoryFacts facts;
    facts.path = folder.path().toUtf8();
    QCOMPARE(run(facts, start.toSecsSinceEpoch(), path),
             (QByteArrayList{"./beside/new", "./own/-new 'n\n$(x)", "./own/deep/new"}));
    facts.parts = {DirectoryPart{.root = "./own"}};
    QCOMPARE(run(facts, start.toSecsSinceEpoch(), path), (QByteArrayList{"./own/-new 'n\n$(x)", "./own/deep/new"}));
    QCOMPARE(run(facts, now.toSecsSinceEpoch() + 10, path), QByteArrayList());
}

void TestChangedFiles::failsWhereThereIsNoFolder()
{
    DirectoryFacts facts;
    facts.path = "/no such folder";
    QVERIFY(!run(facts, 0, u"/usr/bin:/bin"_s));
}

QTEST_GUILESS_MAIN(TestChangedFiles)
#include "tst_changedfiles.moc"
