// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/server/settingsmodel.h"

#include "core/settings/paths.h"
#include "ui/words/displaytext.h"

#include <QDir>
#include <QFileInfo>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace keeper {

SettingsModel::SettingsModel(const QString &path, QObject *parent)
    : QObject(parent)
    , m_path(path)
    , m_preferences(readPreferences(path))
    , m_languageAtStart(m_preferences.language)
{
    lookAtDestination();
}

QList<SettingsModel::Language> SettingsModel::languages() const
{
    // A language is found by its own name, whatever the present one is.
    return {{QString(), tr("Follow the system", "@item language")}, {u"en"_s, u"English"_s}, {u"de"_s, u"Deutsch"_s}};
}

void SettingsModel::setLanguage(const QString &code)
{
    Preferences next = m_preferences;
    next.language = code;
    change(next);
}

void SettingsModel::setColours(Colours colours)
{
    Preferences next = m_preferences;
    next.colours = colours;
    change(next);
}

void SettingsModel::setDestination(const QString &folder)
{
    Preferences next = m_preferences;
    next.destination = fullPath(folder);
    if (next == m_preferences)
        return;
    m_folder.reset(); // the change is told at once, and not with the note of the folder before
    change(next);
    lookAtDestination();
}

void SettingsModel::setKeepSecrets(bool keep)
{
    Preferences next = m_preferences;
    next.keepSecrets = keep;
    change(next);
}

void SettingsModel::change(const Preferences &preferences)
{
    if (preferences == m_preferences)
        return;
    m_preferences = preferences;
    writeAgain();
}

void SettingsModel::writeAgain()
{
    m_written = writePreferences(m_path, m_preferences);
    emit changed();
}

void SettingsModel::lookAtDestination()
{
    const QString folder = destination();
    QtConcurrent::run(lookAtFolder, folder).then(this, [this, folder](const FolderFacts &facts) {
        if (folder != destination())
            return;
        m_folder = facts;
        emit changed();
    });
}

QString SettingsModel::languageNote() const
{
    return m_preferences.language == m_languageAtStart ? QString()
                                                       : tr("Takes effect at the next start of the program.", "@info");
}

QString SettingsModel::destination() const
{
    return m_preferences.destination.isEmpty() ? usualDestination() : m_preferences.destination;
}

QString SettingsModel::usualDestination()
{
    return QDir::homePath() + "/authentik-backups"_L1;
}

QString SettingsModel::destinationNote() const
{
    if (!m_folder)
        return {};
    if (!m_folder->exists && m_folder->writable)
        return tr("It is not there yet; the first backup creates it.", "@info");
    return folderProblem(*m_folder);
}

QString SettingsModel::secretsNote() const
{
    return m_preferences.keepSecrets
               ? tr("Each question for a password or passphrase offers to keep it. One-time codes are never kept.",
                    "@info")
               : tr("Passwords and passphrases are asked for each time. What the keychain holds already stays there "
                    "until its server is removed from the list.",
                    "@info");
}

QString SettingsModel::logFolder() const
{
    return runJournalsFolder();
}

bool SettingsModel::hasLogs() const
{
    return QFileInfo(logFolder()).isDir();
}

QString SettingsModel::problem() const
{
    return m_written ? QString()
                     : tr("This could not be written to %1, and holds until the program ends.", "@info")
                           .arg(harmless(m_path));
}

} // namespace keeper
