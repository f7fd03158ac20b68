// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/server/overviewmodel.h"

#include "core/backupset/verdict.h"
#include "ui/models/foundparts.h"
#include "ui/models/server/serverlistmodel.h"
#include "ui/models/setparts.h"
#include "ui/words/amounttext.h"
#include "ui/words/componenttext.h"
#include "ui/words/displaytext.h"
#include "ui/words/errortext.h"
#include "ui/words/timetext.h"
#include "ui/words/warningtext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

QString ago(const QDateTime &time)
{
    return u"%1 (%2)"_s.arg(agoText(time, QDateTime::currentDateTimeUtc()), momentText(time));
}

QString whyNotGood(Verdict newest)
{
    switch (newest) {
    case Verdict::Complete:
        return OverviewModel::tr("None: the newest one, %1, is damaged", "@info");
    case Verdict::Selection:
        return OverviewModel::tr("None: the newest one, %1, has only some parts", "@info");
    case Verdict::Incomplete:
    case Verdict::Failed:
        break;
    }
    return OverviewModel::tr("None: the newest one, %1, is incomplete", "@info");
}

} // namespace

OverviewModel::OverviewModel(QObject *parent)
    : QObject(parent)
    , m_parts(tr("Found", "@title:column"))
{}

void OverviewModel::setServer(const SavedServer &server)
{
    m_server = server;
    emit changed();
}

void OverviewModel::setSets(const QList<CatalogueSet> &newestFirst, const QList<Verification> &verifications)
{
    m_sets = newestFirst;
    m_verifications = verifications;
    m_setsError.reset();
    refreshParts();
    emit changed();
}

void OverviewModel::setSetsError(const std::optional<Error> &error)
{
    m_setsError = error;
    emit changed();
}

void OverviewModel::setSurvey(const Survey &survey, const QDateTime &when)
{
    m_survey = survey;
    m_surveyedAt = when;
    refreshParts();
    emit changed();
}

QString OverviewModel::title() const
{
    return serverTitle(m_server);
}

const CatalogueSet *OverviewModel::newest() const
{
    const auto readable =
        std::ranges::find_if(m_sets, [](const CatalogueSet &set) { return set.manifest.has_value(); });
    return readable == m_sets.end() ? nullptr : &*readable;
}

void OverviewModel::refreshParts()
{
    QList<Part> parts;
    if (m_survey)
        parts = foundParts(*m_survey);
    else if (const CatalogueSet *set = newest())
        parts = setParts(*set->manifest);
    for (Part &part : parts)
        part.there = false; // nothing to choose here
    m_parts.setParts(parts);
}

QString OverviewModel::partsTitle() const
{
    if (m_survey)
        return tr("What is there, looked at %1", "@title").arg(agoText(m_surveyedAt, QDateTime::currentDateTimeUtc()));
    if (const CatalogueSet *set = newest())
        return tr("What was there at the backup of %1", "@title").arg(momentText(set->manifest->startedAt));
    return {};
}

QList<OverviewLine> OverviewModel::lines() const
{
    return {authentikLine(), backupLine(), healthLine(), coverageLine()};
}

OverviewLine OverviewModel::authentikLine() const
{
    OverviewLine line{.title = tr("authentik", "@label"), .text = tr("Not looked at yet", "@info")};
    if (m_survey) {
        const bool isReady = std::ranges::none_of(
            m_survey->warnings, [](const Warning &one) { return one.code == Named(WarningCode::AuthentikNotReady); });
        line.state = isReady ? StepState::Done : StepState::Skipped;
        line.text = tr("%1, project “%2” in %3", "@info version, project, folder")
                        .arg(harmless(m_survey->deployment.version), harmless(m_survey->deployment.project),
                             harmless(QString::fromUtf8(m_survey->deployment.folder), 80));
    } else if (const CatalogueSet *set = newest()) {
        line.state = StepState::Skipped; // known, but not looked at
        line.text = tr("%1 at the last backup", "@info version").arg(harmless(set->manifest->deployment.version));
    }
    return line;
}

OverviewLine OverviewModel::backupLine() const
{
    OverviewLine line{
        .state = StepState::Failed, .title = tr("Last good backup", "@label"), .text = tr("None yet", "@info")};
    if (m_setsError) {
        line.text = errorText(*m_setsError).what;
    } else if (const std::optional<CatalogueSet> set = lastGoodSet(m_sets, m_verifications)) {
        line.state = isOldBackup(set->manifest->startedAt) ? StepState::Failed
                     : isDoubtful(*set->manifest)          ? StepState::Skipped
                                                           : StepState::Done;
        line.text = u"%1 · %2"_s.arg(ago(set->manifest->startedAt), byteText(set->bytes));
    } else if (const CatalogueSet *bad = newest()) {
        const QString when = ago(bad->manifest->startedAt);
        line.text = whyNotGood(verdictOn(*bad->manifest)).arg(when);
    } else if (m_server.destination.isEmpty()) {
        line.state = StepState::Waiting;
    }
    return line;
}

OverviewLine OverviewModel::healthLine() const
{
    OverviewLine line{.title = tr("Last proof", "@label"), .text = tr("No backup was verified yet", "@info")};
    const auto isOurs = [&](const Verification &note) {
        return std::ranges::any_of(
            m_sets, [&](const CatalogueSet &set) { return set.manifest && set.manifest->run == note.run; });
    };
    for (const Verification &note : m_verifications) {
        if (!isOurs(note))
            continue;
        const bool isGood = note.result == "whole"_L1 || note.result == "incomplete"_L1;
        line.state = isGood ? StepState::Done : StepState::Failed;
        line.text = isGood ? tr("Every byte of a backup was as it was written, %1", "@info").arg(ago(note.time))
                           : tr("A backup was found damaged, %1", "@info").arg(ago(note.time));
    }
    return line;
}

/// What a person unticked: for the next backup or, before the server was looked at, in the last one.
QString OverviewModel::leftOut() const
{
    const bool isFromLastSet = !m_survey && newest();
    return componentTitles(isFromLastSet ? shortfallOf(*newest()->manifest).skipped : m_server.skipped);
}

OverviewLine OverviewModel::coverageLine() const
{
    OverviewLine line{.title = tr("Not covered", "@label"), .text = tr("Known after the first look", "@info")};
    QStringList notes;
    if (const QString left = leftOut(); !left.isEmpty())
        notes += tr("Left out, as you chose: %1.", "@info parts").arg(left);
    if (m_survey) {
        for (const Warning &warning : m_survey->warnings)
            notes += warningText(warning);
    } else if (const CatalogueSet *set = newest()) {
        for (const Warning &warning : set->manifest->warnings)
            notes += warningText(warning);
    } else {
        return line;
    }
    line.state = notes.isEmpty() ? StepState::Done : StepState::Skipped;
    line.text = notes.isEmpty() ? tr("Nothing: everything that was found is backed up", "@info") : notes.join(u' ');
    return line;
}

} // namespace keeper
