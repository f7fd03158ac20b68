// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/preferences.h"
#include "ui/models/folderfacts.h"

#include <QList>
#include <QObject>

#include <optional>

namespace keeper {

/// What a person can choose for the whole program, and the words about it. Every change is written, and told, at once.
class SettingsModel : public QObject
{
    Q_OBJECT

public:
    struct Language
    {
        QString code; ///< Empty: as the system's.
        QString name; ///< In that very language.
    };

    explicit SettingsModel(const QString &path, QObject *parent = nullptr);

    [[nodiscard]] const Preferences &preferences() const { return m_preferences; }
    [[nodiscard]] QList<Language> languages() const;
    void setLanguage(const QString &code);
    void setColours(Colours colours);
    void setDestination(const QString &folder);
    void setKeepSecrets(bool keep);
    void writeAgain();        ///< Where there is a problem().
    void lookAtDestination(); ///< What stands there may have changed since.

    [[nodiscard]] QString languageNote() const; ///< That it takes effect at the next start; else empty.
    /// Where backups of servers go that have no folder of their own: the chosen one, else the usual one.
    [[nodiscard]] QString destination() const;
    [[nodiscard]] static QString usualDestination();
    [[nodiscard]] QString destinationNote() const; ///< That it is not there yet, or can't be used; else empty.
    [[nodiscard]] QString secretsNote() const;
    [[nodiscard]] QString logFolder() const;
    [[nodiscard]] bool hasLogs() const;    ///< The folder is there.
    [[nodiscard]] QString problem() const; ///< Why the last change will be gone after the next start; else empty.

signals:
    void changed();

private:
    void change(const Preferences &preferences);

    QString m_path;
    Preferences m_preferences;
    QString m_languageAtStart;
    std::optional<FolderFacts> m_folder; ///< Of the destination; empty: not looked at yet.
    bool m_written = true;
};

} // namespace keeper
