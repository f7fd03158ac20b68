// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QFile>
#include <QJsonObject>
#include <QMutex>

#include <memory>

namespace keeper {

/// Append-only record of a run: one redacted JSON line an event, flushed to the disk before the call returns.
/// Thread-safe. The file is made 0600.
class Journal
{
public:
    /// The file must not be there yet.
    [[nodiscard]] static Result<std::shared_ptr<Journal>> create(const QString &path);
    /// Adds "event", and "time" (UTC) unless it is there. Errors: DestinationFull, FileFailed.
    [[nodiscard]] Result<> write(const QString &event, QJsonObject fields);
    [[nodiscard]] QString path() const { return m_file.fileName(); }
    [[nodiscard]] Result<> close(); ///< Later writes are ignored: the set's checksums hold the file as it is now.

private:
    explicit Journal(const QString &path);
    QMutex m_mutex;
    QFile m_file;
};

} // namespace keeper
