// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/connect/foundmodel.h"
#include "ui/models/server/settingsmodel.h"
#include "ui/words/language.h"

#include <QDir>
#include <QLocale>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace keeper;
using namespace Qt::StringLiterals;

class TestSettingsModel : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    [[nodiscard]] QString file() const { return m_folder->filePath(u"preferences.ini"_s); }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void everyChangeIsWrittenAndToldAtOnce()
    {
        SettingsModel model(file());
        QSignalSpy changed(&model, &SettingsModel::changed);
        model.setLanguage(u"de"_s);
        model.setColours(Colours::Dark);
        model.setKeepSecrets(false);
        QCOMPARE(changed.size(), 3);
        model.setKeepSecrets(false); // nothing new
        QCOMPARE(changed.size(), 3);
        QCOMPARE(readPreferences(file()), model.preferences());
        QCOMPARE(SettingsModel(file()).preferences().colours, Colours::Dark);
        QVERIFY(model.problem().isEmpty());
    }

    void aLanguageTakesEffectAtTheNextStart()
    {
        SettingsModel model(file());
        QVERIFY(model.languageNote().isEmpty());
        model.setLanguage(u"de"_s);
        QVERIFY(!model.languageNote().isEmpty());
        model.setLanguage({});
        QVERIFY(model.languageNote().isEmpty());
    }

    void everyLanguageHasWords()
    {
        for (const SettingsModel::Language &language : SettingsModel(file()).languages()) {
            QVERIFY(!language.name.isEmpty());
            QVERIFY(language.code.isEmpty() || QFile::exists(u":/i18n/authentik-keeper_%1.qm"_s.arg(language.code)));
        }
    }

    void theDestinationIsLookedAt()
    {
        SettingsModel model(file());
        QCOMPARE(model.destination(), SettingsModel::usualDestination());
        model.setDestination(m_folder->filePath(u"none"_s));
        QTRY_VERIFY(!model.destinationNote().isEmpty());
        model.setDestination(m_folder->path());
        QTest::qWait(50);
        QVERIFY(model.destinationNote().isEmpty());
        model.setDestination(m_folder->filePath(u"mine"_s));
        QTRY_VERIFY(!model.destinationNote().isEmpty());
        QVERIFY(QDir().mkpath(model.destination())); // the first backup did
        model.lookAtDestination();
        QTRY_VERIFY(model.destinationNote().isEmpty());
        model.setDestination(u" ~/x "_s);
        QCOMPARE(model.destination(), QDir::homePath() + u"/x"_s);
    }

    void onlyTheLastPartOfADestinationIsPromisedToBeMade()
    {
        SettingsModel model(file());
        const auto note = [&](const QString &folder) {
            model.setDestination(folder);
            return QTest::qWaitFor([&] { return !model.destinationNote().isEmpty(); }) ? model.destinationNote()
                                                                                       : QString();
        };
        const QString canBeMade = note(m_folder->filePath(u"none"_s));
        const QString notMounted = note(m_folder->filePath(u"disk/backups"_s));
        QVERIFY(!canBeMade.isEmpty() && !notMounted.isEmpty());
        QVERIFY(canBeMade != notMounted);
        FoundModel backup;
        backup.setDestination(model.destination());
        QTRY_COMPARE(backup.destinationProblem(), notMounted); // as where it matters
    }

    void settingsThatCannotBeKeptAreTold()
    {
        SettingsModel model(m_folder->path()); // a folder is no file
        model.setColours(Colours::Light);
        QVERIFY(model.problem().contains(m_folder->path()));
        m_folder->remove();
        model.writeAgain();
        QVERIFY(model.problem().isEmpty());
        QCOMPARE(readPreferences(m_folder->path()).colours, Colours::Light);
        QVERIFY(QFile::remove(m_folder->path()));
    }

    void theChosenLanguageIsSpoken()
    {
        installWords(*QCoreApplication::instance(), u"de"_s);
        QCOMPARE(QLocale().language(), QLocale::German);
        QCOMPARE(QCoreApplication::translate("keeper::ConnectPage", "Co&nnect", "@action"), u"Verbi&nden"_s);
        QCOMPARE(manualFolder(), u":/manual/de"_s);
    }
};

QTEST_GUILESS_MAIN(TestSettingsModel)
#include "tst_settingsmodel.moc"
