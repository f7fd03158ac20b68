// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QFile>
#include <QString>

namespace keeper {

class Journal;

/// Which server a run is about: the journals of all servers lie in one folder.
struct JournalServer
{
    QString host; ///< As typed.
    quint16 port = 22;
    QString project; ///< Of Compose.
};

/// RUN-TIME.jsonl in the folder: a run may be mended, undone and released, and each has a journal of its own. The
/// folder is made (0700) if it is not there. Errors: FileFailed (fact "path").
[[nodiscard]] Result<QString> newJournalPath(const QString &folder, const QString &run);

/// Errors: those of Journal::write.
[[nodiscard]] Result<> noteServer(Journal &journal, const JournalServer &server);

/// The journal of a run that may leave nothing, as a backup that fails: its file goes with the folder it lies in, but
/// what was opened before can be read all the same. Used by one thread at a time.
class KeptJournal
{
public:
    void watch(const QString &path); ///< Of a journal that was just made.
    /// Writes what stands in it now to a new journal in the folder. Nothing watched: nothing written. Errors: those of
    /// newJournalPath(), Journal.
    [[nodiscard]] Result<> keepIn(const QString &folder, const QString &run, const JournalServer &server);

private:
    QFile m_file;
};

} // namespace keeper
