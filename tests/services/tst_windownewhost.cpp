// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/sshbackend.h"
#include "tests/gui/pages/scene.h"
#include "tests/services/clilab.h"
#include "tests/services/clirunner.h"
#include "tests/services/labstate.h"

#include <QFileInfo>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace keeper;

namespace {

constexpr int WaitMilliseconds = 180'000;

} // namespace

/// The worst day, in the real window: the server is gone, and the new one has the engine and the images only.
class TestWindowNewHost : public QObject
{
    Q_OBJECT

private:
    const CliLab m_from{u"compose-2026.2"_s};
    const CliLab m_to{u"empty"_s};
    QTemporaryDir m_home;
    CliRunner m_cli;
    QString m_set;

    [[nodiscard]] static QString cleanUp()
    {
        return u"docker ps -aq | xargs -r docker rm -f; docker volume ls -q | xargs -r docker volume rm; "
               "docker network prune -f; find /opt/authentik -mindepth 1 -delete"_s;
    }
    [[nodiscard]] QByteArray leftOnHost() const
    {
        return m_to.shell(u"docker ps -aq; docker volume ls -q; ls -A /opt/authentik"_s);
    }
    /// From the first start to the run.
    void startRestore(Scene &scene) const
    {
        scene.press(u"addFirstServer"_s).type(u"address"_s, m_to.target()).type(u"identity"_s, m_to.fact(u"key"_s));
        scene.press(u"next"_s);
        scene.waitFor([&] { return scene.find(u"trustKey"_s) || scene.find(u"restoreOnto"_s); }, u"an answer"_s);
        if (scene.find(u"trustKey"_s))
            scene.press(u"trustKey"_s);
        scene.press(u"restoreOnto"_s).type(u"folder"_s, m_set).choose(u"sets"_s, 0).press(u"next"_s);
        scene.waitFor(u"setSummary"_s).press(u"next"_s).waitFor(u"address"_s).press(u"next"_s);
        scene.press(u"declineSecret"_s).waitFor(u"verdict"_s); // sudo: asked before the run, for nobody sits by it
        scene.press(u"next"_s).type(u"hostName"_s, u"127.0.0.1"_s).press(u"next"_s).waitFor(u"steps"_s);
    }

private slots:
    void initTestCase()
    {
        QVERIFY2(m_from.isUp() && m_to.isUp(), "the labs are not up");
        if (!qEnvironmentVariableIsSet("XDG_CACHE_HOME")) // where the lab keeps what it is
            qputenv("XDG_CACHE_HOME", (QDir::homePath() + u"/.cache"_s).toUtf8());
        qputenv("HOME", m_home.path().toUtf8());
        for (const char *name : {"XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"})
            qunsetenv(name);
        m_cli.trust(m_from);
        const CliAnswer saved = m_cli.backup(m_from.target(), {u"--identity"_s, m_from.fact(u"key"_s)});
        QVERIFY2(saved.exit == 0, saved.all().constData());
        m_set = saved.set();
        m_to.shell(cleanUp());
    }
    void cleanup() { m_to.shell(cleanUp()); }

    void whatIsCancelledLeavesNothing()
    {
        Scene scene(std::make_shared<SshBackend>(), {.waitMilliseconds = WaitMilliseconds}, {});
        startRestore(scene);
        scene.press(u"cancel"_s).waitFor(u"saveReport"_s);
        QCOMPARE(scene.lost, QString());
        QCOMPARE(leftOnHost(), QByteArray());
    }

    void aHostWithoutAuthentikGetsOneFromABackup()
    {
        Scene scene(std::make_shared<SshBackend>(), {.waitMilliseconds = WaitMilliseconds}, {});
        startRestore(scene);
        scene.waitFor(u"proof"_s);
        QCOMPARE(scene.lost, QString());
        QVERIFY(isHealthy(m_to));
        QCOMPARE(LabState::of(m_to).directories(), LabState::of(m_from).directories());
        QCOMPARE(m_to.shell(u"stat -c '%U %a' /opt/authentik/.env"_s), "keeper 600"_ba);
    }
};

QTEST_MAIN(TestWindowNewHost)
#include "tst_windownewhost.moc"
