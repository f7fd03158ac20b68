// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QJsonObject>
#include <QList>
#include <QMutex>

#include <memory>
#include <utility>

namespace keeper {

class Journal;

/// What a run tells its journal: kept, with the time it happened, until there is a journal. Thread-safe.
class RunJournal
{
public:
    void setJournal(std::shared_ptr<Journal> journal);
    /// On success the event is on the disk, or waits for the journal. Errors: those of Journal::write.
    [[nodiscard]] Result<> write(const QString &event, QJsonObject fields);

private:
    QMutex m_mutex;
    std::shared_ptr<Journal> m_journal;
    QList<std::pair<QString, QJsonObject>> m_waiting;
};

} // namespace keeper
