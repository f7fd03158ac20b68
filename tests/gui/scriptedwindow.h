// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/fakes/examplerestore.h"
#include "tests/fakes/fakebackend.h"
#include "tests/fakes/fakesecretstore.h"
#include "tests/gui/shown.h"
#include "ui/main/mainwindow.h"
#include "ui/main/workspace.h"
#include "ui/widgets/inlinemessage.h"

#include <QAction>
#include <QFileDialog>
#include <QListView>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace keeper {

/// For tests of the window with all its servers, over scripted ones.
class ScriptedWindow : public QObject
{
protected:
    QList<std::shared_ptr<FakeBackend>> m_backends; ///< In the order the window asked for them.
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
    std::shared_ptr<FakeSecretStore> m_secrets = std::make_shared<FakeSecretStore>();
    std::function<void(FakeBackend &)> m_scripts; ///< More of each server.
    bool m_atOnce = false;
    bool m_isEmpty = false; ///< No authentik on any of them yet.

    template <typename T>
    T *find(const QString &name) const
    {
        return shown<T>(*m_window, name);
    }
    void press(const QString &name) const { QVERIFY2(pressShown(*m_window, name), qPrintable(name)); }
    [[nodiscard]] QString serversFile() const { return m_folder->filePath(QStringLiteral("servers.json")); }
    void keepServers(const QStringList &addresses) const
    {
        QList<SavedServer> servers;
        for (const QString &address : addresses)
            servers += {.id = newServerId(), .address = address, .destination = m_folder->path()};
        QVERIFY(writeServers(serversFile(), servers));
    }
    /// The newest set of the example is of a day that grows old; what is asked here is not how old.
    static void backUpYesterday(FakeBackend &backend)
    {
        CatalogueSet &newest = (*backend.sets)->sets.last();
        newest.time = QDateTime::currentDateTimeUtc().addDays(-1);
        newest.manifest->startedAt = newest.time;
    }
    void open(const StartValues &values = {})
    {
        m_window =
            std::make_unique<MainWindow>(WindowServices{.makeBackend =
                                                            [this] {
                                                                m_backends += std::make_shared<FakeBackend>();
                                                                scriptGoodServer(*m_backends.last());
                                                                scriptGoodRestore(*m_backends.last());
                                                                backUpYesterday(*m_backends.last());
                                                                if (m_isEmpty)
                                                                    scriptEmptyHost(*m_backends.last());
                                                                if (m_scripts)
                                                                    m_scripts(*m_backends.last());
                                                                m_backends.last()->answersAtOnce = m_atOnce;
                                                                return m_backends.last();
                                                            },
                                                        .serversFile = serversFile(),
                                                        .destination = m_folder->path(),
                                                        .secrets = m_secrets,
                                                        .stateFile = m_folder->filePath(QStringLiteral("window.ini"))},
                                         values);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    /// The one over all pages, while it is shown.
    [[nodiscard]] InlineMessage *message() const { return find<InlineMessage>(QStringLiteral("windowMessage")); }
    void importFrom(const QString &path) const
    {
        m_window->findChild<QAction *>(QStringLiteral("actionImport"))->trigger();
        QTRY_VERIFY(m_window->findChild<QFileDialog *>());
        emit m_window->findChild<QFileDialog *>()->fileSelected(path);
        m_window->findChild<QFileDialog *>()->close();
        QTRY_VERIFY(!m_window->findChild<QFileDialog *>());
    }
    [[nodiscard]] QListView *list() const { return m_window->findChild<QListView *>(QStringLiteral("servers")); }
    void choose(int row) const
    {
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {},
                          list()->visualRect(list()->model()->index(row, 0)).center());
    }
    /// Through the parts to a backup under way.
    void startBackup() const
    {
        press(QStringLiteral("backUpNow"));
        press(QStringLiteral("next"));
    }
    static StartValues startValues(const QString &target, const QString &destination = {}, const QString &key = {})
    {
        return {.target = target, .destination = destination, .identityFile = key};
    }
    /// Rows for initTestCase_data(): a server that answers at once must not be too quick for the window.
    static void addBothWays()
    {
        QTest::addColumn<bool>("atOnce");
        QTest::newRow("soon") << false;
        QTest::newRow("at once") << true;
    }
    void begin(bool atOnce)
    {
        m_atOnce = atOnce;
        m_isEmpty = false;
        m_scripts = {};
        m_folder = std::make_unique<QTemporaryDir>();
        m_secrets = std::make_shared<FakeSecretStore>();
    }
    void end()
    {
        m_window.reset();
        QVERIFY(QThreadPool::globalInstance()->waitForDone(5000));
        m_backends.clear();
    }
};

} // namespace keeper
