// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/archive/zstdwriter.h"

#include <QByteArray>

#include <zstd.h>

using namespace Qt::StringLiterals;

namespace keeper {

class ZstdWriter::Private
{
public:
    Private(ByteSink to, int level)
        : sink(std::move(to))
        , context(ZSTD_createCCtx())
        , out(qsizetype(ZSTD_CStreamOutSize()), Qt::Uninitialized)
    {
        ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, level);
        ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1);
    }
    ~Private() { ZSTD_freeCCtx(context); }

    Result<> compress(QByteArrayView bytes, ZSTD_EndDirective directive)
    {
        ZSTD_inBuffer input{bytes.data(), size_t(bytes.size()), 0};
        for (;;) {
            ZSTD_outBuffer output{out.data(), size_t(out.size()), 0};
            const size_t left = ZSTD_compressStream2(context, &output, &input, directive);
            if (ZSTD_isError(left))
                return fail(ErrorCode::Internal, "zstd: "_L1 + QString::fromLatin1(ZSTD_getErrorName(left)));
            if (output.pos > 0) {
                if (const Result<> taken = sink(QByteArrayView(out.constData(), qsizetype(output.pos))); !taken)
                    return taken;
            }
            const bool done = directive == ZSTD_e_end ? left == 0 : input.pos == input.size;
            if (done)
                return {};
        }
    }

    ByteSink sink;
    ZSTD_CCtx *context;
    QByteArray out;
};

ZstdWriter::ZstdWriter(ByteSink sink, int level)
    : d(std::make_unique<Private>(std::move(sink), level))
{}

ZstdWriter::~ZstdWriter() = default;

Result<> ZstdWriter::add(QByteArrayView bytes)
{
    return d->compress(bytes, ZSTD_e_continue);
}

Result<> ZstdWriter::finish()
{
    return d->compress({}, ZSTD_e_end);
}

} // namespace keeper
