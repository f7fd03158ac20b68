// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace keeper {

/// What is done with a run on a server.
enum class RestoreAction {
    Restore,
    Undo,    ///< Back to the state before it.
    Redo,    ///< Forth again, after an undo.
    Resume,  ///< Mends what was interrupted.
    Release, ///< Deletes the state that is not live.
};

/// What a swap back means after `action` ended well.
[[nodiscard]] RestoreAction oppositeOf(RestoreAction action);

/// How people are told of it, from the button that begins it to the report.
struct ActionWords
{
    QString verb;     ///< "Undo Restore…", of what is done later with a run.
    QString about;    ///< What the verb alone does not say.
    QString question; ///< "Undo the restore on %1?": %1 is the host, as below.
    QString yes;      ///< "Undo on %1"
    QString running;  ///< "Undoing the restore"
    QString hint;     ///< What closing and cancelling mean while it runs.
    QString closing;  ///< What becomes of it if the program is closed.
    QString done;     ///< "The restore is undone"
    QString next;     ///< What to do then.
    QString noun;     ///< "Undo of a restore"
};
[[nodiscard]] ActionWords wordsOf(RestoreAction action);

} // namespace keeper
