// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/runs/restoreaction.h"

#include <QCoreApplication>

namespace keeper {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RestoreAction)
};

QString swapsBack()
{
    return Words::tr(
        "Closing cancels it: what was swapped is put back, and authentik runs again before the window closes.",
        "@info");
}

QString swapHint()
{
    return Words::tr("What is swapped out is kept.", "@info");
}

QString lookAtIt()
{
    return Words::tr("Look at authentik yourself. Until you delete what is kept, it can be undone.", "@info next");
}

} // namespace

RestoreAction oppositeOf(RestoreAction action)
{
    return action == RestoreAction::Undo ? RestoreAction::Redo : RestoreAction::Undo;
}

ActionWords wordsOf(RestoreAction action)
{
    switch (action) {
    case RestoreAction::Restore:
        return {
            .question = Words::tr("Replace what is on %1?", "@title"),
            .yes = Words::tr("&Replace %1", "@action"),
            .running = Words::tr("Restoring", "@title"),
            .hint = Words::tr(
                "authentik keeps running until the swap. Cancelling before it leaves everything as it was.", "@info"),
            .closing = swapsBack(),
            .done = Words::tr("authentik is restored", "@title"),
            .next = lookAtIt(),
            .noun = Words::tr("Restore", "@label action")};
    case RestoreAction::Undo:
        return {.verb = Words::tr("&Undo Restore…", "@action"),
                .about = Words::tr("Swaps back to the state before the restore; asks first", "@info accessible"),
                .question = Words::tr("Undo the restore on %1?", "@title"),
                .yes = Words::tr("&Undo on %1", "@action"),
                .running = Words::tr("Undoing the restore", "@title"),
                .hint = swapHint(),
                .closing = swapsBack(),
                .done = Words::tr("The restore is undone", "@title"),
                .next = Words::tr("The restored state is kept until you delete it.", "@info next"),
                .noun = Words::tr("Undo of a restore", "@label action")};
    case RestoreAction::Redo:
        return {.verb = Words::tr("Restore A&gain…", "@action"),
                .about = Words::tr("Swaps to the restored state once more; asks first", "@info accessible"),
                .question = Words::tr("Restore again on %1?", "@title"),
                .yes = Words::tr("Restore A&gain on %1", "@action"),
                .running = Words::tr("Restoring again", "@title"),
                .hint = swapHint(),
                .closing = swapsBack(),
                .done = Words::tr("authentik is restored again", "@title"),
                .next = lookAtIt(),
                .noun = Words::tr("Restore again, after an undo", "@label action")};
    case RestoreAction::Resume:
        return {.verb = Words::tr("Resu&me…", "@action"),
                .about = Words::tr("Has the run finished or taken back; asks first", "@info accessible"),
                .question = Words::tr("Resume the restore on %1?", "@title"),
                .yes = Words::tr("Resu&me on %1", "@action"),
                .running = Words::tr("Resuming the restore", "@title"),
                .hint = Words::tr(
                    "The server decides by what it finds: a swap that was begun is finished or taken back.", "@info"),
                .closing = Words::tr("Closing cancels it. The server finishes the swap or takes it back by itself; the "
                                     "rest is resumed later.",
                                     "@info"),
                .done = Words::tr("The restore is finished", "@title"),
                .next = lookAtIt(),
                .noun = Words::tr("Resuming an interrupted restore", "@label action")};
    case RestoreAction::Release:
        return {.verb = Words::tr("&Delete What Is Kept…", "@action"),
                .about = Words::tr("Deletes from the server what is kept for the undo; asks first", "@info accessible"),
                .question = Words::tr("Delete what is kept on %1?", "@title"),
                .yes = Words::tr("&Delete on %1", "@action"),
                .running = Words::tr("Deleting what is kept", "@title"),
                .hint = Words::tr("authentik keeps running. What was deleted can't be brought back.", "@info"),
                .closing = Words::tr(
                    "Closing cancels it. What was deleted already can't be brought back; the rest is deleted later.",
                    "@info"),
                .done = Words::tr("What was kept is deleted", "@title"),
                .next = Words::tr("Nothing of this run is left on the server.", "@info next"),
                .noun = Words::tr("Delete what is kept", "@label action")};
    }
    return {};
}

} // namespace keeper
