// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redis/rdbcheck.h"

#include "core/base/bytequeue.h"
#include "core/redis/crc64.h"
#include "core/redis/rdbwalk.h"

#include <QtEndian>

#include <thread>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {
constexpr qsizetype checksumSize = 8;
}

/// The walk reads on a thread of its own, so that it can be straight code; the CRC is counted by the caller's.
class RdbCheck::Private
{
public:
    Private()
        : thread([this] { work(); })
    {}
    ~Private()
    {
        queue.drop();
        if (thread.joinable())
            thread.join();
    }

    void work()
    {
        RdbBytes bytes(queue);
        walked = walkRdb(bytes);
        if (!walked)
            queue.drop();
        while (queue.pop()) {
        } // of a newer version, whose structure is not known
    }

    /// All but the last eight bytes belong to the checksum.
    void count(QByteArrayView bytes)
    {
        const qsizetype counted = tail.size() + bytes.size() - checksumSize;
        if (counted <= 0) {
            tail += bytes;
            return;
        }
        const qsizetype ofTail = std::min(counted, tail.size());
        crc = crc64(crc, QByteArrayView(tail).first(ofTail));
        crc = crc64(crc, bytes.first(counted - ofTail));
        tail.remove(0, ofTail);
        tail += bytes.sliced(counted - ofTail);
    }

    void join()
    {
        if (thread.joinable())
            thread.join();
    }

    ByteQueue queue{4 << 20};
    std::uint64_t crc = 0;
    QByteArray tail;
    Result<RdbSummary> walked; ///< The thread's until it has ended.
    std::thread thread;
};

RdbCheck::RdbCheck()
    : d(std::make_unique<Private>())
{}

RdbCheck::~RdbCheck() = default;

Result<> RdbCheck::add(QByteArrayView bytes)
{
    d->count(bytes);
    if (d->queue.push(bytes.toByteArray()))
        return {};
    d->join();
    return std::unexpected(d->walked.error());
}

Result<RdbSummary> RdbCheck::finish()
{
    d->queue.end();
    d->join();
    if (!d->walked || d->walked->version < 5)
        return d->walked;
    if (d->tail.size() < checksumSize)
        return fail(ErrorCode::RdbDamaged, u"the end is missing"_s);
    const auto stored = qFromLittleEndian<std::uint64_t>(d->tail.constData());
    d->walked->checksummed = stored != 0;
    if (stored != 0 && stored != d->crc)
        return fail(ErrorCode::RdbDamaged, u"the CRC-64 differs"_s);
    return d->walked;
}

} // namespace keeper
