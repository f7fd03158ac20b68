// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/healthtext.h"

#include "ui/words/timetext.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(HealthText)
};

QString whyNotChecked(HealthGap why)
{
    switch (why) {
    case HealthGap::NothingStarted:
        return Words::tr("No container was to be started.", "@info proof");
    case HealthGap::NoServer:
        return Words::tr("There is no server container.", "@info proof");
    case HealthGap::NoPython:
        return Words::tr("authentik's image has no Python to ask with.", "@info proof");
    case HealthGap::NoCounts:
        return Words::tr("There are no counts to compare with.", "@info proof");
    case HealthGap::OtherVersion:
        return Words::tr("A newer version may change rows at its start; all were counted before.", "@info proof");
    case HealthGap::WorkerLeftStopped:
        return Words::tr("The worker was left stopped.", "@info proof");
    case HealthGap::NoWorker:
        return Words::tr("There is no worker container.", "@info proof");
    case HealthGap::NoWorkerTable:
        return Words::tr("This version keeps no list of its workers.", "@info proof");
    case HealthGap::NoFile:
        return Words::tr("There is no file that can be asked for without a signed address.", "@info proof");
    }
    return {};
}

QString localTime(const QString &inUtc)
{
    // The engine writes nine digits of a second; to the second is enough here.
    const QDateTime time =
        QDateTime::fromString(inUtc.first(std::min<qsizetype>(19, inUtc.size())) + u'Z', Qt::ISODate);
    return time.isValid() ? momentText(time) : inUtc;
}

} // namespace

QString healthTitle(HealthCode code)
{
    switch (code) {
    case HealthCode::ContainersUp:
        return Words::tr("Containers run and stay up", "@label proof");
    case HealthCode::HealthLive:
        return Words::tr("authentik answers", "@label proof");
    case HealthCode::HealthReady:
        return Words::tr("authentik is ready", "@label proof");
    case HealthCode::DatabaseLogin:
        return Words::tr("authentik's log-in to the database", "@label proof");
    case HealthCode::RowsCompared:
        return Words::tr("Row counts as in the backup", "@label proof");
    case HealthCode::WorkerStatus:
        return Words::tr("The worker reports", "@label proof");
    case HealthCode::MediaFile:
        return Words::tr("A file as in the backup", "@label proof");
    case HealthCode::LogsClean:
        return Words::tr("No errors in the logs since the start", "@label proof");
    }
    return {};
}

QString healthWord(HealthState state)
{
    switch (state) {
    case HealthState::Passed:
        return Words::tr("Passed", "@status proof");
    case HealthState::Failed:
        return Words::tr("Failed", "@status proof");
    case HealthState::NotChecked:
        return Words::tr("Not checked", "@status proof");
    }
    return {};
}

QString healthDetail(const HealthCheck &row)
{
    const QMap<QString, QString> &facts = row.facts;
    if (row.why)
        return whyNotChecked(*row.why);
    if (facts.contains(u"containers"_s))
        return Words::tr("%Ln containers", "@info proof", facts.value(u"containers"_s).toInt());
    if (facts.contains(u"tables"_s))
        return Words::tr("%Ln tables; all others were counted before the swap", "@info proof",
                         facts.value(u"tables"_s).toInt());
    if (facts.contains(u"since"_s))
        return Words::tr("after its start at %1", "@info proof").arg(localTime(facts.value(u"since"_s)));
    if (facts.contains(u"path"_s))
        return facts.value(u"path"_s);
    return row.detail;
}

QString restoreEndWord(RestoreEnd end)
{
    switch (end) {
    case RestoreEnd::Done:
        return Words::tr("Done", "@status restore");
    case RestoreEnd::Refused:
        return Words::tr("Refused", "@status restore");
    case RestoreEnd::Failed:
        return Words::tr("Failed", "@status restore");
    case RestoreEnd::Undone:
        return Words::tr("Failed and taken back", "@status restore");
    case RestoreEnd::NeedsPerson:
        return Words::tr("A person must act", "@status restore");
    case RestoreEnd::Cancelled:
        return Words::tr("Cancelled", "@status restore");
    }
    return {};
}

QString restoreEndText(RestoreEnd end)
{
    switch (end) {
    case RestoreEnd::Done:
        return Words::tr("Everything is in place, and authentik runs on it.", "@info restore");
    case RestoreEnd::Refused:
        return Words::tr("A check failed before anything was touched.", "@info restore");
    case RestoreEnd::Failed:
        return Words::tr("The live system was not touched; what was made beside it is gone.", "@info restore");
    case RestoreEnd::Undone:
        return Words::tr("Everything was put back; the live system is as before.", "@info restore");
    case RestoreEnd::NeedsPerson:
        return Words::tr("authentik may be stopped: the commands below must be run by hand on the server.",
                         "@info restore");
    case RestoreEnd::Cancelled:
        return Words::tr("Cancelled; the live system is as before.", "@info restore");
    }
    return {};
}

QString serverRunWord(ServerRunState state)
{
    switch (state) {
    case ServerRunState::Building:
        return Words::tr("Not finished", "@status run");
    case ServerRunState::Interrupted:
        return Words::tr("Interrupted", "@status run");
    case ServerRunState::Unproven:
        return Words::tr("Restored, not proven", "@status run");
    case ServerRunState::Restored:
        return Words::tr("Restored", "@status run");
    case ServerRunState::Undone:
        return Words::tr("Undone", "@status run");
    }
    return {};
}

QString serverRunText(ServerRunState state)
{
    switch (state) {
    case ServerRunState::Building:
        return Words::tr("The live system was not touched. Resume removes what was made beside it.", "@info run");
    case ServerRunState::Interrupted:
        return Words::tr("The swap was begun and did not end. Resume finishes it or takes it back.", "@info run");
    case ServerRunState::Unproven:
        return Words::tr("The restored state is live, but nobody saw whether authentik runs on it. Resume checks it, "
                         "undo takes it back.",
                         "@info run");
    case ServerRunState::Restored:
        return Words::tr(
            "The restored state is live, the old one is kept. Undo swaps them, release deletes the old one.",
            "@info run");
    case ServerRunState::Undone:
        return Words::tr(
            "The old state is live again, the restored one is kept. Undo swaps them, release deletes the restored one.",
            "@info run");
    }
    return {};
}

} // namespace keeper
