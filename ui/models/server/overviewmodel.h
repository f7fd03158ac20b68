// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backupset/verifications.h"
#include "core/jobs/report.h"
#include "core/settings/servers.h"
#include "core/survey/survey.h"
#include "ui/models/partsmodel.h"
#include "ui/models/server/serversets.h"

#include <QObject>

namespace keeper {

/// One thing that is known of a server, with its state.
struct OverviewLine
{
    StepState state = StepState::Waiting;
    QString title; ///< "Last good backup"
    QString text;  ///< "3 days ago · 412 MB"
};

/// What is known of one server: as it was looked at in this session, else as its newest backup has it.
class OverviewModel : public QObject
{
    Q_OBJECT

public:
    explicit OverviewModel(QObject *parent = nullptr);

    void setServer(const SavedServer &server);
    void setSets(const QList<CatalogueSet> &newestFirst, const QList<Verification> &verifications);
    void setSetsError(const std::optional<Error> &error); ///< Its folder could not be read.
    void setSurvey(const Survey &survey, const QDateTime &when);
    void timePassed() { emit changed(); } ///< "3 days ago" may be 4 now.

    [[nodiscard]] const SavedServer &server() const { return m_server; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QList<OverviewLine> lines() const;
    [[nodiscard]] QString partsTitle() const; ///< Of what moment the parts are; empty: nothing is known.
    [[nodiscard]] PartsModel &parts() { return m_parts; }

signals:
    void changed();

private:
    void refreshParts();
    [[nodiscard]] const CatalogueSet *newest() const;
    [[nodiscard]] OverviewLine authentikLine() const;
    [[nodiscard]] OverviewLine backupLine() const;
    [[nodiscard]] OverviewLine healthLine() const;
    [[nodiscard]] QString leftOut() const;
    [[nodiscard]] OverviewLine coverageLine() const;

    SavedServer m_server;
    QList<CatalogueSet> m_sets;
    QList<Verification> m_verifications;
    std::optional<Error> m_setsError;
    std::optional<Survey> m_survey;
    QDateTime m_surveyedAt;
    PartsModel m_parts;
};

} // namespace keeper
