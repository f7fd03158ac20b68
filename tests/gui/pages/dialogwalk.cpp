// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/pages/pagewalk.h"
#include "ui/connect/secretdialog.h"
#include "ui/manual/manualwindow.h"
#include "ui/models/server/settingsmodel.h"
#include "ui/settings/settingsdialog.h"

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr int WaitMilliseconds = 5000;

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
    const QList<std::pair<SecretKind, QString>> all{{SecretKind::Passphrase, u"passphrase"_s},
                                                    {SecretKind::Password, u"password"_s},
                                                    {SecretKind::Challenge, u"one-time code"_s},
                                                    {SecretKind::SudoPassword, u"sudo password"_s}};
    QString lost;
    for (const auto &[kind, name] : all) {
        SecretDialog dialog({.kind = kind,
                             .user = u"admin"_s,
                             .host = u"auth.example.org"_s,
                             .keyFile = u"/home/admin/.ssh/id_ed25519"_s,
                             .prompt = u"Verification code:"_s},
                            kind != SecretKind::Challenge);
        lost += seeDialog(dialog, see, name);
    }
    return lost;
}

} // namespace

QString walkDialogs(const QSize &, const See &see)
{
    const QTemporaryDir folder;
    SettingsModel model(folder.filePath(u"preferences.ini"_s));
    SettingsDialog settings(model);
    QString lost = walkSecrets(see);
    lost += seeDialog(settings, see, u"settings"_s);
    model.setLanguage(u"de"_s);
    model.setDestination(folder.filePath(u"none"_s));
    if (!QTest::qWaitFor([&] { return !model.destinationNote().isEmpty(); }, WaitMilliseconds))
        lost += u"destination"_s;
    lost += seeDialog(settings, see, u"settings with notes"_s);
    SettingsModel unkept(folder.path()); // a folder is no file
    SettingsDialog settingsUnkept(unkept);
    unkept.setColours(Colours::Light);
    lost += seeDialog(settingsUnkept, see, u"settings that could not be kept"_s);
    ManualWindow manual;
    return lost + seeDialog(manual, see, u"manual"_s);
}

} // namespace keeper
