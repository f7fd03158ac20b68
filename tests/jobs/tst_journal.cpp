// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/redactor.h"
#include "core/jobs/journal.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace keeper;
using namespace Qt::StringLiterals;

class TestJournal : public QObject
{
    Q_OBJECT

private slots:
    void writesOneLineAnEvent();
    void isReadableByItsOwnerOnly();
    void refusesAFileThatIsThere();
    void ignoresWhatComesAfterClose();
    void redactsNestedStrings();

private:
    QTemporaryDir m_folder;
    [[nodiscard]] QString freshPath() const
    {
        return m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()));
    }
    static QByteArray contents(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

void TestJournal::writesOneLineAnEvent()
{
    const auto journal = Journal::create(freshPath()).value();
    QVERIFY(journal->write(u"started"_s, {{u"step"_s, u"line\nbreak"_s}}));
    QVERIFY(journal->write(u"done"_s, {{u"time"_s, u"earlier"_s}}));
    const QList<QByteArray> lines = contents(freshPath()).split('\n');
    QCOMPARE(lines.size(), 3);
    const QJsonObject first = QJsonDocument::fromJson(lines.at(0)).object();
    QCOMPARE(first[u"event"].toString(), u"started"_s);
    QCOMPARE(first[u"step"].toString(), u"line\nbreak"_s);
    QVERIFY(QDateTime::fromString(first[u"time"].toString(), Qt::ISODateWithMs).isValid());
    QVERIFY(first[u"time"].toString().endsWith(u'Z'));
    QCOMPARE(QJsonDocument::fromJson(lines.at(1)).object()[u"time"].toString(), u"earlier"_s);
}

void TestJournal::isReadableByItsOwnerOnly()
{
    const mode_t before = ::umask(0);
    const auto journal = Journal::create(freshPath());
    ::umask(before);
    QVERIFY(journal);
    struct stat status{};
    QCOMPARE(::stat(QFile::encodeName(freshPath()).constData(), &status), 0);
    QCOMPARE(status.st_mode & 07777, mode_t(0600));
}

void TestJournal::refusesAFileThatIsThere()
{
    QVERIFY(Journal::create(freshPath()));
    const auto second = Journal::create(freshPath());
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::FileFailed);
    QCOMPARE(second.error().facts.value(u"path"_s), freshPath());
}

void TestJournal::ignoresWhatComesAfterClose()
{
    const auto journal = Journal::create(freshPath()).value();
    QVERIFY(journal->write(u"started"_s, {}));
    QVERIFY(journal->close());
    const QByteArray closed = contents(freshPath());
    QVERIFY(journal->write(u"done"_s, {}));
    QVERIFY(journal->close());
    QCOMPARE(contents(freshPath()), closed);
}

void TestJournal::redactsNestedStrings()
{
    const QString secret = u"back\\slash \"and\" quotes"_s;
    Redactor::add(secret.toUtf8());
    const auto journal = Journal::create(freshPath()).value();
    QVERIFY(journal->write(u"started"_s, {{u"plan"_s, QJsonArray{QJsonObject{{u"effect"_s, u"psql "_s + secret}}}}}));
    QVERIFY(contents(freshPath()).contains("psql ***"));
    QVERIFY(!contents(freshPath()).contains("quotes"));
}

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
