// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/progress.h"

#include "core/jobs/ratemeter.h"

#include <algorithm>
#include <chrono>

namespace keeper {

namespace {

RateMeter::Time now()
{
    return std::chrono::duration_cast<RateMeter::Time>(std::chrono::steady_clock::now().time_since_epoch());
}

/// Keeps the share done from falling when more is expected than was thought at first.
qint64 steadyExpected(qint64 done, qint64 expected, double shareSoFar)
{
    if (shareSoFar <= 0 || double(done) >= shareSoFar * double(expected))
        return std::max(done, expected);
    return std::max(done, qint64(double(done) / shareSoFar));
}

} // namespace

struct ProgressBoard::Track
{
    Progress progress;
    RateMeter meter;
    double share = 0;
    bool finished = false;

    Progress read()
    {
        if (finished)
            return progress;
        const RateMeter::Time time = now();
        meter.note(progress.done, time);
        progress.rate = meter.rate();
        progress.secondsLeft = progress.expected ? meter.secondsLeft(*progress.expected, time) : std::nullopt;
        return progress;
    }
};

ProgressBoard::ProgressBoard() = default;
ProgressBoard::~ProgressBoard() = default;

ProgressBoard::Track &ProgressBoard::track(const QString &stepId)
{
    const auto isThisStep = [&stepId](const auto &track) { return track->progress.stepId == stepId; };
    const auto found = std::ranges::find_if(m_tracks, isThisStep);
    if (found != m_tracks.end())
        return **found;
    m_tracks.push_back(std::make_unique<Track>());
    m_tracks.back()->progress.stepId = stepId;
    return *m_tracks.back();
}

void ProgressBoard::report(const QString &stepId, qint64 done, std::optional<qint64> expected, bool estimated)
{
    const QMutexLocker lock(&m_mutex);
    Track &track = this->track(stepId);
    Progress &progress = track.progress;
    progress.done = std::max(progress.done, done);
    progress.estimated = estimated;
    if (expected) {
        progress.expected = steadyExpected(progress.done, *expected, track.share);
        if (*progress.expected > 0)
            track.share = std::max(track.share, double(progress.done) / double(*progress.expected));
    } else {
        progress.expected.reset();
    }
    track.meter.note(progress.done, now());
}

void ProgressBoard::finish(const QString &stepId)
{
    const QMutexLocker lock(&m_mutex);
    Track &track = this->track(stepId);
    track.finished = true;
    track.progress.expected = track.progress.done;
    track.progress.estimated = false;
    track.progress.rate = 0;
    track.progress.secondsLeft.reset();
    track.progress.activity.reset();
}

void ProgressBoard::setActivity(const QString &stepId, std::optional<Activity> now)
{
    const QMutexLocker lock(&m_mutex);
    track(stepId).progress.activity = now;
}

std::optional<Progress> ProgressBoard::latest(const QString &stepId) const
{
    const QMutexLocker lock(&m_mutex);
    for (const auto &track : m_tracks) {
        if (track->progress.stepId == stepId)
            return track->read();
    }
    return {};
}

QList<Progress> ProgressBoard::all() const
{
    const QMutexLocker lock(&m_mutex);
    QList<Progress> result;
    for (const auto &track : m_tracks)
        result.append(track->read());
    return result;
}

} // namespace keeper
