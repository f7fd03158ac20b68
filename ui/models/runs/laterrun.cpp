// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/runs/laterrun.h"

#include "core/backupset/components.h"
#include "core/restore/plan/runnames.h"
#include "ui/words/healthtext.h"

#include <QCoreApplication>

namespace keeper {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LaterRun)
};

} // namespace

QList<RestoreAction> laterActions(const ServerRun &run)
{
    if (run.isActive || !isRecorded(run))
        return {};
    QList<RestoreAction> actions;
    const bool isSettled = run.state == ServerRunState::Restored || run.state == ServerRunState::Undone;
    if (!isSettled && mayDo(run, RunKind::Resume))
        actions += RestoreAction::Resume;
    if (mayDo(run, RunKind::Undo))
        actions += run.state == ServerRunState::Undone ? RestoreAction::Redo : RestoreAction::Undo;
    if (mayDo(run, RunKind::Release))
        actions += RestoreAction::Release;
    return actions;
}

QString laterWord(const ServerRun &run)
{
    if (run.isActive)
        return Words::tr("At work now", "@status run");
    return isRecorded(run) ? serverRunWord(run.state) : Words::tr("Can't be read", "@status run");
}

QString laterText(const ServerRun &run)
{
    if (run.isActive)
        return Words::tr("The server is at work on it just now. Look again in some seconds.", "@info run");
    if (!isRecorded(run))
        return Words::tr(
            "Its record was not written by this program, or by a newer version of it. Use the version that made it.",
            "@info run");
    switch (run.state) {
    case ServerRunState::Building:
    case ServerRunState::Unproven:
        return serverRunText(run.state);
    case ServerRunState::Interrupted:
        return Words::tr(
            "The swap was begun and did not end: authentik may be stopped. Resume finishes it or takes it back.",
            "@info run");
    case ServerRunState::Restored:
        return Words::tr("The restored state is live, and the one before it is kept. Undo swaps them; the one before "
                         "can be deleted.",
                         "@info run");
    case ServerRunState::Undone:
        return Words::tr("The state before the restore is live again, and the restored one is kept. Restore again "
                         "swaps them; the restored one can be deleted.",
                         "@info run");
    }
    return {};
}

QList<KeptPart> keptParts(const ServerRun &run)
{
    const bool isRestoredLive = run.state != ServerRunState::Undone;
    QList<KeptPart> parts;
    if (!run.database.isEmpty())
        parts += {.component = components::Database,
                  .name = isRestoredLive ? keptDatabaseName(run.run) : restoredDatabaseName(run.run)};
    for (const DirectoryPlace &place : run.places)
        parts += {.component = place.component,
                  .name = QString::fromUtf8(isRestoredLive ? place.outgoing(run.run) : place.incoming(run.run))};
    return parts;
}

} // namespace keeper
