// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/secretdialog.h"
#include "ui/models/server/settingsmodel.h"
#include "ui/settings/settingsdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace keeper;
using namespace Qt::StringLiterals;

class TestSettingsDialog : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SettingsModel> m_model;
    std::unique_ptr<SettingsDialog> m_dialog;

    template <typename T>
    T *find(const QString &name) const
    {
        return m_dialog->findChild<T *>(name);
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("XDG_STATE_HOME", m_folder->path().toUtf8());
        m_model = std::make_unique<SettingsModel>(m_folder->filePath(u"preferences.ini"_s));
        m_dialog = std::make_unique<SettingsDialog>(*m_model);
        m_dialog->open();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }
    void cleanup() { m_dialog.reset(); }

    void everythingIsChosenByKeyboard()
    {
        QTest::keyClick(find<QComboBox>(u"language"_s), Qt::Key_Down);
        QTest::keyClick(find<QComboBox>(u"language"_s), Qt::Key_Down);
        QCOMPARE(m_model->preferences().language, u"de"_s);
        QTest::keyClick(find<QComboBox>(u"colours"_s), Qt::Key_End);
        QCOMPARE(m_model->preferences().colours, Colours::Dark);
        QTest::keyClick(find<QCheckBox>(u"keepSecrets"_s), Qt::Key_Space);
        QVERIFY(!m_model->preferences().keepSecrets);
        find<QLineEdit>(u"folder"_s)->setFocus();
        QTest::keyClicks(find<QLineEdit>(u"folder"_s), u"/srv"_s);
        QTest::keyClick(find<QLineEdit>(u"folder"_s), Qt::Key_Return);
        QCOMPARE(m_model->preferences().destination, u"/srv"_s);
        QVERIFY(!m_dialog->isVisible());
        SettingsDialog again(*m_model); // shows what was chosen
        QCOMPARE(again.findChild<QComboBox *>(u"colours"_s)->currentText(), u"Dark"_s);
        QCOMPARE(again.findChild<QLineEdit *>(u"folder"_s)->text(), u"/srv"_s);
    }

    void aFolderIsTakenOnceItIsTypedToTheEnd()
    {
        auto *field = find<QLineEdit>(u"folder"_s);
        QVERIFY(QThreadPool::globalInstance()->waitForDone(5000)); // the usual one was looked at
        QCoreApplication::processEvents();
        QSignalSpy changed(m_model.get(), &SettingsModel::changed);
        field->setFocus();
        QTest::keyClicks(field, u"/srv/backups"_s);
        QVERIFY(changed.isEmpty());
        QTest::keyClick(field, Qt::Key_Tab);
        QCOMPARE(m_model->preferences().destination, u"/srv/backups"_s);
    }

    void aDialogMayGoWithItsWindowWhileAFolderIsTyped()
    {
        find<QLineEdit>(u"folder"_s)->setFocus();
        QTest::keyClicks(find<QLineEdit>(u"folder"_s), u"/srv"_s);
        m_dialog.reset();
        QVERIFY(m_model->preferences().destination.isEmpty());
    }

    void aTypedFolderIsKeptHoweverTheDialogIsLeft_data()
    {
        QTest::addColumn<bool>("byEscape");
        QTest::newRow("escape") << true;
        QTest::newRow("the window's own button") << false;
    }
    void aTypedFolderIsKeptHoweverTheDialogIsLeft()
    {
        QFETCH(const bool, byEscape);
        find<QLineEdit>(u"folder"_s)->setFocus();
        QTest::keyClicks(find<QLineEdit>(u"folder"_s), u"/srv/backups"_s);
        if (byEscape)
            QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        else
            m_dialog->close();
        QVERIFY(!m_dialog->isVisible());
        QCOMPARE(m_model->preferences().destination, u"/srv/backups"_s);
    }

    void aNewLanguageIsSaidToWait()
    {
        QVERIFY(!find<QLabel>(u"languageNote"_s)->isVisible());
        m_model->setLanguage(u"de"_s);
        QVERIFY(find<QLabel>(u"languageNote"_s)->isVisible());
    }

    void settingsThatCouldNotBeKeptAreKeptOnceThereIsRoom()
    {
        const QString file = m_folder->filePath(u"preferences.ini"_s);
        QVERIFY(QDir().mkpath(file)); // a folder is no file
        m_model->setColours(Colours::Dark);
        auto *again = find<QPushButton>(u"messageRemedy"_s);
        QVERIFY(again->isVisible());
        QVERIFY(QDir().rmdir(file));
        QTest::mouseClick(again, Qt::LeftButton);
        QVERIFY(!again->isVisible());
        QCOMPARE(readPreferences(file).colours, Colours::Dark);
    }

    void theFolderOfLogsIsOpenedOnceItIsThere()
    {
        QVERIFY(!find<QPushButton>(u"openLogs"_s)->isEnabled());
        QVERIFY(QDir().mkpath(m_model->logFolder()));
        SettingsDialog again(*m_model);
        QSignalSpy wanted(&again, &SettingsDialog::folderWanted);
        again.findChild<QPushButton *>(u"openLogs"_s)->click();
        QCOMPARE(wanted.value(0).value(0).toString(), m_model->logFolder());
    }

    void aSecretIsKeptOnlyWhereThePersonSaysSo()
    {
        SecretDialog keepable({}, true);
        keepable.show();
        QVERIFY(keepable.findChild<QCheckBox *>(u"keepSecret"_s)->isVisible());
        QVERIFY(!keepable.isToBeKept());
        keepable.findChild<QCheckBox *>(u"keepSecret"_s)->click();
        QVERIFY(keepable.isToBeKept());
        SecretDialog other({}, false);
        other.show();
        QVERIFY(!other.findChild<QCheckBox *>(u"keepSecret"_s)->isVisible());
    }
};

QTEST_MAIN(TestSettingsDialog)
#include "tst_settingsdialog.moc"
