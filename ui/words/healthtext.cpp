// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/healthtext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

struct HealthWords
{
    Q_DECLARE_TR_FUNCTIONS(HealthText)
};

QString whyNotChecked(HealthGap why)
{
    switch (why) {
    case HealthGap::NothingStarted:
        return HealthWords::tr("No container was to be started.", "@info proof");
    case HealthGap::NoServer:
        return HealthWords::tr("There is no server container.", "@info proof");
    case HealthGap::NoPython:
        return HealthWords::tr("authentik's image has no Python to ask with.", "@info proof");
    case HealthGap::NoCounts:
        return HealthWords::tr("There are no counts to compare with.", "@info proof");
    case HealthGap::OtherVersion:
        return HealthWords::tr("A newer version may change rows at its start; all were counted before.", "@info proof");
    case HealthGap::WorkerLeftStopped:
        return HealthWords::tr("The worker was left stopped.", "@info proof");
    case HealthGap::NoWorker:
        return HealthWords::tr("There is no worker container.", "@info proof");
    case HealthGap::NoWorkerTable:
        return HealthWords::tr("This version keeps no list of its workers.", "@info proof");
    case HealthGap::NoFile:
        return HealthWords::tr("There is no file that can be asked for without a signed address.", "@info proof");
    }
    return {};
}

QString localTime(const QString &inUtc)
{
    // The engine writes nine digits of a second; to the second is enough here.
    const QDateTime time =
        QDateTime::fromString(inUtc.first(std::min<qsizetype>(19, inUtc.size())) + u'Z', Qt::ISODate);
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::ShortFormat) : inUtc;
}

} // namespace

QString healthTitle(HealthCode code)
{
    switch (code) {
    case HealthCode::ContainersUp:
        return HealthWords::tr("Containers run and stay up", "@label proof");
    case HealthCode::HealthLive:
        return HealthWords::tr("authentik answers", "@label proof");
    case HealthCode::HealthReady:
        return HealthWords::tr("authentik is ready", "@label proof");
    case HealthCode::DatabaseLogin:
        return HealthWords::tr("authentik's log-in to the database", "@label proof");
    case HealthCode::RowsCompared:
        return HealthWords::tr("Row counts as in the backup", "@label proof");
    case HealthCode::WorkerStatus:
        return HealthWords::tr("The worker reports", "@label proof");
    case HealthCode::MediaFile:
        return HealthWords::tr("A file as in the backup", "@label proof");
    case HealthCode::LogsClean:
        return HealthWords::tr("No errors in the logs since the start", "@label proof");
    }
    return {};
}

QString healthWord(HealthState state)
{
    switch (state) {
    case HealthState::Passed:
        return HealthWords::tr("Passed", "@status proof");
    case HealthState::Failed:
        return HealthWords::tr("Failed", "@status proof");
    case HealthState::NotChecked:
        return HealthWords::tr("Not checked", "@status proof");
    }
    return {};
}

QString healthDetail(const HealthCheck &row)
{
    const QMap<QString, QString> &facts = row.facts;
    if (row.why)
        return whyNotChecked(*row.why);
    if (facts.contains(u"containers"_s))
        return HealthWords::tr("%Ln containers", "@info proof", facts.value(u"containers"_s).toInt());
    if (facts.contains(u"tables"_s))
        return HealthWords::tr("%Ln tables; all others were counted before the swap", "@info proof",
                               facts.value(u"tables"_s).toInt());
    if (facts.contains(u"since"_s))
        return HealthWords::tr("after its start at %1", "@info proof").arg(localTime(facts.value(u"since"_s)));
    if (facts.contains(u"path"_s))
        return facts.value(u"path"_s);
    return row.detail;
}

QString restoreEndWord(RestoreEnd end)
{
    switch (end) {
    case RestoreEnd::Done:
        return HealthWords::tr("Done", "@status restore");
    case RestoreEnd::Refused:
        return HealthWords::tr("Refused", "@status restore");
    case RestoreEnd::Failed:
        return HealthWords::tr("Failed", "@status restore");
    case RestoreEnd::Undone:
        return HealthWords::tr("Failed and taken back", "@status restore");
    case RestoreEnd::NeedsPerson:
        return HealthWords::tr("A person must act", "@status restore");
    case RestoreEnd::Cancelled:
        return HealthWords::tr("Cancelled", "@status restore");
    }
    return {};
}

QString restoreEndText(RestoreEnd end)
{
    switch (end) {
    case RestoreEnd::Done:
        return HealthWords::tr("Everything is in place, and authentik runs on it.", "@info restore");
    case RestoreEnd::Refused:
        return HealthWords::tr("A check failed before anything was touched.", "@info restore");
    case RestoreEnd::Failed:
        return HealthWords::tr("The live system was not touched; what was made beside it is gone.", "@info restore");
    case RestoreEnd::Undone:
        return HealthWords::tr("Everything was put back; the live system is as before.", "@info restore");
    case RestoreEnd::NeedsPerson:
        return HealthWords::tr("authentik may be stopped: the commands below must be run by hand on the server.",
                               "@info restore");
    case RestoreEnd::Cancelled:
        return HealthWords::tr("Cancelled; the live system is as before.", "@info restore");
    }
    return {};
}

QString serverRunWord(ServerRunState state)
{
    switch (state) {
    case ServerRunState::Building:
        return HealthWords::tr("Not finished", "@status run");
    case ServerRunState::Interrupted:
        return HealthWords::tr("Interrupted", "@status run");
    case ServerRunState::Unproven:
        return HealthWords::tr("Restored, not proven", "@status run");
    case ServerRunState::Restored:
        return HealthWords::tr("Restored", "@status run");
    case ServerRunState::Undone:
        return HealthWords::tr("Undone", "@status run");
    }
    return {};
}

QString serverRunText(ServerRunState state)
{
    switch (state) {
    case ServerRunState::Building:
        return HealthWords::tr("The live system was not touched. Resume removes what was made beside it.", "@info run");
    case ServerRunState::Interrupted:
        return HealthWords::tr("The swap was begun and did not end. Resume finishes it or takes it back.", "@info run");
    case ServerRunState::Unproven:
        return HealthWords::tr("The restored state is live, but nobody saw whether authentik runs on it. "
                               "Resume checks it, undo takes it back.",
                               "@info run");
    case ServerRunState::Restored:
        return HealthWords::tr("The restored state is live, the old one is kept. Undo swaps them, release deletes the "
                               "old one.",
                               "@info run");
    case ServerRunState::Undone:
        return HealthWords::tr("The old state is live again, the restored one is kept. Undo swaps them, release "
                               "deletes the restored one.",
                               "@info run");
    }
    return {};
}

} // namespace keeper
