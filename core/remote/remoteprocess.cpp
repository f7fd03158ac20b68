// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/remoteprocess.h"

#include "core/remote/wrapper.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr qsizetype mostNoise = 1 << 20;
constexpr qsizetype mostError = 1 << 20;
constexpr qsizetype pieceSize = 256 * 1024;

} // namespace

RemoteProcess::RemoteProcess(std::unique_ptr<Channel> channel,
                             QByteArray nonce,
                             bool watched,
                             std::shared_ptr<void> place)
    : m_place(std::move(place))
    , m_channel(std::move(channel))
    , m_nonce(std::move(nonce))
    , m_watched(watched)
{}

Result<RemoteProcess::Start> RemoteProcess::begin(std::stop_token stop, std::chrono::milliseconds quiet)
{
    for (;;) {
        auto piece = m_channel->read(pieceSize, stop, quiet);
        drainError();
        if (!piece)
            return std::unexpected(piece.error());
        if (piece->isEmpty() || m_noise.size() > mostNoise)
            break;
        m_noise += *piece;
        if (const auto beginning = findBeginning(m_noise, m_nonce)) {
            m_processGroup = beginning->processGroup;
            m_ahead = m_noise.sliced(beginning->data);
            m_noise.truncate(beginning->noise);
            return beginning->toolsMissing ? Start::ToolsMissing : Start::Running;
        }
    }
    const auto ended = m_channel->finish(stop);
    drainError();
    if (!ended)
        return std::unexpected(ended.error());
    return Start::Refused;
}

Result<QByteArray> RemoteProcess::read(qsizetype most, std::stop_token stop, std::chrono::milliseconds quiet)
{
    QByteArray piece = std::exchange(m_ahead, {});
    if (piece.isEmpty()) {
        auto next = m_channel->read(most, stop, quiet);
        drainError();
        if (!next)
            return next;
        piece = *std::move(next);
    }
    m_hash.add(piece);
    m_bytes += piece.size();
    return piece;
}

Result<> RemoteProcess::write(QByteArrayView bytes, std::stop_token stop)
{
    return m_channel->write(bytes, stop);
}

Result<> RemoteProcess::finishWriting(std::stop_token stop)
{
    return m_channel->finishWriting(stop);
}

Result<StreamProof> RemoteProcess::finish(std::stop_token stop)
{
    const auto ended = m_channel->finish(stop);
    drainError();
    if (!ended)
        return std::unexpected(ended.error());
    const Trailer trailer = readTrailer(std::exchange(m_err, {}), m_nonce);
    const QString said = QString::fromUtf8(trailer.err.last(std::min<qsizetype>(2000, trailer.err.size())));
    if (!trailer.exit || trailer.sha256.isEmpty()) {
        const QString how =
            ended->signal.isEmpty() ? u"no trailer"_s : u"ended by signal %1"_s.arg(QLatin1StringView(ended->signal));
        return fail(ErrorCode::StreamDamaged, how + u": "_s + said);
    }
    const QByteArray ours = m_hash.hex();
    if (trailer.sha256 != ours)
        return fail(ErrorCode::StreamDamaged,
                    u"SHA-256 sent %1, received %2"_s.arg(QLatin1StringView(trailer.sha256), QLatin1StringView(ours)));
    return StreamProof{.bytes = m_bytes, .sha256 = ours, .exit = *trailer.exit, .err = trailer.err};
}

void RemoteProcess::drainError()
{
    m_err += m_channel->takeError();
    // Twice the limit before cutting: not a copy of 1 MiB for every line.
    if (m_err.size() > 2 * mostError)
        m_err = m_err.last(mostError);
}

} // namespace keeper
