// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/activity.h"

#include <QList>
#include <QMutex>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace keeper {

/// How far one step is. A value; the latest one is kept, nobody is flooded.
struct Progress
{
    QString stepId;
    qint64 done = 0;                ///< Bytes so far; never goes backwards.
    std::optional<qint64> expected; ///< Bytes in all; empty: not known. Never below `done`.
    bool estimated = false;         ///< `expected` is a guess, and the screen says "about".
    double rate = 0;                ///< Bytes per second, averaged over the last 15 s.
    std::optional<int> secondsLeft; ///< Empty until it can be trusted.
    std::optional<Activity> activity;
    friend bool operator==(const Progress &, const Progress &) = default;
};

/// The mailbox between a run and its watchers: holds the latest Progress of each step. Thread-safe.
class ProgressBoard
{
public:
    ProgressBoard();
    ~ProgressBoard();

    /// Notes the bytes done so far in all; rate and time left are worked out here.
    void report(const QString &stepId, qint64 done, std::optional<qint64> expected, bool estimated);
    /// The step is over and whole: what it did is all there was, whatever had been guessed.
    void finish(const QString &stepId);
    void setActivity(const QString &stepId, std::optional<Activity> now);
    [[nodiscard]] std::optional<Progress> latest(const QString &stepId) const;
    [[nodiscard]] QList<Progress> all() const; ///< In the order in which the steps first reported.

private:
    struct Track;
    [[nodiscard]] Track &track(const QString &stepId);

    mutable QMutex m_mutex;
    std::vector<std::unique_ptr<Track>> m_tracks;
};

} // namespace keeper
