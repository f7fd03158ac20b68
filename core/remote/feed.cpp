// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/feed.h"

#include "core/remote/deadline.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace keeper {

Feed::Feed(RemoteProcess &process, const ByteSource &source, std::stop_source stopAll, std::chrono::milliseconds quiet)
    : m_process(process)
    , m_source(source)
    , m_stopAll(std::move(stopAll))
    , m_quiet(quiet)
    , m_progress(Clock::now().time_since_epoch().count())
    , m_writer([this](const std::stop_token &ended) { write(ended); })
    , m_watcher([this](const std::stop_token &ended) { watch(ended); })
{}

Feed::~Feed()
{
    end();
}

void Feed::noteProgress()
{
    m_progress = Clock::now().time_since_epoch().count();
}

void Feed::end()
{
    m_watcher = {};
    m_writer = {};
}

void Feed::write(const std::stop_token &ended)
{
    while (!ended.stop_requested()) {
        const Result<QByteArray> bytes = m_source();
        if (!bytes)
            return giveUp(bytes.error());
        if (bytes->isEmpty()) {
            m_whole = m_process.finishWriting(ended).has_value();
            return;
        }
        // A failed write is no failure by itself: a command may answer without having read everything.
        if (!m_process.write(*bytes, ended))
            return;
        m_hash.add(*bytes);
        noteProgress();
    }
}

void Feed::watch(const std::stop_token &ended)
{
    while (!ended.stop_requested()) {
        const Clock::time_point last{Clock::duration(m_progress.load())};
        if (m_quiet > 0ms && Clock::now() - last > m_quiet)
            return giveUp({.code = ErrorCode::ConnectionLost, .detail = u"no progress"_s});
        sleepFor(500ms, ended);
    }
}

void Feed::giveUp(const Error &why)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_error)
            m_error = why;
    }
    m_stopAll.request_stop();
}

QByteArray receivingScript(PushProof proof)
{
    // As in the wrapper no shell may die of the TERM that ends the group before its children have: the database's
    // container would call that a crash.
    const QByteArray hand =
        R"sh(( trap - TERM PIPE; exec "$@" ); c=$?; [ "$c" -ne 0 ] || ( trap - TERM PIPE; exec cat >/dev/null ); exit "$c")sh";
    if (proof == PushProof::Caller)
        return "trap '' TERM PIPE; shift\n" + hand;
    // fd 5 is a real pipe, as in the wrapper: tee writes to the command and to sha256sum.
    return R"sh(trap '' TERM PIPE; n=$1; shift
{ { ( trap - TERM PIPE; exec tee /dev/fd/5 ) |
    { s=$(trap - TERM PIPE; exec sha256sum); printf '\n%s received=%s\n' "$n" "${s%% *}" >&2; } 5>&-; } 5>&1 >/dev/null |
  { )sh" + hand +
           "; }; }";
}

QByteArray takeReceived(QByteArray &err, const QByteArray &nonce)
{
    const QByteArray mark = '\n' + nonce + " received=";
    const qsizetype at = err.lastIndexOf(mark);
    const qsizetype end = at < 0 ? -1 : err.indexOf('\n', at + mark.size());
    if (end < 0)
        return {};
    const QByteArray sha256 = err.sliced(at + mark.size(), end - at - mark.size());
    err.remove(at, end + 1 - at);
    return sha256;
}

} // namespace keeper
