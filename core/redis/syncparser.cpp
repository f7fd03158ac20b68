// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redis/syncparser.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {
constexpr qsizetype markSize = 40;
constexpr qsizetype longestHeader = 1024;
} // namespace

Result<SyncParser::State> SyncParser::add(QByteArrayView bytes, const ByteSink &sink)
{
    while (m_state == State::Waiting) {
        if (m_header.isEmpty()) {
            const auto first = std::ranges::find_if(bytes, [](char c) { return c != '\n'; });
            bytes = bytes.sliced(first - bytes.begin());
        }
        if (bytes.isEmpty())
            return m_state;
        const qsizetype end = bytes.indexOf('\n');
        m_header += bytes.first(end < 0 ? bytes.size() : end);
        if (m_header.size() > longestHeader)
            return fail(ErrorCode::RedisFailed, u"the answer to SYNC has no beginning"_s);
        if (end < 0)
            return m_state;
        bytes = bytes.sliced(end + 1);
        if (const Result<> read = readHeader(QByteArrayView(m_header).trimmed()); !read)
            return std::unexpected(read.error());
        m_state = m_mark.isEmpty() && m_left == 0 ? State::Done : State::Receiving;
    }
    return m_state == State::Done ? m_state : receive(bytes, sink);
}

Result<> SyncParser::readHeader(QByteArrayView line)
{
    if (line.startsWith("$EOF:") && line.size() == 5 + markSize) {
        m_mark = line.sliced(5).toByteArray();
        return {};
    }
    bool isNumber = false;
    if (line.startsWith('$'))
        m_left = line.sliced(1).toLongLong(&isNumber);
    if (isNumber && m_left >= 0)
        return {};
    return fail(ErrorCode::RedisFailed, QString::fromUtf8(line.startsWith('-') ? line.sliced(1) : line));
}

Result<SyncParser::State> SyncParser::receive(QByteArrayView bytes, const ByteSink &sink)
{
    const auto pass = [&](QByteArrayView part) { return part.isEmpty() ? Result<>() : sink(part); };
    if (m_mark.isEmpty()) {
        const QByteArrayView part = bytes.first(std::min<qint64>(m_left, bytes.size()));
        if (const Result<> passed = pass(part); !passed)
            return std::unexpected(passed.error());
        m_left -= part.size();
        m_state = m_left == 0 ? State::Done : State::Receiving;
        return m_state;
    }
    m_held += bytes;
    const qsizetype mark = m_held.indexOf(m_mark);
    const qsizetype sure = mark >= 0 ? mark : std::max<qsizetype>(0, m_held.size() - markSize + 1);
    if (const Result<> passed = pass(QByteArrayView(m_held).first(sure)); !passed)
        return std::unexpected(passed.error());
    m_held.remove(0, sure);
    m_state = mark >= 0 ? State::Done : State::Receiving;
    return m_state;
}

} // namespace keeper
