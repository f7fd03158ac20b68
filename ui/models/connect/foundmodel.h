// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/planbackup.h"
#include "core/survey/survey.h"
#include "ui/models/folderfacts.h"
#include "ui/models/latestanswer.h"
#include "ui/models/partsmodel.h"

#include <QObject>

#include <optional>

namespace keeper {

/// The second page: what was found, what of it to save, and where to.
class FoundModel : public QObject
{
    Q_OBJECT

public:
    explicit FoundModel(QObject *parent = nullptr);

    void setSurvey(const Survey &survey);
    void setDestination(const QString &path); ///< Looked at elsewhere, since a network disk may not answer.

    [[nodiscard]] PartsModel &parts() { return m_parts; }
    [[nodiscard]] const Survey &survey() const { return m_survey; }
    [[nodiscard]] QString heading() const;   ///< "authentik 2025.8.4 on auth1"
    [[nodiscard]] QString summary() const;   ///< Engine, project and folder.
    [[nodiscard]] QStringList notes() const; ///< What will not be covered, and unsound choices.
    [[nodiscard]] QString destination() const { return m_destination; }
    [[nodiscard]] QString destinationProblem() const; ///< Empty: fine, or nothing chosen yet.
    [[nodiscard]] QString destinationNote() const;    ///< "412 GB free, about 1.3 GB to save"
    [[nodiscard]] bool isReady() const;
    /// Makes the folder, for its owner alone, where only the last part of its path is missing. Errors: those of a
    /// backup are enough: what could not be made is DestinationMissing there.
    void makeDestination();
    [[nodiscard]] BackupOptions options() const { return {.destination = m_destination, .skip = m_parts.skipped()}; }

signals:
    void changed();

private:
    void lookAtDestination();

    Survey m_survey;
    PartsModel m_parts;
    QString m_destination;
    std::optional<FolderFacts> m_folder; ///< Empty: not looked at yet.
    LatestAnswer m_look;
};

} // namespace keeper
