// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/archive/zstdstream.h"

#include <zstd.h>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

struct Freer
{
    void operator()(ZSTD_DCtx *context) const { ZSTD_freeDCtx(context); }
};

/// Decompresses one piece of the file. `frameOpen` tells whether a frame still lacks its end.
Result<> decompress(ZSTD_DCtx *context,
                    QByteArrayView piece,
                    QByteArray &out,
                    const ByteSink &sink,
                    const std::stop_token &stop,
                    bool &frameOpen)
{
    ZSTD_inBuffer input{piece.data(), size_t(piece.size()), 0};
    for (;;) {
        if (stop.stop_requested()) // one piece may become gigabytes
            return cancelled();
        ZSTD_outBuffer output{out.data(), size_t(out.size()), 0};
        const size_t hint = ZSTD_decompressStream(context, &output, &input);
        if (ZSTD_isError(hint))
            return fail(ErrorCode::ArchiveDamaged, "zstd: "_L1 + QString::fromLatin1(ZSTD_getErrorName(hint)));
        if (output.pos > 0) {
            if (const Result<> taken = sink(QByteArrayView(out.constData(), qsizetype(output.pos))); !taken)
                return taken;
        }
        frameOpen = hint != 0;
        // A full buffer may mean that more is to be had without input; not behind the end of a frame.
        if (input.pos == input.size && (output.pos < output.size || !frameOpen))
            return {};
    }
}

} // namespace

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

Result<> readZstd(const FileRef &file, const ByteSink &sink, std::stop_token stop, const ZstdProgress &progress)
{
    const std::unique_ptr<ZSTD_DCtx, Freer> context(ZSTD_createDCtx());
    // What a writer of ours needs is 2 MiB; a hostile file could ask for 128.
    ZSTD_DCtx_setParameter(context.get(), ZSTD_d_windowLogMax, 23);
    QByteArray out(qsizetype(ZSTD_DStreamOutSize()), Qt::Uninitialized);
    bool frameOpen = true; // an empty file is no zstd file
    qint64 done = 0;
    const ByteSink take = [&](QByteArrayView piece) {
        Result<> taken = decompress(context.get(), piece, out, sink, stop, frameOpen);
        done += piece.size();
        if (taken && progress)
            progress(done);
        return taken;
    };
    if (Result<> read = file.read(take, stop); !read)
        return read;
    if (frameOpen)
        return fail(ErrorCode::ArchiveDamaged, u"zstd: the end is missing"_s);
    return {};
}

} // namespace keeper
