// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QJsonObject>
#include <QList>
#include <QTimer>

namespace keeper {

/// A timer of 10 ms and how late it came each time: what a person at the window would feel. Of the thread it is made
/// in.
class Heartbeat
{
public:
    Heartbeat();
    void start();
    void stop();
    /// "beats", and of the gaps between them in milliseconds "p999" (99.9 % are no longer) and "longest".
    [[nodiscard]] QJsonObject result() const;

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    QList<double> m_gaps;
};

} // namespace keeper
