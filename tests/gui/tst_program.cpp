// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/program.h"
#include "core/settings/paths.h"
#include "tests/gui/shown.h"
#include "ui/settings/settingsdialog.h"
#include "ui/widgets/severity.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace keeper;
using namespace Qt::StringLiterals;

/// What main() makes: settings, keychain, window and desktop, joined; and the executable itself.
class TestProgram : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<SettingsModel> m_settings;
    std::unique_ptr<Program> m_program;

    void start(const StartValues &values = {})
    {
        m_settings = std::make_unique<SettingsModel>(preferencesFile());
        m_program = std::make_unique<Program>(*qApp, *m_settings, values);
        m_program->window().show();
        QVERIFY(QTest::qWaitForWindowExposed(&m_program->window()));
    }
    void keepServer(const QString &address) const
    {
        QVERIFY(writeServers(serversFile(), {{.id = newServerId(), .address = address}}));
    }
    /// What the executable prints.
    [[nodiscard]] static QString printed(const QStringList &arguments)
    {
        QProcess program;
        program.setProcessChannelMode(QProcess::MergedChannels);
        program.start(QCoreApplication::applicationDirPath() + u"/authentik-keeper"_s, arguments);
        const bool ended = program.waitForFinished(30'000) && program.exitStatus() == QProcess::NormalExit;
        return ended && program.exitCode() == 0 ? QString::fromUtf8(program.readAll()) : QString();
    }

private slots:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        for (const char *name : {"XDG_CONFIG_HOME", "XDG_STATE_HOME"})
            qputenv(name, m_home->path().toUtf8());
    }
    void cleanup()
    {
        m_program.reset();
        m_settings.reset();
    }

    void theExecutableKnowsItsOptions()
    {
        QVERIFY(printed({u"--version"_s}).contains("authentik-keeper"_L1));
        const QString help = printed({u"--help"_s});
        QVERIFY(help.contains("--to"_L1) && help.contains("--identity"_L1));
        SettingsModel(preferencesFile()).setLanguage(u"de"_s);
        const QString german = printed({u"--help"_s});
        QVERIFY(!german.isEmpty() && german != help); // the chosen language is spoken from the start
    }

    void whatIsChosenInTheSettingsTakesEffectAtOnce()
    {
        start();
        m_program->window().findChild<QAction *>(u"actionSettings"_s)->trigger();
        auto *dialog = m_program->window().findChild<SettingsDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        m_settings->setColours(Colours::Dark);
        QTRY_VERIFY(isDark(dialog->palette()));
        m_settings->setColours(Colours::Light);
        QTRY_VERIFY(!isDark(dialog->palette()));
        dialog->accept();
    }

    void theFolderOfTheSettingsIsThatOfAServerWithoutItsOwn()
    {
        keepServer(u"nobody@127.0.0.1:1"_s);
        start();
        m_settings->setDestination(m_home->filePath(u"backups"_s));
        m_program->window().findChild<QAction *>(u"actionRestore"_s)->trigger();
        auto *folder = shown<QLineEdit>(m_program->window(), u"folder"_s);
        QVERIFY(folder);
        QCOMPARE(folder->text(), m_home->filePath(u"backups"_s));
    }

    void theCommandLineLeadsToItsServer()
    {
        start({.target = u"nobody@127.0.0.1:1"_s, .identityFile = u"/nonexistent/key"_s});
        QCOMPARE(shown<QLineEdit>(m_program->window(), u"address"_s)->text(), u"nobody@127.0.0.1:1"_s);
        QCOMPARE(shown<QLineEdit>(m_program->window(), u"identity"_s)->text(), u"/nonexistent/key"_s);
    }

    void whereTheWindowWasIsKept()
    {
        start();
        m_program->window().resize(780, 620); // the screen is small where there is none
        const QSize size = m_program->window().size();
        m_program->window().close();
        QVERIFY(QFile::exists(windowStateFile()));
        m_program.reset();
        start();
        QCOMPARE(m_program->window().size(), size);
    }
};

QTEST_MAIN(TestProgram)
#include "tst_program.moc"
