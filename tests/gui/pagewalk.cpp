// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/pagewalk.h"

#include "tests/fakes/examplerestore.h"
#include "tests/fakes/fakebackend.h"
#include "tests/fakes/fakesecretstore.h"
#include "ui/connect/secretdialog.h"
#include "ui/main/mainwindow.h"
#include "ui/manual/manualwindow.h"
#include "ui/models/settingsmodel.h"
#include "ui/settings/settingsdialog.h"

#include <QAbstractButton>
#include <QAction>
#include <QLineEdit>
#include <QMessageBox>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

using See = std::function<void(QWidget &window, const QString &page)>;
using Script = std::function<void(FakeBackend &backend)>;

constexpr int WaitMilliseconds = 5000;
constexpr int SettleMilliseconds = 150; // a page of a run reads progress ten times a second

/// One window over one scripted server, and the way through it.
class Walker
{
public:
    Walker(const QSize &size, const See &see, bool known, const Script &script = {})
        : m_see(see)
        , m_backend(std::make_shared<FakeBackend>())
    {
        scriptGoodServer(*m_backend);
        scriptGoodRestore(*m_backend);
        m_backend->store = std::make_shared<FakeSecretStore>();
        if (script)
            script(*m_backend);
        const QString file = m_folder.filePath(u"servers.json"_s);
        if (known && !writeServers(file, {server(u"admin@auth.example.org"_s), server(u"staging"_s)}))
            lost = file;
        m_window = std::make_unique<MainWindow>(WindowServices{.makeBackend = [this] { return m_backend; },
                                                               .serversFile = file,
                                                               .destination = m_folder.path()},
                                                StartValues{});
        m_window->show();
        m_window->resize(size);
        if (!QTest::qWaitForWindowExposed(m_window.get()))
            lost = u"window"_s;
    }
    ~Walker()
    {
        m_window.reset();
        QThreadPool::globalInstance()->waitForDone(WaitMilliseconds);
    }

    template <typename T = QAbstractButton>
    T *find(const QString &name) const
    {
        for (T *widget : m_window->findChildren<T *>(name)) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    Walker &press(const QString &name)
    {
        const auto ready = [&] { return find(name) && find(name)->isEnabled(); };
        if (!lost.isEmpty())
            return *this;
        if (QTest::qWaitFor(ready, WaitMilliseconds))
            find(name)->click();
        else
            lost = name;
        return *this;
    }
    Walker &type(const QString &name, const QString &text)
    {
        auto *field = find<QLineEdit>(name);
        if (field)
            field->setText(text);
        else if (lost.isEmpty())
            lost = name;
        return *this;
    }
    /// As soon as there is the button `sign`.
    Walker &show(const QString &page, const QString &sign)
    {
        if (lost.isEmpty() && !QTest::qWaitFor([&] { return find(sign) != nullptr; }, WaitMilliseconds))
            lost = page;
        QTest::qWait(SettleMilliseconds);
        if (lost.isEmpty())
            m_see(*m_window, page);
        return *this;
    }
    [[nodiscard]] FakeBackend &backend() const { return *m_backend; }
    [[nodiscard]] MainWindow &window() const { return *m_window; }

    QString lost; ///< What never came.

private:
    [[nodiscard]] SavedServer server(const QString &address) const
    {
        return {.id = newServerId(),
                .name = {},
                .address = address,
                .identityFile = {},
                .project = {},
                .destination = m_folder.path(),
                .skipped = {}};
    }

    QTemporaryDir m_folder;
    const See &m_see;
    std::shared_ptr<FakeBackend> m_backend;
    std::unique_ptr<MainWindow> m_window;
};

QString walkFirstStart(const QSize &size, const See &see)
{
    Walker walker(size, see, false);
    return walker.show(u"welcome"_s, u"addFirstServer"_s).press(u"addFirstServer"_s).show(u"add"_s, u"next"_s).lost;
}

/// Adding ends in a question or a failure; `sign` says which.
QString walkQuestion(const QSize &size, const See &see, const QString &page, const QString &sign, const Script &script)
{
    Walker walker(size, see, false, script);
    walker.press(u"addFirstServer"_s).type(u"address"_s, u"admin@auth.example.org"_s).press(u"next"_s);
    return walker.show(page, sign).lost;
}

QString walkQuestions(const QSize &size, const See &see)
{
    QString lost = walkQuestion(size, see, u"host key"_s, u"trustKey"_s, [](FakeBackend &backend) {
        backend.asksHostKey = HostKeyQuestion{.host = u"auth.example.org"_s, .key = exampleIdentity().hostKey};
    });
    lost += walkQuestion(size, see, u"projects"_s, u"useProject"_s, [](FakeBackend &backend) {
        backend.deployment = fail(ErrorCode::SeveralDeployments, {}, {{u"projects"_s, u"authentik\nstaging"_s}});
    });
    lost += walkQuestion(size, see, u"changed key"_s, u"detailsFold"_s, [](FakeBackend &backend) {
        backend.identity = fail(ErrorCode::HostKeyChanged, u"key exchange: ssh-ed25519"_s,
                                {{u"host"_s, u"auth.example.org"_s},
                                 {u"old"_s, exampleIdentity().hostKey.sha256()},
                                 {u"new"_s, exampleIdentity().hostKey.sha256()}});
    });
    return lost;
}

QString walkBackup(const QSize &size, const See &see, BackupEnd end)
{
    Walker walker(size, see, true);
    walker.show(u"overview"_s, u"backUpNow"_s).press(u"backUpNow"_s).press(u"next"_s);
    if (!QTest::qWaitFor([&] { return walker.backend().job != nullptr; }, WaitMilliseconds))
        return u"backup"_s;
    walker.show(u"backup run"_s, u"cancel"_s);
    emit walker.backend().job->finished(exampleResult(end));
    return walker.show(u"backup result %1"_s.arg(static_cast<int>(end)), u"next"_s).lost;
}

QString walkParts(const QSize &size, const See &see)
{
    Walker walker(size, see, true);
    walker.press(u"backUpNow"_s);
    const auto arrived = [&] { return walker.find<QWidget>(u"parts"_s) != nullptr; };
    return QTest::qWaitFor(arrived, WaitMilliseconds) ? walker.show(u"parts"_s, u"next"_s).lost : u"parts"_s;
}

Walker &goToChoice(Walker &walker)
{
    walker.press(u"restore"_s).show(u"sets"_s, u"next"_s);
    walker.press(u"next"_s).show(u"contents"_s, u"next"_s); // verified
    walker.press(u"next"_s).show(u"restore to"_s, u"next"_s);
    return walker.press(u"next"_s).show(u"choice"_s, u"stepByStep"_s);
}

Walker &goToRun(Walker &walker)
{
    walker.press(u"next"_s).show(u"preview"_s, u"step2"_s);
    walker.press(u"step2"_s).show(u"preview of a step"_s, u"step2"_s);
    walker.press(u"next"_s).type(u"hostName"_s, u"auth.example.org"_s).show(u"confirm"_s, u"next"_s);
    walker.press(u"next"_s);
    if (!QTest::qWaitFor([&] { return walker.backend().restore != nullptr; }, WaitMilliseconds))
        walker.lost = u"restore"_s;
    return walker;
}

QString walkRestore(const QSize &size, const See &see)
{
    Walker walker(size, see, true);
    if (!goToRun(goToChoice(walker)).lost.isEmpty())
        return walker.lost;
    emit walker.backend().restore->stepStarted(u"prepare-run"_s);
    walker.show(u"restore run"_s, u"cancel"_s);
    walker.window().close();
    walker.show(u"closing"_s, u"cancel"_s);
    emit walker.backend().restore->finished(exampleOutcome(RestoreEnd::Done));
    walker.show(u"restored"_s, u"undo"_s);
    walker.press(u"undo"_s).show(u"undo"_s, u"back"_s);
    walker.press(u"back"_s).press(u"release"_s).show(u"release"_s, u"back"_s);
    return walker.lost;
}

QString walkSteps(const QSize &size, const See &see)
{
    Walker walker(size, see, true,
                  [](FakeBackend &backend) { backend.checkedSet = exampleCheckedSet(SetCondition::Incomplete); });
    goToChoice(walker).press(u"stepByStep"_s);
    if (!goToRun(walker).lost.isEmpty())
        return walker.lost;
    emit walker.backend().restore->stepStarted(u"prepare-run"_s);
    emit walker.backend().restore->approvalNeeded(u"swap"_s);
    walker.show(u"approval"_s, u"cancel"_s);
    emit walker.backend().restore->finished(exampleOutcome(RestoreEnd::NeedsPerson));
    return walker.show(u"a person must act"_s, u"saveReport"_s).lost;
}

QString seeDialog(QWidget &dialog, const See &see, const QString &page)
{
    dialog.show();
    dialog.activateWindow();
    if (!QTest::qWaitForWindowActive(&dialog))
        return page;
    see(dialog, page);
    return {};
}

QString walkSecrets(const See &see)
{
    QString lost;
    for (const SecretKind kind :
         {SecretKind::Passphrase, SecretKind::Password, SecretKind::Challenge, SecretKind::SudoPassword}) {
        SecretDialog dialog({.kind = kind,
                             .user = u"admin"_s,
                             .host = u"auth.example.org"_s,
                             .keyFile = u"/home/admin/.ssh/id_ed25519"_s,
                             .prompt = u"Verification code:"_s},
                            kind != SecretKind::Challenge);
        lost += seeDialog(dialog, see, u"secret %1"_s.arg(static_cast<int>(kind)));
    }
    return lost;
}

QString walkDialogs(const See &see)
{
    const QTemporaryDir folder;
    SettingsModel model(folder.filePath(u"preferences.ini"_s));
    SettingsDialog settings(model);
    QString lost = seeDialog(settings, see, u"settings"_s);
    model.setLanguage(u"de"_s);
    model.setDestination(folder.filePath(u"none"_s));
    if (!QTest::qWaitFor([&] { return !model.destinationNote().isEmpty(); }, WaitMilliseconds))
        lost += u"destination"_s;
    lost += seeDialog(settings, see, u"settings with notes"_s);
    ManualWindow manual;
    return lost + seeDialog(manual, see, u"manual"_s);
}

} // namespace

QString walkPages(const QSize &size, const See &see)
{
    QString lost = walkFirstStart(size, see) + walkQuestions(size, see) + walkParts(size, see);
    for (const BackupEnd end : {BackupEnd::Complete, BackupEnd::Incomplete, BackupEnd::Failed})
        lost += walkBackup(size, see, end);
    return lost + walkRestore(size, see) + walkSteps(size, see) + walkSecrets(see) + walkDialogs(see);
}

} // namespace keeper
