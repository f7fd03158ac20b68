// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/planbackup.h"
#include "tests/fakes/fakebackend.h"
#include "ui/models/connect/foundmodel.h"
#include "ui/models/foundparts.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace keeper;
using namespace Qt::StringLiterals;

namespace {

int rowOf(const PartsModel &parts, const QString &component)
{
    const QStringList order{u"database"_s,         u"redis"_s,      u"media"_s,        u"certs"_s,
                            u"custom-templates"_s, u"blueprints"_s, u"configuration"_s};
    Q_ASSERT(parts.rowCount() == order.size());
    return static_cast<int>(order.indexOf(component));
}

} // namespace

class TestFoundModel : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<FoundModel> m_model;

private slots:
    void init()
    {
        m_model = std::make_unique<FoundModel>();
        m_model->setSurvey(exampleSurvey());
    }

    void thePartsAreASoundItemModel()
    {
        PartsModel parts;
        const QAbstractItemModelTester tester(&parts, QAbstractItemModelTester::FailureReportingMode::QtTest);
        parts.setParts(foundParts(exampleSurvey()));
        parts.setTicked(u"media"_s, false);
        QCOMPARE(parts.rowCount(), 7);
    }

    void everythingThatIsThereIsTicked()
    {
        QVERIFY(m_model->parts().isTicked(u"database"_s));
        QVERIFY(m_model->parts().isTicked(u"media"_s));
        QVERIFY(!m_model->parts().isTicked(u"certs"_s));      // empty
        QVERIFY(!m_model->parts().isTicked(u"blueprints"_s)); // not mounted
        QVERIFY(m_model->options().skip.isEmpty());
    }

    void whatIsNotThereHasNoTickAndSaysWhy()
    {
        PartsModel &parts = m_model->parts();
        const QModelIndex part = parts.index(rowOf(parts, u"blueprints"_s), PartsModel::PartColumn);
        QVERIFY(!parts.data(part, Qt::CheckStateRole).isValid());
        QVERIFY(!parts.setData(part, Qt::Checked, Qt::CheckStateRole));
        QVERIFY(!parts.data(part.siblingAtColumn(PartsModel::FoundColumn), Qt::DisplayRole).toString().isEmpty());
    }

    void anUntickedPartIsSkipped()
    {
        PartsModel &parts = m_model->parts();
        const qint64 before = parts.tickedBytes();
        QVERIFY(parts.setData(parts.index(rowOf(parts, u"media"_s), 0), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(m_model->options().skip, QStringList{u"media"_s});
        QCOMPARE(parts.tickedBytes(), before - expectedBytes(u"media"_s, exampleSurvey()).value());
    }

    void leavingTheDatabaseOutIsRemarkedOn()
    {
        QVERIFY(m_model->notes().isEmpty());
        m_model->parts().setTicked(u"database"_s, false);
        QCOMPARE(m_model->notes().size(), 1);
    }

    void anUnreadableDirectoryIsTriedAndItsReasonShown()
    {
        Survey survey = exampleSurvey();
        survey.directories[0].state = DirectoryState::Unreadable;
        survey.directories[0].detail = u"permission\ndenied"_s;
        m_model->setSurvey(survey);
        PartsModel &parts = m_model->parts();
        QVERIFY(parts.isTicked(u"media"_s));
        const QString found = parts.index(rowOf(parts, u"media"_s), PartsModel::FoundColumn).data().toString();
        QVERIFY(found.contains("denied"_L1));
        QVERIFY(!found.contains(u'\n'));
    }

    void aGoodFolderMakesItReady()
    {
        const QTemporaryDir folder;
        QVERIFY(!m_model->isReady());
        m_model->setDestination(folder.path());
        QTRY_VERIFY(m_model->isReady());
        QVERIFY(!m_model->destinationNote().isEmpty());
        QCOMPARE(m_model->options().destination.address(), folder.path());
    }

    void aMissingFolderIsToldAndNotReady()
    {
        m_model->setDestination(u"/no/such/folder"_s);
        QTRY_VERIFY(!m_model->destinationProblem().isEmpty());
        QVERIFY(!m_model->isReady());
    }

    void everyLookAtTheServerIsOneAtTheFolderToo()
    {
        const QTemporaryDir above;
        const QString disk = above.filePath(u"disk/backups"_s);
        m_model->setDestination(disk);
        QTRY_VERIFY(!m_model->destinationProblem().isEmpty());
        QVERIFY(QDir().mkpath(disk)); // it was mounted
        m_model->setSurvey(exampleSurvey());
        QTRY_VERIFY(m_model->isReady());
        QVERIFY(m_model->destinationProblem().isEmpty());
    }

    void whatIsFoundOfAFolderThatWasTakenBackIsDropped()
    {
        const QTemporaryDir folder;
        m_model->setDestination(folder.path());
        m_model->setDestination({}); // before the answer is there
        QVERIFY(QThreadPool::globalInstance()->waitForDone(5000));
        QCoreApplication::processEvents();
        QVERIFY(!m_model->isReady());
    }

    void aFolderThatWasMadeIsNotPromisedAgain()
    {
        const QTemporaryDir above;
        m_model->setDestination(above.filePath(u"backups"_s));
        QTRY_VERIFY(m_model->isReady());
        const QString promise = m_model->destinationNote();
        m_model->makeDestination();
        QVERIFY(QDir(m_model->destination()).exists());
        QTRY_VERIFY(m_model->isReady());
        QVERIFY(m_model->destinationNote() != promise);
    }

    void nothingTickedIsNotReady()
    {
        const QTemporaryDir folder;
        m_model->setDestination(folder.path());
        QTRY_VERIFY(m_model->isReady());
        for (const QString &component :
             QStringList{u"database"_s, u"redis"_s, u"media"_s, u"custom-templates"_s, u"configuration"_s})
            m_model->parts().setTicked(component, false);
        QVERIFY(!m_model->isReady());
    }

    void tooLittleRoomIsToldButNoBar()
    {
        const QTemporaryDir folder;
        Survey survey = exampleSurvey();
        survey.database.tableBytes = std::numeric_limits<qint64>::max() / 4;
        m_model->setSurvey(survey);
        m_model->setDestination(folder.path());
        QTRY_VERIFY(!m_model->destinationProblem().isEmpty());
        QVERIFY(m_model->isReady());
    }
};

QTEST_GUILESS_MAIN(TestFoundModel)
#include "tst_foundmodel.moc"
