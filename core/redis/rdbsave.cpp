// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redis/rdbsave.h"

#include "core/remote/deadline.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace keeper {

namespace {

QByteArray infoField(const QByteArray &info, const QByteArray &name)
{
    const qsizetype at = info.indexOf(name + ':');
    return at < 0 ? QByteArray() : info.sliced(at + name.size() + 1).split('\n').first().trimmed();
}

/// Notices when a save stands still.
class Stillness
{
public:
    explicit Stillness(std::chrono::milliseconds limit)
        : m_limit(limit)
    {}

    bool isTooLong(const QByteArray &sign)
    {
        const auto now = std::chrono::steady_clock::now();
        if (sign != m_sign) {
            m_sign = sign;
            m_since = now;
        }
        return now - m_since > m_limit;
    }

private:
    const std::chrono::milliseconds m_limit;
    QByteArray m_sign;
    std::chrono::steady_clock::time_point m_since = std::chrono::steady_clock::now();
};

} // namespace

Result<> saveInBackground(RedisSession &session,
                          const SaveTrace &trace,
                          const SavePatience &patience,
                          std::stop_token stop)
{
    Stillness stillness(patience.quiet);
    std::chrono::milliseconds pause = 50ms;
    bool started = false;
    for (;;) {
        const Result<QByteArray> info = session.ask({"INFO", "persistence"}, stop);
        if (!info)
            return std::unexpected(info.error());
        if (infoField(*info, "rdb_bgsave_in_progress") == "0") {
            if (started && infoField(*info, "rdb_last_bgsave_status") == "ok")
                return {};
            if (started)
                return fail(ErrorCode::RedisFailed, u"BGSAVE failed"_s);
            if (const Result<QByteArray> begun = session.ask({"BGSAVE"}, stop); !begun)
                return std::unexpected(begun.error());
            started = true;
            pause = 50ms;
        }
        QByteArray sign = infoField(*info, "current_save_keys_processed");
        if (sign.isEmpty())
            sign = trace();
        if (stillness.isTooLong((started ? "ours " : "another's ") + sign))
            return fail(ErrorCode::RedisFailed, u"BGSAVE made no progress"_s);
        pause = std::min(pause * 2, patience.longestPause);
        sleepFor(pause, stop);
        if (stop.stop_requested())
            return cancelled();
    }
}

} // namespace keeper
